#pragma once

#include "app/kiosk/selftest.h"
#include "core/base/result.h"
#include "core/scan/sourceoption.h"
#include "ui/screenshotset.h"

#include <QCommandLineOption>
#include <QStringList>

#include <chrono>
#include <optional>

namespace rollcall::app {

/** The command line of `rollcall`. */
struct Options {
    std::optional<QString> configFile;
    std::optional<QString> dataDirectory;
    std::optional<scan::SourceOption> source; ///< else the camera of the settings
    std::optional<QString> screenshots;       ///< write the pages as PNG there, and end
    ui::ScreenshotSet pictures;               ///< which ones
    std::optional<QString> language;
    bool exitAtEnd = false; ///< play the footage once, drain, print a summary
    bool measure = false;   ///< play it at its own pace, and tell what a student waits for
    bool fast = false;      ///< footage as fast as it can be looked at
    std::chrono::milliseconds drain = std::chrono::seconds(10);
    bool allowServiceKey = false;             ///< take a key that row level security does not hold back
    std::optional<SelfTest::Camera> selfTest; ///< find out whether it could count, count and send nothing, and end
    bool recover = false;                     ///< rename a database that cannot be used aside, and begin a new one
    bool windowed = false;                    ///< not full screen
};

/** `arguments` without the program's name. Error Invalid says which argument and why. */
Result<Options> parseOptions(const QStringList& arguments);

/** For --help. */
QString optionsHelp();

/** All of them but --help and --version, in the order of --help. */
QList<QCommandLineOption> kioskOptions();

} // namespace rollcall::app
