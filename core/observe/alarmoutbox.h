#pragma once

#include "core/base/clock.h"

#include <QByteArray>

#include <deque>
#include <optional>

namespace rollcall::observe {

/** Messages on their way to a server that may be away: in memory, in order, bounded. Times out nothing and sends nothing itself.
 *  The wait after a failure begins at `firstWait` and doubles up to `longestWait`; a message that the server refuses is gone.
 *  Thread: any one. */
class AlarmOutbox {
public:
    struct Pace {
        std::chrono::milliseconds firstWait = std::chrono::seconds(15);
        std::chrono::milliseconds longestWait = std::chrono::minutes(30);
        std::size_t most = 64; ///< messages that wait; of more the oldest is dropped
    };

    /** `clock` outlives this. */
    AlarmOutbox(const Pace& pace, const Clock& clock) : m_pace(pace), m_clock(clock) {}

    /** Gives whether the oldest message that is not under way had to go for it. */
    bool add(const QByteArray& message);

    /** How long until next() gives a message; nothing if none waits, or one is under way. */
    std::optional<std::chrono::milliseconds> dueIn() const;
    /** The oldest message, if one is due. It is under way until one of these is called: */
    std::optional<QByteArray> next();
    void settled(); ///< delivered, or refused for good: it is gone, and the one behind it is due
    void failed();  ///< it is tried again, and those behind it wait

    std::size_t size() const { return m_messages.size(); }

private:
    const Pace m_pace;
    const Clock& m_clock;
    std::deque<QByteArray> m_messages;
    bool m_isUnderWay = false;               ///< the first
    std::chrono::milliseconds m_notBefore{}; ///< monotonic
    std::chrono::milliseconds m_wait{};      ///< the last one; 0 after a success
};

} // namespace rollcall::observe
