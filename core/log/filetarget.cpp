#include "core/log/filetarget.h"

#include "core/log/streamtarget.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall::log {

namespace {

/** Whether a power cut or a full disk left a line without its end. */
bool endsInMidLine(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    struct stat status {};
    char last = '\n';
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0
        && ::pread(descriptor, &last, 1, status.st_size - 1) != 1)
        last = '\n';
    ::close(descriptor);
    return last != '\n';
}

} // namespace

FileTarget::FileTarget(std::string path, long long maxBytes, int keep)
    : m_path(std::move(path)), m_maxBytes(maxBytes), m_keep(keep)
{
}

FileTarget::~FileTarget()
{
    close();
}

Target::Outcome FileTarget::write(std::string_view lines, std::span<const size_t> ends)
{
    if (m_descriptor >= 0 && !isStillThere())
        close();
    size_t written = 0;
    while (written < lines.size()) {
        if (m_descriptor < 0 && !open())
            return {written, errno};
        // As many lines as fit; if not even one does, then one into an empty file.
        size_t end = written;
        for (const size_t lineEnd : ends) {
            if (lineEnd > written && m_size + static_cast<long long>(lineEnd - written) <= m_maxBytes)
                end = lineEnd;
        }
        if (end == written) {
            if (m_size > 0) {
                rotate();
                continue;
            }
            end = *std::upper_bound(ends.begin(), ends.end(), written);
        }
        const Outcome outcome = append(lines.substr(written, end - written));
        written += outcome.written;
        m_size += static_cast<long long>(outcome.written);
        if (outcome.error != 0)
            return {written, outcome.error};
    }
    return {written, 0};
}

bool FileTarget::open()
{
    constexpr int flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY;
    m_descriptor = ::open(m_path.c_str(), flags, 0640);
    if (m_descriptor < 0 && errno == ENOENT) {
        std::error_code error;
        std::filesystem::create_directories(std::filesystem::path(m_path).parent_path(), error);
        m_descriptor = ::open(m_path.c_str(), flags, 0640);
    }
    struct stat status {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &status) != 0)
        return false;
    m_device = status.st_dev;
    m_inode = status.st_ino;
    m_size = status.st_size;
    endTornLine();
    return true;
}

void FileTarget::endTornLine()
{
    // A write that is under way shows as half a line. Its writer holds the lock and mended the file when it came.
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return;
    if (endsInMidLine(m_path))
        m_size += static_cast<long long>(writeAll(m_descriptor, "\n").written);
    ::flock(m_descriptor, LOCK_UN);
}

Target::Outcome FileTarget::append(std::string_view lines)
{
    // Shared, for O_APPEND keeps writers apart: it only tells endTornLine() that somebody writes. Without locks
    // (some network file systems) the line is still written.
    const bool locked = ::flock(m_descriptor, LOCK_SH) == 0;
    const Outcome outcome = writeAll(m_descriptor, lines);
    if (locked)
        ::flock(m_descriptor, LOCK_UN);
    return outcome;
}

void FileTarget::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

bool FileTarget::isStillThere() const
{
    struct stat status {};
    return ::stat(m_path.c_str(), &status) == 0 && status.st_dev == m_device && status.st_ino == m_inode;
}

void FileTarget::rotate()
{
    // Another process with the same file may have been faster.
    if (isStillThere()) {
        if (m_keep <= 0)
            ::unlink(m_path.c_str());
        for (int number = m_keep; number > 0; --number)
            ::rename(numbered(number - 1).c_str(), numbered(number).c_str());
        if (isStillThere()) // renaming is not possible: better one long file than none
            return static_cast<void>(m_size = 0);
    }
    close();
}

std::string FileTarget::numbered(int number) const
{
    return number == 0 ? m_path : m_path + '.' + std::to_string(number);
}

std::string FileTarget::description() const
{
    return "log file " + m_path;
}

} // namespace rollcall::log
