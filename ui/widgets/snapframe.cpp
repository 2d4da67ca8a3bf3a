#include "ui/widgets/snapframe.h"

#include <QLineF>

#include <algorithm>
#include <numeric>

namespace rollcall::ui {

namespace {

// The corners go round the code with its light border, and never come closer than to leave room for their arms.
constexpr qreal borderRoom = 1.3;
constexpr qreal smallestShare = 0.35; // of home

qreal areaTwice(const SnapFrame::Corners& corners)
{
    qreal sum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const QPointF& a = corners[i];
        const QPointF& b = corners[(i + 1) % 4];
        sum += a.x() * b.y() - a.y() * b.x();
    }
    return sum;
}

QPointF middleOf(const QPolygonF& code)
{
    return std::accumulate(code.begin(), code.end(), QPointF()) / 4;
}

qreal wayBetween(const SnapFrame::Corners& from, const SnapFrame::Corners& to)
{
    qreal sum = 0;
    for (std::size_t i = 0; i < 4; ++i)
        sum += QLineF(from[i], to[i]).length();
    return sum;
}

} // namespace

SnapFrame::Corners SnapFrame::atHome() const
{
    return {m_home.topLeft(), m_home.topRight(), m_home.bottomRight(), m_home.bottomLeft()};
}

SnapFrame::Corners SnapFrame::around(const QPolygonF& code, const Corners& from) const
{
    Corners corners;
    std::copy_n(code.begin(), 4, corners.begin());
    if (areaTwice(corners) < 0) // a mirrored picture has them the other way round
        std::reverse(corners.begin(), corners.end());
    // Each goes to the one that is nearest, so that the frame does not turn with the badge.
    Corners nearest = corners;
    for (int turn = 0; turn < 3; ++turn) {
        std::rotate(corners.begin(), corners.begin() + 1, corners.end());
        if (wayBetween(from, corners) < wayBetween(from, nearest))
            nearest = corners;
    }
    const QPointF middle = std::accumulate(nearest.begin(), nearest.end(), QPointF()) / 4;
    const qreal side = std::sqrt(std::abs(areaTwice(nearest)) / 2);
    const qreal wanted = std::max(side * borderRoom, m_home.width() * smallestShare);
    for (QPointF& corner : nearest)
        corner = middle + (corner - middle) * (wanted / std::max(side, 1.0));
    return nearest;
}

void SnapFrame::see(const QPolygonF& code, std::chrono::milliseconds now)
{
    if (code.size() != 4)
        return lose(now);
    if (!isThere(code) || now - m_lastSeen > loss)
        m_seenSince = now;
    m_lastSeen = now;
    m_codeAt = middleOf(code);
    if (now - m_seenSince > longest)
        return lose(now);
    moveTo(around(code, at(now)), now);
    m_lostAt.reset();
}

bool SnapFrame::isThere(const QPolygonF& code) const
{
    const QRectF bounds = code.boundingRect();
    return QLineF(m_codeAt, middleOf(code)).length() < std::max(bounds.width(), bounds.height());
}

void SnapFrame::lose(std::chrono::milliseconds now)
{
    if (m_target && !m_lostAt)
        m_lostAt = now;
}

void SnapFrame::moveTo(const std::optional<Corners>& target, std::chrono::milliseconds now)
{
    m_from = at(now);
    // A code that moves is followed at once; only the first way to it takes time.
    const bool isFollowing = m_target && !m_lostAt;
    m_since = isFollowing ? std::min(m_since, now) : now;
    m_target = target;
}

SnapFrame::Corners SnapFrame::at(std::chrono::milliseconds now) const
{
    if (m_lostAt && now - *m_lostAt >= loss) {
        const qreal share = std::min(1.0, qreal((now - *m_lostAt - loss).count()) / snapTime.count());
        Corners corners = m_target.value_or(atHome());
        const Corners end = atHome();
        for (std::size_t i = 0; i < 4; ++i)
            corners[i] += (end[i] - corners[i]) * share;
        return corners;
    }
    Corners corners = m_from.value_or(atHome());
    const Corners end = m_target.value_or(atHome());
    const qreal share = std::clamp(qreal((now - m_since).count()) / snapTime.count(), 0.0, 1.0);
    for (std::size_t i = 0; i < 4; ++i)
        corners[i] += (end[i] - corners[i]) * share;
    return corners;
}

bool SnapFrame::isMoving(std::chrono::milliseconds now) const
{
    return now < endOfMove() || (m_lostAt && now < *m_lostAt + loss + snapTime);
}

} // namespace rollcall::ui
