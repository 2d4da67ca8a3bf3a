#include "tests/support/fakescanner.h"

#include <QDir>
#include <QFile>

#include <linux/input.h>

#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <optional>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace rollcall::support {

namespace {

struct Device {
    QByteArray name;
    FakeScanner::Keys keys = FakeScanner::Keys::Digits;
    int holder = -1; ///< the descriptor that grabbed it; another program's is `elsewhere`
};

constexpr int elsewhere = 1'000'000;

std::map<quint64, Device> devices; // by the inode of the pipe

Device* deviceOf(int descriptor)
{
    struct stat status = {};
    if (devices.empty() || ::fstat(descriptor, &status) != 0 || !S_ISFIFO(status.st_mode))
        return nullptr;
    const auto found = devices.find(status.st_ino);
    return found == devices.end() ? nullptr : &found->second;
}

int fillBits(const Device& device, unsigned type, void* answer, std::size_t size)
{
    auto* bytes = static_cast<unsigned char*>(answer);
    std::memset(bytes, 0, size);
    const auto set = [&](unsigned bit) {
        if (bit / 8 < size)
            bytes[bit / 8] = static_cast<unsigned char>(bytes[bit / 8] | 1U << bit % 8);
    };
    if (type == 0) {
        set(EV_SYN);
        set(EV_KEY);
        set(EV_MSC);
    } else if (type == EV_KEY) {
        const bool hasDigits = device.keys == FakeScanner::Keys::Digits;
        for (unsigned key = hasDigits ? KEY_ESC : KEY_MUTE; key <= (hasDigits ? KEY_RIGHTMETA : KEY_POWER); ++key)
            set(key);
    } else if (type == EV_MSC) {
        set(MSC_SCAN);
    }
    return int(size);
}

int answerFor(Device& device, int descriptor, unsigned long request, void* argument)
{
    const std::size_t size = _IOC_SIZE(request);
    const unsigned number = _IOC_NR(request);
    if (number >= 0x20 && number < 0x40)
        return fillBits(device, number - 0x20, argument, size);
    if (number == _IOC_NR(EVIOCGNAME(0))) {
        qstrncpy(static_cast<char*>(argument), device.name.constData(), size);
        return int(device.name.size());
    }
    if (number == _IOC_NR(EVIOCGPHYS(0)) || number == _IOC_NR(EVIOCGUNIQ(0)))
        return -ENOENT;
    if (number == _IOC_NR(EVIOCGRAB)) {
        if (!argument) {
            device.holder = -1;
            return 0;
        }
        if (device.holder >= 0)
            return -EBUSY;
        device.holder = descriptor;
        return 0;
    }
    if (_IOC_DIR(request) == _IOC_READ)
        std::memset(argument, 0, size);
    return 0;
}

struct KeyStroke {
    unsigned key;
    bool shift;
};

KeyStroke strokeFor(char character)
{
    struct Row {
        const char* characters;
        unsigned firstKey;
    };
    constexpr Row rows[] = {{"1234567890-", KEY_1}, {"qwertyuiop", KEY_Q}, {"asdfghjkl", KEY_A}, {"zxcvbnm", KEY_Z}};
    if (character == '\n')
        return {KEY_ENTER, false};
    if (character == '\t')
        return {KEY_TAB, false};
    if (character == '_')
        return {KEY_MINUS, true};
    const bool isUpper = character >= 'A' && character <= 'Z';
    const char plain = isUpper ? char(character - 'A' + 'a') : character;
    for (const Row& row : rows) {
        if (const char* found = std::strchr(row.characters, plain))
            return {row.firstKey + unsigned(found - row.characters), isUpper};
    }
    qFatal("no key for this character");
}

void writeFact(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text + '\n') < 0)
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

FakeScanner::FakeScanner(const QString& folder, int number, const QString& name, quint16 vendor, Keys keys)
    : m_path(folder + QStringLiteral("/nodes/event%1").arg(number)),
      m_facts(folder + QStringLiteral("/facts/event%1").arg(number))
{
    if (!QDir().mkpath(folder + QStringLiteral("/nodes")) || !QDir().mkpath(m_facts + QStringLiteral("/device/id")))
        qFatal("no folder for a device");
    writeFact(m_facts + QStringLiteral("/device/name"), name.toUtf8());
    writeFact(m_facts + QStringLiteral("/device/id/vendor"), QByteArray::number(vendor, 16).rightJustified(4, '0'));
    const QByteArray path = QFile::encodeName(m_path);
    // The kernel shows a device when it can be opened.
    const QByteArray hidden = QFile::encodeName(folder + QStringLiteral("/pipe%1").arg(number));
    struct stat status = {};
    if (::mkfifo(hidden.constData(), 0600) != 0 || (m_pipe = ::open(hidden.constData(), O_RDWR | O_CLOEXEC)) < 0
        || ::fstat(m_pipe, &status) != 0)
        qFatal("no pipe for a device");
    m_inode = status.st_ino;
    devices[m_inode] = {name.toUtf8(), keys, -1};
    if (::rename(hidden.constData(), path.constData()) != 0)
        qFatal("the pipe cannot be moved");
}

void FakeScanner::write(unsigned type, unsigned code, int value)
{
    input_event event{};
    event.input_event_sec = decltype(event.input_event_sec)(m_time.count() / 1'000'000);
    event.input_event_usec = decltype(event.input_event_usec)(m_time.count() % 1'000'000);
    event.type = quint16(type);
    event.code = quint16(code);
    event.value = value;
    if (::write(m_pipe, &event, sizeof event) != sizeof event)
        qFatal("the pipe takes no event");
}

void FakeScanner::press(unsigned key, int value)
{
    m_time += std::chrono::milliseconds(8);
    write(EV_MSC, MSC_SCAN, 0x70000 + int(key));
    write(EV_KEY, key, value);
    write(EV_SYN, SYN_REPORT, 0);
}

void FakeScanner::type(QByteArrayView text)
{
    for (const char character : text) {
        const KeyStroke stroke = strokeFor(character);
        if (stroke.shift)
            press(KEY_LEFTSHIFT);
        press(stroke.key);
        press(stroke.key, 0);
        if (stroke.shift)
            press(KEY_LEFTSHIFT, 0);
    }
}

void FakeScanner::overflow()
{
    write(EV_SYN, SYN_DROPPED, 0);
    write(EV_SYN, SYN_REPORT, 0);
}

bool FakeScanner::isRead() const
{
    int bytes = 0;
    return ::ioctl(m_pipe, FIONREAD, &bytes) == 0 && bytes == 0;
}

bool FakeScanner::isGrabbed() const
{
    const auto found = devices.find(m_inode);
    return found != devices.end() && found->second.holder >= 0;
}

void FakeScanner::grabByAnother()
{
    devices[m_inode].holder = elsewhere;
}

void FakeScanner::letGo()
{
    devices[m_inode].holder = -1;
}

void FakeScanner::unplug()
{
    if (m_pipe < 0)
        return;
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_pipe);
    m_pipe = -1;
}

} // namespace rollcall::support

// Found before the C library's: by libevdev, too, which is linked to this program.
extern "C" {

int ioctl(int descriptor, unsigned long request, ...) noexcept
{
    va_list more;
    va_start(more, request);
    void* const argument = va_arg(more, void*);
    va_end(more);
    rollcall::support::Device* const device =
        _IOC_TYPE(request) == 'E' ? rollcall::support::deviceOf(descriptor) : nullptr;
    if (!device)
        return int(::syscall(SYS_ioctl, descriptor, request, argument));
    const int result = rollcall::support::answerFor(*device, descriptor, request, argument);
    if (result >= 0)
        return result;
    errno = -result;
    return -1;
}

// The end of a pipe is a device that was unplugged.
ssize_t read(int descriptor, void* buffer, size_t size)
{
    const ssize_t count = ::syscall(SYS_read, descriptor, buffer, size);
    if (count != 0 || size == 0 || !rollcall::support::deviceOf(descriptor))
        return count;
    errno = ENODEV;
    return -1;
}
}
