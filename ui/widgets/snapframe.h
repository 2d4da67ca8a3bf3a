#pragma once

#include <QPolygonF>
#include <QRectF>

#include <array>
#include <chrono>
#include <optional>

namespace rollcall::ui {

/** Where the four corners of the frame over the live picture are: at home, around the middle, or around the code that is in view.
 *  They move from one place to the next in `snapTime`. Reads no clock; the caller passes the time, which never goes back. Lengths
 *  are pixels of the widget. */
class SnapFrame {
public:
    static constexpr std::chrono::milliseconds snapTime{80};
    /** So long it waits where the code was: single frames do not show it. */
    static constexpr std::chrono::milliseconds loss{300};
    /** After that it goes home: what stays in its place may be a poster on the wall. */
    static constexpr std::chrono::milliseconds longest{6000};

    using Corners = std::array<QPointF, 4>; ///< top left, top right, bottom right, bottom left, as they are seen

    void setHome(const QRectF& home) { m_home = home; }
    const QRectF& home() const { return m_home; }

    /** A code is seen with these four corners, in any order round it. Anything but four corners: none is seen. */
    void see(const QPolygonF& code, std::chrono::milliseconds now);

    Corners at(std::chrono::milliseconds now) const;

    /** Whether at() gives something else soon, without another call of see(). */
    bool isMoving(std::chrono::milliseconds now) const;

private:
    Corners atHome() const;
    Corners around(const QPolygonF& code, const Corners& from) const;
    void lose(std::chrono::milliseconds now);
    bool isThere(const QPolygonF& code) const;
    void moveTo(const std::optional<Corners>& target, std::chrono::milliseconds now);
    std::chrono::milliseconds endOfMove() const { return m_since + snapTime; }

    QRectF m_home;
    QPointF m_codeAt;
    std::optional<Corners> m_from;   ///< nothing: from home
    std::optional<Corners> m_target; ///< nothing: home
    std::chrono::milliseconds m_since{-1000};
    std::chrono::milliseconds m_seenSince{}; ///< at about its place
    std::chrono::milliseconds m_lastSeen{-1000};
    std::optional<std::chrono::milliseconds> m_lostAt; ///< the code is not seen since then
};

} // namespace rollcall::ui
