#include "core/attendance/recordtype.h"

#include <QFile>

namespace rollcall::attendance {

namespace {

constexpr std::array typeNames = {"attendance", "student", "photo", "sms"};

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

template <RecordType type>
const Schema& compiled()
{
    static const Schema schema = load(name(type));
    return schema;
}

} // namespace

const char* name(RecordType type)
{
    return typeNames[static_cast<std::size_t>(type)];
}

std::optional<RecordType> recordType(QStringView name)
{
    for (std::size_t i = 0; i < typeNames.size(); ++i) {
        if (name == QLatin1String(typeNames[i]))
            return static_cast<RecordType>(i);
    }
    return std::nullopt;
}

// One at a time, because compiling takes milliseconds, and most programs need only one.
const Schema& schemaOf(RecordType type)
{
    switch (type) {
    case RecordType::Attendance:
        return compiled<RecordType::Attendance>();
    case RecordType::Student:
        return compiled<RecordType::Student>();
    case RecordType::Photo:
        return compiled<RecordType::Photo>();
    case RecordType::Sms:
        return compiled<RecordType::Sms>();
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::attendance
