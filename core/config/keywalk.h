#pragma once

#include "core/config/jsonreader.h"
#include "core/config/loadreport.h"

#include <QHash>

namespace rollcall::config {

/** Goes through all keys of a config file and returns the nodes of those that the table knows. The value of a former
 *  key is returned under the new key; an older key is returned as it is.
 *
 *  Adds to the report
 *  - a warning for each unknown key, with the key that was probably meant; after twenty only their number
 *  - a warning for each former key, or a fault if the new key is given too
 *  - a note for each key that is not used yet
 *  - a fault for a section that is not an object.
 *
 *  Keys that begin with _ and "$schema" are comments. The nodes point into `root`. */
QHash<QString, const JsonNode*> walkKeys(const JsonNode& root, const QString& file, LoadReport& report);

} // namespace rollcall::config
