#include "core/queue/scanvoids.h"

#include "core/queue/itemkinds.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

namespace rollcall::queue {

namespace {

// Of the scan ?1 of the device ?2.
Result<void> checkMayBeVoided(Database& database, const RecordId& scan, const DeviceId& device)
{
    auto row = Statement::run(database,
                              QStringLiteral("SELECT c.scan_id IS NOT NULL AND c.student_number IS NULL AS is_void "
                                             "FROM attendance a LEFT JOIN corrected_scans c ON c.scan_id = a.id "
                                             "WHERE a.id = ?1 AND a.device_id = ?2"),
                              {scan.toString(), device.toString()});
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::NotFound, QStringLiteral("this kiosk has no such scan")};
    if (row->number() != 0)
        return Error{ErrorCode::Exists, QStringLiteral("the scan is void already")};
    return {};
}

} // namespace

Result<void> ScanVoids::append(const RecordId& scan, attendance::VoidReason reason, const DeviceId& device)
{
    const QString id = RecordId::generate(m_clock).toString();
    const QString of = scan.toString();
    const QDateTime now = m_clock.now();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto checked = checkMayBeVoided(m_database, scan, device); !checked)
        return checked;
    auto written = Statement::run(
        m_database, QStringLiteral("INSERT INTO scan_voids (id, scan_id, reason, voided_at) VALUES (?, ?, ?, ?)"),
        {id, of, QLatin1String(name(reason)), toRfc3339(now)});
    if (!written)
        return written.error();
    // One that was moved keeps the day by which the cloud's list is asked for.
    auto corrected =
        Statement::run(m_database,
                       QStringLiteral("INSERT INTO corrected_scans (scan_id, scanned_on) "
                                      "SELECT id, date FROM attendance WHERE id = ? "
                                      "ON CONFLICT (scan_id) DO UPDATE SET student_number = NULL, date = NULL"),
                       {of});
    if (!corrected)
        return corrected.error();
    // The cloud refuses the void of a scan that it does not have.
    auto queued = Statement::run(
        m_database,
        QStringLiteral("INSERT INTO queue (kind, ref, held, created_at, next_attempt_ms) "
                       "SELECT ?1, ?2, EXISTS (SELECT 1 FROM queue WHERE kind = ?3 AND ref = ?4), ?5, ?6"),
        {itemkinds::scanVoid, id, itemkinds::attendance, of, toRfc3339(now), now.toMSecsSinceEpoch()});
    if (!queued)
        return queued.error();
    return transaction->commit();
}

Result<std::optional<ScanVoids::Line>> ScanVoids::find(const RecordId& scan) const
{
    auto row = Statement::run(m_database,
                              QStringLiteral("SELECT reason, voided_at, id FROM scan_voids WHERE scan_id = ? "
                                             "ORDER BY rowid DESC LIMIT 1"),
                              {scan.toString()});
    if (!row)
        return row.error();
    if (!row->next())
        return std::optional<Line>();
    return std::optional(Line{row->text("reason"), row->text("voided_at"), row->text("id")});
}

} // namespace rollcall::queue
