#pragma once

#include <QDateTime>
#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rollcall::attendance {

/** What the office keeps of a student in the cloud, by field. Kiosks know Student, which is less. */
enum class ProfileField {
    Number,
    FirstName,
    MiddleName,
    LastName,
    Section,
    Grade,
    GuardianName,
    GuardianContact,
    Language,
    Sex,
    Status,
};

/** All of them, in the order in which people are asked. */
inline constexpr ProfileField profileFields[] = {
    ProfileField::Number,   ProfileField::FirstName, ProfileField::MiddleName,   ProfileField::LastName,
    ProfileField::Section,  ProfileField::Grade,     ProfileField::GuardianName, ProfileField::GuardianContact,
    ProfileField::Language, ProfileField::Sex,       ProfileField::Status};

/** What `sex` may be besides empty, and `status`. */
inline constexpr QLatin1String studentSexes[] = {QLatin1String("female"), QLatin1String("male")};
inline constexpr QLatin1String studentStatuses[] = {QLatin1String("active"), QLatin1String("inactive"),
                                                    QLatin1String("suspended"), QLatin1String("graduated"),
                                                    QLatin1String("transferred")};

/** A student as the office keeps them: a row of `students`. Empty is what nobody said. */
struct StudentProfile {
    QString number = {};
    QString firstName = {};
    QString middleName = {};
    QString lastName = {};
    QString section = {};
    QString grade = {};
    QString guardianName = {};
    QString guardianContact = {};
    QString language = {}; ///< one of languageCodes
    QString sex = {};      ///< one of studentSexes
    QString status = QStringLiteral("active");

    const QString& text(ProfileField field) const;
    void setText(ProfileField field, const QString& text);
    /** "Ana Maria Reyes". */
    QString wholeName() const;

    friend bool operator==(const StudentProfile&, const StudentProfile&) = default;
};

/** What a student is found by (namewords.h): names, number, section, and the guardian's name. */
QStringList searchWords(const StudentProfile& student);

/** The column of `students`: "first_name". */
QLatin1String name(ProfileField field);

/** The fields in which they differ. */
std::vector<ProfileField> differences(const StudentProfile& a, const StudentProfile& b);

/** What is wrong with what somebody typed. */
enum class ProfileFault {
    None,
    Missing,      ///< it must not be empty
    TooLong,      ///< longer than longest()
    NotANumber,   ///< a student number is 1 to 32 of A-Z a-z 0-9 . _ - and not only dots
    NotAContact,  ///< a telephone number is of digits, blanks and + ( ) . / -
    NotOneOf,     ///< none of the words that this field knows
    NotPrintable, ///< it has a line end or another control character
};
/** By the rules of resources/schemas/student.json, which kiosks hold a student to, and of the cloud's table. */
ProfileFault faultOf(ProfileField field, const QString& text);
/** In characters, as people count them. */
int longest(ProfileField field);

/** A student with the version that was read, by which the cloud tells whether somebody else changed them since. */
struct KeptStudent {
    StudentProfile profile;
    QString version; ///< opaque

    friend bool operator==(const KeptStudent&, const KeptStudent&) = default;
};

/** A change that the cloud noted. */
struct StudentChange {
    QDateTime at; ///< by the server's clock, UTC
    QString who;
    std::optional<KeptStudent> before; ///< nothing: the student was added
    std::optional<KeptStudent> after;  ///< nothing: the owner of the project deleted the student
};

} // namespace rollcall::attendance
