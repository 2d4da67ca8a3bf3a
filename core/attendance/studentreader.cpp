#include "core/attendance/studentreader.h"

#include "core/attendance/languages.h"

namespace rollcall::attendance {

namespace {

constexpr QLatin1String numberField("student_number");
constexpr QLatin1String firstName("first_name");
constexpr QLatin1String lastName("last_name");
constexpr QLatin1String section("section");
constexpr QLatin1String status("status");
constexpr QLatin1String language("language");

} // namespace

std::variant<Student, Validation> readStudent(const QJsonObject& row, Validator& validator)
{
    QJsonObject ours;
    for (const QLatin1String field : {numberField, firstName, lastName, section, status}) {
        if (row.contains(field))
            ours.insert(field, row.value(field));
    }
    Validation validation = validator.validate(QJsonValue(ours), RecordType::Student);
    if (!validation.valid())
        return validation;
    return Student{*StudentNumber::parse(ours.value(numberField).toString()), ours.value(firstName).toString(),
                   ours.value(lastName).toString(), ours.value(section).toString(),
                   languageCode(row.value(language).toString())};
}

} // namespace rollcall::attendance
