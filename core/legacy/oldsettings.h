#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace rollcall::legacy {

/** What becomes of one key of the predecessor's settings. Never holds its value. */
struct KeyNote {
    enum class Outcome {
        Taken,
        Renamed,
        Refused,    ///< Rollcall has such a setting, and does not take this value
        NotUsed,    ///< Rollcall has nothing like it, or decides it otherwise
        Overridden, ///< another file of theirs has the last word
    };
    QString file; ///< "config.json", "defaults.json" or ".env"
    QString key;
    Outcome outcome;
    QString text;
};

const char* name(KeyNote::Outcome outcome); ///< "taken", "renamed", "refused", "not_used", "overridden"

struct OldSettings {
    QByteArray config; ///< a config.json of Rollcall, which its loader takes
    std::vector<KeyNote> notes;
};

/** Reads config/config.json, config/defaults.json and .env below `folder` (or all three in it), and lays them over one another as
 *  the predecessor does. What the loader refuses is left out, and said. A file that is not there is none. Error WrongFormat
 *  if one of the JSON files is none. */
Result<OldSettings> readOldSettings(const QString& folder);

} // namespace rollcall::legacy
