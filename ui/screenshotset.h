#pragma once

#include "core/base/result.h"

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

namespace rollcall::ui {

/** Which screenshots to write; what is empty means all. */
struct ScreenshotSet {
    enum class Theme { Light, Night };

    QStringList pages = {};     ///< names of shots()
    QStringList languages = {}; ///< language codes
    QList<QSize> sizes = {};    ///< pixels
    QList<Theme> themes = {};
    qreal textSize = 1.0; ///< see KioskWindow::setTextSize()
};

/** From small to large, landscape and portrait: what is written where a set names none. */
QList<QSize> screenshotSizes();

/** Writes pages as <page>_<language>_<width>x<height>.png, at night with "_night" before the dot, into `directory`, which is
 *  created if needed, and returns the number of files. Needs a QApplication but no display. The camera's picture is painted
 *  and the clock is stopped, so the same program always writes the same screenshots. Errors: Io; Invalid for a page or a
 *  language that there is not. Thread: gui. */
Result<int> writeScreenshots(const QString& directory, const ScreenshotSet& set = {});

} // namespace rollcall::ui
