#pragma once

#include "core/attendance/rulesinforce.h"
#include "core/queue/schedulestore.h"
#include "core/supabase/scheduledownload.h"

namespace rollcall::supabase {

/** Keeps the rules in force as the cloud has them.
 *
 *  Takes: the cloud's schedules, and the school's time zone, which is kept on disk for people to be told where this kiosk has
 *  another (app::otherZoneOfCloud()). Gives: the last good ones on disk, and in force from the next scan on. Those that a kiosk cannot
 *  take are noted with every fault, and change nothing. Thread: store. */
class SchedulePull : public QObject {
    Q_OBJECT

public:
    /** `rules`: null where nobody counts by them; then the schedules are only kept on disk. `configured`: what is in force while
     *  the cloud has no schedules; null: no schedule. The others outlive this. */
    SchedulePull(Client& client, queue::ScheduleStore& store, attendance::RulesInForce* rules,
                 std::shared_ptr<const attendance::ScheduleBook> configured, const Clock& clock,
                 QObject* parent = nullptr);

    enum class Pulled {
        InForce, ///< the cloud's schedules
        None,    ///< it has none, so the configured rules are
        NoTable, ///< its migrations are older than schedules; the rules are as they were
        Refused, ///< it has some that cannot be taken (ScheduleStore::refused()); the rules are as they were
    };
    /** Or why the cloud did not say; the rules are as they were. */
    using Answer = std::variant<Pulled, sync::Outcome>;

    /** Asks once. None is believed only of a project that says that this kiosk is its device, since access rules that hide
     *  every row look the same. Always ends. */
    QFuture<Answer> pull();

Q_SIGNALS:
    /** A pull is over, with this. */
    void pulled(const rollcall::supabase::SchedulePull::Answer& answer);

private:
    QFuture<Answer> askZone(const Answer& answer);
    QFuture<Answer> judge(const ScheduleDownload::Answer& answer);
    QFuture<Answer> judgeNone();
    Answer take(const QByteArray& json);
    Answer takeNone();
    void putInForce(const QString& version, std::shared_ptr<const attendance::ScheduleBook> book);

    Client& m_client;
    queue::ScheduleStore& m_store;
    attendance::RulesInForce* const m_rules;
    const std::shared_ptr<const attendance::ScheduleBook> m_configured;
    const Clock& m_clock;
    ScheduleDownload m_download;
    QString m_inForce; ///< the version that this put in force; empty for none
};

} // namespace rollcall::supabase
