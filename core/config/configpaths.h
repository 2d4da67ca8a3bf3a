#pragma once

#include "core/base/result.h"

#include <QList>
#include <QProcessEnvironment>

#include <optional>

namespace rollcall::config {

/** A path where the config file is looked for. One that the user named must exist. */
struct ConfigPlace {
    QString path;
    bool named = false;
};

/** Where the config file is looked for, first to last; the first that exists is read. A named one
 *  (`explicitFile` from --config, or else $ROLLCALL_CONFIG) is the only one. Then
 *  $XDG_CONFIG_HOME/rollcall/config.json (or ~/.config) and `systemDirectory`/config.json. XDG paths that
 *  are not absolute are ignored, as their standard says. */
QList<ConfigPlace> configPlaces(const std::optional<QString>& explicitFile, const QProcessEnvironment& environment,
                                const QString& systemDirectory);

/** The data directory when none is given: $XDG_DATA_HOME/rollcall, or
 *  ~/.local/share/rollcall. NotFound if the environment has neither that nor HOME. Makes nothing. */
Result<QString> defaultDataDirectory(const QProcessEnvironment& environment);

} // namespace rollcall::config
