#pragma once

#include "core/base/clock.h"

#include <QTimer>

namespace rollcall::scan {

/** When to try again: after `first`, then twice as long each time, at most `most`. */
struct RetryPace {
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds most{8000};
};

/** Counts down to the next try. Thread: that of its owner. The clock must outlive it. */
class RetryTimer : public QObject {
    Q_OBJECT

public:
    RetryTimer(const Clock& clock, const RetryPace& pace, QObject* parent = nullptr);

    /** due() comes once, at the time given back (Clock::monotonic()). */
    std::chrono::milliseconds schedule();

    bool isPending() const { return m_timer.isActive(); }

    /** due() will not come, and the next wait is `first` again. */
    void reset();

Q_SIGNALS:
    void due();

private:
    const Clock& m_clock;
    RetryPace m_pace;
    std::chrono::milliseconds m_wait;
    QTimer m_timer;
};

} // namespace rollcall::scan
