#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace rollcall::app {

/** Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, so that a program can shut down cleanly on Ctrl-C, for systemd, and
 *  when its terminal is closed; SIGHUP stays ignored under nohup. One a process. */
class StopSignals : public QObject {
    Q_OBJECT

public:
    /** Blocks the signals in this thread and in every thread that it starts later, so that only stopRequested() receives
     *  them. Call it before any thread is started. */
    static void block();

    /** Needs block() and the application object. */
    StopSignals();
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    int m_descriptor;
    QSocketNotifier m_notifier;
};

} // namespace rollcall::app
