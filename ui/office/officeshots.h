#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace rollcall::office {

/** Which pictures of the office's window to write; what is empty means all. */
struct OfficeShotSet {
    QStringList pages = {};     ///< "sign-in", "today", ...
    QStringList languages = {}; ///< codes of ui::languages()
};

/** Writes each page with a made-up school as <page>_<language>_<width>x<height>.png, at night with "_night" before the dot, in 1280x720
 *  and 1920x1080, into `directory`, which is created if needed, and returns the number of files. Needs a QApplication but no
 *  display. Errors: Io; Invalid for a page or a language that there is not. Thread: gui. */
Result<int> writeOfficeShots(const QString& directory, const OfficeShotSet& set = {});

} // namespace rollcall::office
