#pragma once

#include <QStringList>

namespace rollcall::app {

enum class StickUse { Read, Write };

/** The folders where USB sticks are mounted that can be read, or written to: below /media, /run/media or /mnt. Waits for the
 *  sticks where they are slow. */
QStringList usbSticks(StickUse use);

} // namespace rollcall::app
