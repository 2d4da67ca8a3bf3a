#include "core/otlp/spool.h"

#include "core/base/durablefile.h"
#include "core/base/error.h"
#include "core/log/streamtarget.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall::otlp {

namespace {

// One request. Collectors take some megabytes; a slow line should get one through, and a file that is lost be small.
constexpr long long batchBytes = 256 * 1024;

Error spoolFault(const QString& file, int number)
{
    return {errorCodeFromErrno(number), QStringLiteral("%1: %2").arg(file, qt_error_string(number))};
}

/** All or nothing: what a full disk took of it is taken back. Returns an errno. */
int appendWhole(int descriptor, std::string_view lines)
{
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return errno;
    char last = '\n';
    // A power cut can leave half a line; it must not join the next one.
    if (status.st_size > 0 && ::pread(descriptor, &last, 1, status.st_size - 1) == 1 && last != '\n')
        (void)log::writeAll(descriptor, "\n");
    const auto outcome = log::writeAll(descriptor, lines);
    if (outcome.error != 0 && ::ftruncate(descriptor, status.st_size) != 0)
        return errno;
    return outcome.error;
}

} // namespace

Spool::Spool(const QString& folder, long long maxBytes)
    : m_folder(folder), m_current(QDir(folder).filePath(QStringLiteral("current"))), m_maxBytes(maxBytes),
      m_maxFile(std::clamp(maxBytes / 8, 1LL, batchBytes)), m_lock(QDir(folder).filePath(QStringLiteral(".lock")))
{
}

Result<int> Spool::append(std::string_view lines)
{
    if (!QFileInfo::exists(m_folder)) {
        if (const auto made = makeFolder(m_folder); !made)
            return made.error();
    }
    if (const auto locked = m_lock.acquire(); !locked)
        return locked.error();
    const lock::LockGuard guard(m_lock);
    const long long already = QFileInfo(m_current).size();
    int dropped = 0;
    if (already > 0 && already + static_cast<long long>(lines.size()) > m_maxFile) {
        if (const auto sealed = seal(); !sealed)
            return sealed.error();
        dropped = makeRoom();
    }
    const int descriptor =
        ::open(QFile::encodeName(m_current).constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return spoolFault(m_current, errno);
    const int number = appendWhole(descriptor, lines);
    ::close(descriptor);
    if (number != 0)
        return spoolFault(m_current, number);
    return dropped;
}

Result<std::optional<Spool::Batch>> Spool::oldest()
{
    if (!QFileInfo::exists(m_folder))
        return std::optional<Batch>();
    if (const auto locked = m_lock.acquire(); !locked)
        return locked.error();
    const lock::LockGuard guard(m_lock);
    if (batches().isEmpty() && QFileInfo(m_current).size() > 0) {
        if (const auto sealed = seal(); !sealed)
            return sealed.error();
    }
    const QStringList all = batches();
    if (all.isEmpty())
        return std::optional<Batch>();
    QFile file(all.first());
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("%1: %2").arg(all.first(), file.errorString())};
    return std::optional(Batch{all.first(), file.readAll()});
}

Spool::Waiting Spool::waiting() const
{
    Waiting waiting;
    QStringList files = batches();
    files << m_current;
    for (const QString& path : files) {
        const QFileInfo file(path);
        if (file.size() == 0) // so has one that is not there
            continue;
        if (!waiting.since.isValid())
            waiting.since = file.lastModified().toUTC();
        waiting.bytes += file.size();
    }
    return waiting;
}

Result<void> Spool::remove(const Batch& batch)
{
    if (::unlink(QFile::encodeName(batch.file).constData()) != 0 && errno != ENOENT)
        return spoolFault(batch.file, errno);
    return {};
}

/** Ten digits, so that names sort as numbers do. */
QString Spool::numbered(long long number) const
{
    return QDir(m_folder).filePath(QStringLiteral("%1.batch").arg(number, 10, 10, QLatin1Char('0')));
}

QStringList Spool::batches() const
{
    const QDir folder(m_folder);
    QStringList all;
    for (const QString& name : folder.entryList({QStringLiteral("*.batch")}, QDir::Files, QDir::Name))
        all << folder.filePath(name);
    return all;
}

/** What is written to becomes the newest batch. */
Result<void> Spool::seal()
{
    const QStringList all = batches();
    const long long last = all.isEmpty() ? 0 : QFileInfo(all.last()).baseName().toLongLong();
    if (::rename(QFile::encodeName(m_current).constData(), QFile::encodeName(numbered(last + 1)).constData()) != 0)
        return spoolFault(m_current, errno);
    return {};
}

/** How many lines that cost. */
int Spool::makeRoom()
{
    const QStringList all = batches();
    long long bytes = m_maxFile; // of the next one
    for (const QString& batch : all)
        bytes += QFileInfo(batch).size();
    int dropped = 0;
    for (const QString& batch : all) {
        if (bytes <= m_maxBytes)
            break;
        QFile file(batch);
        bytes -= file.size();
        const int lines = file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : 0;
        if (::unlink(QFile::encodeName(batch).constData()) == 0)
            dropped += lines;
    }
    return dropped;
}

} // namespace rollcall::otlp
