#pragma once

#include "ui/result.h"

#include <QByteArray>

namespace rollcall::ui {

/** Of every sound here: samples a second, one channel, signed 16 bit in the machine's byte order. */
constexpr int sampleRate = 48000;

/** The sound of a result as PCM, under 0.7 s: rising two notes (in), one soft bell (late), two equal short notes (again),
 *  low double (not on the roster), low single (not a badge), long low (not recorded). Begins and ends in silence. */
QByteArray notes(ResultKind kind);

} // namespace rollcall::ui
