#include "core/queue/journal.h"

#include "core/queue/registercolumns.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace rollcall::queue {

using attendance::PhotoAbsence;
using attendance::Record;

namespace {

using Columns = std::vector<const RegisterColumn*>;

// Those of a new row that the record itself gives.
const Columns& recordColumns()
{
    static const Columns columns = [] {
        Columns all;
        for (const RegisterColumn& column : registerColumns()) {
            if (column.valueOf)
                all.push_back(&column);
        }
        return all;
    }();
    return columns;
}

// Those by which sameArrival() compares.
const Columns& arrivalColumns()
{
    static const Columns columns = [] {
        const std::set<std::string_view> compared{"student_number", "date",    "scan_type", "session",
                                                  "date_trusted",   "boot_id", "uptime_ms"};
        Columns some = recordColumns();
        std::erase_if(some, [&compared](const RegisterColumn* column) { return !compared.contains(column->name); });
        return some;
    }();
    return columns;
}

QVariantList valuesOf(const Record& record, const Columns& columns)
{
    QVariantList values;
    for (const RegisterColumn* column : columns)
        values << column->valueOf(record);
    return values;
}

QStringList namesOf(const Columns& columns)
{
    QStringList names;
    for (const RegisterColumn* column : columns)
        names << QLatin1String(column->name);
    return names;
}

// The record in question as a table `new` of one row, so that a value that is compared and written is bound once.
QString withNew(const QStringList& names)
{
    const QStringList placeholders(names.size(), QStringLiteral("?"));
    return QStringLiteral("WITH new (%1) AS (VALUES (%2)) ")
        .arg(names.join(QLatin1String(", ")), placeholders.join(QLatin1String(", ")));
}

// Two records are of one arrival if they have one key, and are of one day: somebody vouched for both dates, or both were
// made in one run of the machine less than twelve hours apart, because nobody arrives twice in a night.
const QString sameArrival = QStringLiteral(
    "earlier.student_number = new.student_number AND earlier.date = new.date AND earlier.scan_type = new.scan_type "
    "AND earlier.session = new.session AND ((earlier.date_trusted = 1 AND new.date_trusted = 1) "
    "OR (earlier.boot_id = new.boot_id AND abs(earlier.uptime_ms - new.uptime_ms) < 12 * 3600 * 1000))");

// One statement takes the next number, looks for an earlier record and writes.
QString insertStatement()
{
    const QStringList names = namesOf(recordColumns())
                              << QStringLiteral("photo_state") << QStringLiteral("photo_note");
    return withNew(names)
           + QStringLiteral("INSERT INTO attendance (%1, device_epoch, device_seq) "
                            "SELECT new.*, epoch, 1 + coalesce((SELECT max(device_seq) FROM attendance "
                            "WHERE device_epoch = device.epoch), 0) FROM new, device "
                            "WHERE NOT EXISTS (SELECT 1 FROM attendance AS earlier WHERE %2) RETURNING device_seq")
                 .arg(names.join(QLatin1String(", ")), sameArrival);
}

} // namespace

Result<qint64> Journal::append(const attendance::ValidRecord& valid, Photo photo)
{
    const Record& record = valid.record();
    const auto* absence = std::get_if<PhotoAbsence>(&photo);
    static const QString insert = insertStatement();
    QVariantList values = valuesOf(record, recordColumns());
    values << (absence ? QStringLiteral("none") : QStringLiteral("pending"))
           << (absence ? QVariant(QLatin1String(name(*absence))) : QVariant(QMetaType::fromType<QString>()));

    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    qint64 sequence = 0;
    {
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
    const qint64 item = queued->insertedId();
    // A record must not fail for it: without a claim, others may settle the photo before we do.
    if (!absence)
        (void)m_database.claims().tryAcquire({item}).ok();
    if (auto committed = transaction->commit(); !committed) {
        m_database.claims().release({item});
        return committed.error();
    }
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
        withNew(namesOf(arrivalColumns()))
        + QStringLiteral(
              "SELECT earlier.scanned_at FROM new, attendance AS earlier WHERE %1 ORDER BY earlier.time_in LIMIT 1")
              .arg(sameArrival);
    auto row = Statement::run(m_database, select, valuesOf(record, arrivalColumns()));
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
        QStringLiteral("SELECT id, student_number, date, scanned_at, status, device_epoch, device_seq, photo_path, "
                       "photo_state, photo_note, synced_at FROM attendance ORDER BY rowid"));
    if (!rows)
        return rows.error();
    std::vector<RegisterLine> lines;
    while (rows->next()) {
        lines.push_back({.id = rows->text("id"),
                         .studentNumber = rows->text("student_number"),
                         .date = rows->text("date"),
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
