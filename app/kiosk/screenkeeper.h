#pragma once

#include <QDBusConnection>
#include <QObject>

namespace rollcall::app {

/** Asks the desktop's session not to blank or lock the screen for as long as it lives (org.freedesktop.ScreenSaver). A session
 *  without that service has nothing to ask: cage never blanks, and the X server of the package is started so that it does not.
 *  Never waits. Thread: gui. */
class ScreenKeeper final : public QObject {
    Q_OBJECT

public:
    explicit ScreenKeeper(const QDBusConnection& session, QObject* parent = nullptr);

Q_SIGNALS:
    /** The session has promised it. */
    void kept();
};

} // namespace rollcall::app
