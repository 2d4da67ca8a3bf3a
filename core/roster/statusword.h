#pragma once

#include <QString>

#include <optional>

namespace rollcall::roster {

/** Whether this status of a student means that he or she is at school: our words, those of OneRoster, PowerSchool
 *  ("Enroll_Status", where 0 is enrolled) and common ones. An empty one means yes. Nothing for a word that is not known.
 *  `heading` is the column's. */
std::optional<bool> isAtSchool(const QString& status, const QString& heading);

/** Whether this role is a student's; an empty one is. */
bool isStudentRole(const QString& role);

} // namespace rollcall::roster
