#include "core/net/networktimeouts.h"

#include <cmath>

namespace rollcall::net {

namespace {

std::chrono::milliseconds toMilliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

} // namespace

Result<NetworkTimeouts> NetworkTimeouts::from(const TimeoutSeconds& given)
{
    for (const TimeoutRule& rule : timeoutRules) {
        const std::optional<double> seconds = given[static_cast<size_t>(rule.key)];
        // Written so that not-a-number is refused too.
        if (seconds && !(*seconds >= 0.001 && *seconds <= maxTimeoutSeconds)) {
            return Error{ErrorCode::Invalid,
                         QStringLiteral("network_timeouts.%1 is %2; it must be more than 0 and at most %3 seconds")
                             .arg(QLatin1String(rule.name))
                             .arg(*seconds)
                             .arg(maxTimeoutSeconds)};
        }
    }
    return NetworkTimeouts(given);
}

NetworkTimeouts::NetworkTimeouts(const TimeoutSeconds& given)
{
    // In the order of the keys: what is inherited is there before its heir.
    for (const TimeoutRule& rule : timeoutRules) {
        Value& value = m_values[static_cast<size_t>(rule.key)];
        if (const auto seconds = given[static_cast<size_t>(rule.key)])
            value = {toMilliseconds(*seconds), Origin::File};
        else if (rule.inherited && origin(*rule.inherited) == Origin::File)
            value = {this->value(*rule.inherited), Origin::Inherited};
        else
            value = {toMilliseconds(rule.seconds), Origin::Default};
    }
}

} // namespace rollcall::net
