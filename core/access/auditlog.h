#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace rollcall::access {

/** Who changed what on this kiosk, and when, in a file that shows whether it was changed afterwards: one JSON object a line, each
 *  with the SHA-256 of the line before it. Whoever changes, removes or adds an entry breaks the chain there; only entries
 *  cut off at the end cannot be seen, so what append() gives is to be noted elsewhere, too.
 *
 *  The file has mode 0600; several processes may write it, under its lock. An entry is on disk when append() returns. What a
 *  power cut left of an entry stays in a line of its own and is no part of the chain.
 *  Thread: any; every call waits for the disk. */
class AuditLog {
public:
    /** In this data directory. The clock outlives this. */
    AuditLog(const QString& dataDirectory, const Clock& clock);

    /** The end of the chain. */
    struct Head {
        int number = 0;    ///< how many entries there are
        QByteArray hash{}; ///< SHA-256 of the last one, in hexadecimal; empty if there is none
    };

    /** `by`: "screen", "rollcallctl", "file". `event`: a short code such as "setting_changed". No secret may be among the details.
     *  Errors: those of FileLock and of a write. */
    Result<Head> append(const QString& by, const QString& event, const QJsonObject& details = {});

    /** What was found when every entry was looked at. */
    struct Verified {
        Head head{};                      ///< of the whole chain, or of the part before the fault
        std::optional<int> brokenAt = {}; ///< the line, counted from 1, that does not fit
        QString reason{};                 ///< why it does not
        int torn = 0;                     ///< entries that a power cut left incomplete
    };
    /** Error Io if the file cannot be read; no file is no entries. */
    Result<Verified> verify() const;

    const QString& path() const { return m_file; }

private:
    Result<Head> head() const;

    const QString m_file;
    const Clock& m_clock;
};

} // namespace rollcall::access
