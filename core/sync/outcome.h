#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace rollcall::sync {

/** What became of one attempt to send. Whoever speaks a server's language turns its reply into one of these; `kind` and
 *  `cause` alone decide what happens next. */
struct Outcome {
    enum class Kind {
        Done,    ///< the server has the items
        Later,   ///< the network or the server cannot take them now; nothing is wrong with the items
        Refused, ///< these items will never be taken as they are
        Halt,    ///< nothing will be taken until a person acts: credentials, rights or schema
        Cancelled, ///< we broke it off ourselves: it tells nothing about the service, and the items may go again at once
    };

    /** More about it, as far as somebody acts on it. */
    enum class Cause {
        None,
        ConnectTimeout, ///< Later: no connection was made, so trying again soon burdens nobody
        ReadTimeout,  ///< Later: the server may still be working on it; try less soon, and wait longer for the answer
        Overload,     ///< Later: the server says that it is overloaded or broken (5xx, 429)
        TooMuch,      ///< Later: the server cut this request off for its length; half of it may pass at once
        NumberTaken,  ///< Refused: the cloud has another record under this sequence number
        NoTable,      ///< Halt: the cloud has no table or column for these items, its migrations are older than they
        MissingRight, ///< a right is missing, or the answer looks like that: the device may have been revoked
        PerhapsOneItem, ///< Later, Halt: the database refused, which may be the fault of one item among those sent
    };

    Kind kind;
    QString code =
        {}; ///< short and stable, for logs and for people to look up ("23503"); empty when Done; decides nothing
    std::optional<std::chrono::milliseconds> wait = {}; ///< Later: how long the server asks us to wait (Retry-After)
    Cause cause = Cause::None;
    QString text = {};   ///< details for people, without any value of what was sent
    bool wasSent = true; ///< bytes may have left this machine
};

/** A stable name for logs and metrics: "done", "later", "refused", "halt", "cancelled". */
const char* name(Outcome::Kind kind);

inline Outcome done()
{
    return {Outcome::Kind::Done};
}
inline Outcome later(QString code, std::optional<std::chrono::milliseconds> wait = {},
                     Outcome::Cause cause = Outcome::Cause::None)
{
    return {Outcome::Kind::Later, std::move(code), wait, cause};
}
inline Outcome refused(QString code, QString text = {}, Outcome::Cause cause = Outcome::Cause::None)
{
    return {.kind = Outcome::Kind::Refused, .code = std::move(code), .cause = cause, .text = std::move(text)};
}
inline Outcome halt(QString code, Outcome::Cause cause = Outcome::Cause::None)
{
    return {.kind = Outcome::Kind::Halt, .code = std::move(code), .cause = cause};
}
inline Outcome cancelled()
{
    return {Outcome::Kind::Cancelled, QStringLiteral("cancelled")};
}

} // namespace rollcall::sync
