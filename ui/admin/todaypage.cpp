#include "ui/admin/todaypage.h"

#include "ui/text/officesentences.h"

namespace rollcall::ui {

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

} // namespace

QString TodayPage::title() const
{
    return OfficeSentences::today();
}

void TodayPage::open()
{
    m_source.read(this, [this](const std::optional<SchoolDay>& day) {
        m_wasAnswered = true;
        m_day = day;
        showDay();
    });
    showDay();
}

void TodayPage::retranslate()
{
    ListPage::retranslate();
    showDay();
}

void TodayPage::showDay()
{
    if (!m_day)
        return setRows(m_wasAnswered ? NoteLine::Note{NoteLine::Kind::Fault, OfficeSentences::registerUnreadable()}
                                     : NoteLine::Note{NoteLine::Kind::Plain, OfficeSentences::reading()},
                       {});
    QList<ListRow> rows;
    for (const SchoolDay::Scan& scan : m_day->last)
        rows.append(
            {.sign = scanSign(scan.kind),
             .upper = scan.name.isEmpty() ? scan.studentNumber : scan.name,
             .lower = scan.name.isEmpty() ? scan.section : OfficeSentences::joined(scan.studentNumber, scan.section),
             .end = scan.time.toString(QStringLiteral("HH:mm")),
             .lowerEnd = OfficeSentences::joined(OfficeSentences::counted(scan.kind),
                                                 scan.isWithoutBadge ? OfficeSentences::withoutBadge() : QString())});
    setRows({NoteLine::Kind::Plain, OfficeSentences::counts(*m_day)}, rows);
}

} // namespace rollcall::ui
