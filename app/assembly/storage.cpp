#include "app/assembly/storage.h"

#include "app/assembly/instance.h"
#include "core/checkin/systemtime.h"

namespace rollcall::app {

using Migration = queue::Database::Migration;

Storage::Storage(std::unique_ptr<queue::Database> database, const QString& dataDirectory, const Clock& clock)
    : m_database(std::move(database)), journal(*m_database, clock), scans(*m_database), outbox(*m_database, clock),
      photos(*m_database, clock, queue::PhotoStore::folderIn(dataDirectory)), backlog(outbox, photos),
      roster(*m_database), schedules(*m_database), badgeRules(*m_database), corrections(*m_database),
      marks(*m_database), refusals(*m_database, clock), voids(*m_database, clock), heartbeats(*m_database, clock)
{
}

Storage::Opened Storage::open(const QString& dataDirectory, const Clock& clock, Creation creation)
{
    return open(dataDirectory, clock, Migration::Allowed, creation);
}

Storage::Opened Storage::openBesideKiosk(const QString& dataDirectory, const Clock& clock, Creation creation)
{
    return open(dataDirectory, clock, isKioskRunning(dataDirectory) ? Migration::Refused : Migration::Allowed,
                creation);
}

Storage::Opened Storage::open(const QString& dataDirectory, const Clock& clock, Migration migration,
                              Creation creation)
{
    auto database = queue::Database::open(dataDirectory, migration, creation);
    if (!database)
        return database.error();
    return std::unique_ptr<Storage>(new Storage(std::move(*database), dataDirectory, clock));
}

Result<std::unique_ptr<checkin::Timekeeper>> makeTimekeeper(const Storage& storage, const Clock& clock)
{
    const auto known = storage.journal.lastServerTime();
    if (!known)
        return known.error();
    return std::make_unique<checkin::Timekeeper>(clock, checkin::thisMachine(), *known);
}

DeviceId kioskDeviceId(const config::Settings& settings)
{
    return settings.deviceId.value_or(*DeviceId::parse(u"kiosk"));
}

} // namespace rollcall::app
