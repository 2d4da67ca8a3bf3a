#include "core/scan/guidance.h"

#include <QLineF>

#include <algorithm>
#include <numeric>

namespace rollcall::scan {

namespace {

using namespace std::chrono_literals;

// Longer than the pause between two long looks, so that a code that only these see is followed.
constexpr std::chrono::milliseconds longestGap = 350ms;
// Somebody walks past a poster.
constexpr std::chrono::milliseconds longestGapOnWall = 10s;

QPointF centreOf(const QPolygon& corners)
{
    return QPointF(std::accumulate(corners.begin(), corners.end(), QPoint()))
           / std::max<qsizetype>(1, corners.size());
}

double sideOf(const QPolygon& corners)
{
    const QRect bounds = corners.boundingRect();
    return std::max(bounds.width(), bounds.height());
}

} // namespace

std::optional<Obstacle> Guidance::Followed::mostSeen() const
{
    const auto most =
        std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == seen.end() ? std::nullopt : most->first;
}

std::optional<Obstacle> Guidance::look(const QList<Code>& read, const QList<UnreadCode>& unread,
                                       std::chrono::milliseconds now)
{
    if (now < m_now) {
        m_followed.clear();
        m_told.reset();
    }
    m_now = now;
    for (const UnreadCode& code : unread)
        follow(code, now);
    forgetThoseOutOfSight(read, now);

    const auto held = [](const Followed& code) { return code.isHeld(); };
    const auto first = std::find_if(m_followed.begin(), m_followed.end(), held);
    if (first == m_followed.end() || (m_told && now - *m_told < stay))
        return std::nullopt;
    const bool areSeveral = std::count_if(m_followed.begin(), m_followed.end(), held) > 1;
    auto obstacle = areSeveral ? Obstacle::Several : first->mostSeen();
    if (!obstacle && !read.isEmpty())
        obstacle = Obstacle::Several;
    if (!obstacle)
        return std::nullopt;
    m_told = now;
    for (Followed& code : m_followed)
        code.seen.clear();
    return obstacle;
}

bool Guidance::isFollowing() const
{
    return std::any_of(m_followed.begin(), m_followed.end(), [](const Followed& code) { return !code.isOnWall(); });
}

void Guidance::follow(const UnreadCode& code, std::chrono::milliseconds now)
{
    const QPointF middle = centreOf(code.corners);
    const auto distance = [&](const Followed& followed) { return QLineF(followed.middle, middle).length(); };
    auto nearest = m_followed.end();
    for (auto it = m_followed.begin(); it != m_followed.end(); ++it) {
        const bool isTaken = it->last == now;
        if (!isTaken && distance(*it) < it->reach
            && (nearest == m_followed.end() || distance(*it) < distance(*nearest)))
            nearest = it;
    }
    if (nearest == m_followed.end())
        nearest = m_followed.insert(nearest, {middle, 0, now, now, {}});
    nearest->middle = middle;
    nearest->reach = 1.5 * sideOf(code.corners);
    nearest->last = now;
    ++nearest->seen[obstacleOf(code)];
}

void Guidance::forgetThoseOutOfSight(const QList<Code>& read, std::chrono::milliseconds now)
{
    std::erase_if(m_followed, [&](const Followed& code) {
        const bool isRead = std::any_of(read.begin(), read.end(), [&](const Code& other) {
            return QLineF(centreOf(other.corners), code.middle).length() < sideOf(other.corners) / 2;
        });
        return isRead || now - code.last > (code.isOnWall() ? longestGapOnWall : longestGap);
    });
}

} // namespace rollcall::scan
