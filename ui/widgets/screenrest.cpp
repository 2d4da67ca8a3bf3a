#include "ui/widgets/screenrest.h"

namespace rollcall::ui {

QPoint ScreenRest::shift(std::chrono::milliseconds now) const
{
    static constexpr QPoint steps[] = {{0, 0}, {step, 0}, {step, step}, {0, step}};
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(now).count();
    return m_shifts ? steps[minute % 4] : QPoint();
}

} // namespace rollcall::ui
