#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <chrono>
#include <unordered_map>

namespace rollcall::scan {

/** Makes one scan of a badge that is held up for thirty frames. A payload counts when it has not been seen
 * for the debounce interval; being seen starts that anew, so a badge that stays in view counts once however long it
 * stays. Payloads know nothing of each other: another badge right after counts at once.
 *
 *  Pure: time is given in. Not thread-safe. Keeps at most `capacity` payloads; past that the one not seen for
 * longest is forgotten, which a camera cannot bring about within the default interval. */
class ScanDebouncer {
public:
    static constexpr std::size_t capacity = 512;
    static constexpr std::chrono::milliseconds defaultInterval{2000};

    explicit ScanDebouncer(std::chrono::milliseconds interval = defaultInterval) : m_interval(interval) {}

    /** A code with this payload is in view at `now`: does that count as a scan? A time before the last one means that
     *  the footage began again: everything is forgotten. */
    bool accept(const QByteArray& payload, std::chrono::milliseconds now);

    /** How many payloads are remembered. */
    std::size_t size() const { return m_lastSeen.size(); }

private:
    void forgetOld(std::chrono::milliseconds now);

    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_now{0};
    std::unordered_map<QByteArray, std::chrono::milliseconds> m_lastSeen;
};

} // namespace rollcall::scan
