#include "core/queue/journal.h"

#include "core/queue/registercolumns.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

namespace rollcall::queue {

using attendance::PhotoAbsence;
using attendance::Record;

namespace {

// Of two scans without a date that are further apart, the second is of another day: nobody arrives twice in a night.
constexpr std::chrono::milliseconds longestDay = std::chrono::hours(12);

// The two are of one key, and of one day: somebody vouched for both dates, or they are of one run of the machine. Binds:
// the key, whether the date is trusted, the run, its uptime, longestDay.
const QString sameArrival =
    QStringLiteral("student_number = ? AND date = ? AND scan_type = ? AND session = ? "
                   "AND ((date_trusted = 1 AND ?) OR (boot_id = ? AND abs(uptime_ms - ?) < ?))");

QVariantList arrivalOf(const Record& record)
{
    const auto key = record.key();
    return {key.student.toString(),
            key.date.toString(Qt::ISODate),
            QLatin1String(name(key.scanType)),
            key.session.toString(),
            record.clock.isDateTrusted ? 1 : 0,
            record.clock.boot,
            qint64(record.clock.uptime.count()),
            qint64(longestDay.count())};
}

// One statement takes the next number, looks for an earlier record (another process may have been quicker) and writes.
QString insertStatement()
{
    QStringList names;
    QStringList values;
    for (const RegisterColumn& column : registerColumns()) {
        if (!column.valueOf)
            continue;
        names << QLatin1String(column.name);
        values << QStringLiteral("?");
    }
    return QStringLiteral("INSERT INTO attendance (%1, photo_state, photo_note, device_epoch, device_seq) "
                          "SELECT %2, ?, ?, epoch, 1 + coalesce((SELECT max(device_seq) FROM attendance "
                          "WHERE device_epoch = device.epoch), 0) FROM device "
                          "WHERE NOT EXISTS (SELECT 1 FROM attendance WHERE %3) RETURNING device_seq")
        .arg(names.join(QLatin1String(", ")), values.join(QLatin1String(", ")), sameArrival);
}

} // namespace

Result<qint64> Journal::append(const attendance::ValidRecord& valid, Photo photo)
{
    const Record& record = valid.record();
    const auto* absence = std::get_if<PhotoAbsence>(&photo);
    QVariantList values;
    for (const RegisterColumn& column : registerColumns()) {
        if (column.valueOf)
            values << column.valueOf(record);
    }
    values << (absence ? QStringLiteral("none") : QStringLiteral("pending"))
           << (absence ? QVariant(QLatin1String(name(*absence))) : QVariant(QMetaType::fromType<QString>()))
           << arrivalOf(record);

    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    qint64 sequence = 0;
    {
        static const QString insert = insertStatement();
        auto row = Statement::run(m_database, insert, values);
        if (!row)
            return row.error();
        if (!row->next())
            return notWritten(record);
        sequence = row->number();
    }
    const QDateTime now = m_clock.now();
    auto queued = Statement::run(m_database,
                                 QStringLiteral("INSERT INTO queue (kind, ref, held, created_at, next_attempt_ms) "
                                                "VALUES ('attendance', ?, ?, ?, ?)"),
                                 {record.id.toString(), absence ? 0 : 1, toRfc3339(now), now.toMSecsSinceEpoch()});
    if (!queued)
        return queued.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return sequence;
}

Error Journal::notWritten(const Record& record) const
{
    const auto earlier = arrival(record);
    if (!earlier)
        return earlier.error();
    if (*earlier)
        return {ErrorCode::Exists, QStringLiteral("the student has a record of that day")};
    return {ErrorCode::Corrupt, QStringLiteral("the device row is missing")};
}

Result<std::optional<QDateTime>> Journal::arrival(const Record& record) const
{
    static const QString select =
        QStringLiteral("SELECT scanned_at FROM attendance WHERE %1 ORDER BY time_in LIMIT 1").arg(sameArrival);
    auto row = Statement::run(m_database, select, arrivalOf(record));
    if (!row)
        return row.error();
    if (!row->next())
        return std::optional<QDateTime>();
    return std::optional(fromRfc3339(row->text()));
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
    auto rows = Statement::run(
        m_database,
        QStringLiteral("SELECT id, student_number, scanned_at, status, device_epoch, device_seq, photo_path, "
                       "photo_state, photo_note, synced_at FROM attendance ORDER BY rowid"));
    if (!rows)
        return rows.error();
    std::vector<RegisterLine> lines;
    while (rows->next()) {
        lines.push_back({.id = rows->text("id"),
                         .studentNumber = rows->text("student_number"),
                         .scannedAt = rows->text("scanned_at"),
                         .status = rows->text("status"),
                         .deviceEpoch = rows->text("device_epoch"),
                         .deviceSeq = rows->number("device_seq"),
                         .photoPath = rows->text("photo_path"),
                         .photoState = rows->text("photo_state"),
                         .photoNote = rows->text("photo_note"),
                         .syncedAt = rows->text("synced_at")});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return lines;
}

} // namespace rollcall::queue
