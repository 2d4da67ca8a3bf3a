#pragma once

#include "core/attendance/verdict.h"

#include <QByteArray>
#include <QList>

#include <chrono>

namespace rollcall::ui {

/** A verdict, and the code that it is about. */
struct ShownResult {
    attendance::Verdict verdict;
    QByteArray code;                     ///< as read; empty if it cannot be seen again, as with a USB scanner
    std::chrono::milliseconds seenAt{0}; ///< when the frame with the code was read, on Clock::monotonic()
    QString language = {};               ///< in which it is told, a code; empty: that of the window
};

/** The student of a verdict; null if it names none. */
const attendance::Student* studentOf(const attendance::Verdict& verdict);

/** Which results are on the result page and for how long, and which were there before. Pure values; the caller passes the
 *  time, by Clock::monotonic().
 *
 *  A result stays while its badge is in sight and for resultStay() after; a code that is no badge, and one that lies in
 *  view for good, for `longestSight` at most. Two badges in view at the same time share the page. */
class ShownResults {
public:
    static constexpr std::chrono::seconds longestSight{60};
    static constexpr std::chrono::seconds longestSightOfOthers{10}; ///< perhaps it hangs on the wall
    static constexpr std::chrono::minutes rememberedFor{5};         ///< earlier results
    static constexpr qsizetype mostOnPage = 2;
    static constexpr qsizetype mostEarlier = 3;

    /** Gives whether it is news: false if the same code had the same kind of result already and is still shown. That goes on in the
     *  language it had. */
    bool show(const ShownResult& result, std::chrono::milliseconds now);

    /** These codes were in one frame, read at `seenAt`. */
    void noteInSight(const QList<QByteArray>& codes, std::chrono::milliseconds seenAt);

    /** Takes everything off the page once until() is over. */
    void endIfOver(std::chrono::milliseconds now);

    bool isEmpty() const { return m_page.isEmpty(); }
    /** The newest last; two at most. */
    QList<ShownResult> onPage() const;
    /** Of students with a name who are not on the page: the last three of the last minutes, the newest first. */
    QList<attendance::Verdict> earlier(std::chrono::milliseconds now) const;

    /** When the page ends unless a badge is seen again. */
    std::chrono::milliseconds until() const;
    /** How much is left of the time after the last sight, 0 to 1; 1 while a badge is in sight. */
    double left(std::chrono::milliseconds now) const;

private:
    struct Entry {
        ShownResult result;
        std::chrono::milliseconds shownAt;
        std::chrono::milliseconds until;
    };
    void remember(const Entry& entry);

    QList<Entry> m_page;
    QList<Entry> m_earlier; ///< the newest first
};

} // namespace rollcall::ui
