#pragma once

#include <QByteArray>

namespace rollcall::config {

/** What may leave this machine of a settings file: the settings that this version knows and that are no secrets, and the
 *  schedule, as JSON under their keys. A key that nobody knows may be anything, so it stays here. Empty if `json` is no object. */
QByteArray publicSettings(const QByteArray& json);

} // namespace rollcall::config
