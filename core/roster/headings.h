#pragma once

#include <QString>

#include <optional>

namespace rollcall::roster {

/** What a column of a roster may hold for us. Every other column is nobody's business here. */
enum class Field { Number, FirstName, LastName, FullName, Section, Grade, Status, Role, Language };

/** "student_number", "first_name", "last_name", "name", "section", "grade", "status", "role", "language". */
const char* name(Field field);
std::optional<Field> fieldNamed(const QString& name);

/** A heading as it is compared: letters and digits only, in lower case, without accents. */
QString plainHeading(const QString& heading);

/** What a heading means. */
struct Meaning {
    Field field;
    int rank; ///< the lowest wins where two columns of a file mean one field: "Student Number" before "ID"
};

/** Of our own headings; those of OneRoster, Clever, Microsoft's School Data Sync and PowerSchool; and common ones in
 *  English, Filipino, Spanish, German and Arabic. Takes plainHeading(). */
std::optional<Meaning> meaningOf(const QString& plain);

} // namespace rollcall::roster
