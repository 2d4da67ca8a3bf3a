#include "core/attendance/fault.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace rollcall::attendance {

namespace {

constexpr std::array faultNames = {
    "too_large",    "too_deep",   "not_json",      "not_object",   "duplicate", "required", "type",
    "enum",         "min_length", "max_length",    "pattern",      "minimum",   "maximum",  "control_character",
    "no_such_time", "nil_id",     "contradiction", "not_sendable",
};
static_assert(faultNames.size() == static_cast<std::size_t>(FaultCode::NotSendable) + 1);

} // namespace

const char* name(FaultCode code)
{
    return faultNames[static_cast<std::size_t>(code)];
}

QString pointerTo(QStringView field)
{
    QString escaped = field.toString();
    escaped.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return u'/' + escaped;
}

bool Validation::isReadable() const
{
    return std::none_of(faults.begin(), faults.end(), [](const Fault& fault) {
        return fault.path.isEmpty() || fault.code == FaultCode::Duplicate;
    });
}

QString Validation::summary() const
{
    QStringList messages;
    for (const Fault& fault : faults)
        messages.append(fault.message);
    return messages.join(QStringLiteral("; "));
}

} // namespace rollcall::attendance
