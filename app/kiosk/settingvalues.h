#pragma once

#include "core/config/settingsfile.h"
#include "ui/admin/settingsstore.h"

namespace rollcall::app {

// Settings in the window's terms, and back. Pure functions, but for normalizedText(), which may look into a file.

/** Of any setting. A flag is a choice of two, so are the words of a short list; what is written, or secret, the window cannot
 *  change. */
ui::SettingInfo settingInfo(const config::Setting& setting);

/** The text as the settings file would have it, or nothing if it is not allowed for that setting. */
std::optional<QString> normalizedText(const config::Setting& setting, const QString& text);

/** Those that are set: in the file, or from outside (environment, credential), where they cannot be changed. A placeholder
 *  of the file that stands for a variable counts as set in the file. */
QList<ui::SettingValue> settingValues(const QList<config::Effective>& effective);

/** The settings whose texts differ. Both are of the whole table, or one is empty: then nothing is known to differ. */
QList<ui::SettingDifference> settingDifferences(const QList<config::Effective>& before,
                                                const QList<config::Effective>& after);

/** Texts that are not allowed are left out: the form gives none. */
QList<config::SettingChange> settingChanges(const QList<ui::SettingChange>& changes);

/** `camera` with these changes; those of other settings, and texts that are not allowed, are left out. */
config::CameraSettings changedCamera(const config::CameraSettings& camera, const QList<ui::SettingChange>& changes);

/** `texts` by key, over the built-in limits. */
config::NetworkTimeouts networkTimeouts(const QMap<QString, QString>& texts);

} // namespace rollcall::app
