#include "core/queue/snapshot.h"

#include "core/queue/databasefile.h"

#include <QFile>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <optional>

namespace rollcall::queue {

namespace {

constexpr qsizetype pieceSize = 256 * 1024;
constexpr int longestWaitForDatabase = 10'000; // milliseconds

/** An open file that is gone from its folder. */
class NamelessFile {
public:
    explicit NamelessFile(int descriptor) : m_descriptor(descriptor) {}
    ~NamelessFile() { ::close(m_descriptor); }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;

    Result<void> read(const std::function<Result<void>(const QByteArray&)>& take) const
    {
        QByteArray piece(pieceSize, Qt::Uninitialized);
        for (off_t at = 0;;) {
            const ssize_t got = ::pread(m_descriptor, piece.data(), size_t(piece.size()), at);
            if (got < 0)
                return fileError("reading", QStringLiteral("the copy of the database"));
            if (got == 0)
                return {};
            if (auto taken = take(piece.left(got)); !taken)
                return taken;
            at += got;
        }
    }

private:
    const int m_descriptor;
};

Error snapshotFailed(sqlite3* connection, int code, const char* doing)
{
    const auto of = [](int status) {
        switch (status & 0xff) {
        case SQLITE_FULL:
            return ErrorCode::DiskFull;
        case SQLITE_BUSY:
            return ErrorCode::Timeout;
        case SQLITE_CANTOPEN:
            return ErrorCode::NotFound;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_ERROR:
            return ErrorCode::Corrupt;
        default:
            return ErrorCode::Io;
        }
    };
    return {of(code), QStringLiteral("%1 the database: %2 (SQLite %3)")
                          .arg(QLatin1String(doing),
                               QString::fromUtf8(connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code)))
                          .arg(code)};
}

struct FinalizeRead {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/** Calls `take` with each row of a statement. */
Result<void> readRows(sqlite3* connection, const char* sql, const std::function<void(sqlite3_stmt*)>& take)
{
    sqlite3_stmt* prepared = nullptr;
    int code = sqlite3_prepare_v2(connection, sql, -1, &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, FinalizeRead> statement(prepared);
    if (code == SQLITE_OK) {
        while ((code = sqlite3_step(prepared)) == SQLITE_ROW)
            take(prepared);
    }
    return code == SQLITE_DONE ? Result<void>() : snapshotFailed(connection, code, "reading");
}

QString textOf(sqlite3_stmt* row, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(row, column)),
                             sqlite3_column_bytes(row, column));
}

Result<qint64> readNumber(sqlite3* connection, const char* sql)
{
    std::optional<qint64> number;
    auto read = readRows(connection, sql, [&number](sqlite3_stmt* row) { number = sqlite3_column_int64(row, 0); });
    if (!read)
        return read.error();
    return number ? Result<qint64>(*number)
                  : Error{ErrorCode::Corrupt, QStringLiteral("the database misses a row that is always there")};
}

} // namespace

void Snapshot::CloseConnection::operator()(sqlite3* connection) const
{
    sqlite3_close(connection); // and with it the transaction
}

Result<Snapshot> Snapshot::begin(const QString& file)
{
    sqlite3* opened = nullptr;
    // Not read-only: then SQLite could not use a log that is left of a killed program.
    const int status = sqlite3_open_v2(QFile::encodeName(file).constData(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    Connection connection(opened);
    if (status != SQLITE_OK)
        return snapshotFailed(opened, status, "opening");
    sqlite3_busy_timeout(opened, longestWaitForDatabase);
    if (const int begun = sqlite3_exec(opened, "BEGIN", nullptr, nullptr, nullptr); begun != SQLITE_OK)
        return snapshotFailed(opened, begun, "reading");
    Snapshot snapshot(std::move(connection));
    if (const auto records = snapshot.records(); !records) // the first read is what fixes the moment
        return records.error();
    return snapshot;
}

Result<int> Snapshot::records() const
{
    const auto records = readNumber(m_connection.get(), "SELECT records FROM register_counts");
    return records ? Result<int>(int(*records)) : records.error();
}

Result<std::vector<Snapshot::Photo>> Snapshot::waitingPhotos() const
{
    std::vector<Photo> photos;
    auto read = readRows(m_connection.get(),
                         "SELECT photo_path, photo_state = 'pending' FROM attendance WHERE photo_state = 'pending' "
                         "OR photo_state = 'stored' AND id IN (SELECT ref FROM queue WHERE kind = 'photo') "
                         "ORDER BY rowid",
                         [&photos](sqlite3_stmt* row) {
                             photos.push_back({textOf(row, 0), sqlite3_column_int(row, 1) != 0});
                         });
    return read ? Result<std::vector<Photo>>(std::move(photos)) : read.error();
}

Result<qint64> Snapshot::size() const
{
    const auto pages = readNumber(m_connection.get(), "PRAGMA page_count");
    const auto bytes = readNumber(m_connection.get(), "PRAGMA page_size");
    if (!pages || !bytes)
        return pages ? bytes.error() : pages.error();
    return *pages * *bytes;
}

Result<void> Snapshot::checkSound() const
{
    QString fault;
    const auto note = [&fault](sqlite3_stmt* row) {
        if (fault.isEmpty() && textOf(row, 0) != QLatin1String("ok"))
            fault = textOf(row, 0);
    };
    if (auto read = readRows(m_connection.get(), "PRAGMA integrity_check(1)", note); !read)
        return read;
    const char* orphans = "SELECT 'an item of the queue belongs to a record that does not exist' FROM queue "
                          "WHERE kind IN ('attendance', 'photo') AND ref NOT IN (SELECT id FROM attendance) LIMIT 1";
    if (auto read = readRows(m_connection.get(), orphans, note); !read)
        return read;
    return fault.isEmpty() ? Result<void>()
                           : Error{ErrorCode::Corrupt, QStringLiteral("the database is damaged: %1").arg(fault)};
}

Result<void> Snapshot::copy(const QString& folder,
                            const std::function<Result<void>(const QByteArray& piece)>& take) const
{
    QByteArray path = QFile::encodeName(folder + QStringLiteral("/.copy-XXXXXX"));
    const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0)
        return fileError("making a file in", folder);
    const NamelessFile file(descriptor);
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(path.constData(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const Connection target(opened);
    if (status != SQLITE_OK) {
        ::unlink(path.constData());
        return snapshotFailed(target.get(), status, "copying");
    }
    // Nobody needs its journal or waits for its sync: what counts is written elsewhere. Without a journal SQLite does not miss
    // the file's name either; it opens the file with this statement.
    const int set =
        sqlite3_exec(target.get(), "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
    ::unlink(path.constData());
    if (set != SQLITE_OK)
        return snapshotFailed(target.get(), set, "copying");

    sqlite3_backup* copying = sqlite3_backup_init(target.get(), "main", m_connection.get(), "main");
    if (!copying)
        return snapshotFailed(target.get(), sqlite3_errcode(target.get()), "copying");
    const int copied = sqlite3_backup_step(copying, -1); // within the transaction, so of its moment
    const int finished = sqlite3_backup_finish(copying);
    if (copied != SQLITE_DONE || finished != SQLITE_OK)
        return snapshotFailed(target.get(), copied != SQLITE_DONE ? copied : finished, "copying");
    return file.read(take);
}

} // namespace rollcall::queue
