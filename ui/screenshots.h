#pragma once

#include "core/base/result.h"

#include <QList>
#include <QSize>
#include <QStringList>
#include <QVideoFrame>

namespace rollcall::ui {

/** Which pictures of the window are to be written. */
struct ScreenshotSet {
    QStringList languages = {};                                                  ///< codes; empty: every language
    QList<QSize> sizes = {QSize(800, 480), QSize(1280, 800), QSize(1080, 1920)}; ///< pixels
};

/** Writes every page as <page>_<language>_<width>x<height>.png into `directory` (made if it is not there) and
 * gives the number of files. Needs a QApplication, but no display; takes a painted stand-in for the camera
 * and a clock that stands still, so that the same program always writes the same pictures. Gui thread. */
Result<int> writeScreenshots(const QString& directory, const ScreenshotSet& set = {});

/** The stand-in: somebody at a school's door holding up a badge. */
QVideoFrame placeholderFrame(QSize size = QSize(1280, 720));

} // namespace rollcall::ui
