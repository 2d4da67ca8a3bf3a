#pragma once

#include "core/base/clock.h"

#include <QTimer>

namespace rollcall::scan {

/** Exponential backoff: the first wait, doubled each time up to `most`. */
struct RetryPace {
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds most{8000};
};

/** Waits for the next try. Thread: that of its owner. The clock must outlive it. */
class RetryTimer : public QObject {
    Q_OBJECT

public:
    RetryTimer(const Clock& clock, const RetryPace& pace, QObject* parent = nullptr);

    /** Emits due() once, at the time that is given back (Clock::monotonic()). */
    std::chrono::milliseconds schedule();

    bool isPending() const { return m_timer.isActive(); }

    /** Cancels a pending due(); the next wait is `first` again. */
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
