#pragma once

#include "core/attendance/namewords.h"
#include "core/attendance/student.h"

#include <QStringList>

#include <vector>

namespace rollcall::ui {

using attendance::folded;

/** Students, found by the first letters of any of their names. Pure values.
 *
 *  Which letters can come next is taken from the names themselves, so that the keys are those of every script, and none leads
 *  nowhere. */
class NameSearch {
public:
    /** What somebody is found by. */
    enum class By {
        Names,
        NamesNumbersAndSections, ///< for whoever may see them all
    };

    NameSearch() = default;
    explicit NameSearch(std::vector<attendance::Student> students, By by = By::Names);

    std::size_t size() const { return m_entries.size(); }

    /** Who has a name that begins with `typed`, by first name and last name, as people sort them. Of several words each has to
     *  begin one of somebody's. `typed` is folded. */
    std::vector<attendance::Student> matches(const QString& typed) const;

    /** The characters that lead on from `typed` to somebody, folded, in the order of the alphabet. */
    QStringList nextLetters(const QString& typed) const;

private:
    struct Entry {
        attendance::Student student;
        QStringList words; ///< of the name, folded
    };
    std::vector<Entry> m_entries;
};

/** A student's name as it stands on a tile. */
QString fullName(const attendance::Student& student);

} // namespace rollcall::ui
