#include "core/wedge/scannerdevice.h"

#include "core/wedge/keymap.h"

#include <QFile>

#include <libevdev/libevdev.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace rollcall::wedge {

namespace {

Error failure(const QString& what, const QString& path, int number)
{
    const ErrorCode code = number == EBUSY ? ErrorCode::WouldBlock : errorCodeFromErrno(number);
    return {code, QStringLiteral("%1 %2: %3").arg(what, path, QString::fromLocal8Bit(std::strerror(number)))};
}

bool canTypeCodes(const libevdev* device)
{
    const auto has = [device](unsigned key) { return libevdev_has_event_code(device, EV_KEY, key) == 1; };
    for (unsigned key = KEY_1; key <= KEY_0; ++key) {
        if (!has(key))
            return false;
    }
    return has(KEY_ENTER);
}

} // namespace

Result<std::unique_ptr<ScannerDevice>> ScannerDevice::open(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return failure(QStringLiteral("opening"), path, errno);
    libevdev* device = nullptr;
    if (const int result = libevdev_new_from_fd(descriptor, &device); result != 0) {
        ::close(descriptor);
        return failure(QStringLiteral("asking"), path, -result);
    }
    std::unique_ptr<ScannerDevice> scanner(new ScannerDevice(descriptor, device));
    if (!canTypeCodes(device))
        return Error{ErrorCode::Invalid, QStringLiteral("%1 has no keys for digits and Enter").arg(path)};
    if (const int result = libevdev_grab(device, LIBEVDEV_GRAB); result != 0)
        return failure(QStringLiteral("grabbing"), path, -result);
    (void)libevdev_set_clock_id(device, CLOCK_MONOTONIC); // without it a clock that is set splits one code
    return scanner;
}

ScannerDevice::ScannerDevice(int descriptor, libevdev* device)
    : m_descriptor(descriptor), m_device(device), m_notifier(descriptor, QSocketNotifier::Read)
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    m_pause.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(CodeBuffer::pause));
    connect(&m_notifier, &QSocketNotifier::activated, this, &ScannerDevice::read);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        read(); // this thread may have been late, and not the scanner
        if (!m_pause.isActive())
            give(m_buffer.end());
    });
}

ScannerDevice::~ScannerDevice()
{
    m_notifier.setEnabled(false);
    libevdev_free(m_device);
    ::close(m_descriptor); // the kernel ends the grab
}

void ScannerDevice::read()
{
    if (!m_notifier.isEnabled())
        return;
    for (;;) {
        input_event event{};
        const int result = libevdev_next_event(m_device, LIBEVDEV_READ_FLAG_NORMAL, &event);
        if (result == LIBEVDEV_READ_STATUS_SUCCESS) {
            take(event);
        } else if (result == LIBEVDEV_READ_STATUS_SYNC) {
            m_buffer.lose();
            m_pause.start();
            while (libevdev_next_event(m_device, LIBEVDEV_READ_FLAG_SYNC, &event) == LIBEVDEV_READ_STATUS_SYNC) {
            }
        } else {
            if (result == -EAGAIN)
                return;
            m_notifier.setEnabled(false);
            m_pause.stop();
            Q_EMIT gone();
            return;
        }
    }
}

void ScannerDevice::take(const input_event& event)
{
    constexpr int pressed = 1; // 0 is released, 2 repeated by the kernel
    if (event.type != EV_KEY || event.value != pressed)
        return;
    if (endsCode(event.code)) {
        m_pause.stop();
        give(m_buffer.end());
        return;
    }
    constexpr unsigned commands[] = {KEY_LEFTCTRL, KEY_RIGHTCTRL, KEY_LEFTALT,
                                     KEY_RIGHTALT, KEY_LEFTMETA,  KEY_RIGHTMETA};
    const bool isCommand =
        std::any_of(std::begin(commands), std::end(commands), [this](unsigned key) { return isHeld(key); });
    const auto character = typedCharacter(event.code, isHeld(KEY_LEFTSHIFT) || isHeld(KEY_RIGHTSHIFT));
    m_pause.start();
    const auto at = std::chrono::seconds(event.input_event_sec) + std::chrono::microseconds(event.input_event_usec);
    // A key that types nothing is no pause either.
    give(m_buffer.add(character && !isCommand ? QByteArrayView(&*character, 1) : QByteArrayView(), at));
}

void ScannerDevice::give(const std::optional<QByteArray>& code)
{
    if (code)
        Q_EMIT codeRead(*code);
}

bool ScannerDevice::isHeld(unsigned key) const
{
    return libevdev_get_event_value(m_device, EV_KEY, key) != 0;
}

} // namespace rollcall::wedge
