#include "ui/admin/healthpage.h"

#include "ui/admin/adminplan.h"
#include "ui/text/adminsentences.h"
#include "ui/text/officesentences.h"
#include "ui/text/waitingsentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

using Kind = NoteLine::Kind;
using Grade = HealthFinding::Grade;

Shape gradeSign(Grade grade)
{
    switch (grade) {
    case Grade::Bad:
        return Shape::Triangle;
    case Grade::Warn:
        return Shape::HollowTriangle;
    case Grade::Skipped:
        return Shape::Ring;
    case Grade::Ok:
        break;
    }
    return Shape::Tick;
}

} // namespace

HealthPage::HealthPage(HealthSource& source, const Clock& clock) : m_source(source), m_clock(clock), m_report(this)
{
    connect(&m_report, &TouchButton::clicked, this, &HealthPage::askReport);
    retranslate();
}

QString HealthPage::title() const
{
    return OfficeSentences::health();
}

std::optional<Shape> HealthPage::icon() const
{
    return m_bad > 0 ? std::optional(Shape::HollowTriangle) : std::nullopt;
}

void HealthPage::open()
{
    if (!m_reply && !m_since)
        test();
}

void HealthPage::test()
{
    begin();
    m_source.examine(this, [this](const HealthReply& reply) {
        m_since.reset();
        m_reply = reply;
        showReply();
    });
    showReply();
}

void HealthPage::begin()
{
    m_since = m_clock.monotonic();
    m_message.reset();
}

void HealthPage::askReport()
{
    const QStringList sticks = m_source.sticks();
    if (sticks.isEmpty()) {
        Q_EMIT asked({WaitingSentences::noStick(), {}, AdminSentences::back(), {}});
        return;
    }
    const QString folder = sticks.constLast(); // the one that was put in last
    Q_EMIT asked({.text = OfficeSentences::askReport(),
                  .detail = folder,
                  .reject = AdminSentences::cancel(),
                  .confirm = OfficeSentences::writeReport(),
                  .then =
                      [this, folder](Choice choice) {
                          if (choice == Choice::Confirm)
                              reportTo(folder);
                      },
                  .isMeant = true});
}

void HealthPage::reportTo(const QString& folder)
{
    begin();
    m_source.report(folder, this, [this](const HealthSource::ReportReply& reply) {
        m_since.reset();
        if (const auto* report = std::get_if<HealthSource::Report>(&reply)) {
            m_reply = report->findings;
            m_message = {Kind::Good, OfficeSentences::reportWritten(report->file.section(u'/', -1))};
            return showReply();
        }
        m_message = {Kind::Fault, OfficeSentences::reportNotWritten()};
        showReply();
        Q_EMIT asked({OfficeSentences::reportNotWritten(), std::get<QString>(reply), AdminSentences::close(), {}});
    });
    showReply();
}

void HealthPage::refresh()
{
    if (m_since)
        showReply();
}

void HealthPage::retranslate()
{
    ListPage::retranslate();
    m_report.setText(OfficeSentences::report());
    m_report.setAccessibleName(m_report.text());
    showReply();
}

void HealthPage::setLook(const Theme& theme, const Scale& scale)
{
    ListPage::setLook(theme, scale);
    m_scale = scale;
    m_report.setLook({theme.surface, theme.accent, theme.ink, theme.paper});
    m_report.setScale(scale);
    m_report.setMaxLines(2);
    place();
}

void HealthPage::resizeEvent(QResizeEvent* event)
{
    ListPage::resizeEvent(event);
    place();
}

void HealthPage::place()
{
    m_report.place(QStyle::visualRect(layoutDirection(), rect(), adminPlan(size(), m_scale).save));
}

// A row has room for the beginning only.
void HealthPage::choose(const ListRow& row)
{
    Q_EMIT asked({row.upper, row.lower, AdminSentences::close(), {}});
}

void HealthPage::showReply()
{
    m_report.setEnabled(!m_since);
    if (m_since)
        return setRows({Kind::Plain, OfficeSentences::examining(m_clock.monotonic() - *m_since)}, {});
    if (!m_reply)
        return setRows(m_message.value_or(NoteLine::Note{}), {});
    if (const auto* fault = std::get_if<QString>(&*m_reply))
        return setRows({Kind::Fault, OfficeSentences::notExamined()},
                       {{.sign = Shape::Triangle, .isFault = true, .upper = *fault}});
    auto findings = std::get<QList<HealthFinding>>(*m_reply);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const auto& a, const auto& b) { return a.grade < b.grade; });
    QList<ListRow> rows;
    m_bad = 0;
    for (const HealthFinding& one : findings) {
        m_bad += one.grade == Grade::Bad ? 1 : 0;
        rows.append({.sign = gradeSign(one.grade),
                     .isFault = one.grade == Grade::Bad,
                     .upper = one.message,
                     .lower = one.remedy,
                     .end = one.check});
    }
    const auto judgement = m_bad > 0 ? NoteLine::Note{Kind::Fault, OfficeSentences::faultsFound(m_bad)}
                                     : NoteLine::Note{Kind::Good, OfficeSentences::noFaultFound()};
    setRows(m_message.value_or(judgement), rows);
}

} // namespace rollcall::ui
