#pragma once

#include "core/base/result.h"

#include <QImage>

namespace rollcall::cards {

/** A QR code of this text as a picture of one pixel a module, dark on light, without its quiet zone (21 to 177 pixels a side).
 *  It has as few modules as error correction M (15 %) allows, because larger modules are read from farther away, and then as much
 *  correction as fits into that size. Letters should be capitals: A-Z, 0-9 and "$%*+-./: " take 5.5 bits, anything else 8.
 *  Error Invalid where the text is empty or does not fit (some 2,300 bytes). Any thread. */
Result<QImage> qrCode(const QByteArray& text);

/** The same with its quiet zone of four modules, `pixels` to a module: for a screen or a file. Errors as qrCode(). Any thread. */
Result<QImage> qrPicture(const QByteArray& text, int pixels);

} // namespace rollcall::cards
