#pragma once

#include "core/queue/correctedscans.h"
#include "core/queue/officemarks.h"
#include "core/supabase/client.h"

namespace rollcall::supabase {

/** Keeps what the office says of today, so that a student whose scan is void is not "already in", and who was marked as there is.
 *
 *  Takes: the cloud's lists, which are always the whole ones. Gives: CorrectedScans and OfficeMarks on disk, which the next scan is
 *  judged by. What they said of earlier days stays as it was when they were today. Thread: store. */
class CorrectionPull : public QObject {
    Q_OBJECT

public:
    struct Stores {
        queue::CorrectedScans& scans;
        queue::OfficeMarks& marks;
    };

    /** `today`: the school's day. All outlive this. */
    CorrectionPull(Client& client, const Stores& stores, std::function<QDate()> today, QObject* parent = nullptr)
        : QObject(parent), m_client(client), m_stores(stores), m_today(std::move(today))
    {
    }

    /** Asks once for each list. Done, also where the cloud's migrations know one of them or none, or why everything that comes
     *  after it is as it was. Always ends. */
    QFuture<sync::Outcome> pull();

Q_SIGNALS:
    /** A pull is over, with this. */
    void pulled(const rollcall::sync::Outcome& outcome);

private:
    template <typename Row>
    QFuture<sync::Outcome> pullInto(std::function<Result<bool>(const std::vector<Row>&)> store, QDate day,
                                    const QString& function,
                                    std::variant<std::vector<Row>, ServiceOutcome> (*read)(const net::HttpReply&));

    Client& m_client;
    const Stores m_stores;
    const std::function<QDate()> m_today;
};

} // namespace rollcall::supabase
