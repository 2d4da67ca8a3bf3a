#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace rollcall::support {

/** A desktop of the test's own: an X server without a screen and a session bus, on which whoever needs the accessibility bus
 *  starts it. While it lives, DISPLAY and DBUS_SESSION_BUS_ADDRESS of this process name them. */
class DesktopSession {
public:
    /** Empty if it could be started, else what is missing. */
    QString start();
    ~DesktopSession();

private:
    QTemporaryDir m_home;
    QProcess m_screen;
    QProcess m_bus;
};

} // namespace rollcall::support
