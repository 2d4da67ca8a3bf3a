#include "app/kiosk/screenkeeper.h"

#include "core/log/logger.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace rollcall::app {

namespace {

const log::Logger screenKeeperLog{"app.screenkeeper"};

} // namespace

// The promise ends with the connection to the bus, so nothing has to be given back, also after a crash.
ScreenKeeper::ScreenKeeper(const QDBusConnection& session, QObject* parent) : QObject(parent)
{
    if (!session.isConnected())
        return;
    QDBusMessage inhibit = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"),
        QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("Inhibit"));
    inhibit << QStringLiteral("rollcall") << QStringLiteral("Students are counted at this screen");
    auto* call = new QDBusPendingCallWatcher(session.asyncCall(inhibit), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const QDBusPendingReply<uint> cookie = *call;
        call->deleteLater();
        if (cookie.isError())
            screenKeeperLog.info("the session keeps no screen on", {{"reason", cookie.error().name()}});
        else
            Q_EMIT kept();
    });
}

} // namespace rollcall::app
