#pragma once

#include "core/queue/correctedscans.h"
#include "core/supabase/client.h"

namespace rollcall::supabase {

/** Keeps what the office has made of this kiosk's scans of today, so that a student whose scan is void is not "already in".
 *
 *  Takes: the cloud's list, which is always the whole one. Gives: CorrectedScans on disk, which the next scan is judged by.
 *  What it said of earlier days stays as it was when they were today. Thread: store. */
class CorrectionPull : public QObject {
    Q_OBJECT

public:
    /** `today`: the school's day. All outlive this. */
    CorrectionPull(Client& client, queue::CorrectedScans& corrections, std::function<QDate()> today,
                   QObject* parent = nullptr)
        : QObject(parent), m_client(client), m_corrections(corrections), m_today(std::move(today))
    {
    }

    /** Asks once. Done, also where the cloud's migrations know no corrections, or why everything is as it was. Always ends. */
    QFuture<sync::Outcome> pull();

private:
    using Answer = std::variant<std::vector<queue::CorrectedScan>, ServiceOutcome>;
    sync::Outcome take(const Answer& answer, QDate day);

    Client& m_client;
    queue::CorrectedScans& m_corrections;
    const std::function<QDate()> m_today;
};

} // namespace rollcall::supabase
