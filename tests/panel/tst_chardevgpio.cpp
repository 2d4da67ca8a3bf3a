// What the kernel is asked about pins. The first tests answer in its place; the last one asks a simulated controller (gpio-sim),
// where this kernel has it.

#include "core/panel/chardevgpio.h"

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <linux/gpio.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstring>

using namespace rollcall;
using namespace std::chrono_literals;
using panel::ChardevGpio;

namespace {

/** The kernel, as far as pins go, while `isThere`. */
struct Kernel {
    bool isThere = false;
    QByteArray label = "pinctrl-bcm2711";
    int refuses = 0; ///< errno for a request of a line
    gpio_v2_line_request request{};
    quint64 bits = 0;
    int far = -1; ///< the other end of the last line
};
Kernel kernel;

int answer(unsigned long what, void* argument)
{
    if (what == GPIO_GET_CHIPINFO_IOCTL) {
        auto* info = static_cast<gpiochip_info*>(argument);
        std::strncpy(info->name, "gpiochip0", sizeof(info->name) - 1);
        std::strncpy(info->label, kernel.label.constData(), sizeof(info->label) - 1);
        info->lines = 58;
        return 0;
    }
    if (what == GPIO_V2_GET_LINE_IOCTL) {
        if (kernel.refuses != 0) {
            errno = kernel.refuses;
            return -1;
        }
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
            return -1;
        kernel.request = *static_cast<gpio_v2_line_request*>(argument);
        static_cast<gpio_v2_line_request*>(argument)->fd = ends[0];
        kernel.far = ends[1];
        return 0;
    }
    auto* values = static_cast<gpio_v2_line_values*>(argument);
    if (what == GPIO_V2_LINE_SET_VALUES_IOCTL)
        kernel.bits = (kernel.bits & ~values->mask) | (values->bits & values->mask);
    else
        values->bits = kernel.bits & values->mask;
    return 0;
}

void happen(quint32 id)
{
    gpio_v2_line_event event{};
    event.id = id;
    if (::send(kernel.far, &event, sizeof(event), MSG_NOSIGNAL) != ssize_t(sizeof(event)))
        qFatal("the line is closed");
}

} // namespace

extern "C" int ioctl(int descriptor, unsigned long what, ...) noexcept
{
    va_list arguments;
    va_start(arguments, what);
    void* argument = va_arg(arguments, void*);
    va_end(arguments);
    if (kernel.isThere && _IOC_TYPE(what) == 0xB4)
        return answer(what, argument);
    return int(::syscall(SYS_ioctl, descriptor, what, argument));
}

class TestChardevGpio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        kernel = {};
        kernel.isThere = true;
        m_devices = std::make_unique<QTemporaryDir>();
        QFile device(m_devices->filePath(QStringLiteral("gpiochip0")));
        QVERIFY(device.open(QIODevice::WriteOnly));
    }

    void cleanup()
    {
        if (kernel.far >= 0)
            ::close(kernel.far);
        kernel = {};
    }

    void theControllerIsFound_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("Raspberry Pi 3") << QString() << QByteArray("pinctrl-bcm2835") << true;
        QTest::newRow("Raspberry Pi 4") << QString() << QByteArray("pinctrl-bcm2711") << true;
        QTest::newRow("Raspberry Pi 5") << QString() << QByteArray("pinctrl-rp1") << true;
        QTest::newRow("its other controllers") << QString() << QByteArray("raspberrypi-exp-gpio") << false;
        QTest::newRow("a PC's") << QString() << QByteArray("INT34C5:00") << false;
        QTest::newRow("by its label") << QStringLiteral("INT34C5:00") << QByteArray("INT34C5:00") << true;
        QTest::newRow("by its name") << QStringLiteral("gpiochip0") << QByteArray("INT34C5:00") << true;
        QTest::newRow("another one") << QStringLiteral("gpiochip1") << QByteArray("pinctrl-bcm2711") << false;
    }

    void theControllerIsFound()
    {
        QFETCH(QString, chip);
        QFETCH(bool, isFound);
        kernel.label = *static_cast<QByteArray*>(QTest::qData("label", QMetaType::QByteArray));
        const auto opened = ChardevGpio(chip, m_devices->path()).open();
        QCOMPARE(opened.ok(), isFound);
        if (!isFound)
            QCOMPARE(opened.error().code, ErrorCode::NotFound);
    }

    void aMachineWithoutOneHasNoLines()
    {
        ChardevGpio gpio({}, m_devices->filePath(QStringLiteral("nowhere")));
        QCOMPARE(gpio.open().error().code, ErrorCode::NotFound);
        QCOMPARE(gpio.output(23).error().code, ErrorCode::NotFound);
        QCOMPARE(gpio.input(17, 100ms).error().code, ErrorCode::NotFound);
    }

    void anOutputIsDrivenAndLeftOff()
    {
        ChardevGpio gpio({}, m_devices->path());
        QVERIFY(gpio.open().ok());
        auto line = gpio.output(23);
        QVERIFY(line.ok());
        QCOMPARE(kernel.request.num_lines, 1U);
        QCOMPARE(kernel.request.offsets[0], 23U);
        QCOMPARE(kernel.request.config.flags, quint64(GPIO_V2_LINE_FLAG_OUTPUT));
        QCOMPARE(QByteArray(kernel.request.consumer), QByteArray("rollcall"));
        (*line)->set(true);
        QCOMPARE(kernel.bits, 1U);
        (*line)->set(false);
        QCOMPARE(kernel.bits, 0U);
        (*line)->set(true);
        line->reset();
        QCOMPARE(kernel.bits, 0U);
    }

    void aButtonIsPulledUpDebouncedAndTold()
    {
        ChardevGpio gpio({}, m_devices->path());
        QVERIFY(gpio.open().ok());
        const auto line = gpio.input(17, 100ms);
        QVERIFY(line.ok());
        QCOMPARE(kernel.request.offsets[0], 17U);
        QCOMPARE(kernel.request.config.flags,
                 quint64(GPIO_V2_LINE_FLAG_INPUT | GPIO_V2_LINE_FLAG_ACTIVE_LOW | GPIO_V2_LINE_FLAG_BIAS_PULL_UP
                         | GPIO_V2_LINE_FLAG_EDGE_RISING | GPIO_V2_LINE_FLAG_EDGE_FALLING));
        QCOMPARE(kernel.request.config.num_attrs, 1U);
        QCOMPARE(kernel.request.config.attrs[0].attr.id, quint32(GPIO_V2_LINE_ATTR_ID_DEBOUNCE));
        QCOMPARE(kernel.request.config.attrs[0].attr.debounce_period_us, 100'000U);
        QVERIFY(!(*line)->isPressed());
        kernel.bits = 1;
        QVERIFY((*line)->isPressed());

        QSignalSpy changed(line->get(), &panel::GpioInput::changed);
        happen(GPIO_V2_LINE_EVENT_RISING_EDGE);
        happen(GPIO_V2_LINE_EVENT_FALLING_EDGE);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toBool(), true);
        QCOMPARE(changed[1][0].toBool(), false);
    }

    void aControllerThatIsUnpluggedIsNotAskedRoundAndRound()
    {
        ChardevGpio gpio({}, m_devices->path());
        QVERIFY(gpio.open().ok());
        const auto line = gpio.input(17, 100ms);
        QSignalSpy changed(line->get(), &panel::GpioInput::changed);
        happen(GPIO_V2_LINE_EVENT_RISING_EDGE);
        QTRY_COMPARE(changed.size(), 1);
        ::close(std::exchange(kernel.far, -1));
        QCoreApplication::processEvents();
        QVERIFY(
            !QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)); // it would be ready for ever
    }

    void whyALineCannotBeHadIsSaid_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("pin");
        QTest::addColumn<int>("code");
        QTest::newRow("another program has it") << EBUSY << 17 << int(ErrorCode::WouldBlock);
        QTest::newRow("not for this user") << EPERM << 17 << int(ErrorCode::NotPermitted);
        QTest::newRow("no such line") << 0 << 58 << int(ErrorCode::NotFound);
        QTest::newRow("no line at all") << 0 << -1 << int(ErrorCode::NotFound);
    }

    void whyALineCannotBeHadIsSaid()
    {
        QFETCH(int, number);
        QFETCH(int, pin);
        kernel.refuses = number;
        ChardevGpio gpio({}, m_devices->path());
        QVERIFY(gpio.open().ok());
        QTEST(int(gpio.output(pin).error().code), "code");
        QTEST(int(gpio.input(pin, 100ms).error().code), "code");
    }

    void aSimulatedControllerDoesWhatItIsTold()
    {
        kernel.isThere = false;
        const QString configfs = QStringLiteral("/sys/kernel/config/gpio-sim");
        if (!QDir(configfs).exists())
            (void)QProcess::execute(QStringLiteral("modprobe"), {QStringLiteral("-q"), QStringLiteral("gpio-sim")});
        if (!QDir(configfs).exists())
            QSKIP("this kernel has no gpio-sim, or its configfs is not mounted");
        const QString device = configfs + QStringLiteral("/rollcall-test");
        const QString bank = device + QStringLiteral("/bank");
        if (!QDir().mkpath(bank))
            QSKIP("gpio-sim is for root only");
        const auto end = qScopeGuard([&] {
            write(device + QStringLiteral("/live"), "0");
            QDir().rmdir(bank);
            QDir().rmdir(device);
        });
        write(bank + QStringLiteral("/num_lines"), "32");
        write(device + QStringLiteral("/live"), "1");
        const QString chip = read(bank + QStringLiteral("/chip_name"));
        const QString lines = QStringLiteral("/sys/devices/platform/%1/%2/sim_gpio%3/%4")
                                  .arg(read(device + QStringLiteral("/dev_name")), chip);
        ChardevGpio gpio(chip);
        QVERIFY(gpio.open().ok());
        const auto output = gpio.output(23);
        QVERIFY(output.ok());
        QCOMPARE(read(lines.arg(23).arg(QStringLiteral("value"))), QStringLiteral("0"));
        (*output)->set(true);
        QCOMPARE(read(lines.arg(23).arg(QStringLiteral("value"))), QStringLiteral("1"));
        QCOMPARE(gpio.output(23).error().code, ErrorCode::WouldBlock);

        const auto input = gpio.input(17, 10ms);
        QVERIFY(input.ok());
        QSignalSpy changed(input->get(), &panel::GpioInput::changed);
        write(lines.arg(17).arg(QStringLiteral("pull")), "pull-down");
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toBool(), true);
        QVERIFY((*input)->isPressed());
    }

private:
    static QString read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
    }

    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(text) != text.size())
            qWarning("%s was not written", qPrintable(path));
    }

    std::unique_ptr<QTemporaryDir> m_devices;
};

QTEST_GUILESS_MAIN(TestChardevGpio)
#include "tst_chardevgpio.moc"
