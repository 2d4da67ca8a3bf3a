#pragma once

#include "core/base/clock.h"

#include <QString>

#include <optional>

namespace rollcall::app {

/** How far a command has come, on standard error: on a terminal one line that changes and is never wider than it, else a
 *  line now and then. */
class StatusLine {
public:
    explicit StatusLine(const Clock& clock);
    ~StatusLine() { finish(); }
    StatusLine(const StatusLine&) = delete;
    StatusLine& operator=(const StatusLine&) = delete;

    /** The last one was long enough ago; a line that would only change too fast to be read is not worth the work. */
    bool isDue() const;

    void say(const QString& sentence);

    /** What follows begins on a line of its own. */
    void finish();

private:
    const Clock& m_clock;
    const bool m_isTerminal;
    bool m_hasLine = false;
    QString m_last;
    std::optional<std::chrono::milliseconds> m_saidAt; ///< monotonic
};

} // namespace rollcall::app
