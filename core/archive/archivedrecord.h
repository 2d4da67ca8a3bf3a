#pragma once

#include "core/attendance/validator.h"
#include "core/queue/database.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace rollcall::queue {

/** One record of an Archive: its row of the register and its rows of the queue, as JSON by column. What only counts on
 *  one machine (whether it was synced, row numbers, due times) is not part of it. Internal to this library. */
class ArchivedRecord {
public:
    /** Calls `take` for each record that waits, in the register's order, from one snapshot. Stops at its first error. */
    static Result<void> forEachWaiting(Database& database,
                                       const std::function<Result<void>(const ArchivedRecord&)>& take);

    struct Column {
        QString name;
        bool isNumber;
    };
    /** The columns that go into an archive, as this database has them. */
    struct Columns {
        std::vector<Column> record;
        std::vector<Column> item;
    };
    static Result<Columns> columnsOf(Database& database);

    /** Reads a line back. Error Corrupt unless it is whole and Validator would let it be sent. */
    static Result<ArchivedRecord> fromLine(const QByteArray& line, const Columns& columns,
                                           attendance::Validator& validator);

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
    Result<bool> isIn(Database& database) const;

    /** Inside a transaction. Error Exists if something is in its place. */
    Result<void> insertInto(Database& database, const QDateTime& now) const;

private:
    QString text(const char* column) const { return m_row.value(QLatin1String(column)).toString(); }

    QJsonObject m_row;
    std::vector<QJsonObject> m_queue;
    bool m_photoIsPending = false;
};

} // namespace rollcall::queue
