#pragma once

#include "core/attendance/student.h"

#include <utility>
#include <vector>

namespace rollcall::attendance {

/** What one roster makes of another, by student number. Where a list has a number twice, the last one counts. */
struct RosterChange {
    std::vector<Student> added;
    std::vector<std::pair<Student, Student>> changed; ///< as it was, as it is now
    std::vector<Student> removed;

    bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
};

RosterChange compareRosters(const std::vector<Student>& before, const std::vector<Student>& after);

/** Gives those of `after` the languages that they have in `before`: for a list that has no column of languages. */
void keepLanguages(std::vector<Student>& after, const std::vector<Student>& before);

/** Whether so many leave at once that a person is asked first: more than a tenth. `before` is the roster's size. */
bool removesMany(const RosterChange& change, size_t before);

/** "Ana Reyes". */
QString wholeName(const Student& student);

/** How many keep their number and get another name. One that only moves between first and last name is no other. */
size_t renamed(const RosterChange& change);

/** Whether so many get another name at once that a person is asked first, for a column may have been sorted alone: more
 *  than a tenth, and more than 5. `before` is the roster's size. */
bool renamesMany(const RosterChange& change, size_t before);

/** Whether a roster that nobody looked at has lost so many students that something is wrong with it: more than half. */
bool hasShrunk(size_t before, size_t after);

} // namespace rollcall::attendance
