#include "core/queue/databasefile.h"

#include "core/base/durablefile.h"
#include "core/queue/photostore.h"
#include "core/queue/restoredfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace rollcall::queue {

namespace {

constexpr off_t smallestDatabase = 512; // SQLite's smallest page

// SQLite would make the file with the umask's rights; the register is nobody else's business.
Result<void> makePrivate(const QString& directory, const QString& file)
{
    if (auto made = makeFolder(directory); !made)
        return made;
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0 && errno == ELOOP)
        return Error{ErrorCode::NotAFile, QStringLiteral("%1 is a link to nothing").arg(file)};
    if (fd < 0)
        return fileError("opening", file);
    ::close(fd);
    return {};
}

// What a database leaves when it goes; nothing if there was none.
QString leftOver(const QString& directory, LeftOver kind)
{
    const QString log = Database::fileIn(directory) + QStringLiteral("-wal");
    if (kind == LeftOver::PhotosOrLog && QFileInfo::exists(log))
        return log;
    QDirIterator photos(PhotoStore::folderIn(directory), {QStringLiteral("*.jpg")}, QDir::Files,
                        QDirIterator::Subdirectories);
    return photos.hasNext() ? PhotoStore::folderIn(directory) : QString();
}

Result<void> beginNew(const QString& directory, const QString& file, Database::Creation creation, const char* state)
{
    if (auto allowed = checkMayBegin(directory, creation, state, LeftOver::PhotosOrLog); !allowed)
        return allowed;
    return makePrivate(directory, file);
}

} // namespace

Error fileError(const char* doing, const QString& file)
{
    const int number = errno;
    return {errorCodeFromErrno(number),
            QStringLiteral("%1 %2: %3").arg(QLatin1String(doing), file, qt_error_string(number))};
}

Result<void> checkMayBegin(const QString& directory, Database::Creation creation, const char* state, LeftOver kind)
{
    const QString file = Database::fileIn(directory);
    const QString left = creation == Database::Creation::EvenBesidePhotos ? QString() : leftOver(directory, kind);
    if (!left.isEmpty())
        return Error{
            ErrorCode::Replaced,
            QStringLiteral("%1 %2, but what belongs to it is there (%3)").arg(file, QLatin1String(state), left)};
    if (creation == Database::Creation::Refused)
        return Error{ErrorCode::NotFound, QStringLiteral("%1 %2").arg(file, QLatin1String(state))};
    return {};
}

Result<void> prepareFile(const QString& directory, Database::Creation creation)
{
    if (directory.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("the data directory has no name")};
    if (auto taken = takeUpRestored(directory); !taken)
        return taken;
    const QString file = Database::fileIn(directory);
    struct stat status {};
    if (::stat(QFile::encodeName(file).constData(), &status) != 0)
        return errno == ENOENT ? beginNew(directory, file, creation, "is missing") : fileError("opening", file);
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::NotAFile, QStringLiteral("%1 is not a plain file").arg(file)};
    if (status.st_size == 0) // a kill may leave it so when it is begun
        return beginNew(directory, file, creation, "is empty");
    if (status.st_size < smallestDatabase)
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("%1 is damaged: it has %2 bytes").arg(file).arg(qint64(status.st_size))};
    // SQLite would open it for reading, or say that it cannot be opened, and not why.
    if (::faccessat(AT_FDCWD, QFile::encodeName(file).constData(), R_OK | W_OK, AT_EACCESS) != 0)
        return fileError("opening", file);
    return {};
}

QString Database::fileIn(const QString& directory)
{
    return QDir(directory).absoluteFilePath(QStringLiteral("rollcall.db"));
}

QString Database::claimsFileIn(const QString& directory)
{
    return QDir(directory).absoluteFilePath(QStringLiteral(".rollcall.claims"));
}

Result<QString> Database::moveAside(const QString& directory, const Clock& clock)
{
    const QString file = fileIn(directory);
    const QString stamp = clock.now().toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString aside = QStringLiteral("%1.%2.aside").arg(file, stamp);
    for (const char* part : {"-wal", "-shm", ""}) {
        const QString from = file + QLatin1String(part);
        const QString to = aside + QLatin1String(part);
        if (!QFileInfo::exists(from))
            continue;
        if (QFileInfo::exists(to)
            || ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
            return fileError("renaming", from);
    }
    return aside;
}

} // namespace rollcall::queue
