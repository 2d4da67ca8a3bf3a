#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace rollcall::support {

/** A disk of a few megabytes, which only this process and its children see, and which goes with them. Needs root, or a
 *  system where everybody may have namespaces of their own. */
class SmallDisk {
public:
    /** First thing in main(), before any thread. False: there will be no small disks. */
    static bool areAllowed()
    {
        if (::geteuid() != 0) {
            const QByteArray user = "0 " + QByteArray::number(::geteuid()) + " 1";
            const QByteArray group = "0 " + QByteArray::number(::getegid()) + " 1";
            if (::unshare(CLONE_NEWUSER) != 0 || !write("/proc/self/setgroups", "deny")
                || !write("/proc/self/uid_map", user) || !write("/proc/self/gid_map", group))
                return false;
        }
        return ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }

    SmallDisk(const QString& folder, int kilobytes) : m_folder(QFile::encodeName(folder))
    {
        const QByteArray size = "size=" + QByteArray::number(kilobytes) + 'k';
        if (::mount("tmpfs", m_folder.constData(), "tmpfs", 0, size.constData()) != 0)
            qFatal("no small disk: %s", strerror(errno));
    }
    ~SmallDisk() { ::umount2(m_folder.constData(), MNT_DETACH); }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    /** All the room that is left but for so many kilobytes is taken. */
    void fill(int leaving = 0)
    {
        const int fd = ::open(filler().constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        const QByteArray page(4096, 'x');
        off_t taken = 0;
        while (::write(fd, page.constData(), size_t(page.size())) == page.size())
            taken += page.size();
        if (fd < 0 || ::ftruncate(fd, std::max<off_t>(0, taken - leaving * 1024)) != 0)
            qFatal("the small disk was not filled");
        ::close(fd);
    }

    /** What fill() took is there again. */
    void free() { ::unlink(filler().constData()); }

    /** False while a file of it is open for writing. */
    bool setReadOnly(bool isReadOnly)
    {
        return ::mount(nullptr, m_folder.constData(), nullptr, MS_REMOUNT | (isReadOnly ? MS_RDONLY : 0), nullptr)
               == 0;
    }

private:
    QByteArray filler() const { return m_folder + "/filler"; }

    static bool write(const char* path, const QByteArray& text)
    {
        const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
        const bool written = fd >= 0 && ::write(fd, text.constData(), size_t(text.size())) == text.size();
        ::close(fd);
        return written;
    }

    QByteArray m_folder;
};

} // namespace rollcall::support
