#include "core/attendance/studentprofile.h"

#include "core/attendance/languages.h"
#include "core/attendance/namewords.h"
#include "core/base/ids.h"

#include <algorithm>

namespace rollcall::attendance {

namespace {

struct FieldRule {
    ProfileField field;
    QLatin1String column;
    QString StudentProfile::*member;
    int longest;
};

constexpr FieldRule fieldRules[] = {
    {ProfileField::Number, QLatin1String("student_number"), &StudentProfile::number, StudentNumber::maxLength},
    {ProfileField::FirstName, QLatin1String("first_name"), &StudentProfile::firstName, 100},
    {ProfileField::MiddleName, QLatin1String("middle_name"), &StudentProfile::middleName, 100},
    {ProfileField::LastName, QLatin1String("last_name"), &StudentProfile::lastName, 100},
    {ProfileField::Section, QLatin1String("section"), &StudentProfile::section, 100},
    {ProfileField::Grade, QLatin1String("grade"), &StudentProfile::grade, 100},
    {ProfileField::GuardianName, QLatin1String("guardian_name"), &StudentProfile::guardianName, 100},
    {ProfileField::GuardianContact, QLatin1String("guardian_contact"), &StudentProfile::guardianContact, 32},
    {ProfileField::Language, QLatin1String("language"), &StudentProfile::language, 100},
    {ProfileField::Sex, QLatin1String("sex"), &StudentProfile::sex, 100},
    {ProfileField::Status, QLatin1String("status"), &StudentProfile::status, 100},
};

const FieldRule& ruleOf(ProfileField field)
{
    const FieldRule& rule = fieldRules[std::size_t(field)];
    Q_ASSERT(rule.field == field);
    return rule;
}

template <typename Words>
bool isAmong(const Words& words, const QString& text)
{
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

bool isContact(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || QStringView(u" +().-/").contains(c); });
}

} // namespace

const QString& StudentProfile::text(ProfileField field) const
{
    return this->*ruleOf(field).member;
}

void StudentProfile::setText(ProfileField field, const QString& text)
{
    this->*ruleOf(field).member = text;
}

QString StudentProfile::wholeName() const
{
    QStringList parts{firstName, middleName, lastName};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QStringList searchWords(const StudentProfile& student)
{
    QStringList words{folded(student.number)}; // as a whole, whatever stands between its parts
    for (const QString* text : {&student.number, &student.firstName, &student.middleName, &student.lastName,
                                &student.section, &student.guardianName})
        words += foldedWords(*text);
    return words;
}

QLatin1String name(ProfileField field)
{
    return ruleOf(field).column;
}

std::vector<ProfileField> differences(const StudentProfile& a, const StudentProfile& b)
{
    std::vector<ProfileField> fields;
    std::copy_if(std::begin(profileFields), std::end(profileFields), std::back_inserter(fields),
                 [&](ProfileField field) { return a.text(field) != b.text(field); });
    return fields;
}

ProfileFault faultOf(ProfileField field, const QString& text)
{
    const bool isNeeded =
        field == ProfileField::Number || field == ProfileField::FirstName || field == ProfileField::Status;
    if (text.isEmpty())
        return isNeeded ? ProfileFault::Missing : ProfileFault::None;
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        return ProfileFault::NotPrintable;
    if (text.toUcs4().size() > longest(field))
        return ProfileFault::TooLong;
    switch (field) {
    case ProfileField::Number:
        return StudentNumber::parse(text) ? ProfileFault::None : ProfileFault::NotANumber;
    case ProfileField::GuardianContact:
        return isContact(text) ? ProfileFault::None : ProfileFault::NotAContact;
    case ProfileField::Language:
        return isAmong(languageCodes, text) ? ProfileFault::None : ProfileFault::NotOneOf;
    case ProfileField::Sex:
        return isAmong(studentSexes, text) ? ProfileFault::None : ProfileFault::NotOneOf;
    case ProfileField::Status:
        return isAmong(studentStatuses, text) ? ProfileFault::None : ProfileFault::NotOneOf;
    default:
        return ProfileFault::None;
    }
}

int longest(ProfileField field)
{
    return ruleOf(field).longest;
}

} // namespace rollcall::attendance
