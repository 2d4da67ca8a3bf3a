#include "core/queue/expiredrecords.h"

#include "core/queue/photostore.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::queue {

namespace {

// Of `a`; its two values are the day.
const QString isExpired = QStringLiteral(
    "a.date < ? AND a.synced_at < ? AND a.photo_state IN ('sent', 'none') "
    "AND NOT EXISTS (SELECT 1 FROM queue WHERE kind IN ('attendance', 'photo') AND ref = a.id) "
    "AND NOT EXISTS (SELECT 1 FROM scan_voids v JOIN queue q ON q.kind = 'attendance_void' AND q.ref = v.id "
    "WHERE v.scan_id = a.id) "
    "AND a.device_seq < (SELECT max(device_seq) FROM attendance WHERE device_epoch = a.device_epoch)");

} // namespace

Result<ExpiredRecords::Slice> ExpiredRecords::removeBefore(const QDate& day, qint64 after)
{
    const QString first = day.toString(Qt::ISODate);
    QJsonArray expired;
    Slice slice;
    int seen = 0;
    {
        auto rows = Statement::run(m_database,
                                   QStringLiteral("SELECT a.rowid AS place, a.photo_path, coalesce(%1, 0) AS expired "
                                                  "FROM attendance a WHERE a.rowid > ? ORDER BY a.rowid LIMIT %2")
                                       .arg(isExpired)
                                       .arg(mostLookedAt),
                                   {first, first, after});
        if (!rows)
            return rows.error();
        while (expired.size() < mostRemoved && rows->next()) {
            ++seen;
            slice.goOnAfter = rows->number("place");
            if (rows->number("expired") != 0 && !m_photos.contains(rows->text("photo_path")))
                expired.append(*slice.goOnAfter);
        }
        if (auto status = rows->failure(); !status)
            return status.error();
    }
    if (seen < mostLookedAt && expired.size() < mostRemoved)
        slice.goOnAfter.reset();
    if (expired.isEmpty())
        return slice;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    {
        // Asked again under the lock: another program may have queued something of them.
        auto removed = Statement::run(
            m_database,
            QStringLiteral("DELETE FROM attendance AS a WHERE a.rowid IN (SELECT value FROM json_each(?)) AND %1")
                .arg(isExpired),
            {QString::fromLatin1(QJsonDocument(expired).toJson(QJsonDocument::Compact)), first, first});
        if (!removed)
            return removed.error();
        slice.removed = removed->rowsAffected();
    }
    // Nobody asks any more why one of them was voided.
    if (auto forgotten = Statement::run(
            m_database,
            QStringLiteral(
                "DELETE FROM scan_voids WHERE NOT EXISTS (SELECT 1 FROM attendance WHERE id = scan_id) "
                "AND NOT EXISTS (SELECT 1 FROM queue WHERE kind = 'attendance_void' AND ref = scan_voids.id)"));
        !forgotten)
        return forgotten.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return slice;
}

} // namespace rollcall::queue
