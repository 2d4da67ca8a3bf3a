#pragma once

#include <optional>

namespace rollcall::wedge {

/** What a key types on a US keyboard, printable ASCII; nothing if it types nothing. `key`: a KEY_ code of the kernel. The keypad
 *  types digits whatever Num Lock says. */
std::optional<char> typedCharacter(unsigned key, bool shift);

/** Enter (also the keypad's) and Tab. */
bool endsCode(unsigned key);

} // namespace rollcall::wedge
