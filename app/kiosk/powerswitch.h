#pragma once

#include <QDBusConnection>
#include <QObject>

namespace rollcall::app {

/** Switches the machine off in good order: asks systemd-logind, which stops the kiosk like every other service
 *  (https://www.freedesktop.org/wiki/Software/systemd/logind/). Needs the right to org.freedesktop.login1.power-off; without it the
 *  log says so. Thread: gui; does not wait for the answer. */
class PowerSwitch : public QObject {
    Q_OBJECT

public:
    explicit PowerSwitch(const QDBusConnection& bus = QDBusConnection::systemBus(), QObject* parent = nullptr);

    /** When nothing holds it up: a program may have asked logind to wait, as a package upgrade does. */
    void switchOff();
    /** Whatever holds it up, where the rights allow that. */
    void switchOffNow();

Q_SIGNALS:
    void refused(const QString& why);

private:
    void ask(quint64 flags);
    void askPlainly();

    QDBusConnection m_bus;
};

} // namespace rollcall::app
