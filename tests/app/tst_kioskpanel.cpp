// What a verdict is on LED and buzzer, which pins the kiosk takes, and that its power button asks systemd-logind, on a bus of the
// test's own.

#include "app/kiosk/kioskpanel.h"
#include "app/kiosk/powerswitch.h"
#include "core/config/loader.h"
#include "tests/support/fakeclock.h"
#include "tests/support/recordinggpio.h"
#include "tests/support/records.h"

#include <QDBusContext>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using app::KioskPanel;
using app::PowerSwitch;
using attendance::AttendanceStatus;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using panel::Signal;
using support::RecordingGpio;

namespace {

/** Stands in for systemd-logind. */
class Logind : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    bool knowsFlags = false;
    bool permits = true;
    QStringList calls;

public Q_SLOTS:
    void PowerOff(bool interactive)
    {
        answer(interactive ? QStringLiteral("PowerOff asking") : QStringLiteral("PowerOff"));
    }
    void PowerOffWithFlags(qulonglong flags)
    {
        if (!knowsFlags)
            return sendErrorReply(QDBusError::InvalidArgs, QStringLiteral("Invalid flags"));
        answer(QStringLiteral("PowerOffWithFlags %1").arg(flags));
    }

private:
    void answer(const QString& call)
    {
        if (permits)
            calls << call;
        else
            sendErrorReply(QDBusError::AccessDenied, QStringLiteral("not you"));
    }
};

Receipt receipt(AttendanceStatus status)
{
    const support::FakeClock clock;
    return {.id = RecordId::generate(clock),
            .student = support::student(QStringLiteral("1")),
            .scannedAt = clock.now(),
            .status = status};
}

} // namespace

class TestKioskPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aVerdictIsASignal()
    {
        QCOMPARE(app::signalOf(receipt(AttendanceStatus::Present)), Signal::Counted);
        QCOMPARE(app::signalOf(receipt(AttendanceStatus::Late)), Signal::CountedLate);
        QCOMPARE(app::signalOf(Refusal{.reason = RefusalReason::AlreadyIn}), Signal::AlreadyIn);
        QCOMPARE(app::signalOf(Refusal{.reason = RefusalReason::Cooldown}), Signal::AlreadyIn);
        QCOMPARE(app::signalOf(Refusal{.reason = RefusalReason::NotABadge}), Signal::Refused);
        QCOMPARE(app::signalOf(Refusal{.reason = RefusalReason::NotRecorded}), Signal::Refused);
        QCOMPARE(app::signalOf(Refusal{.reason = RefusalReason::BadgeRevoked}), Signal::Refused);
        QCOMPARE(app::signalOf(Refusal{.reason = RefusalReason::BadgeExpired}), Signal::Refused);
    }

    void nothingIsTakenUnlessTheSettingsSaySo()
    {
        RecordingGpio gpio;
        const KioskPanel taken = app::takePins(gpio, config::builtInSettings().panel, m_clock);
        QVERIFY(!taken.panel && !taken.button);
        QCOMPARE(gpio.changes, QStringList());
    }

    void thePinsAreThoseOfThePredecessor()
    {
        RecordingGpio gpio;
        auto settings = config::builtInSettings().panel;
        settings.buzzerEnabled = settings.ledEnabled = settings.buttonEnabled = true;
        QCOMPARE(settings.buttonPin, 17);
        const KioskPanel taken = app::takePins(gpio, settings, m_clock);
        QVERIFY(taken.panel && taken.button);
        taken.panel->show(Signal::CountedLate);
        QCOMPARE(gpio.changes, (QStringList{QStringLiteral("+26"), QStringLiteral("+6"), QStringLiteral("+23")}));
        QSignalSpy pressed(taken.button.get(), &panel::PowerButton::pressedShort);
        gpio.press();
        gpio.release();
        QCOMPARE(pressed.size(), 1);
    }

    void aPinThatCannotBeHadTakesNothingElseAway()
    {
        RecordingGpio gpio;
        gpio.missing = {17, 23};
        auto settings = config::builtInSettings().panel;
        settings.buzzerEnabled = settings.ledEnabled = settings.buttonEnabled = true;
        const KioskPanel taken = app::takePins(gpio, settings, m_clock);
        QVERIFY(taken.panel && !taken.button);
        taken.panel->show(Signal::Counted);
        QCOMPARE(gpio.changes, QStringList{QStringLiteral("+6")});
    }

    void aMachineWithoutPinsHasNoPanel()
    {
        auto settings = config::builtInSettings().panel;
        settings.chip = QStringLiteral("of no machine");
        settings.buzzerEnabled = settings.buttonEnabled = true;
        const KioskPanel made = app::makeKioskPanel(settings, m_clock);
        QVERIFY(!made.panel && !made.button);
    }

    void logindIsAskedToSwitchOff()
    {
        const Bus bus;
        PowerSwitch power(bus.ours);
        power.switchOff();
        QTRY_COMPARE(m_logind.calls, QStringList{QStringLiteral("PowerOff")});
    }

    void aHeldButtonDoesNotWaitForOtherPrograms_data()
    {
        QTest::addColumn<bool>("knowsFlags");
        QTest::addColumn<QString>("call");
        QTest::newRow("Debian 13") << true << QStringLiteral("PowerOffWithFlags 16");
        QTest::newRow("Debian 12") << false << QStringLiteral("PowerOff");
    }

    void aHeldButtonDoesNotWaitForOtherPrograms()
    {
        QFETCH(bool, knowsFlags);
        const Bus bus;
        m_logind.knowsFlags = knowsFlags;
        PowerSwitch power(bus.ours);
        power.switchOffNow();
        QFETCH(QString, call);
        QTRY_COMPARE(m_logind.calls, QStringList{call});
    }

    void aMissingRightIsTold()
    {
        const Bus bus;
        m_logind.permits = false;
        PowerSwitch power(bus.ours);
        QSignalSpy refused(&power, &PowerSwitch::refused);
        power.switchOff();
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].toString(), QStringLiteral("org.freedesktop.DBus.Error.AccessDenied"));
        QCOMPARE(m_logind.calls, QStringList());
    }

    void aMachineWithoutLogindIsToldToo()
    {
        const Bus bus;
        QDBusConnection(bus.theirs).unregisterService(QStringLiteral("org.freedesktop.login1"));
        PowerSwitch power(bus.ours);
        QSignalSpy refused(&power, &PowerSwitch::refused);
        power.switchOffNow();
        QTRY_COMPARE(refused.size(), 1);
    }

    void initTestCase()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY2(m_daemon.waitForStarted(), "dbus-daemon (Debian package dbus) is needed");
        while (!m_daemon.canReadLine())
            QVERIFY(m_daemon.waitForReadyRead());
        address = QString::fromUtf8(m_daemon.readLine().trimmed());
    }

    void init()
    {
        m_logind.knowsFlags = false;
        m_logind.permits = true;
        m_logind.calls.clear();
        logind = &m_logind;
    }

    void cleanupTestCase()
    {
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished());
    }

private:
    /** Two connections to it: the kiosk's, and that of logind. */
    struct Bus {
        Bus()
        {
            if (!theirs.registerService(QStringLiteral("org.freedesktop.login1"))
                || !theirs.registerObject(QStringLiteral("/org/freedesktop/login1"), logind,
                                          QDBusConnection::ExportAllSlots))
                qFatal("no stand-in on the bus");
        }
        ~Bus()
        {
            theirs.unregisterObject(QStringLiteral("/org/freedesktop/login1"));
            theirs.unregisterService(QStringLiteral("org.freedesktop.login1"));
            QDBusConnection::disconnectFromBus(QStringLiteral("ours"));
            QDBusConnection::disconnectFromBus(QStringLiteral("theirs"));
        }
        QDBusConnection ours = QDBusConnection::connectToBus(address, QStringLiteral("ours"));
        QDBusConnection theirs = QDBusConnection::connectToBus(address, QStringLiteral("theirs"));
    };

    static inline QString address;
    static inline Logind* logind = nullptr;

    support::FakeClock m_clock;
    Logind m_logind;
    QProcess m_daemon;
};

QTEST_GUILESS_MAIN(TestKioskPanel)
#include "tst_kioskpanel.moc"
