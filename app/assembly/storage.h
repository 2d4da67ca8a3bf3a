#pragma once

#include "core/checkin/timekeeper.h"
#include "core/config/settings.h"
#include "core/queue/backlog.h"
#include "core/queue/badgerulesstore.h"
#include "core/queue/correctedscans.h"
#include "core/queue/diskspace.h"
#include "core/queue/heartbeats.h"
#include "core/queue/journal.h"
#include "core/queue/officemarks.h"
#include "core/queue/refusallog.h"
#include "core/queue/registerscans.h"
#include "core/queue/rosterstore.h"
#include "core/queue/scanvoids.h"
#include "core/queue/schedulestore.h"

namespace rollcall::app {

/** From when on there is little room on the disk of the data directory, for the alarms and for the doctor. */
inline queue::DiskThresholds diskThresholds(const config::Settings& settings)
{
    return {.lowPercent = settings.disk.warnPercent, .criticalPercent = settings.disk.criticalPercent};
}

/** What one data directory stores: the database and everything that is kept in it. Thread: store; in a tool its only one. */
class Storage {
    const std::unique_ptr<queue::Database> m_database; // first: the others refer to it

public:
    using Opened = Result<std::unique_ptr<Storage>, queue::Database::OpenError>;

    using Creation = queue::Database::Creation;

    /** Errors as Database::open(). For the kiosk, which holds the instance lock. */
    static Opened open(const QString& dataDirectory, const Clock& clock, Creation creation = Creation::Allowed);

    /** For every other program: a kiosk that runs meanwhile finds its database in the version it knows. Creation is for
     *  who records something; who looks makes nothing. */
    static Opened openBesideKiosk(const QString& dataDirectory, const Clock& clock, Creation creation);

    /** For archives and for the integrity check. */
    queue::Database& database() { return *m_database; }

    /** Database::checkInPlace(). */
    Result<void> checkInPlace() { return m_database->checkInPlace(); }

    queue::Journal journal;
    queue::RegisterScans scans;
    queue::Outbox outbox;
    queue::PhotoStore photos;
    queue::Backlog backlog;
    queue::RosterStore roster;
    queue::ScheduleStore schedules;
    queue::BadgeRulesStore badgeRules;
    queue::CorrectedScans corrections;
    queue::OfficeMarks marks;
    queue::RefusalLog refusals;
    queue::ScanVoids voids;
    queue::Heartbeats heartbeats;

private:
    static Opened open(const QString& dataDirectory, const Clock& clock, queue::Database::Migration migration,
                       Creation creation);
    Storage(std::unique_ptr<queue::Database> database, const QString& dataDirectory, const Clock& clock);
};

/** The time of this machine, checked against the last server time that the storage knows. Both outlive it. */
Result<std::unique_ptr<checkin::Timekeeper>> makeTimekeeper(const Storage& storage, const Clock& clock);

/** The device id in this kiosk's records; "kiosk" if the settings have none, as a kiosk without a cloud may. */
DeviceId kioskDeviceId(const config::Settings& settings);

} // namespace rollcall::app
