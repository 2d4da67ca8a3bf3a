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
    auto rows = Statement::run(
        m_database,
        QStringLiteral("SELECT scan_id, student_number AS moved_to, date AS moved_to_day FROM corrected_scans "
                       "WHERE scanned_on = ?"),
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

Result<bool> CorrectedScans::replace(QDate day, std::vector<CorrectedScan> scans)
{
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
    // OR REPLACE: the cloud may have said another day for a scan, before the school's zone was corrected there.
    if (auto replaced =
            replaceRowsOfDay(m_database, day, QStringLiteral("DELETE FROM corrected_scans WHERE scanned_on = ?"),
                             QStringLiteral("INSERT OR REPLACE INTO corrected_scans "
                                            "(scan_id, scanned_on, student_number, date) VALUES (?, ?, ?, ?)"),
                             rows);
        !replaced)
        return replaced.error();
    return true;
}

} // namespace rollcall::queue
