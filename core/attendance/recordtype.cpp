#include "core/attendance/recordtype.h"

#include <QFile>

namespace rollcall::attendance {

namespace {

constexpr std::array names = {"attendance", "student", "photo", "sms"};

Schema load(const char* type)
{
    QFile file(QStringLiteral(":/rollcall/schemas/%1.json").arg(QLatin1String(type)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The schema of %s is not in this program", type);
    auto schema = Schema::compile(file.readAll());
    // It is part of the program: a faulty one is our own bug, and without it nothing may be recorded.
    if (!schema)
        qFatal("The schema of %s is wrong: %s", type, qUtf8Printable(schema.error().detail));
    return std::move(*schema);
}

} // namespace

const char* name(RecordType type)
{
    return names[static_cast<std::size_t>(type)];
}

std::optional<RecordType> recordType(QStringView name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<RecordType>(i);
    }
    return std::nullopt;
}

const Schema& schemaOf(RecordType type)
{
    static const std::array schemas = {load(names[0]), load(names[1]), load(names[2]), load(names[3])};
    return schemas[static_cast<std::size_t>(type)];
}

} // namespace rollcall::attendance
