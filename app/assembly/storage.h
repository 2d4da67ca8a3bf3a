#pragma once

#include "core/checkin/timekeeper.h"
#include "core/config/settings.h"
#include "core/queue/journal.h"
#include "core/queue/outbox.h"
#include "core/queue/photostore.h"
#include "core/queue/rosterstore.h"

namespace rollcall::app {

/** Everything that lives on the database of one data directory, open together. Thread: store, or a tool's only one. */
class Storage {
    const std::unique_ptr<queue::Database> m_database; // first: the others refer to it

public:
    /** Errors as Database::open(). */
    static Result<std::unique_ptr<Storage>, queue::Database::OpenError> open(const QString& dataDirectory, const Clock& clock);

    /** For what works on the whole of it: archives, a check-up. */
    queue::Database& database() { return *m_database; }

    queue::Journal journal;
    queue::Outbox outbox;
    queue::PhotoStore photos;
    queue::RosterStore roster;

private:
    Storage(std::unique_ptr<queue::Database> database, const QString& dataDirectory, const Clock& clock);
};

/** Tells the time of this machine, which the storage knows an earlier moment of. Both outlive it. */
Result<std::unique_ptr<checkin::Timekeeper>> makeTimekeeper(const Storage& storage, const Clock& clock);

/** The id this kiosk's records carry; "kiosk" where the settings name none, which only a kiosk without a cloud may do. */
DeviceId kioskDeviceId(const config::Settings& settings);

} // namespace rollcall::app
