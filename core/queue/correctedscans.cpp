#include "core/queue/correctedscans.h"

#include "core/base/timetext.h"
#include "core/queue/rowsofday.h"
#include "core/queue/statement.h"

#include <algorithm>

namespace rollcall::queue {

namespace {

void sort(std::vector<CorrectedScan>& scans)
{
    std::sort(scans.begin(), scans.end(),
              [](const CorrectedScan& a, const CorrectedScan& b) { return a.scan < b.scan; });
}

// The office's last word, although the cloud has not heard it.
const QString voidedButUnsent = QStringLiteral(
    "(SELECT v.scan_id FROM scan_voids v JOIN queue q ON q.kind = 'attendance_void' AND q.ref = v.id)");

// Of two corrections of a scan that of `these` is kept.
void standAbove(std::vector<CorrectedScan>& scans, const std::vector<CorrectedScan>& these)
{
    for (const CorrectedScan& one : these) {
        scans.erase(std::remove_if(scans.begin(), scans.end(),
                                   [&one](const CorrectedScan& other) { return other.scan == one.scan; }),
                    scans.end());
        scans.push_back(one);
    }
}

} // namespace

std::optional<CorrectedScan> readCorrectedScan(const Statement& row)
{
    const auto scan = RecordId::parse(row.text("scan_id"));
    if (!scan)
        return std::nullopt;
    CorrectedScan correction{*scan, {}};
    if (const auto student = StudentNumber::parse(row.text("moved_to")))
        correction.movedTo = {*student, QDate::fromString(row.text("moved_to_day"), Qt::ISODate)};
    return correction;
}

Result<std::vector<CorrectedScan>> CorrectedScans::ofDay(QDate day) const
{
    return read(QStringLiteral("scanned_on = ?"), day);
}

Result<std::vector<CorrectedScan>> CorrectedScans::unsent(QDate day) const
{
    return read(QStringLiteral("scanned_on = ? AND scan_id IN ") + voidedButUnsent, day);
}

Result<std::vector<CorrectedScan>> CorrectedScans::read(const QString& condition, QDate day) const
{
    auto rows = Statement::run(
        m_database,
        QStringLiteral("SELECT scan_id, student_number AS moved_to, date AS moved_to_day FROM corrected_scans WHERE ")
            + condition,
        {isoDate(day)});
    if (!rows)
        return rows.error();
    std::vector<CorrectedScan> scans;
    while (rows->next()) {
        if (const auto correction = readCorrectedScan(*rows))
            scans.push_back(*correction);
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    sort(scans);
    return scans;
}

Result<bool> CorrectedScans::replace(QDate day, std::vector<CorrectedScan> scans,
                                     const std::vector<CorrectedScan>& unsentWhenAsked)
{
    const auto unsentNow = unsent(day);
    if (!unsentNow)
        return unsentNow.error();
    standAbove(scans, unsentWhenAsked);
    standAbove(scans, *unsentNow);
    sort(scans);
    const auto known = ofDay(day);
    if (!known)
        return known.error();
    if (*known == scans)
        return false;
    const QVariant nothing(QMetaType::fromType<QString>());
    std::vector<QVariantList> rows;
    for (const CorrectedScan& correction : scans) {
        const auto& to = correction.movedTo;
        rows.push_back({correction.scan.toString(), isoDate(day), to ? QVariant(to->student.toString()) : nothing,
                        to ? QVariant(isoDate(to->day)) : nothing});
    }
    // OR REPLACE: the cloud may have said another day for a scan, before the school's zone was corrected there. And what another
    // program voids at this moment stays void.
    if (auto replaced = replaceRowsOfDay(
            m_database, day,
            QStringLiteral("DELETE FROM corrected_scans WHERE scanned_on = ? AND scan_id NOT IN ") + voidedButUnsent,
            QStringLiteral("INSERT OR REPLACE INTO corrected_scans (scan_id, scanned_on, student_number, date) "
                           "SELECT ?1, ?2, ?3, ?4 WHERE ?3 IS NULL OR ?1 NOT IN ")
                + voidedButUnsent,
            rows);
        !replaced)
        return replaced.error();
    return true;
}

} // namespace rollcall::queue
