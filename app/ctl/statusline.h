#pragma once

#include "core/base/clock.h"

#include <QString>

#include <optional>

namespace rollcall::app {

/** Shows on standard error how far a command has come: on a terminal in one line that is rewritten and never wider than the
 *  terminal, otherwise in a new line every few seconds. */
class StatusLine {
public:
    explicit StatusLine(const Clock& clock);
    ~StatusLine() { finish(); }
    StatusLine(const StatusLine&) = delete;
    StatusLine& operator=(const StatusLine&) = delete;

    /** Whether the last sentence was said long enough ago for a person to have read it. */
    bool isDue() const;

    /** Shows a sentence. */
    void say(const QString& sentence);

    /** Ends the line, so that other output starts on a new one. */
    void finish();

private:
    const Clock& m_clock;
    const bool m_isTerminal;
    bool m_hasLine = false;
    QString m_last;
    std::optional<std::chrono::milliseconds> m_saidAt; ///< monotonic
};

} // namespace rollcall::app
