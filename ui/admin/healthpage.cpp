#include "ui/admin/healthpage.h"

#include "ui/text/adminsentences.h"
#include "ui/text/officesentences.h"

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
    m_since = m_clock.monotonic();
    m_source.examine(this, [this](const HealthReply& reply) {
        m_since.reset();
        m_reply = reply;
        showReply();
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
    showReply();
}

// A row has room for the beginning only.
void HealthPage::choose(const ListRow& row)
{
    Q_EMIT asked({row.upper, row.lower, AdminSentences::close(), {}});
}

void HealthPage::showReply()
{
    if (m_since)
        return setRows({Kind::Plain, OfficeSentences::examining(m_clock.monotonic() - *m_since)}, {});
    if (!m_reply)
        return setRows({}, {});
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
    const auto bad = m_bad;
    setRows(bad > 0 ? NoteLine::Note{Kind::Fault, OfficeSentences::faultsFound(bad)}
                    : NoteLine::Note{Kind::Good, OfficeSentences::noFaultFound()},
            rows);
}

} // namespace rollcall::ui
