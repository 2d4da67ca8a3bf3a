#include "core/report/dayrow.h"

#include <QCollator>

#include <algorithm>

namespace rollcall::report {

using attendance::ScanType;
using attendance::Student;

DayRows::DayRows(const std::vector<Student>& roster)
{
    m_roster.reserve(qsizetype(roster.size()));
    for (const Student& student : roster)
        m_roster.insert(student.number.toString(), student);
}

void DayRows::add(const StudentNumber& student, QDate day, const QString& session, ScanType type,
                  std::chrono::seconds timeOfDay, attendance::AttendanceStatus status, bool isWithoutBadge)
{
    const Key key{student.toString(), day, session};
    auto place = m_places.constFind(key);
    if (place == m_places.cend()) {
        place = m_places.insert(key, m_rows.size());
        const auto known = m_roster.constFind(student.toString());
        const bool isOnRoster = known != m_roster.cend();
        m_rows.push_back(
            {isOnRoster ? *known : Student{student, {}, {}, {}}, isOnRoster, day, session, {}, {}, status, false});
    }
    DayRow& row = m_rows[*place];
    row.isWithoutBadge = row.isWithoutBadge || isWithoutBadge;
    std::optional<std::chrono::seconds>& time = type == ScanType::In ? row.in : row.out;
    if (time && *time <= timeOfDay)
        return;
    time = timeOfDay;
    if (type == ScanType::In || !row.in)
        row.status = status;
}

std::vector<DayRow> DayRows::take()
{
    m_places.clear();
    return inOrder(std::exchange(m_rows, {}));
}

void sortStudents(std::vector<Student>& students)
{
    QCollator collator(QLocale(QLocale::English));
    collator.setNumericMode(true);
    const auto isBefore = [&collator](const Student& a, const Student& b) {
        if (a.section.isEmpty() != b.section.isEmpty())
            return b.section.isEmpty();
        for (const auto field : {&Student::section, &Student::lastName, &Student::firstName}) {
            if (const int order = collator.compare(a.*field, b.*field); order != 0)
                return order < 0;
        }
        return a.number < b.number;
    };
    std::sort(students.begin(), students.end(), isBefore);
}

std::vector<DayRow> inOrder(std::vector<DayRow> rows)
{
    // Comparing names is dear, and there are many more rows than students.
    QHash<QString, int> ranks;
    std::vector<Student> students;
    for (const DayRow& row : rows) {
        const QString& number = row.student.number.toString();
        if (ranks.contains(number))
            continue;
        ranks.insert(number, 0);
        students.push_back(row.student);
    }
    sortStudents(students);
    for (std::size_t i = 0; i < students.size(); ++i)
        ranks[students[i].number.toString()] = int(i);

    struct Place {
        int rank;
        QDate day;
        std::chrono::seconds time;
        std::size_t index;
    };
    std::vector<Place> places;
    places.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const DayRow& row = rows[i];
        const auto never = std::chrono::seconds::max();
        places.push_back({ranks.value(row.student.number.toString()), row.day,
                          std::min(row.in.value_or(never), row.out.value_or(never)), i});
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::tie(a.rank, a.day, a.time, a.index) < std::tie(b.rank, b.day, b.time, b.index);
    });
    std::vector<DayRow> sorted;
    sorted.reserve(rows.size());
    for (const Place& place : places)
        sorted.push_back(std::move(rows[place.index]));
    return sorted;
}

} // namespace rollcall::report
