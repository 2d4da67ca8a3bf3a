#pragma once

#include "core/attendance/validator.h"
#include "core/queue/database.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace rollcall::archive {

/** One record of an Archive: its row of the register and its rows of the queue, as JSON by column. What only counts on
 *  one machine (whether it was synced, row numbers, due times) is not part of it. Internal to this library. */
class ArchivedRecord {
public:
    /** Calls `take` for each record that waits, in the register's order, from one snapshot. Stops at its first error. */
    static Result<void> forEachWaiting(queue::Database& database,
                                       const std::function<Result<void>(const ArchivedRecord&)>& take);

    /** Reads a line of an archive of this version back. Error Corrupt unless it is complete and Validator would let it be
     *  sent. */
    static Result<ArchivedRecord> fromLine(const QByteArray& line, int version, attendance::Validator& validator);

    QByteArray toLine() const;

    QString id() const { return text("id"); }
    QString photoKey() const { return text("photo_path"); }
    DeviceId device() const;
    bool photoIsPending() const { return m_photoIsPending; }
    bool waitsWithPhoto() const;
    bool needsHelp() const; ///< something of it is parked

    /** Its photo waits, but is not there: a person should know. */
    void parkMissingPhoto();

    /** Whether the register has this record. Error Exists if it has another in its place. */
    Result<bool> isIn(queue::Database& database) const;

    /** Inside a transaction. Error Exists if something is in its place. */
    Result<void> insertInto(queue::Database& database, const QDateTime& now) const;

private:
    Result<void> checkItems() const;
    QString text(const char* column) const { return m_row.value(QLatin1String(column)).toString(); }

    QJsonObject m_row;
    std::vector<QJsonObject> m_items;
    bool m_photoIsPending = false;
};

} // namespace rollcall::archive
