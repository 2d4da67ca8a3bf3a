#pragma once

#include "core/scan/unreadcode.h"

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace rollcall::scan {

/** Says why a badge that is held up is not read, so that the person is told what to do. Follows each code that is seen and not read
 *  from frame to frame; one that has been in view for `patience` is told of, by what was most often in its way, and no more often
 *  than every `stay`. A code that stays unread for longer than `longest` may be a poster on the wall, of which nothing is said.
 *
 *  Reads no clock; the caller passes the time. A time earlier than the last one means that the footage started again. One thread at
 *  a time. */
class Guidance {
public:
    static constexpr std::chrono::milliseconds patience{700};
    static constexpr std::chrono::milliseconds stay{1500};
    static constexpr std::chrono::milliseconds longest{6000};

    /** One frame: the codes that were read in it, and those that were seen besides. Gives what is to be told now, if anything:
     *  Obstacle::Several if more codes than one are held up and that is all that is known to be in their way. */
    std::optional<Obstacle> look(const QList<Code>& read, const QList<UnreadCode>& unread,
                                 std::chrono::milliseconds now);

    /** Whether a code is followed of which something may have to be told: the next look should come soon. */
    bool isFollowing() const;

private:
    struct Followed {
        QPointF middle;
        double reach; ///< pixels: so far it may move from one look to the next
        std::chrono::milliseconds since;
        std::chrono::milliseconds last;
        std::map<std::optional<Obstacle>, int> seen; ///< how often

        bool isOnWall() const { return last - since > longest; }
        bool isHeld() const { return last - since >= patience && !isOnWall(); }
        std::optional<Obstacle> mostSeen() const;
    };

    void follow(const UnreadCode& code, std::chrono::milliseconds now);
    void forgetThoseOutOfSight(const QList<Code>& read, std::chrono::milliseconds now);

    std::vector<Followed> m_followed;
    std::chrono::milliseconds m_now{0};
    std::optional<std::chrono::milliseconds> m_told;
};

} // namespace rollcall::scan
