#pragma once

#include "core/attendance/validator.h"
#include "core/queue/database.h"

#include <optional>
#include <vector>

namespace rollcall::queue {

/** What a queue row carries. Stored by name(): do not rename. */
enum class ItemType { Attendance, Photo };

const char* name(ItemType type);

/** A queue row's key: local to this database, never sent. */
using ItemId = qint64;

/** A record that is due, with all that goes to the cloud. */
struct DueRecord {
    ItemId item;
    int attempts;
    attendance::Record record;
    QString deviceEpoch;
    qint64 deviceSeq;
    std::optional<attendance::PhotoAbsence> photoNote; ///< set: there is no photo
};

/** A photo that is due; its file lies in the PhotoStore under `key`. */
struct DuePhoto {
    ItemId item;
    int attempts;
    RecordId record;
    QString key;
};

/** One queue row, for people. */
struct Entry {
    ItemId item;
    ItemType type;
    QString state; ///< waiting, retrying, parked
    QString recordId;
    QString studentNumber;
    QString createdAt;
    int attempts;
    std::optional<QDateTime> nextAttemptAt; ///< none while parked
    QString lastError;
};

struct Stats {
    int waiting = 0;         ///< records of which the row or the photo is still to be sent
    int parked = 0;          ///< records of which the row or the photo needs a person
    int records = 0;         ///< in the register, ever
    int synced = 0;          ///< records the cloud has acknowledged
    int photosLost = 0;      ///< photos that a power cut or kill took
    int unsettledPhotos = 0; ///< photos still being made or written
};

/** What waits to be sent, and what became of it.
 *
 *  Takes item ids and outcomes from sync. Gives due items in device order. A row leaves only by acknowledge().
 *  Thread: store. Errors everywhere: Timeout, DiskFull, Io, Corrupt; after one nothing has changed. */
class Outbox {
public:
    Outbox(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /** Due records, oldest sequence first. One whose photo is still being written waits for it (milliseconds), so that
     *  what the cloud is told about the photo is true. Every row is validated again as it would be sent; one that fails
     *  is parked with its reasons, not returned. */
    Result<std::vector<DueRecord>> dueRecords(int limit);

    /** Due photos whose record the cloud already has, validated again likewise. */
    Result<std::vector<DuePhoto>> duePhotos(int limit);

    /** The moment the next row becomes due; nothing if none waits. In the past means now. */
    Result<std::optional<QDateTime>> nextDue() const;

    /** The cloud has them: marks the records synced (or the photos sent) and removes the rows, in one transaction. */
    Result<void> acknowledge(const std::vector<ItemId>& items);

    /** Not now: counts one attempt and tries again at `next`. `error` is a code and a short text, no data. */
    Result<void> defer(const std::vector<ItemId>& items, const QDateTime& next, const QString& error);

    /** Now, whatever was deferred: for a person who asks, or when the way to the cloud is back. */
    Result<void> hasten();

    /** Not like this: counts one attempt and keeps the row, with its reason, until a person acts. */
    Result<void> park(ItemId item, const QString& reason);

    /** The cloud knows one of our numbers of another record: see epoch.h. Gives how many records were renumbered. */
    Result<int> openNewEpoch();

    Result<Stats> stats() const;
    Result<std::vector<Entry>> list() const;

private:
    Database& m_database;
    const Clock& m_clock;
    attendance::Validator m_validator;
};

} // namespace rollcall::queue
