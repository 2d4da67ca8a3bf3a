#include "core/report/totals.h"

#include "core/report/reports.h"

#include <QSet>

#include <algorithm>

namespace rollcall::report {

using attendance::AttendanceStatus;

namespace {

struct Sum {
    QString section;
    QString month;
    QString session;
    std::chrono::seconds earliest = std::chrono::seconds::max(); ///< orders the sessions of a month
    QSet<QDate> days;
    QSet<QString> students;
    int present = 0;
    int late = 0;
    int excused = 0;

    void add(const DayRow& row)
    {
        days.insert(row.day);
        students.insert(row.student.number.toString());
        earliest = std::min({earliest, row.in.value_or(earliest), row.out.value_or(earliest)});
        present += row.status == AttendanceStatus::Present ? 1 : 0;
        late += row.status == AttendanceStatus::Late ? 1 : 0;
        excused += row.status == AttendanceStatus::Excused ? 1 : 0;
    }
};

/** Sums in the order in which their sections appear. */
class Sums {
public:
    void add(const QString& section, const QString& month, const DayRow& row)
    {
        const Key key{section, {month, row.session}};
        auto place = m_places.constFind(key);
        if (place == m_places.cend()) {
            place = m_places.insert(key, m_sums.size());
            Sum& sum = m_sums.emplace_back();
            sum.section = section;
            sum.month = month;
            sum.session = row.session;
        }
        m_sums[*place].add(row);
    }

    std::vector<Sum> take()
    {
        QHash<QString, int> ranks;
        for (const Sum& sum : m_sums) {
            if (!ranks.contains(sum.section))
                ranks.insert(sum.section, int(ranks.size()));
        }
        std::sort(m_sums.begin(), m_sums.end(), [&ranks](const Sum& a, const Sum& b) {
            return std::tuple(ranks.value(a.section), a.month, a.earliest, a.session)
                   < std::tuple(ranks.value(b.section), b.month, b.earliest, b.session);
        });
        return std::exchange(m_sums, {});
    }

private:
    using Key = std::pair<QString, std::pair<QString, QString>>; // section, month, session

    QHash<Key, std::size_t> m_places;
    std::vector<Sum> m_sums;
};

} // namespace

Grid totalsOf(const std::vector<DayRow>& rows)
{
    using Type = Column::Type;
    Sums bySection;
    Sums ofAll;
    QSet<QString> sections;
    for (const DayRow& row : rows) {
        const QString month = isoDate(row.day).left(7);
        const QString section = sectionText(row);
        sections.insert(section);
        bySection.add(section, month, row);
        ofAll.add(QStringLiteral("All sections"), month, row);
    }
    std::vector<Sum> sums = bySection.take();
    if (sections.size() > 1) {
        for (Sum& sum : ofAll.take())
            sums.push_back(std::move(sum));
    }
    // A kiosk excuses nobody.
    const bool isAnyExcused = std::any_of(sums.begin(), sums.end(), [](const Sum& sum) { return sum.excused > 0; });
    Grid grid{{{QStringLiteral("section"), QStringLiteral("Section")},
               {QStringLiteral("month"), QStringLiteral("Month")},
               {QStringLiteral("session"), QStringLiteral("Session")},
               {QStringLiteral("days"), QStringLiteral("Days"), Type::Count},
               {QStringLiteral("students"), QStringLiteral("Students"), Type::Count},
               {QStringLiteral("present"), QStringLiteral("Present"), Type::Count},
               {QStringLiteral("late"), QStringLiteral("Late"), Type::Count}},
              {}};
    if (isAnyExcused)
        grid.columns.push_back({QStringLiteral("excused"), QStringLiteral("Excused"), Type::Count});
    for (const Sum& sum : sums) {
        std::vector<Cell>& row =
            grid.rows.emplace_back(std::vector<Cell>{sum.section, sum.month, sum.session, int(sum.days.size()),
                                                     int(sum.students.size()), sum.present, sum.late});
        if (isAnyExcused)
            row.push_back(sum.excused);
    }
    return grid;
}

} // namespace rollcall::report
