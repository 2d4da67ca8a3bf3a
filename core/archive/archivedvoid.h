#pragma once

#include "core/base/ids.h"
#include "core/queue/database.h"

#include <QJsonObject>

#include <functional>

namespace rollcall::archive {

/** One void of a scan (queue::ScanVoids) of an Archive, with the device that recorded the scan, and its item of the queue, as JSON by
 *  column. The record need not be in the archive: the cloud may have it. Internal to this library. */
class ArchivedVoid {
public:
    /** Calls `take` for each that waits, in the order in which they were written, from one snapshot. Stops at its first error. */
    static Result<void> forEachWaiting(queue::Database& database,
                                       const std::function<Result<void>(const ArchivedVoid&)>& take);

    /** Reads a line of an archive back. Error Corrupt unless it is complete and the cloud would take it. */
    static Result<ArchivedVoid> fromLine(const QByteArray& line);

    QByteArray toLine() const;

    QString id() const { return text("id"); }
    DeviceId device() const { return *DeviceId::parse(m_device); }

    /** Whether it is known here. */
    Result<bool> isIn(queue::Database& database) const;

    /** Inside a transaction, after the records. It waits for the record if that is here and waits, too; and the scan does not count here
     *  any more. Error Exists if something is in its place. */
    Result<void> insertInto(queue::Database& database, const QDateTime& now) const;

private:
    QString text(const char* column) const { return m_row.value(QLatin1String(column)).toString(); }
    bool isValid() const;

    QJsonObject m_row;
    QString m_device;
    QJsonObject m_item;
};

} // namespace rollcall::archive
