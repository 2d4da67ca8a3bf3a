#pragma once

#include "app/assembly/storage.h"

#include <QJsonObject>

#include <vector>

namespace rollcall::app {

/** One moment in the story of a record. */
struct TraceEvent {
    QDateTime at;
    QString source; ///< the logger, "register" or "queue"
    QString message;
    QJsonObject details;
};

/** The story of a record, or of a refused scan until the cloud has it, as far as it is known on this machine. */
struct RecordTrace {
    std::vector<TraceEvent> events; ///< in the order of time
    QStringList unreadable;         ///< sentences about log files that could not be read
};

/** Collects it from the database and from the JSON logs, rotated ones too. Reads every such log to its end. */
RecordTrace collectTrace(const RecordId& id, const Storage& storage, const config::Settings& settings,
                         const QString& dataDirectory);

} // namespace rollcall::app
