#pragma once

#include "core/base/result.h"

#include <QUrl>

#include <variant>

namespace rollcall::supabase {

/** All that a kiosk needs to be paired, in one text for a QR code:
 *
 *      RP1 9X4T-0KQM-7DVC-H2WR https://abcd.supabase.co sb_publishable_...
 *
 *  "RP" and the version of this form, and then, each after one blank, the office's code, the project's address and its publishable (or
 *  anon) key. Printable ASCII and no line feed. Nothing in it is secret but the code, which pairs one kiosk, once, and ends with the time
 *  that the office gave it. Whoever can make such a text can send a kiosk to a project of his own, as whoever types at it can: so the
 *  address is shown to the person at the kiosk before it is used. */
struct PairingText {
    QString code; ///< XXXX-XXXX-XXXX-XXXX of 0-9 and A-Z without I, L, O, U
    QUrl url;     ///< http or https and a host; no user, no query, no fragment; at most longestAddress bytes
    QString key;  ///< of A-Z a-z 0-9 . _ -; at most longestKey

    static constexpr qsizetype longestAddress = 200;
    static constexpr qsizetype longestKey = 600;

    friend bool operator==(const PairingText&, const PairingText&) = default;
};

/** Why a text pairs nothing. */
enum class PairingTextFault {
    Foreign,      ///< another code, such as a badge
    LaterVersion, ///< one that this program is too old for
    Damaged,      ///< it begins as ours and is not
};

/** Error Invalid where a part is not as described above. Any thread. */
Result<QByteArray> writePairingText(const PairingText& text);

/** Of whatever a camera or a picture gave; writePairingText() gives the same text again. Any thread. */
std::variant<PairingText, PairingTextFault> readPairingText(const QByteArray& text);

} // namespace rollcall::supabase
