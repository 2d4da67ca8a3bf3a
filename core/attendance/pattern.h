#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <array>
#include <string_view>
#include <vector>

namespace rollcall::attendance {

/** A regular expression of the small kind that schemas need, compiled to a table: one step a byte, no backtracking, no
 *  allocation while matching.
 *
 *  Understood, with the meaning ECMA-262 gives it: ^ first and $ last (both needed, so that a match is always of the whole
 *  text), ASCII literals, \ before punctuation, \u0000 to \u007f, classes [a-z] and [^a-z], groups with |, and the
 *  quantifiers ? * + {n} {n,m}. Anything else is refused, never ignored.
 *  Text is valid UTF-8. A negated class also takes what is not ASCII; since it does so byte by byte, only * and + may
 *  follow it. Thread-safe. */
class Pattern {
public:
    /** Error Invalid says what is not understood. */
    static Result<Pattern> compile(const QByteArray& expression);

    bool matches(std::string_view text) const
    {
        const quint16* const steps = m_steps.data();
        std::size_t row = m_kinds;
        for (const char c : text)
            row = steps[row + m_kindOf[static_cast<unsigned char>(c)]];
        return m_accepts[row / m_kinds];
    }

    /** Whether any text with a character outside ASCII can match. */
    bool takesNonAscii() const { return m_takesNonAscii; }

private:
    Pattern() = default;

    // State 0 is the one nothing leads out of, 1 the one to start in.
    std::array<quint8, 256> m_kindOf{}; // bytes that no state tells apart are of one kind
    std::size_t m_kinds = 1;
    std::vector<quint16>
        m_steps; // a row of m_kinds for each state; each step names the first of the next state's row
    std::vector<bool> m_accepts;
    bool m_takesNonAscii = false;
};

} // namespace rollcall::attendance
