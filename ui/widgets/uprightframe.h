#pragma once

#include <QImage>
#include <QVideoFrame>

namespace rollcall::ui {

/** The frame with its rotation and mirroring applied; null if it cannot be converted, such as a damaged JPEG. Any thread. */
QImage upright(const QVideoFrame& frame);

} // namespace rollcall::ui
