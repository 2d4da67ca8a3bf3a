#pragma once

#include "core/base/result.h"

#include <array>
#include <chrono>
#include <optional>

namespace rollcall::net {

/** How long one request may take. The only durations for the network in the program come from
 *  NetworkTimeouts. */
struct Timeouts {
    std::chrono::milliseconds connect; ///< DNS, TCP and TLS, until the request can be sent
    std::chrono::milliseconds read;    ///< the longest silence while sending, waiting and receiving

    /** For the whole request, so that a server that drips a byte a second does not hold it for ever. */
    constexpr std::chrono::milliseconds deadline() const { return connect + 4 * read; }

    friend bool operator==(const Timeouts&, const Timeouts&) = default;
};

/** The eight keys of `network_timeouts` in the configuration file, in this order. */
enum class TimeoutKey {
    Connect,
    Read,
    SupabaseConnect,
    SupabaseRead,
    StorageConnect,
    StorageRead,
    Connectivity,
    Sms,
};

struct TimeoutRule {
    TimeoutKey key;
    const char* name;                    ///< in the file
    double seconds;                      ///< if neither the file says so nor there is something to inherit
    std::optional<TimeoutKey> inherited; ///< the key whose value counts instead, if the file says nothing
};

/** Source: the predecessor's network_timeouts. storage_read_timeout does not inherit: a photo takes longer
 *  than a row. */
inline constexpr std::array<TimeoutRule, 8> timeoutRules{{
    {TimeoutKey::Connect, "connect_timeout", 5, std::nullopt},
    {TimeoutKey::Read, "read_timeout", 10, std::nullopt},
    {TimeoutKey::SupabaseConnect, "supabase_connect_timeout", 5, TimeoutKey::Connect},
    {TimeoutKey::SupabaseRead, "supabase_read_timeout", 10, TimeoutKey::Read},
    {TimeoutKey::StorageConnect, "storage_connect_timeout", 5, TimeoutKey::Connect},
    {TimeoutKey::StorageRead, "storage_read_timeout", 30, std::nullopt},
    {TimeoutKey::Connectivity, "connectivity_timeout", 3, std::nullopt},
    {TimeoutKey::Sms, "sms_timeout", 10, std::nullopt},
}};

/** Every value is more than 0 (at least a millisecond) and at most this many seconds. */
inline constexpr double maxTimeoutSeconds = 600;

/** What a file says, in seconds; fractions are fine. Indexed by TimeoutKey. */
using TimeoutSeconds = std::array<std::optional<double>, timeoutRules.size()>;

/** The limits of every service. A plain value; a change of the settings is a new one, and counts from the
 *  next request. */
class NetworkTimeouts {
public:
    /** The defaults. */
    NetworkTimeouts() : NetworkTimeouts(TimeoutSeconds{}) {}

    /** Error Invalid, with key and range, for a value out of range. */
    static Result<NetworkTimeouts> from(const TimeoutSeconds& given);

    Timeouts supabase() const { return {value(TimeoutKey::SupabaseConnect), value(TimeoutKey::SupabaseRead)}; }
    Timeouts storage() const { return {value(TimeoutKey::StorageConnect), value(TimeoutKey::StorageRead)}; }
    Timeouts connectivity() const { return {value(TimeoutKey::Connectivity), value(TimeoutKey::Connectivity)}; }
    Timeouts sms() const { return {value(TimeoutKey::Sms), value(TimeoutKey::Sms)}; }

    /** The effective value of one key, and where it came from. */
    std::chrono::milliseconds value(TimeoutKey key) const { return m_values[static_cast<size_t>(key)].duration; }
    enum class Origin { Default, File, Inherited };
    Origin origin(TimeoutKey key) const { return m_values[static_cast<size_t>(key)].origin; }

private:
    explicit NetworkTimeouts(const TimeoutSeconds& given);

    struct Value {
        std::chrono::milliseconds duration{};
        Origin origin = Origin::Default;
    };
    std::array<Value, timeoutRules.size()> m_values;
};

} // namespace rollcall::net
