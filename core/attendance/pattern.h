#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <array>
#include <string_view>
#include <vector>

namespace rollcall::attendance {

/** A regular expression with the few features that schemas need, compiled to a transition table: one step per byte, no
 *  backtracking, no allocation while matching.
 *
 *  Supported, as ECMA-262 defines them: ^ first and $ last (both required, so that a match always covers the whole
 *  text), ASCII literals, \ before punctuation, \u0000 to \u007f, classes [a-z] and [^a-z], groups with |, and the
 *  quantifiers ? * + {n} {n,m}. Anything else is refused, never ignored.
 *  Text is valid UTF-8. A negated class also matches characters outside ASCII; since it matches them byte by byte, only
 *  * and + may follow it. Thread-safe. */
class Pattern {
public:
    /** Error Invalid names what is not supported. */
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

    // State 0 is the dead state, state 1 the start.
    std::array<quint8, 256> m_kindOf{}; // the equivalence class of each byte
    std::size_t m_kinds = 1;
    // A row of m_kinds entries for each state; an entry is the index at which the next state's row begins.
    std::vector<quint16> m_steps;
    std::vector<bool> m_accepts;
    bool m_takesNonAscii = false;
};

} // namespace rollcall::attendance
