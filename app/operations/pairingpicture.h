#pragma once

#include "core/supabase/pairingtext.h"

namespace rollcall::app {

/** What a picture of a pairing text says: of a file that a camera or the office made. Errors: NotFound, NotPermitted, Io (it cannot be read or is
 *  no picture), Invalid (no code of ours is in it, or one of a later version, or a damaged one; the detail says which). May take a
 *  second. Any thread. */
Result<supabase::PairingText> readPairingPicture(const QString& file);

} // namespace rollcall::app
