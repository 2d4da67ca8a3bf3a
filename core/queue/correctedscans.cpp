#include "core/queue/correctedscans.h"

#include "core/base/timetext.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

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
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto gone = Statement::run(m_database, QStringLiteral("DELETE FROM corrected_scans WHERE scanned_on = ?"),
                                   {isoDate(day)});
        !gone)
        return gone.error();
    const QVariant nothing(QMetaType::fromType<QString>());
    for (const CorrectedScan& correction : scans) {
        const auto& to = correction.movedTo;
        // OR REPLACE: the cloud may have said another day for it, before the school's zone was corrected there.
        auto written =
            Statement::run(m_database,
                           QStringLiteral("INSERT OR REPLACE INTO corrected_scans "
                                          "(scan_id, scanned_on, student_number, date) VALUES (?, ?, ?, ?)"),
                           {correction.scan.toString(), isoDate(day), to ? QVariant(to->student.toString()) : nothing,
                            to ? QVariant(isoDate(to->day)) : nothing});
        if (!written)
            return written.error();
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

} // namespace rollcall::queue
