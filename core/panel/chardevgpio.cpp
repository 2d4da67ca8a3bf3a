#include "core/panel/chardevgpio.h"

#include <QDir>
#include <QFile>
#include <QSocketNotifier>

#include <linux/gpio.h>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

namespace rollcall::panel {

namespace {

Error gpioError(const QString& what, int number)
{
    return {number == EBUSY ? ErrorCode::WouldBlock : errorCodeFromErrno(number),
            QStringLiteral("%1: %2").arg(what, qt_error_string(number))};
}

bool isWanted(const gpiochip_info& info, const QString& chip)
{
    const QLatin1String name(info.name);
    const QLatin1String label(info.label);
    if (chip.isEmpty()) // the header of models 1 to 4, and of the 5
        return label.startsWith(QLatin1String("pinctrl-bcm2")) || label == QLatin1String("pinctrl-rp1");
    return chip == name || chip == label;
}

std::optional<bool> valueOf(int line)
{
    gpio_v2_line_values values{.bits = 0, .mask = 1};
    if (::ioctl(line, GPIO_V2_LINE_GET_VALUES_IOCTL, &values) != 0)
        return std::nullopt;
    return (values.bits & 1) != 0;
}

class LineOutput final : public GpioOutput {
public:
    explicit LineOutput(int line) : m_line(line) {}
    ~LineOutput() override
    {
        LineOutput::set(false);
        ::close(m_line);
    }
    LineOutput(const LineOutput&) = delete;
    LineOutput& operator=(const LineOutput&) = delete;

    void set(bool isOn) override
    {
        gpio_v2_line_values values{.bits = isOn ? 1U : 0U, .mask = 1};
        ::ioctl(m_line, GPIO_V2_LINE_SET_VALUES_IOCTL, &values); // a line that was granted takes them
    }

private:
    const int m_line;
};

class LineInput final : public GpioInput {
public:
    explicit LineInput(int line) : m_line(line), m_events(line, QSocketNotifier::Read)
    {
        connect(&m_events, &QSocketNotifier::activated, this, &LineInput::readEvents);
    }
    ~LineInput() override
    {
        m_events.setEnabled(false);
        ::close(m_line);
    }
    LineInput(const LineInput&) = delete;
    LineInput& operator=(const LineInput&) = delete;

    bool isPressed() const override { return valueOf(m_line).value_or(false); }

private:
    void readEvents()
    {
        gpio_v2_line_event events[16];
        ssize_t bytes = 0;
        while ((bytes = ::read(m_line, events, sizeof(events))) >= ssize_t(sizeof(events[0]))) {
            for (size_t i = 0; i < size_t(bytes) / sizeof(events[0]); ++i)
                Q_EMIT changed(events[i].id == GPIO_V2_LINE_EVENT_RISING_EDGE);
        }
        if (bytes == 0 || (bytes < 0 && errno != EAGAIN && errno != EINTR))
            m_events.setEnabled(false); // the controller was unplugged
    }

    const int m_line;
    QSocketNotifier m_events;
};

/** The descriptor of one line. */
Result<int> requestLine(int chip, int lines, int pin, quint64 flags, std::chrono::microseconds debounce)
{
    if (chip < 0)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no GPIO controller")};
    if (pin < 0 || pin >= lines)
        return Error{ErrorCode::NotFound, QStringLiteral("the controller has no line %1").arg(pin)};
    gpio_v2_line_request request{};
    request.offsets[0] = static_cast<quint32>(pin);
    request.num_lines = 1;
    std::strncpy(request.consumer, "rollcall", sizeof(request.consumer) - 1);
    request.config.flags = flags;
    if (debounce.count() > 0) {
        request.config.num_attrs = 1;
        request.config.attrs[0].mask = 1;
        request.config.attrs[0].attr.id = GPIO_V2_LINE_ATTR_ID_DEBOUNCE;
        request.config.attrs[0].attr.debounce_period_us = static_cast<quint32>(debounce.count());
    }
    if (::ioctl(chip, GPIO_V2_GET_LINE_IOCTL, &request) != 0)
        return gpioError(QStringLiteral("line %1").arg(pin), errno);
    return request.fd;
}

} // namespace

ChardevGpio::ChardevGpio(const QString& chip, const QString& devices) : m_chip(chip), m_devices(devices) {}

ChardevGpio::~ChardevGpio()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> ChardevGpio::open()
{
    int refused = 0;
    const QDir folder(m_devices);
    for (const QString& name : folder.entryList({QStringLiteral("gpiochip*")}, QDir::System | QDir::Files)) {
        const int descriptor =
            ::open(QFile::encodeName(folder.absoluteFilePath(name)).constData(), O_RDWR | O_CLOEXEC);
        if (descriptor < 0) {
            refused = errno;
            continue;
        }
        gpiochip_info info{};
        if (::ioctl(descriptor, GPIO_GET_CHIPINFO_IOCTL, &info) == 0 && isWanted(info, m_chip)) {
            m_descriptor = descriptor;
            m_lines = static_cast<int>(info.lines);
            return {};
        }
        ::close(descriptor);
    }
    if (refused != 0)
        return gpioError(QStringLiteral("opening a GPIO controller"), refused);
    return Error{ErrorCode::NotFound, m_chip.isEmpty()
                                          ? QStringLiteral("this machine has no GPIO controller of a Raspberry Pi")
                                          : QStringLiteral("this machine has no GPIO controller of that name")};
}

Result<std::unique_ptr<GpioOutput>> ChardevGpio::output(int pin)
{
    const auto line = requestLine(m_descriptor, m_lines, pin, GPIO_V2_LINE_FLAG_OUTPUT, {});
    if (!line)
        return line.error();
    return std::unique_ptr<GpioOutput>(std::make_unique<LineOutput>(*line));
}

Result<std::unique_ptr<GpioInput>> ChardevGpio::input(int pin, std::chrono::milliseconds debounce)
{
    // The kernel keeps the bouncing away, in the controller or in software.
    constexpr quint64 flags = GPIO_V2_LINE_FLAG_INPUT | GPIO_V2_LINE_FLAG_ACTIVE_LOW | GPIO_V2_LINE_FLAG_BIAS_PULL_UP
                              | GPIO_V2_LINE_FLAG_EDGE_RISING | GPIO_V2_LINE_FLAG_EDGE_FALLING;
    const auto line = requestLine(m_descriptor, m_lines, pin, flags, debounce);
    if (!line)
        return line.error();
    ::fcntl(*line, F_SETFL, ::fcntl(*line, F_GETFL) | O_NONBLOCK);
    return std::unique_ptr<GpioInput>(std::make_unique<LineInput>(*line));
}

} // namespace rollcall::panel
