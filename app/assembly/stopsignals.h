#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace rollcall::app {

/** Turns SIGINT and SIGTERM into a Qt signal, so that a program can shut down cleanly on Ctrl-C and for systemd. One a
 *  process. */
class StopSignals : public QObject {
    Q_OBJECT

public:
    /** Blocks both signals in this thread and in every thread that it starts later, so that only stopRequested() receives
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
