#pragma once

#include "core/base/result.h"
#include "core/config/loadreport.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace rollcall::app {

/** The data directory, as an absolute path: `named` (--data-dir), else paths.data_dir of the settings, else the usual place.
 *  Makes nothing. Error Invalid if none can be told; its detail is a sentence. */
Result<QString> dataDirectoryFrom(const std::optional<QString>& named, const config::LoadReport& settings,
                                  const QProcessEnvironment& environment);

/** Why this process must not work on a data directory, and what to do instead; sentences for people. */
struct Objection {
    QString reason;
    QString remedy;
};

/** What one user makes in another user's directory, that user cannot use: so only the owner works on one, and who is root
 *  by habit is told the command to give instead. A directory that is not there belongs to the owner of the nearest folder
 *  above it, as far as root is concerned. Nothing if this process may go on.
 *  `commandLine`: what was typed, the program's name first. */
std::optional<Objection> ownerObjection(const QString& dataDirectory, const QStringList& commandLine);

/** A settings file that is the kiosk's and that this process may not read: without it everything would be looked for in the
 *  wrong place. Nothing if it can be read, or is not there. `commandLine` as above. */
std::optional<Objection> settingsObjection(const config::LoadReport& settings, const QStringList& commandLine);

/** What lies directly in the data directory and cannot be read and written by this process, although the directory is its
 *  own: left by an earlier command of another user. Nothing if all can be used. */
std::optional<Objection> contentObjection(const QString& dataDirectory);

/** The user's name, or "#1000" if the system knows none; sudo -u takes both. */
QString userName(unsigned id);

} // namespace rollcall::app
