#pragma once

#include "core/base/result.h"
#include "core/postgres/connectiontarget.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace rollcall::postgres {

/** What the server, or the way to it, had against something. */
struct Fault {
    QByteArray state; ///< SQLSTATE, such as "42501"; empty if the server did not answer at all
    QString message;  ///< the server's own first line, or the library's
    int line = 0;     ///< of the statements that were sent, counted from 1; 0 if none is at fault
};

/** One connection to a PostgreSQL server. Every call waits for the server's answer and nothing else goes on meanwhile, so its
 *  thread is one that may wait. */
class Connection {
public:
    /** Connects; waits 10 s at most for each address of the host. */
    static Result<std::unique_ptr<Connection>, Fault> open(const Parameters& target);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    using Value = Result<std::optional<QByteArray>, Fault>;

    /** Gives one or several statements and waits for the end of the last. The value is the first one of its first row; nothing
     *  if that is null or there is no row. */
    Value run(const QByteArray& sql);

    /** The same of one statement with $1, $2, ... in it, which are sent beside it as texts. */
    Value run(const QByteArray& sql, const QByteArrayList& values);

    /** The warnings that the server has given since the last call, in their order. */
    QStringList takeWarnings();

private:
    struct State;
    explicit Connection(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace rollcall::postgres
