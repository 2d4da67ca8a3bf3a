#pragma once

#include "ui/result.h"

#include <QByteArray>

namespace rollcall::ui {

/** Samples per second of every sound. All have one channel of signed 16-bit samples in the machine's byte order. */
constexpr int sampleRate = 48000;

/** The sound of a result as PCM, shorter than 0.7 s: two rising notes (in), one soft bell (late), two equal short notes
 *  (again), two low notes (not on the roster), one low note (not a badge), one long low note (not recorded). It begins and
 *  ends in silence. */
QByteArray notes(ResultKind kind);

} // namespace rollcall::ui
