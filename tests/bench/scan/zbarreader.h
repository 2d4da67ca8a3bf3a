#pragma once

#include "tests/bench/scan/reader.h"

namespace rollcall::bench {

/** zbar, for QR codes only. Exists if ROLLCALL_ZBAR is defined. In a file of its own: a macro of the decoding library breaks
 *  zbar's headers. */
Read zbarAlone();

} // namespace rollcall::bench
