#pragma once

#include "core/config/setting.h"

#include <QList>

#include <optional>

namespace rollcall::config {

/** Where an effective value comes from. */
enum class Origin { Default, Inherited, File, Environment, Credential };

/** "default", "inherited", "file", "environment", "credential": for people and JSON. */
const char* name(Origin origin);

/** A fault or a warning about one place. No field ever holds a secret or any other value of more than 20
 *  characters. */
struct Notice {
    QString file;    ///< a file's path, or "$NAME" for an environment variable
    int line = 0;    ///< counted from 1; 0 if it is not about a line
    QString key;     ///< dotted; may be empty
    QString reason;  ///< what is wrong
    QString allowed; ///< what is allowed instead; may be empty

    /** One line: "config.json:7: camera.fps: 0 is not allowed; allowed: a whole number from 1 to 120". */
    QString toString() const;
};

/** One setting as it is in effect, for printing: secrets show as "set" or "not set". */
struct Effective {
    const Setting* setting = nullptr;
    QString text;
    Origin origin = Origin::Default;
    QString source; ///< "FILE:LINE", "$NAME", the credential's path, or the key it is inherited from
};

/** What came of loading: settings, or the faults for which they are refused. Warnings come with both. */
struct [[nodiscard]] LoadReport {
    std::optional<Settings> settings; ///< there if and only if there are no faults
    QString file;                     ///< the file that was read; empty if there is none and the defaults hold
    QString dataDirectory;            ///< Settings::dataDirectory, also where other settings have faults
    QList<Notice> faults;
    QList<Notice> warnings;
    QList<Notice> unused;       ///< known keys that nothing reads yet: for the log at info level
    QList<Effective> effective; ///< every setting, in the table's order; empty if the file is not JSON

    bool ok() const { return settings.has_value(); }
};

} // namespace rollcall::config
