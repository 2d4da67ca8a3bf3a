#pragma once

#include "core/base/result.h"

#include <QList>
#include <QSize>
#include <QStringList>
#include <QVideoFrame>

namespace rollcall::ui {

/** Which screenshots to write. */
struct ScreenshotSet {
    QStringList languages = {};                                                  ///< language codes; empty means all
    QList<QSize> sizes = {QSize(800, 480), QSize(1280, 800), QSize(1080, 1920)}; ///< pixels
};

/** Writes every page as <page>_<language>_<width>x<height>.png into `directory`, which is created if needed, and returns
 *  the number of files. Needs a QApplication but no display. The camera's picture is painted and the clock is stopped, so
 *  the same program always writes the same screenshots. Errors: Io. Thread: gui. */
Result<int> writeScreenshots(const QString& directory, const ScreenshotSet& set = {});

/** A painted picture in place of a camera frame: a person at a school's door who holds up a badge. */
QVideoFrame placeholderFrame(QSize size = QSize(1280, 720));

} // namespace rollcall::ui
