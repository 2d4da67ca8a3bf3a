#pragma once

#include <QPoint>

#include <chrono>

namespace rollcall::ui {

/** When a screen that nobody looks at is to be dark, and how far what stands still on it is moved. Times are those of Clock::monotonic().
 *  Thread: gui. */
class ScreenRest final {
public:
    /** One step of the shift, in pixels; each lasts a minute, and four of them lead back. */
    static constexpr int step = 8;

    /** 0: never. */
    void setDimAfter(std::chrono::minutes limit) { m_dimAfter = limit; }
    void setShifts(bool shifts) { m_shifts = shifts; }

    /** Somebody is there. */
    void noteLife(std::chrono::milliseconds now) { m_lastLife = now; }
    bool isDue(std::chrono::milliseconds now) const
    {
        return m_dimAfter.count() > 0 && now - m_lastLife >= m_dimAfter;
    }
    /** To the right and down, at most one step each. */
    QPoint shift(std::chrono::milliseconds now) const;

private:
    std::chrono::minutes m_dimAfter{};
    std::chrono::milliseconds m_lastLife{};
    bool m_shifts = false;
};

} // namespace rollcall::ui
