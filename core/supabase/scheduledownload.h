#pragma once

#include "core/supabase/client.h"
#include "core/supabase/replies.h"

#include <QJsonArray>

namespace rollcall::supabase {

/** Pulls the school's active schedules and its exceptions, page by page. PostgREST gives no ETag, so nothing can be asked for only
 *  if it has changed; whoever keeps the answer compares it. Thread: store. */
class ScheduleDownload : public QObject {
    Q_OBJECT

public:
    /** As JSON that attendance::readScheduleFile() takes, the same bytes for the same rows; empty if the cloud has no active
     *  schedule, whatever exceptions it has. Or why not: Failure::SchemaMismatch if the project has no such tables. */
    using Answer = std::variant<QByteArray, ServiceOutcome>;

    /** `client` outlives it. */
    explicit ScheduleDownload(Client& client, QObject* parent = nullptr) : QObject(parent), m_client(client) {}

    /** Every page of both, or why not; never a part. A server that does not page as asked is Later with the code
     *  "schedules_repeat"; more than attendance::largestScheduleFile, or pages without end, is Later with "schedules_too_long".
     *  Always ends. */
    QFuture<Answer> fetch();

private:
    struct Pull {
        QJsonArray exceptions = {};
        QJsonArray schedules = {};
        bool hasExceptions = false; ///< all of them
        QString after = {};         ///< where the next page starts
        qsizetype bytes = 0;
        int pages = 0;
    };
    QFuture<Answer> fetchPage(Pull pull);
    QFuture<Answer> add(const RowsPage& page, Pull pull);

    Client& m_client;
};

} // namespace rollcall::supabase
