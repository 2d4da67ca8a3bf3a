#include "core/attendance/rosterchange.h"

#include <algorithm>
#include <map>

namespace rollcall::attendance {

RosterChange compareRosters(const std::vector<Student>& before, const std::vector<Student>& after)
{
    std::map<StudentNumber, const Student*> leaving;
    for (const Student& student : before)
        leaving.insert_or_assign(student.number, &student);
    std::map<StudentNumber, const Student*> staying;
    for (const Student& student : after)
        staying.insert_or_assign(student.number, &student);

    RosterChange change;
    for (const auto& [number, student] : staying) {
        const auto known = leaving.find(number);
        if (known == leaving.end()) {
            change.added.push_back(*student);
            continue;
        }
        if (!(*known->second == *student))
            change.changed.emplace_back(*known->second, *student);
        leaving.erase(known);
    }
    for (const auto& [number, student] : leaving)
        change.removed.push_back(*student);
    return change;
}

void keepLanguages(std::vector<Student>& after, const std::vector<Student>& before)
{
    std::map<StudentNumber, QString> known;
    for (const Student& student : before)
        known.insert_or_assign(student.number, student.language);
    for (Student& student : after) {
        if (const auto found = known.find(student.number); found != known.end())
            student.language = found->second;
    }
}

bool removesMany(const RosterChange& change, size_t before)
{
    return change.removed.size() * 10 > before;
}

QString wholeName(const Student& student)
{
    return QStringLiteral("%1 %2").arg(student.firstName, student.lastName).trimmed();
}

size_t renamed(const RosterChange& change)
{
    return static_cast<size_t>(std::count_if(change.changed.begin(), change.changed.end(), [](const auto& pair) {
        return wholeName(pair.first) != wholeName(pair.second);
    }));
}

bool renamesMany(const RosterChange& change, size_t before)
{
    constexpr size_t fewRenamed = 5;
    const size_t count = renamed(change);
    return count > fewRenamed && count * 10 > before;
}

bool hasShrunk(size_t before, size_t after)
{
    return after * 2 < before;
}

} // namespace rollcall::attendance
