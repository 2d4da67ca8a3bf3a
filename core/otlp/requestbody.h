#pragma once

#include <QByteArray>
#include <QString>

namespace rollcall::otlp {

/** Who logs: what the log server tells kiosks apart by. */
struct Resource {
    QString version;
    QString deviceId; ///< empty if the kiosk has no name
    QString host;
};

/** The body of one request to /v1/logs and what is in it. */
struct RequestBody {
    QByteArray json; ///< an ExportLogsServiceRequest in OTLP's JSON encoding
    int records = 0;
    int damaged = 0; ///< lines that are none, such as the end of a file that a power cut left; they are left out
};

/** `lines` as formatRecord() wrote them, grouped by logger. */
RequestBody requestBody(const Resource& resource, const QByteArray& lines);

} // namespace rollcall::otlp
