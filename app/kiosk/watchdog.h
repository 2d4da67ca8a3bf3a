#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace rollcall::app {

/** Feeds a watchdog only while everything moves that has to: the event loop of this object's thread, those of the threads
 *  it watches, and the camera's frames. Four times in the watchdog's time it looks who has answered since it fed last, feeds
 *  if all have, and asks again. Thread: gui. */
class Watchdog : public QObject {
    Q_OBJECT

public:
    /** `time`: the watchdog bites when it was not fed for so long; 0: there is none, and nothing is done.
     *  `feed`: called on this thread. */
    Watchdog(std::chrono::microseconds time, std::function<void()> feed);

    /** The thread of `object` has to answer from now on. It must outlive the last event of this object's loop. `name`: of
     *  the thread, for the log. */
    void watch(QObject* object, const QString& name);

    void start();

public Q_SLOTS:
    /** Whether frames have to come, which they need not while the camera's fault is on the screen. */
    void expectFrames(bool areExpected);
    void noteFrame() { m_hasFrame = true; }

Q_SIGNALS:
    /** At each look that finds something standing still: "store", "frames". */
    void heldBack(const QString& by);

private:
    struct Thread {
        QObject* object;
        QString name;
        std::shared_ptr<std::atomic<bool>> answered;
    };

    void look();
    QString standingStill() const;

    const std::function<void()> m_feed;
    QTimer m_timer;
    std::vector<Thread> m_threads;
    bool m_expectsFrames = false;
    bool m_hasFrame = false;
};

} // namespace rollcall::app
