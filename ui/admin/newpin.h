#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace rollcall::ui {

/** Why a PIN that was chosen on the screen is not set. */
enum class NewPinFault {
    TooShort,
    AllEqual, ///< 0000
    PlainRun, ///< 1234
    Differ,   ///< the second time another one was typed
    NotSaved, ///< rights or space
};

/** Whether these digits may become the PIN; nothing if they may. */
using NewPinRule = std::function<std::optional<NewPinFault>(const QString& pin)>;

} // namespace rollcall::ui
