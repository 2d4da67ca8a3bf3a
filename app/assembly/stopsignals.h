#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace rollcall::app {

/** SIGINT and SIGTERM as a signal of Qt's: Ctrl-C and systemd end the program in good order. One a process. */
class StopSignals : public QObject {
    Q_OBJECT

public:
    /** Keeps both signals from every thread made later, so that only stopRequested() hears them. First thing in main. */
    static void block();

    /** After block() and the application object. */
    StopSignals();
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    int m_descriptor;
    QSocketNotifier m_notifier;
};

} // namespace rollcall::app
