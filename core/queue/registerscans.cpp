#include "core/queue/registerscans.h"

#include "core/base/timetext.h"
#include "core/queue/statement.h"

namespace rollcall::queue {

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
        const auto number = StudentNumber::parse(rows->text("student"));
        const QDate day = QDate::fromString(rows->text("day"), Qt::ISODate);
        const QTime time = QTime::fromString(rows->text("local_time"), Qt::ISODate);
        const auto type = attendance::scanType(rows->text("scan_type"));
        const auto status = attendance::attendanceStatus(rows->text("status"));
        if (!number || !day.isValid() || !time.isValid() || !type || !status)
            return Error{ErrorCode::Corrupt, QStringLiteral("a record of the register cannot be read")};
        QString session = rows->text("session");
        if (!scans.empty() && scans.back().session == session)
            session = scans.back().session; // one text for all of them
        scans.push_back({*number, day, std::chrono::seconds(time.msecsSinceStartOfDay() / 1000), *type, session,
                         *status, !rows->text("no_badge").isEmpty()});
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    return scans;
}

} // namespace rollcall::queue
