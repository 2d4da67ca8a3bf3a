#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

struct sqlite3;

namespace rollcall::queue {

/** A database as it is at one moment, while others go on writing into it: one read transaction on a connection of its own.
 *  Meanwhile SQLite's log of the database grows. Any thread, one at a time. */
class Snapshot {
public:
    /** Of a file that Database::open() took. Errors: NotFound, Corrupt, Timeout, Io. */
    static Result<Snapshot> begin(const QString& file);

    struct Photo {
        QString key;
        bool isPending = false; ///< still being made or written
    };
    /** The photos that the cloud does not have, oldest first. */
    Result<std::vector<Photo>> waitingPhotos() const;
    Result<int> records() const;

    /** How many bytes a copy has. */
    Result<qint64> size() const;

    /** Error Corrupt if a page or an index is damaged (PRAGMA integrity_check), or if an item of the queue belongs to no
     *  record: a copy would be so, too. Reads everything. */
    Result<void> checkSound() const;

    /** Copies it by SQLite's backup interface into a file without a name in `folder`, so that a kill leaves nothing, and gives
     *  its bytes in pieces. Errors: DiskFull, NotPermitted, Io, and those of `take`. */
    Result<void> copy(const QString& folder, const std::function<Result<void>(const QByteArray& piece)>& take) const;

private:
    struct CloseConnection {
        void operator()(sqlite3* connection) const;
    };
    using Connection = std::unique_ptr<sqlite3, CloseConnection>;
    explicit Snapshot(Connection connection) : m_connection(std::move(connection)) {}

    Connection m_connection;
};

} // namespace rollcall::queue
