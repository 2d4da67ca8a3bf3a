#pragma once

#include "core/supabase/pairingtext.h"

#include <QImage>

namespace rollcall::app {

/** The QR code of a pairing text, dark on light with its quiet zone, a few pixels a module: for a screen, paper or a file. Error Invalid
 *  where address, key or code have a form that none can have. Any thread. */
Result<QImage> drawPairingPicture(const supabase::PairingText& text);

/** What a picture of one pairs: of a file that a camera or the office made. Errors: NotFound, NotPermitted, Io (it cannot be read or is
 *  no picture), Invalid (no code of ours is in it, or one of a later version, or a damaged one; the detail says which). May take a
 *  second. Any thread. */
Result<supabase::PairingText> readPairingPicture(const QString& file);

} // namespace rollcall::app
