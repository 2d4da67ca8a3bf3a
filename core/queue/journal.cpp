#include "core/queue/journal.h"

#include "core/queue/statement.h"
#include "core/queue/transaction.h"

namespace rollcall::queue {

using attendance::PhotoAbsence;
using attendance::Record;

namespace {

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

    const Record& record = valid.record();
    const QString id = record.id.toString();
    const auto* absence = std::get_if<PhotoAbsence>(&photo);
    const QVariant note =
        absence ? QVariant(QLatin1String(name(*absence))) : QVariant(QMetaType::fromType<QString>());
    auto row = Statement::run(
        m_database,
        QStringLiteral("INSERT INTO attendance (id, student_number, date, time_in, status, device_id, device_epoch, "
                       "device_seq, qr_data, scanned_at, photo_path, photo_state, photo_note) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {id, record.studentNumber.toString(), record.date().toString(Qt::ISODate),
         record.timeIn().toString(QStringLiteral("HH:mm:ss")), QLatin1String(name(record.status)),
         record.deviceId.toString(), place->epoch, place->sequence, QString::fromLatin1(record.qrData),
         toRfc3339(record.scannedAt), record.photoKey(), absence ? QStringLiteral("none") : QStringLiteral("pending"),
         note});
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

Result<std::optional<QDateTime>> Journal::arrival(const StudentNumber& number, QDate date) const
{
    auto row = Statement::run(
        m_database,
        QStringLiteral("SELECT scanned_at FROM attendance WHERE student_number = ? AND date = ? ORDER BY time_in"),
        {number.toString(), date.toString(Qt::ISODate)});
    if (!row)
        return row.error();
    if (!row->next())
        return std::optional<QDateTime>();
    return std::optional(fromRfc3339(row->text(0)));
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
    if (auto whole = rows->failure(); !whole)
        return whole.error();
    return lines;
}

} // namespace rollcall::queue
