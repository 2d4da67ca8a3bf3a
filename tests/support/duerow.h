#pragma once

#include "core/queue/outbox.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::support {

/** What the cloud is sent of a due record. */
inline QJsonObject rowOf(const queue::DueRecord& due)
{
    return QJsonDocument::fromJson(due.json).object();
}

/** A due record of which the cloud is sent this. */
inline queue::DueRecord dueRecord(queue::ItemId item, RecordId id, const QJsonObject& row)
{
    return {item, id, QJsonDocument(row).toJson(QJsonDocument::Compact)};
}

} // namespace rollcall::support
