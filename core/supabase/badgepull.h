#pragma once

#include "core/badge/schoolbadgereader.h"
#include "core/queue/badgerulesstore.h"
#include "core/supabase/client.h"

namespace rollcall::supabase {

/** Keeps what badges are told by as the cloud has it: the school's public keys, which badges are revoked, and whether plain numbers
 *  count.
 *
 *  Takes: the cloud's answer, which is always the whole one. Gives: the last good one on disk, and in force from the next badge on.
 *  One that this kiosk cannot read changes nothing. Thread: store. */
class BadgePull : public QObject {
    Q_OBJECT

public:
    /** `reader`: null where no badges are read; then the answer is only kept on disk. The others outlive this. */
    BadgePull(Client& client, queue::BadgeRulesStore& store, badge::SchoolBadgeReader* reader, const Clock& clock,
              QObject* parent = nullptr)
        : QObject(parent), m_client(client), m_store(store), m_reader(reader), m_clock(clock)
    {
    }

    /** Asks once. Done, also where the cloud's migrations are older than signed badges, or why what was in force still is. Always
     *  ends. */
    QFuture<sync::Outcome> pull();

Q_SIGNALS:
    /** A pull is over, with this. */
    void pulled(const rollcall::sync::Outcome& outcome);

private:
    sync::Outcome take(const QJsonObject& answer);

    Client& m_client;
    queue::BadgeRulesStore& m_store;
    badge::SchoolBadgeReader* const m_reader;
    const Clock& m_clock;
};

} // namespace rollcall::supabase
