#pragma once

#include "core/base/ids.h"
#include "core/queue/database.h"

#include <QJsonObject>

#include <functional>

namespace rollcall::archive {

/** One refused scan of an Archive, and its item of the queue, as JSON by column. Internal to this library. */
class ArchivedRefusal {
public:
    /** Calls `take` for each that waits, in the order in which they were written, from one snapshot. Stops at its first error. */
    static Result<void> forEachWaiting(queue::Database& database,
                                       const std::function<Result<void>(const ArchivedRefusal&)>& take);

    /** Reads a line of an archive back. Error Corrupt unless it is complete and the cloud would take it. */
    static Result<ArchivedRefusal> fromLine(const QByteArray& line);

    QByteArray toLine() const;

    QString id() const { return text("id"); }
    DeviceId device() const { return *DeviceId::parse(text("device_id")); }

    /** Whether it waits here already. One that the cloud has is not known here any more; to send it again does no harm. */
    Result<bool> isIn(queue::Database& database) const;

    /** Inside a transaction. Error Exists if something is in its place. */
    Result<void> insertInto(queue::Database& database, const QDateTime& now) const;

private:
    QString text(const char* column) const { return m_row.value(QLatin1String(column)).toString(); }
    bool isValid() const;

    QJsonObject m_row;
    QJsonObject m_item;
};

} // namespace rollcall::archive
