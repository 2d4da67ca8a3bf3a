#include "core/queue/journal.h"

#include "core/queue/statement.h"
#include "core/queue/transaction.h"

namespace rollcall::queue {

using attendance::PhotoAbsence;
using attendance::Record;

namespace {

// Of two scans without a date that are further apart, the second is of another day: nobody arrives twice in a night.
constexpr std::chrono::milliseconds longestDay = std::chrono::hours(12);

struct Place {
    QString epoch;
    qint64 sequence;
};

// Inside the transaction, so that the number taken and the row it goes to are one.
Result<Place> takePlace(Database& database)
{
    auto taken = Statement::run(database, QStringLiteral("UPDATE device SET next_seq = next_seq + 1 "
                                                         "RETURNING epoch, next_seq - 1"));
    if (!taken)
        return taken.error();
    if (!taken->next())
        return Error{ErrorCode::Corrupt, QStringLiteral("the device row is missing")};
    return Place{taken->text(0), taken->number(1)};
}

} // namespace

Result<qint64> Journal::append(const attendance::ValidRecord& valid, Photo photo)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto place = takePlace(m_database);
    if (!place)
        return place.error();

    // Another process may have been quicker.
    const Record& record = valid.record();
    const auto earlier = arrival(record);
    if (!earlier)
        return earlier.error();
    if (*earlier)
        return Error{ErrorCode::Exists, QStringLiteral("the student has a record of that day")};
    const QString id = record.id.toString();
    const auto* absence = std::get_if<PhotoAbsence>(&photo);
    const QVariant note =
        absence ? QVariant(QLatin1String(name(*absence))) : QVariant(QMetaType::fromType<QString>());
    auto row = Statement::run(
        m_database,
        QStringLiteral(
            "INSERT INTO attendance (id, student_number, date, time_in, status, device_id, device_epoch, "
            "device_seq, qr_data, scanned_at, clock_offset_ms, clock_note, day_certain, boot_id, uptime_ms, "
            "photo_path, photo_state, photo_note) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {id, record.studentNumber.toString(), record.date().toString(Qt::ISODate),
         record.timeIn().toString(QStringLiteral("HH:mm:ss")), QLatin1String(name(record.status)),
         record.deviceId.toString(), place->epoch, place->sequence, QString::fromLatin1(record.qrData),
         toRfc3339(record.scannedAt),
         record.clock.offset ? QVariant(qint64(record.clock.offset->count()))
                             : QVariant(QMetaType::fromType<qint64>()),
         record.clock.note ? QVariant(QLatin1String(name(*record.clock.note)))
                           : QVariant(QMetaType::fromType<QString>()),
         record.clock.isDateTrusted ? 1 : 0, record.clock.boot, qint64(record.clock.uptime.count()), record.photoKey(),
         absence ? QStringLiteral("none") : QStringLiteral("pending"), note});
    if (!row)
        return row.error();

    const QDateTime now = m_clock.now();
    auto queued = Statement::run(m_database,
                                 QStringLiteral("INSERT INTO queue (type, record_id, created_at, next_attempt_ms) "
                                                "VALUES ('attendance', ?, ?, ?)"),
                                 {id, toRfc3339(now), now.toMSecsSinceEpoch()});
    if (!queued)
        return queued.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return place->sequence;
}

Result<std::optional<QDateTime>> Journal::arrival(const Record& record) const
{
    auto row = Statement::run(
        m_database,
        QStringLiteral("SELECT scanned_at FROM attendance WHERE student_number = ? AND date = ? "
                       "AND ((day_certain = 1 AND ?) OR (boot_id = ? AND abs(uptime_ms - ?) < ?)) "
                       "ORDER BY time_in LIMIT 1"),
        {record.studentNumber.toString(), record.date().toString(Qt::ISODate), record.clock.isDateTrusted ? 1 : 0,
         record.clock.boot, qint64(record.clock.uptime.count()), qint64(longestDay.count())});
    if (!row)
        return row.error();
    if (!row->next())
        return std::optional<QDateTime>();
    return std::optional(fromRfc3339(row->text(0)));
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
    auto row = Statement::run(m_database, QStringLiteral("SELECT known_ms FROM device"));
    if (!row)
        return row.error();
    if (!row->next() || row->number(0) == 0)
        return std::optional<QDateTime>();
    return std::optional(QDateTime::fromMSecsSinceEpoch(row->number(0), Qt::UTC));
}

Result<void> Journal::setLastServerTime(const QDateTime& time)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto set =
            Statement::run(m_database, QStringLiteral("UPDATE device SET known_ms = ?"), {time.toMSecsSinceEpoch()});
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
        lines.push_back({rows->text(0), rows->text(1), rows->text(2), rows->text(3), rows->text(4), rows->number(5),
                         rows->text(6), rows->text(7), rows->text(8), rows->text(9)});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return lines;
}

} // namespace rollcall::queue
