#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <chrono>
#include <unordered_map>

namespace rollcall::scan {

/** Turns the many frames that show the same badge into one scan. A payload is accepted if it was not in view for the
 *  debounce interval before; each sighting restarts the interval, so that a badge is accepted once however long it stays
 *  in view. Payloads are independent: a different badge is accepted at once.
 *
 *  Reads no clock; the caller passes the time. Not thread-safe. Remembers at most `capacity` payloads and then forgets the
 *  one not seen for longest; a camera cannot show that many within the default interval. */
class ScanDebouncer {
public:
    static constexpr std::size_t capacity = 512;
    static constexpr std::chrono::milliseconds defaultInterval{2000};

    explicit ScanDebouncer(std::chrono::milliseconds interval = defaultInterval) : m_interval(interval) {}

    void setInterval(std::chrono::milliseconds interval) { m_interval = interval; }

    /** A code with this payload is in view at `now`. Gives whether that is a new scan. A time earlier than the last one
     *  means that the footage started again: everything is forgotten. */
    bool accept(const QByteArray& payload, std::chrono::milliseconds now);

    /** This payload is a new scan at its next sighting, even if it was in view all the time. */
    void forget(const QByteArray& payload) { m_lastSeen.erase(payload); }

    /** The number of payloads remembered. */
    std::size_t size() const { return m_lastSeen.size(); }

private:
    void forgetOld(std::chrono::milliseconds now);

    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_now{0};
    std::unordered_map<QByteArray, std::chrono::milliseconds> m_lastSeen;
};

} // namespace rollcall::scan
