#include "ui/admin/todaypage.h"

#include "ui/admin/adminplan.h"
#include "ui/text/adminsentences.h"
#include "ui/text/officesentences.h"
#include "ui/text/waitingsentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

using attendance::allVoidReasons;
using attendance::VoidReason;

namespace {

Shape scanSign(SchoolDay::Kind kind)
{
    switch (kind) {
    case SchoolDay::Kind::Late:
        return Shape::ClockFace;
    case SchoolDay::Kind::Out:
        return Shape::ThroughDoor;
    case SchoolDay::Kind::OnTime:
        break;
    }
    return Shape::TickDisc;
}

QString scanSubject(const SchoolDay::Scan& scan)
{
    return scan.name.isEmpty() ? scan.studentNumber : scan.name;
}

bool isVoidNow(SchoolDaySource::Voided outcome)
{
    return outcome == SchoolDaySource::Voided::Done || outcome == SchoolDaySource::Voided::Already;
}

QString scanTime(const SchoolDay::Scan& scan)
{
    return scan.time.toString(QStringLiteral("HH:mm"));
}

// Beside the subject.
QString scanDetail(const SchoolDay::Scan& scan)
{
    return scan.name.isEmpty() ? scan.section : OfficeSentences::joined(scan.studentNumber, scan.section);
}

} // namespace

TodayPage::TodayPage(SchoolDaySource& source) : m_source(source), m_subject(this), m_facts(this), m_back(this)
{
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        m_reasons[i] = std::make_unique<TouchButton>(this);
        m_reasons[i]->setMaxLines(2);
        connect(m_reasons[i].get(), &TouchButton::clicked, this, [this, i] { askVoid(allVoidReasons[i]); });
    }
    m_back.setMaxLines(2);
    connect(&m_back, &TouchButton::clicked, this, &TodayPage::showList);
    retranslate();
}

QString TodayPage::title() const
{
    return OfficeSentences::today();
}

void TodayPage::open()
{
    m_outcome.reset();
    m_shown.reset();
    read();
    showScan();
}

void TodayPage::read()
{
    m_source.read(this, [this](const std::optional<SchoolDay>& day) {
        m_wasAnswered = true;
        m_day = day;
        showDay();
    });
    showDay();
}

void TodayPage::choose(const ListRow& row)
{
    const auto found = std::find_if(m_day->last.cbegin(), m_day->last.cend(),
                                    [&row](const auto& scan) { return scan.id == row.key; });
    if (found == m_day->last.cend())
        return;
    m_shown = *found;
    m_outcome.reset();
    showDay();
    showScan();
}

void TodayPage::showList()
{
    m_shown.reset();
    showScan();
    list().setFocus();
}

// The answer stands where neither the row nor the reason was touched.
void TodayPage::askVoid(VoidReason reason)
{
    const QString id = m_shown->id;
    const auto told = [this](SchoolDaySource::Voided outcome) {
        m_outcome = outcome;
        read();
        showList();
    };
    const QString about = OfficeSentences::joined(OfficeSentences::joined(scanSubject(*m_shown), scanTime(*m_shown)),
                                                  OfficeSentences::why(reason));
    Q_EMIT asked({OfficeSentences::askVoid(), about, AdminSentences::cancel(), OfficeSentences::voidIt(),
                  [this, id, reason, told](Choice choice) {
                      if (choice == Choice::Confirm)
                          m_source.voidScan(id, reason, this, told);
                  }});
}

void TodayPage::retranslate()
{
    ListPage::retranslate();
    m_back.setText(WaitingSentences::toList());
    m_back.setAccessibleName(m_back.text());
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        m_reasons[i]->setText(OfficeSentences::why(allVoidReasons[i]));
        m_reasons[i]->setAccessibleName(m_reasons[i]->text());
    }
    showDay();
    showScan();
}

NoteLine::Note TodayPage::note() const
{
    using Kind = NoteLine::Kind;
    if (!m_day)
        return m_wasAnswered ? NoteLine::Note{Kind::Fault, OfficeSentences::registerUnreadable()}
                             : NoteLine::Note{Kind::Plain, OfficeSentences::reading()};
    if (!m_outcome)
        return {Kind::Plain, OfficeSentences::counts(*m_day)};
    const QString said = OfficeSentences::voided(*m_outcome);
    return isVoidNow(*m_outcome) ? NoteLine::Note{Kind::Good, said + u' ' + OfficeSentences::counts(*m_day)}
                                 : NoteLine::Note{Kind::Fault, said};
}

void TodayPage::showDay()
{
    if (!m_day)
        return setRows(note(), {});
    QList<ListRow> rows;
    for (const SchoolDay::Scan& scan : m_day->last)
        rows.append({.sign = scan.isVoid ? Shape::Ring : scanSign(scan.kind),
                     .upper = scanSubject(scan),
                     .lower = scanDetail(scan),
                     .end = scanTime(scan),
                     .lowerEnd = OfficeSentences::judgement(scan),
                     .isStruck = scan.isVoid,
                     .key = scan.id});
    setRows(note(), rows);
}

void TodayPage::showScan()
{
    if (m_shown) {
        QStringList facts{OfficeSentences::joined(scanTime(*m_shown), OfficeSentences::judgement(*m_shown)),
                          scanDetail(*m_shown)};
        if (canVoid())
            facts << QString() << OfficeSentences::askWhy();
        else if (!m_shown->isOfThisKiosk)
            facts << QString() << OfficeSentences::isOfOtherKiosk();
        m_subject.setText(scanSubject(*m_shown));
        m_facts.setText(facts.join(QChar(QChar::LineSeparator)));
    }
    placeScan();
    Q_EMIT changed();
}

void TodayPage::setLook(const Theme& theme, const Scale& scale)
{
    ListPage::setLook(theme, scale);
    m_subject.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 1);
    m_subject.setColour(theme.ink);
    m_facts.setStyle(themeFont(scale.text(TypeSize::small)), 8);
    m_facts.setColour(theme.ink);
    m_back.setLook({theme.surface, theme.accent, theme.ink, theme.paper});
    m_back.setScale(scale);
    for (const auto& reason : m_reasons) {
        reason->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        reason->setScale(scale);
    }
    placeScan();
}

void TodayPage::resizeEvent(QResizeEvent* event)
{
    ListPage::resizeEvent(event);
    placeScan();
}

void TodayPage::placeScan()
{
    const AdminPlan plan = adminPlan(size(), scale());
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect room = plan.header.united(plan.rows).adjusted(0, scale().length(16), 0, 0);
    const bool isShown = m_shown.has_value();
    list().setVisible(!isShown);
    m_subject.setVisible(isShown);
    m_facts.setVisible(isShown);
    m_back.setVisible(isShown);
    const int subject = scale().text(TypeSize::body) * 3 / 2;
    m_subject.setGeometry(mirrored({room.left(), room.top(), room.width(), subject}));
    m_facts.setGeometry(mirrored({room.left(), room.top() + subject, room.width(), room.height() - subject}));
    m_back.place(mirrored(plan.up.united(plan.down)));

    if (plan.isOnePane && isShown && canVoid())
        return placeAlone(plan.pad);
    const int gap = std::max(16, scale().length(16));
    const int count = static_cast<int>(m_reasons.size());
    const int fit = (plan.pad.height() - (count - 1) * gap) / count;
    const int tile = std::clamp(scale().length(112), std::min(scale().touch(), fit), fit);
    for (int i = 0; i < count; ++i) {
        TouchButton& reason = *m_reasons[static_cast<std::size_t>(i)];
        reason.place(mirrored({plan.pad.left(), plan.pad.top() + i * (tile + gap), plan.pad.width(), tile}));
        reason.setVisible(isShown && canVoid());
    }
}

/** Where there is one pane: words and the way back beside the reasons, or above and below them. */
void TodayPage::placeAlone(const QRect& all)
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int gap = std::max(16, scale().length(16));
    const int touch = scale().touch();
    const int half = (all.width() - gap) / 2;
    const bool isWide = all.width() > all.height();
    const int columns = isWide ? 1 : 2;
    const int back = all.bottom() + 1 - touch;
    const int left = isWide ? all.right() + 1 - half : all.left();
    const int top = isWide ? all.top() : back - 2 * (touch + gap);
    const QRect words(all.left(), all.top(), isWide ? half : all.width(), (isWide ? back : top) - gap - all.top());
    const int subject = scale().text(TypeSize::body) * 3 / 2;
    m_subject.setGeometry(mirrored({words.left(), words.top(), words.width(), subject}));
    m_facts.setGeometry(mirrored(words.adjusted(0, subject, 0, 0)));
    m_back.place(mirrored({all.left(), back, words.width(), touch}));
    for (int i = 0; i < static_cast<int>(m_reasons.size()); ++i) {
        const QRect place(left + i % columns * (half + gap), top + i / columns * (touch + gap), half, touch);
        m_reasons[static_cast<std::size_t>(i)]->place(mirrored(place));
        m_reasons[static_cast<std::size_t>(i)]->show();
    }
}

} // namespace rollcall::ui
