#pragma once

#include "core/scan/code.h"
#include "core/scan/luma.h"

#include <QList>

namespace rollcall::scan {

/** The codes of a picture that are there for the eye, but that the decoding library does not read, because they are bent or
 *  creased, as a card on a lanyard or paper in a pocket. Finds up to two places where a code seems to be, straightens what is
 *  there, and has the library read that. Black on white only. Takes some milliseconds if there is such a place, else about
 *  as long as one look of the library. Any thread. */
QList<Code> readBentCodes(const Luma& luma);

} // namespace rollcall::scan
