#include "core/queue/registerscans.h"

#include "core/base/timetext.h"
#include "core/queue/statement.h"

namespace rollcall::queue {

namespace {

// Of a row with student, day, local_time, scan_type, session, status and no_badge.
std::optional<RegisterScan> readRegisterScan(const Statement& row)
{
    const auto number = StudentNumber::parse(row.text("student"));
    const QDate day = QDate::fromString(row.text("day"), Qt::ISODate);
    const QTime time = QTime::fromString(row.text("local_time"), Qt::ISODate);
    const auto type = attendance::scanType(row.text("scan_type"));
    const auto status = attendance::attendanceStatus(row.text("status"));
    if (!number || !day.isValid() || !time.isValid() || !type || !status)
        return std::nullopt;
    return RegisterScan{*number,
                        day,
                        std::chrono::seconds(time.msecsSinceStartOfDay() / 1000),
                        *type,
                        row.text("session"),
                        *status,
                        !row.text("no_badge").isEmpty()};
}

Error unreadableScan()
{
    return {ErrorCode::Corrupt, QStringLiteral("a record of the register cannot be read")};
}

} // namespace

Result<std::vector<RegisterScan>> RegisterScans::between(QDate from, QDate to,
                                                         const std::optional<StudentNumber>& student) const
{
    if (auto inPlace = m_database.checkInPlace(); !inPlace)
        return inPlace.error();
    // A void scan counts for nobody and no day, one that was moved for another.
    QString select = QStringLiteral(
        "SELECT iif(c.scan_id IS NULL, a.student_number, c.student_number) AS student, "
        "iif(c.scan_id IS NULL, a.date, c.date) AS day, local_time, scan_type, session, status, no_badge "
        "FROM attendance a LEFT JOIN corrected_scans c ON c.scan_id = a.id WHERE day BETWEEN ?1 AND ?2");
    QVariantList values{isoDate(from), isoDate(to)};
    if (student) {
        select += QStringLiteral(" AND student = ?3");
        values << student->toString();
    }
    auto rows = Statement::run(m_database, select, values);
    if (!rows)
        return rows.error();
    std::vector<RegisterScan> scans;
    while (rows->next()) {
        auto scan = readRegisterScan(*rows);
        if (!scan)
            return unreadableScan();
        if (!scans.empty() && scans.back().session == scan->session)
            scan->session = scans.back().session; // one text for all of them
        scans.push_back(std::move(*scan));
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return scans;
}

Result<std::vector<ListedScan>> RegisterScans::last(QDate day, int most) const
{
    if (auto inPlace = m_database.checkInPlace(); !inPlace)
        return inPlace.error();
    auto rows = Statement::run(
        m_database,
        QStringLiteral("SELECT a.id, a.device_id, coalesce(c.student_number, a.student_number) AS student, "
                       "coalesce(c.date, a.date) AS day, local_time, scan_type, session, status, no_badge, "
                       "c.scan_id IS NOT NULL AND c.student_number IS NULL AS is_void, "
                       "(SELECT reason FROM scan_voids v WHERE v.scan_id = a.id ORDER BY v.rowid DESC LIMIT 1) "
                       "AS voided_for "
                       "FROM attendance a LEFT JOIN corrected_scans c ON c.scan_id = a.id WHERE day = ?1 "
                       "ORDER BY local_time DESC, a.rowid DESC LIMIT ?2"),
        {isoDate(day), most});
    if (!rows)
        return rows.error();
    std::vector<ListedScan> scans;
    while (rows->next()) {
        const auto id = RecordId::parse(rows->text("id"));
        auto scan = readRegisterScan(*rows);
        if (!id || !scan)
            return unreadableScan();
        const bool isVoid = rows->number("is_void") != 0;
        scans.push_back(
            {*id, rows->text("device_id"), std::move(*scan), isVoid, isVoid ? rows->text("voided_for") : QString()});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return scans;
}

} // namespace rollcall::queue
