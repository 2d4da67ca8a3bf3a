#pragma once

#include "core/attendance/validator.h"
#include "core/queue/database.h"
#include "core/queue/itemkinds.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace rollcall::queue {

/** A queue row's key: local to this database, never sent. */
using ItemId = qint64;

/** A row of a table of the cloud that is due. */
struct DueRow {
    ItemId item;
    RecordId id;
    QByteArray json; ///< the row as the cloud gets it, a compact object that names every column
};

/** A record that is due; its row is valid by resources/schemas/attendance.json. */
using DueRecord = DueRow;

/** A photo that is due; its file lies in the PhotoStore under `key`. */
struct DuePhoto {
    ItemId item;
    RecordId record;
    QString key;
};

/** Why an item is still here. */
struct Reason {
    QString code;         ///< short and stable, for people to look up: "read_timeout", "23503"
    QString text = {};    ///< more of it, without any value of the record
    bool wasSent = false; ///< bytes may have left, so it counts as an attempt
};

/** One queue row, for people. Times are RFC 3339; empty means never. */
struct Entry {
    ItemId item;
    QString kind;  ///< itemkinds
    QString state; ///< waiting (never tried), sending, retrying, parked (needs a person)
    bool isHeld;   ///< something else has to happen first: see Outbox
    QString ref;   ///< which one of its kind: of attendance and photos the record's id
    QString
        studentNumber;  ///< of attendance, photos and voids, and of a refused scan of somebody who is on the roster
    QString refusedFor; ///< of a refused scan: why it did not count
    QString voidedScan; ///< of a void: the record's id
    QString voidedFor;  ///< likewise: why, as attendance::name() of the reason
    QString createdAt;
    int attempts; ///< those whose bytes may have left
    QString firstAttemptAt;
    QString lastAttemptAt;
    std::optional<QDateTime> nextAttemptAt; ///< none while parked or sending
    QString lastCode;                       ///< Reason::code of the last attempt that came to nothing
    QString lastText;
    QString requestId; ///< X-Request-ID of the last attempt
};

/** How many items there are of one kind in one state. */
struct ItemCount {
    QString kind;
    QString state;
    bool isHeld;
    int items;
};

/** What a person is told, derived from the counts of items. A record counts by the item whose turn it is: its own row,
 *  and once the cloud has that, its photo. */
struct Stats {
    int waiting = 0;                      ///< records of which the row or the photo is still to be sent without help
    int parked = 0;                       ///< records of which the row or the photo needs a person
    int records = 0;                      ///< in the register, ever
    int synced = 0;                       ///< records the cloud has acknowledged
    int photosLost = 0;                   ///< photos that a power cut or kill took
    int unsettledPhotos = 0;              ///< photos still being made or written
    int items = 0;                        ///< rows and photos of records that are not parked
    int photos = 0;                       ///< of `items`, those that are photos
    std::optional<QDateTime> oldest = {}; ///< when the oldest of `items` was queued
    int refusals = 0;                     ///< refused scans that are still to be sent without help
    int parkedRefusals = 0;               ///< and those that need a person
    int voids = 0;                        ///< voids of scans that are still to be sent without help
    int parkedVoids = 0;                  ///< and those that need a person
};

template <typename Due>
struct DueRows; // duerows.h

/** What waits to be sent, and what became of it.
 *
 *  Takes item ids and outcomes from sync. Gives due items in device order. A row leaves only by acknowledge(). An item may
 *  be held until something else has happened: a record until its photo is settled (milliseconds), so that what the cloud
 *  is told about the photo is true; a photo, or the void of a scan, until the cloud has its record. A held item is never due.
 *  Thread: store. Errors everywhere: Timeout, DiskFull, Io, Corrupt; after one nothing has changed. */
class Outbox {
public:
    Outbox(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /** Due records in the order of their device_seq. Every row is validated again as it would be sent; one that fails is
     *  parked with its reasons ("damaged") and not returned. */
    Result<std::vector<DueRecord>> dueRecords(int limit);

    /** Due photos, validated again likewise. */
    Result<std::vector<DuePhoto>> duePhotos(int limit);

    /** Due scans that were refused (RefusalLog), oldest first. */
    Result<std::vector<DueRow>> dueRefusals(int limit);

    /** Due voids of scans (ScanVoids), oldest first: what the cloud's void_scan() takes. */
    Result<std::vector<DueRow>> dueVoids(int limit);

    /** When the next item of this kind becomes due; a time in the past means that it is due now. Nothing if none waits. */
    Result<std::optional<QDateTime>> nextDue(const QString& kind) const;

    /** Claims them (Database::claims()) and notes that they are about to be sent under this X-Request-ID: on disk before
     *  the first byte leaves. Error WouldBlock: another program took one of them meanwhile; look again what is due. */
    Result<void> begin(const std::vector<ItemId>& items, const QString& requestId);

    /** Undoes begin() for items of which nothing was sent; they are as due as they were, and no attempt is counted. */
    Result<void> giveBack(const std::vector<ItemId>& items);

    /** Makes what a program was sending when it ended due again; it counts as an attempt. What a running one sends, this
     *  one too, is left to it. Gives how many. */
    Result<int> requeueInterrupted();

    /** The cloud has them: notes it where it matters (applyAcknowledged()) and removes the items, in one transaction. */
    Result<void> acknowledge(const std::vector<ItemId>& items);

    /** They are tried again at `next`. What a person parked meanwhile stays parked. */
    Result<void> defer(const std::vector<ItemId>& items, const QDateTime& next, const Reason& reason);

    /** For a program's start: makes due what was last tried at a time that is still to come, because the clock that
     *  deferred it was wrong. Gives how many. */
    Result<int> makeDueIfTriedInFuture();

    /** Whatever was deferred is due now: for a person who asks, or when the cloud can be reached again. */
    Result<void> makeAllDue();

    /** Keeps the item, with the reason, until a person acts. Error NotFound if there is no such item. */
    Result<void> park(ItemId item, const Reason& reason);

    /** A person wants it tried: parked, deferred or left by a program that ended, it is due now. Errors: NotFound;
     *  WouldBlock if it is being sent right now. */
    Result<void> retry(ItemId item);

    /** retry() for all but what is being sent; gives how many it made due. */
    Result<int> retryAll();

    /** Error NotFound: there is no such row, or not any more because the cloud has it. */
    Result<Entry> find(ItemId item) const;

    /** The cloud knows one of our numbers of another record: see epoch.h. Gives how many records were renumbered. */
    Result<int> openNewEpoch();

    Result<std::vector<ItemCount>> counts() const;
    Result<Stats> stats() const;
    /** Every item, oldest first. */
    Result<std::vector<Entry>> list() const;

private:
    template <typename Due>
    Result<std::vector<Due>> parkDamaged(Result<DueRows<Due>> rows);
    Result<int> update(const QString& sql, const QVariantList& values);
    Result<bool> markSending(const std::vector<ItemId>& items, const QString& requestId);
    Result<std::vector<ItemId>> interrupted() const;

    Database& m_database;
    const Clock& m_clock;
    attendance::Validator m_validator;
};

} // namespace rollcall::queue
