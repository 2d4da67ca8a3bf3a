#include "core/queue/refusallog.h"

#include "core/queue/itemkinds.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace rollcall::queue {

using attendance::RefusedAttempt;

namespace {

// As the cloud's column takes them.
constexpr qsizetype longestRuleId = 200;
constexpr qsizetype longestRuleVersion = 64;

QVariant textOrNull(const QString& text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

} // namespace

Result<RefusalLog::Kept> RefusalLog::append(const RefusedAttempt& attempt)
{
    const QByteArray what =
        QByteArray(name(attempt.reason)) + ' '
        + (attempt.student ? attempt.student->toString().toLatin1() + ' ' : ' ' + attempt.payload);
    if (isRecent(what))
        return Kept::Repeated;
    const auto full = isFull();
    if (!full)
        return full.error();
    if (*full)
        return Kept::Full;
    if (auto written = write(attempt); !written)
        return written.error();
    m_recent.push_back({what, m_clock.monotonic()});
    return Kept::Written;
}

bool RefusalLog::isRecent(const QByteArray& what)
{
    while (!m_recent.empty() && m_clock.monotonic() - m_recent.front().at >= once)
        m_recent.pop_front();
    return std::any_of(m_recent.begin(), m_recent.end(), [&](const Recent& one) { return one.what == what; });
}

Result<bool> RefusalLog::isFull() const
{
    auto row =
        Statement::run(m_database, QStringLiteral("SELECT coalesce(sum(items), 0) FROM queue_counts WHERE kind = ?"),
                       {itemkinds::refusal});
    if (!row)
        return row.error();
    return row->next() && row->number() >= most;
}

Result<void> RefusalLog::write(const RefusedAttempt& attempt)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto hash = attempt.student ? Result<QVariant>(textOrNull({})) : hashOf(attempt.payload);
    if (!hash)
        return hash.error();
    const QVariantList values{attempt.id.toString(),
                              QLatin1String(name(attempt.reason)),
                              textOrNull(attempt.student ? attempt.student->toString() : QString()),
                              *hash,
                              textOrNull(attempt.session ? attempt.session->toString() : QString()),
                              textOrNull(attempt.scanType ? QLatin1String(name(*attempt.scanType)) : QString()),
                              isoDate(attempt.scannedAt.date()),
                              toRfc3339(attempt.scannedAt),
                              attempt.deviceId.toString(),
                              attempt.clock.offset ? QVariant(qint64(attempt.clock.offset->count()))
                                                   : QVariant(QMetaType::fromType<qint64>()),
                              textOrNull(attempt.clock.note ? QLatin1String(name(*attempt.clock.note)) : QString()),
                              textOrNull(attempt.ruleId.left(longestRuleId)),
                              textOrNull(attempt.ruleVersion.left(longestRuleVersion))};
    auto written = Statement::run(m_database,
                                  QStringLiteral("INSERT OR FAIL INTO refusals (id, reason, student_number, "
                                                 "payload_hash, session, scan_type, date, scanned_at, device_id, "
                                                 "clock_offset_ms, clock_note, rule_id, rule_version, device_epoch) "
                                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                                 "(SELECT epoch FROM device))"),
                                  values);
    if (!written)
        return written.error();
    const QDateTime now = m_clock.now();
    auto queued =
        Statement::run(m_database,
                       QStringLiteral("INSERT OR FAIL INTO queue (kind, ref, created_at, next_attempt_ms) "
                                      "VALUES (?, ?, ?, ?)"),
                       {itemkinds::refusal, attempt.id.toString(), toRfc3339(now), now.toMSecsSinceEpoch()});
    if (!queued)
        return queued.error();
    return transaction->commit();
}

Result<QVariant> RefusalLog::hashOf(const QByteArray& payload) const
{
    auto row = Statement::run(m_database, QStringLiteral("SELECT key FROM refusal_key"));
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Corrupt, QStringLiteral("the key of the refusals is missing")};
    const QByteArray key = QByteArray::fromHex(row->text().toLatin1());
    return QVariant(
        QString::fromLatin1(QMessageAuthenticationCode::hash(payload, key, QCryptographicHash::Sha256).toHex()));
}

Result<std::optional<RefusalLog::Line>> RefusalLog::find(const RecordId& id) const
{
    auto row = Statement::run(
        m_database, QStringLiteral("SELECT reason, scanned_at, session, student_number FROM refusals WHERE id = ?"),
        {id.toString()});
    if (!row)
        return row.error();
    if (!row->next())
        return std::optional<Line>();
    return std::optional(
        Line{row->text("reason"), row->text("scanned_at"), row->text("session"), row->text("student_number")});
}

} // namespace rollcall::queue
