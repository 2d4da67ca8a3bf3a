#pragma once

#include "core/base/clock.h"
#include "core/observe/alarmtable.h"

#include <QString>

#include <map>
#include <vector>

namespace rollcall::observe {

/** Something to be told about an alarm. */
struct AlarmEvent {
    enum class Kind {
        Raised,
        Reminded, ///< it still stands, and nobody was told for a cooldown
        Cleared,  ///< it was told, and is over
    };
    Kind kind;
    Alarm alarm;
    QString detail;  ///< a short fixed word that says more, such as "camera_busy"; may be empty, tells of no person
    QDateTime since; ///< when it was first so
};

/** "raised", "reminded", "cleared". */
const char* name(AlarmEvent::Kind kind);

/** An alarm that stands. */
struct StandingAlarm {
    Alarm alarm;
    QString detail;
    QDateTime since;
    friend bool operator==(const StandingAlarm&, const StandingAlarm&) = default;
};

/** Decides which alarms stand, and when people are told.
 *
 *  Takes: what is known about each alarm's question, whenever it becomes known. Gives: what stands now, and the events to be
 *  told. An alarm stands once it was wrong for its row's patience, and is over once it was fine for `calm`: what goes and comes
 *  again in that time never went. It is told when it stands, unless it was told less than the cooldown ago, and again after
 *  each cooldown in which it stands; its end is told if its beginning was. A question that cannot be answered changes nothing.
 *  Pure values: no timer, no disk. Thread: any one. */
class AlarmBook {
public:
    static constexpr std::chrono::milliseconds calm = std::chrono::seconds(60);

    enum class Answer {
        Unknown, ///< cannot be told just now
        Fine,
        Wrong,
    };

    /** What outlives the program, so that a restart tells nothing twice. */
    struct Memory {
        Alarm alarm;
        bool isStanding; ///< and was told
        QString detail;
        QDateTime since;
        QDateTime toldAt; ///< when it was last raised or reminded of
        friend bool operator==(const Memory&, const Memory&) = default;
    };

    /** `clock` outlives this. */
    AlarmBook(std::chrono::milliseconds cooldown, const Clock& clock) : m_cooldown(cooldown), m_clock(clock) {}

    /** Goes on where an earlier program ended: what stood then stands until it was fine for `calm`. Before the first note().
     *  A time that is still to come counts as now: a clock that was wrong keeps nobody from being told for longer. */
    void restore(const std::vector<Memory>& memories);
    std::vector<Memory> memories() const;

    void note(Alarm alarm, Answer answer, const QString& detail = {});

    /** What became due since the last look(), in the order of the table. To be called every few seconds. */
    std::vector<AlarmEvent> look();

    /** What stands since the last look(), in the order of the table. */
    std::vector<StandingAlarm> standing() const;

private:
    struct Entry {
        Answer answer = Answer::Unknown;
        std::chrono::milliseconds answeredAt{}; ///< monotonic: since when the answer is this one
        QDateTime wrongSince = {};              ///< on the wall, for people
        QString detail = {};
        bool isStanding = false;
        bool isTold = false; ///< that it stands
        std::optional<std::chrono::milliseconds> toldAt = {};
        QDateTime toldAtWall = {};
    };

    std::optional<AlarmEvent> lookAt(Alarm alarm, Entry& entry);

    const std::chrono::milliseconds m_cooldown;
    const Clock& m_clock;
    std::map<Alarm, Entry> m_entries;
};

} // namespace rollcall::observe
