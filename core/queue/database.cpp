#include "core/queue/database.h"

#include "core/queue/databasefile.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"
#include "core/queue/walvfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>

namespace rollcall::queue {

namespace {

Result<qint64> pragma(Database& database, const QString& name)
{
    auto row = Statement::run(database, QStringLiteral("PRAGMA ") + name);
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Io, QStringLiteral("PRAGMA %1 gave no row").arg(name)};
    return row->number();
}

// 0 for a file that is still blank, else 1 to currentVersion: the header of a damaged file may say any number.
Result<int> versionOf(Database& database)
{
    constexpr qint64 likeliestNewest = 1000; // a newer Rollcall's; a version beyond it is a flipped bit
    const auto application = pragma(database, QStringLiteral("application_id"));
    if (!application)
        return application.error();
    const auto objects = pragma(database, QStringLiteral("schema_version"));
    if (!objects)
        return objects.error();
    const bool isBlank = *application == 0 && *objects == 0;
    if (*application != Database::applicationId && !isBlank)
        return Error{ErrorCode::WrongFormat, QStringLiteral("the file is a database of another program")};
    const auto version = pragma(database, QStringLiteral("user_version"));
    if (!version)
        return version.error();
    if (*version < 0 || *version > likeliestNewest || (*version == 0) != isBlank)
        return Error{
            ErrorCode::Corrupt,
            QStringLiteral("the file is damaged: no Rollcall writes version %1 into its header").arg(*version)};
    if (*version > Database::currentVersion)
        return Error{ErrorCode::Incompatible,
                     QStringLiteral("the file was made by a newer Rollcall (version %1, this one knows %2)")
                         .arg(*version)
                         .arg(Database::currentVersion)};
    return static_cast<int>(*version);
}

// Inode and birth time: a copy put in the file's place is another file. An overwrite in place is not seen here; the
// cloud's unique key on (device, epoch, seq) is.
Result<QString> identityOf(const QString& file)
{
    struct statx status = {};
    if (::statx(AT_FDCWD, QFile::encodeName(file).constData(), 0, STATX_INO | STATX_BTIME, &status) != 0)
        return fileError("reading", file);
    return QStringLiteral("%1-%2.%3").arg(status.stx_ino).arg(status.stx_btime.tv_sec).arg(status.stx_btime.tv_nsec);
}

QStringList statementsOf(int version)
{
    QFile script(QStringLiteral(":/rollcall/sql/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
    const bool opened = script.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "queue", "a migration is missing from the resources");
    Q_UNUSED(opened)
    QStringList lines;
    for (const QString& line : QString::fromUtf8(script.readAll()).split(u'\n')) {
        if (!line.startsWith(QLatin1String("--")))
            lines << line;
    }
    QStringList statements = lines.join(u'\n').split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
    statements.removeIf([](const QString& statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

} // namespace

Database::Database(QString file)
    : m_file(std::move(file)),
      m_connection(QStringLiteral("rollcall-%1").arg(QUuid::createUuid().toString(QUuid::WithoutBraces))),
      m_lock(m_file), m_claims(claimsFileIn(QFileInfo(m_file).path())),
      m_reserve(QFileInfo(m_file).path())
{
}

Database::~Database()
{
    m_prepared.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>, Database::OpenError> Database::open(const QString& directory, Migration migration,
                                                                      Creation creation)
{
    const QString file = fileIn(directory);
    if (auto prepared = prepareFile(directory, creation); !prepared) {
        const ErrorCode code = prepared.error().code;
        return OpenError{prepared.error(), code == ErrorCode::Corrupt || code == ErrorCode::Replaced};
    }
    std::unique_ptr<Database> database(new Database(file));
    (void)database->m_reserve.giveWay(); // SQLite makes its log and its shared memory
    auto opened = database->hold(file, HeldPath::Size::OnlyGrows);
    if (opened)
        opened = database->connect(directory, migration, creation);
    // From connect(), that nothing is in the file; from the steps after it, that another one is at its path.
    const bool isLeftOver = !opened && opened.error().code == ErrorCode::Replaced;
    for (const auto step :
         {&Database::checkInPlace, &Database::checkWritable, &Database::migrate, &Database::adoptIdentity}) {
        if (opened)
            opened = (database.get()->*step)();
    }
    if (!opened) {
        // What SQLite says of a file that went meanwhile is not why.
        if (auto inPlace = database->checkInPlace(); !inPlace)
            return OpenError{inPlace.error()};
        // In these steps only what was read from the file gives these two codes; a lock or a disk has others.
        const ErrorCode code = opened.error().code;
        const bool isUnusable = code == ErrorCode::Corrupt || code == ErrorCode::WrongFormat || isLeftOver;
        return OpenError{{code, QStringLiteral("%1: %2").arg(file, opened.error().detail)}, isUnusable};
    }
    const QString log = file + QStringLiteral("-wal");
    if (QFileInfo::exists(log)) {
        // It is cut short whenever it was copied into the database.
        if (auto held = database->hold(log, HeldPath::Size::MayShrink); !held)
            return OpenError{held.error()};
    }
    return database;
}

Result<void> Database::hold(const QString& path, HeldPath::Size size)
{
    auto held = HeldPath::at(path, size);
    if (!held)
        return held.error();
    m_held.push_back(std::move(*held));
    return {};
}

Result<void> Database::checkInPlace()
{
    for (HeldPath& held : m_held) {
        if (auto checked = held.check(); !checked)
            return checked;
    }
    return {};
}

Result<void> Database::connect(const QString& directory, Migration migration, Creation creation)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    // As an address, because only that can name a VFS. mode=rw: a file that goes before SQLite opens it must not be made
    // anew by SQLite.
    QUrl address = QUrl::fromLocalFile(QFileInfo(m_file).absoluteFilePath());
    address.setQuery(QStringLiteral("mode=rw&vfs=") + QLatin1String(walVfs()));
    connection.setDatabaseName(QString::fromLatin1(address.toEncoded()));
    connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
    if (!connection.open())
        return databaseError(connection.lastError(), QStringLiteral("opening"));
    const auto handle = handleOf(connection);
    if (!handle)
        return handle.error();
    m_handle = *handle;

    // Reading comes first: switching a foreign file to WAL would alter it.
    const auto version = versionOf(*this);
    if (!version)
        return version.error();
    if (*version > 0 && *version < currentVersion && migration == Migration::Refused)
        return Error{
            ErrorCode::Incompatible,
            QStringLiteral("the file was made by an earlier Rollcall (version %1, this one has %2), whose kiosk "
                           "still runs; restart the kiosk first")
                .arg(*version)
                .arg(currentVersion)};
    if (*version == 0) {
        if (auto allowed = checkMayBegin(directory, creation, "holds nothing", LeftOver::Photos); !allowed)
            return allowed;
    } else {
        if (auto sound = checkSound(); !sound)
            return sound;
    }

    // temp_store: the undo of a statement over hundreds of rows would go to a file in the system's folder for such.
    for (const char* setting : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
                                "PRAGMA temp_store=MEMORY"}) {
        if (auto set = Statement::run(*this, QLatin1String(setting)); !set)
            return set.error();
    }
    return {};
}

// Every page is read only after an unclean shutdown (a power cut, a kill: SQLite's log is still there), or while
// somebody else has the file open: of years of records that takes seconds. A file that was closed in order must at least
// be as long as it says.
Result<void> Database::checkSound()
{
    if (QFileInfo(m_file + QStringLiteral("-wal")).size() > 0) {
        auto check = Statement::run(*this, QStringLiteral("PRAGMA quick_check(1)"));
        if (!check)
            return check.error();
        if (!check->next() || check->text() != QLatin1String("ok"))
            return Error{ErrorCode::Corrupt, QStringLiteral("the file is damaged (PRAGMA quick_check)")};
        return {};
    }
    const auto pages = pragma(*this, QStringLiteral("page_count"));
    const auto bytes = pragma(*this, QStringLiteral("page_size"));
    if (!pages || !bytes)
        return pages ? bytes.error() : pages.error();
    if (*pages * *bytes > QFileInfo(m_file).size())
        return Error{ErrorCode::Corrupt, QStringLiteral("the file is shorter than it says")};
    return {};
}

// A file that cannot be opened for writing SQLite opens for reading, and stays at that when the disk is well again.
Result<void> Database::checkWritable()
{
    const auto version = versionOf(*this);
    if (!version)
        return version.error();
    auto transaction = Transaction::begin(*this); // which such a file takes too; only a write tells. Rolled back
    if (!transaction)
        return transaction.error();
    if (auto written = Statement::run(*this, QStringLiteral("PRAGMA user_version=%1").arg(*version)); !written)
        return written.error();
    return {};
}

Result<void> Database::migrate()
{
    const auto version = versionOf(*this);
    if (!version)
        return version.error();
    if (*version == currentVersion)
        return {};

    auto transaction = Transaction::begin(*this);
    if (!transaction)
        return transaction.error();
    // Another process may have migrated while this one waited for the lock.
    const auto reached = versionOf(*this);
    if (!reached)
        return reached.error();
    if (*reached == currentVersion)
        return {};
    QStringList statements;
    for (int next = *reached + 1; next <= currentVersion; ++next)
        statements += statementsOf(next);
    statements << QStringLiteral("PRAGMA application_id=%1").arg(applicationId)
               << QStringLiteral("PRAGMA user_version=%1").arg(currentVersion);
    for (const QString& statement : std::as_const(statements)) {
        if (auto done = Statement::run(*this, statement); !done)
            return done.error();
    }
    return transaction->commit();
}

Result<void> Database::adoptIdentity()
{
    const auto identity = identityOf(m_file);
    if (!identity)
        return identity.error();
    {
        auto known = Statement::run(*this, QStringLiteral("SELECT file_identity FROM device"));
        if (!known)
            return known.error();
        if (known->next() && known->text() == *identity)
            return {};
    }
    auto transaction = Transaction::begin(*this);
    if (!transaction)
        return transaction.error();
    const QString epoch = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto written =
        Statement::run(*this,
                       QStringLiteral("INSERT INTO device (only_row, epoch, file_identity) VALUES (1, ?, ?) "
                                      "ON CONFLICT (only_row) DO UPDATE SET "
                                      "epoch = excluded.epoch, file_identity = excluded.file_identity"),
                       {epoch, *identity});
    if (!written)
        return written.error();
    return transaction->commit();
}

} // namespace rollcall::queue
