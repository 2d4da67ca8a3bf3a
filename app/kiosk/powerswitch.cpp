#include "app/kiosk/powerswitch.h"

#include "core/log/logger.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace rollcall::app {

namespace {

const log::Logger powerSwitchLog{"app.powerswitch"};

// SD_LOGIND_SKIP_INHIBITORS, since systemd 255
constexpr quint64 skipInhibitors = 1U << 4;

QDBusMessage callOf(const char* method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"),
                                          QStringLiteral("/org/freedesktop/login1"),
                                          QStringLiteral("org.freedesktop.login1.Manager"), QLatin1String(method));
}

} // namespace

PowerSwitch::PowerSwitch(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus) {}

void PowerSwitch::switchOff()
{
    powerSwitchLog.warning("the power button was pressed; the machine is switched off");
    askPlainly();
}

void PowerSwitch::switchOffNow()
{
    powerSwitchLog.warning("the power button was held; the machine is switched off, whatever else is under way");
    ask(skipInhibitors);
}

void PowerSwitch::ask(quint64 flags)
{
    QDBusMessage call = callOf("PowerOffWithFlags");
    call << flags;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* ended) {
        ended->deleteLater();
        if (ended->isError()) // Debian 12 does not know the flag
            askPlainly();
    });
}

void PowerSwitch::askPlainly()
{
    QDBusMessage call = callOf("PowerOff");
    call << false; // nobody sits here to be asked for a password
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* ended) {
        ended->deleteLater();
        if (!ended->isError())
            return;
        powerSwitchLog.error("the machine cannot be switched off; the kiosk's user needs the right to "
                             "org.freedesktop.login1.power-off",
                             {{"error", ended->error().name()}});
        Q_EMIT refused(ended->error().name());
    });
}

} // namespace rollcall::app
