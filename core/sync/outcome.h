#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace rollcall::sync {

/** What became of one attempt to send, in the four words the engine knows. Whoever speaks the server's language turns
 *  its reply into one of these. */
struct Outcome {
    enum class Kind {
        Done,    ///< the server has it
        Later,   ///< the network or the server cannot now; the items are well
        Refused, ///< these items will never be taken as they are
        Halt,    ///< nothing will be taken: credentials, rights or schema; a person must act
    };

    /** Of Later: what the service suffers from, as far as the pace of the next attempts depends on it. */
    enum class Cause {
        None,
        ConnectTimeout, ///< nothing came of it, so it may be tried again soon
        ReadTimeout,    ///< it may still be at work on what it was sent: not so soon, and with more patience
        Overload,       ///< it said itself that it cannot: 5xx, 429
        TooMuch,        ///< it cut this request off for its length; half of it may pass at once
    };

    Kind kind;
    QString code = {}; ///< short and stable, for people to look up: "connect_timeout", "23503"; empty when Done
    std::optional<std::chrono::milliseconds> wait = {}; ///< Later: the server's own wish (Retry-After)
    Cause cause = Cause::None;
    QString text = {};   ///< more of it for people, without any value of what was sent
    bool wasSent = true; ///< bytes may have left
};

/** A code of Later: we broke it off ourselves, so nothing is known of the service and the items may go again at once. */
inline constexpr const char* cancelled = "cancelled";

/** A code of Refused that the engine itself can help, once the record stands alone. */
inline constexpr const char* sequenceTaken = "sequence_taken"; ///< the cloud has another one under its number

inline Outcome done()
{
    return {Outcome::Kind::Done};
}
inline Outcome later(QString code, std::optional<std::chrono::milliseconds> wait = {},
                     Outcome::Cause cause = Outcome::Cause::None)
{
    return {Outcome::Kind::Later, std::move(code), wait, cause};
}
inline Outcome refused(QString code, QString text = {})
{
    return {.kind = Outcome::Kind::Refused, .code = std::move(code), .text = std::move(text)};
}
inline Outcome halt(QString code)
{
    return {Outcome::Kind::Halt, std::move(code)};
}

} // namespace rollcall::sync
