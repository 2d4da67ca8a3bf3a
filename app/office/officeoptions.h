#pragma once

#include "core/base/result.h"
#include "ui/office/officeshots.h"

#include <QCommandLineOption>
#include <QStringList>

#include <optional>

namespace rollcall::app {

/** The command line of `rollcall-office`. */
struct OfficeOptions {
    std::optional<QString> configFile;
    std::optional<QString> screenshots; ///< write the pages as PNG there, and end
    office::OfficeShotSet pictures;     ///< which ones
    std::optional<QString> language;
    bool isNewProject = false; ///< a project is to be set up first
};

/** `arguments` without the program's name. Error Invalid says which argument and why. */
Result<OfficeOptions> parseOfficeOptions(const QStringList& arguments);

/** For --help. */
QString officeOptionsHelp();

/** All of them but --help and --version, in the order of --help. */
QList<QCommandLineOption> officeOptions();

} // namespace rollcall::app
