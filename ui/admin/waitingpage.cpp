#include "ui/admin/waitingpage.h"

#include "ui/admin/adminplan.h"
#include "ui/text/adminsentences.h"
#include "ui/text/waitingsentences.h"

#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

using Kind = NoteLine::Kind;

WaitingPage::WaitingPage(WaitingItems& items, const Clock& clock)
    : m_items(items), m_clock(clock), m_model(items, clock), m_list(this), m_subject(this), m_story(this),
      m_back(this), m_other(this), m_again(this)
{
    m_list.setModel(&m_model);
    connect(&m_list, &QListView::clicked, this, [this](const QModelIndex& index) { showItem(index.row()); });
    connect(&m_list, &QListView::activated, this, [this](const QModelIndex& index) { showItem(index.row()); });
    connect(&m_model, &WaitingModel::listed, this, [this] {
        m_wasAsked = true;
        place();
        Q_EMIT changed();
    });
    connect(&m_items, &WaitingItems::changed, this, [this] { m_isStale = true; });
    connect(&m_back, &TouchButton::clicked, this, &WaitingPage::showList);
    connect(&m_again, &TouchButton::clicked, this, &WaitingPage::retry);
    connect(&m_other, &TouchButton::clicked, this, [this] { m_shown ? askPark() : askCopy(); });
    retranslate();
}

QString WaitingPage::title() const
{
    return WaitingSentences::title();
}

std::optional<Shape> WaitingPage::icon() const
{
    return m_model.count(WaitingState::Parked) > 0 ? std::optional(Shape::HollowTriangle) : std::nullopt;
}

NoteLine::Note WaitingPage::status() const
{
    if (m_copyingSince)
        return {Kind::Plain, WaitingSentences::copying(m_copyingTo, m_clock.monotonic() - *m_copyingSince)};
    if (m_message)
        return *m_message;
    if (!m_model.isListed())
        return m_wasAsked ? NoteLine::Note{Kind::Fault, WaitingSentences::unreadable()}
                          : NoteLine::Note{Kind::Plain, WaitingSentences::reading()};
    if (m_model.rowCount() == 0)
        return {Kind::Good, WaitingSentences::nothing()};
    return {m_model.count(WaitingState::Parked) > 0 ? Kind::Fault : Kind::Plain,
            WaitingSentences::summary(m_model.count(WaitingState::Parked), m_model.count(WaitingState::Retrying),
                                      m_model.count(WaitingState::Waiting) + m_model.count(WaitingState::Sending))};
}

void WaitingPage::open()
{
    m_message.reset();
    m_isStale = false;
    m_model.reload();
    showList();
}

void WaitingPage::refresh()
{
    if (m_copyingSince)
        Q_EMIT changed();
    if (!isVisible() || m_shown || !std::exchange(m_isStale, false))
        return;
    // The place that is looked at stays.
    const int scrolled = m_list.verticalScrollBar()->value();
    connect(
        &m_model, &WaitingModel::listed, this, [this, scrolled] { m_list.verticalScrollBar()->setValue(scrolled); },
        Qt::SingleShotConnection);
    m_model.reload();
}

void WaitingPage::showItem(int row)
{
    const WaitingItem* item = m_model.item(row);
    if (!item)
        return; // not read yet
    m_shown = *item;
    m_message.reset();
    retranslate();
    Q_EMIT changed();
}

void WaitingPage::showList()
{
    m_shown.reset();
    retranslate();
    Q_EMIT changed();
}

void WaitingPage::say(Kind kind, const QString& text)
{
    m_message = {kind, text};
    Q_EMIT changed();
}

void WaitingPage::retry()
{
    const auto told = [this](WaitingItems::Outcome outcome) {
        const bool isDone = outcome == WaitingItems::Outcome::Done;
        say(isDone ? Kind::Good : Kind::Fault,
            isDone ? WaitingSentences::triedAgain() : WaitingSentences::failure(outcome));
        m_shown.reset();
        retranslate();
        m_model.reload();
    };
    if (m_shown)
        m_items.retry(m_shown->item, this, told);
    else
        m_items.retryAll(this, told);
}

void WaitingPage::askPark()
{
    const qint64 item = m_shown->item;
    const auto told = [this](WaitingItems::Outcome outcome) {
        const bool isDone = outcome == WaitingItems::Outcome::Done;
        say(isDone ? Kind::Good : Kind::Fault,
            isDone ? WaitingSentences::wasSetAside() : WaitingSentences::failure(outcome));
        m_shown.reset();
        retranslate();
        m_model.reload();
    };
    Q_EMIT asked({WaitingSentences::askSetAside(), WaitingSentences::subject(*m_shown), AdminSentences::cancel(),
                  WaitingSentences::setAside(), [this, item, told](Choice choice) {
                      if (choice == Choice::Confirm)
                          m_items.park(item, this, told);
                  }});
}

void WaitingPage::askCopy()
{
    const QStringList sticks = m_items.sticks();
    if (sticks.isEmpty()) {
        Q_EMIT asked({WaitingSentences::noStick(), {}, AdminSentences::back(), {}});
        return;
    }
    const QString folder = sticks.constLast(); // the one that was put in last
    Q_EMIT asked({WaitingSentences::chooseStick(), folder, AdminSentences::cancel(), WaitingSentences::copy(),
                  [this, folder](Choice choice) {
                      if (choice == Choice::Confirm)
                          copyTo(folder);
                  }});
}

void WaitingPage::copyTo(const QString& folder)
{
    m_copyingSince = m_clock.monotonic();
    m_copyingTo = folder;
    retranslate();
    m_items.copyTo(folder, this, [this](const WaitingItems::CopyReply& reply) {
        m_copyingSince.reset();
        retranslate();
        if (const auto* copied = std::get_if<WaitingItems::Copied>(&reply))
            return say(Kind::Good, WaitingSentences::copied(*copied));
        say(Kind::Fault, WaitingSentences::notCopied());
        Q_EMIT asked({WaitingSentences::notCopied(), std::get<QString>(reply), AdminSentences::keepEditing(), {}});
    });
    Q_EMIT changed();
}

void WaitingPage::retranslate()
{
    m_list.setAccessibleName(WaitingSentences::title());
    m_back.setText(WaitingSentences::toList());
    m_other.setText(m_shown ? WaitingSentences::setAside() : WaitingSentences::copy());
    m_again.setText(m_shown ? WaitingSentences::tryAgain() : WaitingSentences::tryAll());
    for (TouchButton* button : {&m_back, &m_other, &m_again})
        button->setAccessibleName(button->text());
    if (m_shown) {
        m_subject.setText(WaitingSentences::subject(*m_shown));
        m_story.setText(WaitingSentences::story(*m_shown, m_clock.now()).join(QChar(QChar::LineSeparator)));
    }
    place();
}

void WaitingPage::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_list.setLook(theme, scale);
    m_subject.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 1);
    m_subject.setColour(theme.ink);
    m_story.setStyle(themeFont(scale.text(TypeSize::small)), 10);
    m_story.setColour(theme.ink);
    for (TouchButton* button : {&m_back, &m_other, &m_again}) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
        button->setMaxLines(2);
    }
    place();
}

void WaitingPage::resizeEvent(QResizeEvent*)
{
    place();
}

void WaitingPage::place()
{
    const AdminPlan plan = adminPlan(size(), m_scale);
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int gap = m_scale.length(16);
    const QRect room = plan.header.united(plan.rows).adjusted(0, gap, 0, 0);
    const bool isStory = m_shown.has_value();
    const bool hasItems = m_model.isListed() && m_model.rowCount() > 0;
    m_list.setGeometry(mirrored(room));
    m_list.setVisible(!isStory);
    const int subject = m_scale.text(TypeSize::body) * 3 / 2;
    m_subject.setGeometry(mirrored({room.left(), room.top(), room.width(), subject}));
    m_story.setGeometry(mirrored({room.left(), room.top() + subject, room.width(), room.height() - subject}));
    m_subject.setVisible(isStory);
    m_story.setVisible(isStory);
    m_back.place(mirrored(plan.up.united(plan.down)));
    m_other.place(mirrored(plan.test));
    m_again.place(mirrored(plan.save));
    m_back.setVisible(isStory);
    m_other.setVisible(isStory || hasItems);
    m_again.setVisible(isStory || hasItems);
    m_other.setEnabled(!m_copyingSince);
    m_again.setEnabled(!m_copyingSince);
}

} // namespace rollcall::ui
