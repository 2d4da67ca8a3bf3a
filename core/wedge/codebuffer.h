#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace rollcall::wedge {

/** Puts the characters that a scanner types together into codes. A code ends with end(), or when nothing is typed for `pause`.
 *  Reads no clock: a character's time is that of its key, so a program that was busy splits and joins no code. */
class CodeBuffer {
public:
    using Time = std::chrono::microseconds;
    static constexpr Time pause = std::chrono::milliseconds(50);
    /** Bytes; the most that a QR code holds. */
    static constexpr qsizetype longest = 2953;

    /** Gives the code before it, if a pause ended that. An empty `character` is a key that types nothing. */
    std::optional<QByteArray> add(QByteArrayView character, Time at);

    /** Enter, Tab or a pause. Gives nothing if nothing was typed, or part of it was lost or too long. */
    std::optional<QByteArray> end();

    /** Some of what was typed is missing: what is there, and what comes until the end, is no code. */
    void lose();

private:
    QByteArray m_code;
    std::optional<Time> m_last;
    bool m_isLost = false;
};

} // namespace rollcall::wedge
