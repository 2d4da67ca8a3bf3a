#include "core/attendance/rosterchange.h"

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

bool removesMany(const RosterChange& change, size_t before)
{
    return change.removed.size() * 10 > before;
}

bool hasShrunk(size_t before, size_t after)
{
    return after * 2 < before;
}

} // namespace rollcall::attendance
