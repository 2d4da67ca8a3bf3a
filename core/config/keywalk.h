#pragma once

#include "core/config/jsonreader.h"
#include "core/config/loadreport.h"

#include <QHash>

namespace rollcall::config {

/** Goes through all keys of a config file: gives the nodes of those the table knows (older keys too), and
 *  adds to the report a warning for each unknown one (with the key that was probably meant; after twenty
 *  only their number), a note for each that is not used yet, and a fault for a section that is no object.
 *  Keys that begin with _ and "$schema" are comments. The nodes point into `root`. */
QHash<QString, const JsonNode*> walkKeys(const JsonNode& root, const QString& file, LoadReport& report);

} // namespace rollcall::config
