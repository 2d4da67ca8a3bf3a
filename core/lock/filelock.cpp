#include "core/lock/filelock.h"

#include "core/lock/lockholder.h"
#include "core/lock/timedwait.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall::lock {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

int tryLock(int descriptor)
{
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return ::fcntl(descriptor, F_OFD_SETLK, &whole) == 0 ? 0 : errno;
}

/** The kernel puts the holders in order, and so does C++ with this: what a thread wrote under a lock the next
 *  thread sees. */
std::atomic<unsigned> handedOver{0};

bool isBusy(int number)
{
    return number == EAGAIN || number == EACCES; // POSIX leaves the choice
}

} // namespace

FileLock::FileLock(const QString& path, milliseconds patience)
    : FileLock(path, patience, AfterUse::KeepFile, MissingFolder::Make)
{
}

FileLock::FileLock(const QString& path, milliseconds patience, AfterUse afterUse)
    : FileLock(path, patience, afterUse, MissingFolder::Refuse)
{
}

FileLock::FileLock(const QString& path, milliseconds patience, AfterUse afterUse, MissingFolder missing)
    : m_path(path), m_encodedPath(QFile::encodeName(path)), m_patience(patience), m_afterUse(afterUse),
      m_missingFolder(missing)
{
}

FileLock::~FileLock()
{
    release();
    close();
}

Result<void> FileLock::acquire(milliseconds timeout)
{
    return lock(timeout, true);
}

Result<void> FileLock::tryAcquire()
{
    return lock(milliseconds::zero(), false);
}

Result<void> FileLock::lock(milliseconds timeout, bool mayWait)
{
    State free = State::Free;
    if (!m_state.compare_exchange_strong(free, State::Acquiring, std::memory_order_acquire))
        return Error{ErrorCode::Invalid, QStringLiteral("%1 is locked twice through one object").arg(m_path)};
    // On every way out but the last one.
    struct Reset {
        std::atomic<State>& state;
        State to = State::Free;
        ~Reset() { state.store(to, std::memory_order_release); }
    } reset{m_state};

    std::optional<steady_clock::time_point> deadline; // the clock is asked only if there is a wait
    for (;;) {
        if (m_descriptor < 0) {
            if (const Result<void> opened = open(); !opened)
                return opened;
        }
        int number = tryLock(m_descriptor);
        if (isBusy(number) && mayWait) {
            const auto now = steady_clock::now();
            if (!deadline)
                deadline = now + timeout;
            number = waitForLock(m_descriptor, std::chrono::ceil<milliseconds>(*deadline - now));
        }
        if (isBusy(number) || number == ETIMEDOUT)
            return heldByOther(mayWait);
        if (number != 0)
            return failure(number, "locking");
        // The previous holder may have removed the file while we waited. Then we hold a lock on a file that nobody
        // else can open, and start again.
        if (isFileStillAtPath())
            break;
        close();
    }
    handedOver.load(std::memory_order_acquire);
    writeHolder();
    reset.to = State::Held;
    return {};
}

void FileLock::release()
{
    if (!isHeld())
        return;
    handedOver.fetch_add(1, std::memory_order_release);
    if (m_afterUse == AfterUse::RemoveFile) {
        // While we hold it, nobody else removes it; who has it open finds out after locking that it is gone.
        if (isFileStillAtPath())
            ::unlink(m_encodedPath.constData());
        close();
    } else {
        struct flock whole {};
        whole.l_type = F_UNLCK;
        whole.l_whence = SEEK_SET;
        if (::fcntl(m_descriptor, F_OFD_SETLK, &whole) != 0)
            close(); // releases in any case
    }
    m_state.store(State::Free, std::memory_order_release);
}

Result<void> FileLock::open()
{
    constexpr int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    m_descriptor = ::open(m_encodedPath.constData(), flags, 0600);
    if (m_descriptor < 0 && errno == ENOENT && m_missingFolder == MissingFolder::Make
        && QDir().mkpath(QFileInfo(m_path).path()))
        m_descriptor = ::open(m_encodedPath.constData(), flags, 0600);
    if (m_descriptor < 0) {
        const int number = errno;
        if (number == ELOOP || number == EISDIR || number == ENXIO)
            return Error{ErrorCode::NotAFile, QStringLiteral("lock file %1 is not a plain file").arg(m_path)};
        return failure(number, "opening");
    }
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0) {
        const int number = errno;
        close();
        return failure(number, "examining");
    }
    if (!S_ISREG(status.st_mode)) {
        close();
        return Error{ErrorCode::NotAFile, QStringLiteral("lock file %1 is not a plain file").arg(m_path)};
    }
    m_device = status.st_dev;
    m_inode = status.st_ino;
    return {};
}

void FileLock::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

bool FileLock::isFileStillAtPath() const
{
    struct stat status {};
    return ::lstat(m_encodedPath.constData(), &status) == 0 && status.st_dev == m_device && status.st_ino == m_inode;
}

void FileLock::writeHolder()
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (now != m_noteSince) {
        m_note = lockHolderNote(now);
        m_noteSince = now;
    }
    // The note names the second, so a busy process would often write what is there already, and on a disk each write
    // costs as much as a tenth of a commit.
    std::array<char, lockHolderNoteSize> present;
    if (::pread(m_descriptor, present.data(), present.size(), 0) == lockHolderNoteSize
        && m_note == QByteArrayView(present))
        return;
    // It is only for people: a full disk must not keep anyone from locking.
    [[maybe_unused]] const ssize_t written =
        ::pwrite(m_descriptor, m_note.constData(), static_cast<size_t>(m_note.size()), 0);
}

Error FileLock::failure(int number, const char* doing) const
{
    return {errorCodeFromErrno(number),
            QStringLiteral("%1 lock file %2: %3")
                .arg(QLatin1String(doing), m_path, QString::fromLocal8Bit(strerror(number)))};
}

Error FileLock::heldByOther(bool waited) const
{
    QString detail = QStringLiteral("lock file %1 is held").arg(m_path);
    if (const auto holder = readLockHolder(m_path); holder && holder->pid > 0) {
        detail += QStringLiteral(" by process %1 (%2) since %3")
                      .arg(holder->pid)
                      .arg(holder->program, holder->since.toString(Qt::ISODate));
    }
    return {waited ? ErrorCode::Timeout : ErrorCode::WouldBlock, detail};
}

} // namespace rollcall::lock
