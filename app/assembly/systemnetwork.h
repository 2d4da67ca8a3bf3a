#pragma once

#include <QObject>

namespace rollcall::app {

/** What the system says of its network, where it says anything (Qt's networkmanager or glib plugin): that something
 *  changed, so that it is worth looking. Thread: that of the application, which Qt wants. */
class SystemNetwork : public QObject {
    Q_OBJECT

public:
    SystemNetwork();

Q_SIGNALS:
    void changed();
};

} // namespace rollcall::app
