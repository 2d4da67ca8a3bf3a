#include "core/access/pin.h"

#include <algorithm>

namespace rollcall::access {

namespace {

using namespace std::chrono_literals;

constexpr int freeTries = 3;
constexpr std::chrono::milliseconds firstWait = 30s;
constexpr std::chrono::milliseconds longestWait = 1h;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/** Whether each digit is the one before it plus `step`, where 0 follows 9. */
bool goesBy(int step, QStringView pin)
{
    return std::adjacent_find(
               pin.begin(), pin.end(),
               [step](QChar a, QChar b) { return (a.unicode() - u'0' + step + 10) % 10 != b.unicode() - u'0'; })
           == pin.end();
}

} // namespace

std::optional<PinFault> faultOf(QStringView pin)
{
    if (!std::all_of(pin.begin(), pin.end(), isDigit))
        return PinFault::NotDigits;
    if (pin.size() < shortestPin)
        return PinFault::TooShort;
    if (pin.size() > longestPin)
        return PinFault::TooLong;
    if (goesBy(0, pin))
        return PinFault::AllEqual;
    if (goesBy(1, pin) || goesBy(-1, pin))
        return PinFault::PlainRun;
    return std::nullopt;
}

std::chrono::milliseconds waitAfter(int wrongTries)
{
    std::chrono::milliseconds wait{};
    for (int tries = freeTries; tries < wrongTries && wait < longestWait; ++tries)
        wait = std::min(longestWait, wait == 0ms ? firstWait : 2 * wait);
    return wait;
}

} // namespace rollcall::access
