#include "core/queue/journal.h"

#include "core/queue/registercolumns.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <QJsonDocument>

namespace rollcall::queue {

using attendance::PhotoAbsence;
using attendance::Record;

namespace {

// Those of a new row that the record itself gives.
const std::vector<const RegisterColumn*>& recordColumns()
{
    static const std::vector<const RegisterColumn*> columns = [] {
        std::vector<const RegisterColumn*> all;
        for (const RegisterColumn& column : registerColumns()) {
            if (column.valueOf)
                all.push_back(&column);
        }
        return all;
    }();
    return columns;
}

QVariantList valuesOf(const Record& record)
{
    QVariantList values;
    for (const RegisterColumn* column : recordColumns())
        values << column->valueOf(record);
    return values;
}

// A student's records that are of one day: somebody vouched for both dates, or both were made in one run of the machine less
// than twelve hours apart, because nobody arrives twice in a night. Or the office says that a scan is his and of that day.
const QString sameDay = QStringLiteral(
    "((student_number = ?1 AND date = ?2 AND ((date_trusted = 1 AND ?3 = 1) "
    "OR (boot_id = ?4 AND abs(uptime_ms - ?5) < 12 * 3600 * 1000)) "
    "AND NOT EXISTS (SELECT 1 FROM corrected_scans WHERE scan_id = attendance.id)) "
    "OR id IN (SELECT scan_id FROM corrected_scans WHERE student_number = ?1 AND corrected_scans.date = ?2))");

// What is bound to it.
QVariantList dayValues(const StudentNumber& student, QDate day, const attendance::ClockReading& clock)
{
    return {student.toString(), isoDate(day), clock.isDateTrusted ? 1 : 0, clock.boot, qint64(clock.uptime.count())};
}

// Two records are of one arrival if they have one key and are of one day.
const QString sameArrival = sameDay + QStringLiteral(" AND scan_type = ?6 AND session = ?7");

QVariantList arrivalValues(const Record& record)
{
    return dayValues(record.studentNumber, record.date(), record.clock)
           << QLatin1String(name(record.scanType)) << record.session.toString();
}

// The office has marked him as there, for ?7 or the whole day.
const QString marked = QStringLiteral("date = ?2 AND student_number = ?1 AND ?3 = 1");
const QString markedAsThat = marked + QStringLiteral(" AND ?6 = 'in' AND session IN (?7, 'day')");

// Of a row with scan_type, session, scanned_at, is_mark and came_ms; nothing if it cannot be read.
std::optional<attendance::EarlierScan> readEarlierScan(const Statement& row)
{
    const auto type = attendance::scanType(row.text("scan_type"));
    const auto session = attendance::SessionId::parse(row.text("session"));
    const bool isMark = row.number("is_mark") != 0;
    const QDateTime at = isMark ? QDateTime() : fromRfc3339(row.text("scanned_at"));
    if (!type || !session || (!isMark && !at.isValid()))
        return std::nullopt;
    attendance::EarlierScan scan{*type, *session, {}, isMark};
    if (!isMark)
        scan.sinceEpoch = std::chrono::milliseconds(at.toMSecsSinceEpoch());
    else if (!row.isNull("came_ms"))
        scan.sinceEpoch = std::chrono::milliseconds(row.number("came_ms"));
    return scan;
}

QString insertStatement()
{
    QStringList names;
    for (const RegisterColumn* column : recordColumns())
        names << QLatin1String(column->name);
    names << QStringLiteral("photo_state") << QStringLiteral("photo_note") << QStringLiteral("device_epoch")
          << QStringLiteral("device_seq") << QStringLiteral("void_before");
    const QStringList placeholders(names.size(), QStringLiteral("?"));
    return QStringLiteral("INSERT OR FAIL INTO attendance (%1) VALUES (%2)")
        .arg(names.join(QLatin1String(", ")), placeholders.join(QLatin1String(", ")));
}

Result<std::vector<RegisterLine>> readLines(Database& database, const QString& which, const QVariantList& values)
{
    auto rows = Statement::run(
        database,
        QStringLiteral("SELECT id, a.student_number, a.date, scanned_at, status, scan_type, session, no_badge, "
                       "rule_id, rule_version, "
                       "decision, device_epoch, device_seq, photo_path, photo_state, photo_note, synced_at, "
                       "c.scan_id, c.student_number AS moved_to, c.date AS moved_to_day "
                       "FROM attendance a LEFT JOIN corrected_scans c ON c.scan_id = a.id ")
            + which,
        values);
    if (!rows)
        return rows.error();
    std::vector<RegisterLine> lines;
    while (rows->next()) {
        lines.push_back({.id = rows->text("id"),
                         .studentNumber = rows->text("student_number"),
                         .date = rows->text("date"),
                         .scannedAt = rows->text("scanned_at"),
                         .status = rows->text("status"),
                         .scanType = rows->text("scan_type"),
                         .session = rows->text("session"),
                         .noBadge = rows->text("no_badge"),
                         .ruleId = rows->text("rule_id"),
                         .ruleVersion = rows->text("rule_version"),
                         .decision = QJsonDocument::fromJson(rows->text("decision").toUtf8()).object(),
                         .deviceEpoch = rows->text("device_epoch"),
                         .deviceSeq = rows->number("device_seq"),
                         .photoPath = rows->text("photo_path"),
                         .photoState = rows->text("photo_state"),
                         .photoNote = rows->text("photo_note"),
                         .syncedAt = rows->text("synced_at"),
                         .correction = readCorrectedScan(*rows)});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return lines;
}

} // namespace

Result<qint64> Journal::append(const attendance::ValidRecord& valid, Photo photo)
{
    const Record& record = valid.record();
    const auto* absence = std::get_if<PhotoAbsence>(&photo);
    static const QString insert = insertStatement();
    QVariantList values = valuesOf(record);
    values << (absence ? QStringLiteral("none") : QStringLiteral("pending"))
           << (absence ? QVariant(QLatin1String(name(*absence))) : QVariant(QMetaType::fromType<QString>()));

    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto place = nextPlace(record);
    if (!place)
        return place.error();
    values << place->epoch << place->sequence << place->voidBefore;
    // OR FAIL: what a failed statement has done goes with the transaction, so SQLite need not note how to undo it alone.
    if (auto written = Statement::run(m_database, insert, values); !written)
        return written.error();
    const QDateTime now = m_clock.now();
    auto queued =
        Statement::run(m_database,
                       QStringLiteral("INSERT OR FAIL INTO queue (kind, ref, held, created_at, next_attempt_ms) "
                                      "VALUES ('attendance', ?, ?, ?, ?)"),
                       {record.id.toString(), absence ? 0 : 1, toRfc3339(now), now.toMSecsSinceEpoch()});
    if (!queued)
        return queued.error();
    const qint64 item = queued->insertedId();
    // A record must not fail for it: without a claim, others may settle the photo before we do.
    if (!absence)
        (void)m_database.claims().tryAcquire({item}).ok();
    if (auto committed = transaction->commit(); !committed) {
        m_database.claims().release({item});
        return committed.error();
    }
    return place->sequence;
}

// Apart from the INSERT: SQLite builds a temporary table for one that reads the table it writes, and for RETURNING.
Result<Journal::Place> Journal::nextPlace(const Record& record) const
{
    static const QString select =
        QStringLiteral("SELECT epoch, 1 + coalesce((SELECT max(device_seq) FROM attendance "
                       "WHERE device_epoch = device.epoch), 0) AS next, "
                       "EXISTS (SELECT 1 FROM attendance WHERE %1) "
                       "OR EXISTS (SELECT 1 FROM office_marks WHERE %2) AS is_counted, "
                       "(SELECT count(*) FROM attendance WHERE student_number = ?1 AND date = ?2 AND scan_type = ?6 "
                       "AND session = ?7 AND date_trusted = 1 AND imported_at IS NULL "
                       "AND EXISTS (SELECT 1 FROM corrected_scans WHERE scan_id = attendance.id)) AS void_before "
                       "FROM device")
            .arg(sameArrival, markedAsThat);
    auto row = Statement::run(m_database, select, arrivalValues(record));
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Corrupt, QStringLiteral("the device row is missing")};
    if (row->number("is_counted") != 0)
        return Error{ErrorCode::Exists, QStringLiteral("the student is counted on that day")};
    return Place{row->text("epoch"), row->number("next"), row->number("void_before")};
}

Result<std::vector<attendance::EarlierScan>> Journal::earlierScans(const StudentNumber& student, QDate day,
                                                                   const attendance::ClockReading& clock) const
{
    // What stands in a database that was replaced, nobody will find again.
    if (auto inPlace = m_database.checkInPlace(); !inPlace)
        return inPlace.error();
    static const QString select =
        QStringLiteral(
            "SELECT scan_type, session, scanned_at, 0 AS is_mark, NULL AS came_ms FROM attendance WHERE %1 "
            "UNION ALL SELECT 'in', session, NULL, 1, came_ms FROM office_marks WHERE %2")
            .arg(sameDay, marked);
    auto rows = Statement::run(m_database, select, dayValues(student, day, clock));
    if (!rows)
        return rows.error();
    std::vector<attendance::EarlierScan> scans;
    while (rows->next()) {
        if (const auto scan = readEarlierScan(*rows))
            scans.push_back(*scan);
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return scans;
}

Result<std::optional<attendance::EarlierScan>> Journal::arrival(const Record& record) const
{
    static const QString select =
        QStringLiteral("SELECT scan_type, session, scanned_at, 0 AS is_mark, NULL AS came_ms, local_time "
                       "FROM attendance WHERE %1 "
                       "UNION ALL SELECT 'in', session, NULL, 1, came_ms, NULL FROM office_marks WHERE %2 "
                       "ORDER BY is_mark, local_time LIMIT 1")
            .arg(sameArrival, markedAsThat);
    auto row = Statement::run(m_database, select, arrivalValues(record));
    if (!row)
        return row.error();
    return row->next() ? readEarlierScan(*row) : std::nullopt;
}

Result<int> Journal::backfillClockOffsets(const QString& boot, std::chrono::milliseconds serverTimeAtStart)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto settled = Statement::run(
        m_database,
        QStringLiteral("UPDATE attendance SET clock_offset_ms = "
                       "CAST(round((julianday(scanned_at) - 2440587.5) * 86400000) AS INTEGER) - uptime_ms - ? "
                       "WHERE synced_at IS NULL AND clock_offset_ms IS NULL AND boot_id = ?"),
        {qint64(serverTimeAtStart.count()), boot});
    if (!settled)
        return settled.error();
    const int count = settled->rowsAffected();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return count;
}

Result<std::optional<QDateTime>> Journal::lastServerTime() const
{
    auto row = Statement::run(m_database, QStringLiteral("SELECT last_server_ms FROM device"));
    if (!row)
        return row.error();
    if (!row->next() || row->number() == 0)
        return std::optional<QDateTime>();
    return std::optional(QDateTime::fromMSecsSinceEpoch(row->number(), Qt::UTC));
}

Result<void> Journal::setLastServerTime(const QDateTime& time)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto set = Statement::run(m_database, QStringLiteral("UPDATE device SET last_server_ms = ?"),
                                  {time.toMSecsSinceEpoch()});
        !set)
        return set.error();
    return transaction->commit();
}

Result<std::vector<RegisterLine>> Journal::lines() const
{
    return readLines(m_database, QStringLiteral("ORDER BY a.rowid"), {});
}

Result<std::optional<RegisterLine>> Journal::line(const RecordId& id) const
{
    auto lines = readLines(m_database, QStringLiteral("WHERE id = ?"), {id.toString()});
    if (!lines)
        return lines.error();
    return lines->empty() ? std::optional<RegisterLine>() : std::optional(std::move(lines->front()));
}

} // namespace rollcall::queue
