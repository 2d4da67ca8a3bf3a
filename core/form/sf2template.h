#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rollcall::form {

/** Our drawing of School Form 2 as a workbook whose places have names: what sf2File() fills, and what a school changes to its own form. Error Io. */
Result<QByteArray> sf2Template();

} // namespace rollcall::form
