#pragma once

#include "ui/result.h"

#include <QByteArray>

namespace rollcall::ui {

/** Samples per second of every sound. All have one channel of signed 16-bit samples in the machine's byte order. */
constexpr int sampleRate = 48000;

/** The sound of a result as PCM, shorter than 0.7 s: two rising notes (in), two falling notes (out), one soft bell (late), two
 *  equal short notes (already in), the same lower (already out), three short notes (too soon), two falling low notes (closed),
 *  two rising low notes (wrong session), one low bell (no school), two low notes (not on the roster), one low note (not a badge),
 *  one long low note (not recorded). It begins and ends in silence. */
QByteArray notes(ResultKind kind);

} // namespace rollcall::ui
