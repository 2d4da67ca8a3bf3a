#include "app/kiosk/officeday.h"

#include "app/kiosk/officeaudit.h"
#include "app/kiosk/storework.h"
#include "core/log/correlation.h"
#include "core/log/logger.h"

#include <algorithm>
#include <set>

namespace rollcall::app {

using attendance::AttendanceStatus;
using attendance::ScanType;
using queue::RegisterScan;
using ui::SchoolDay;

namespace {

const log::Logger officeDayLog{"app.admin"};

SchoolDay::Kind kindOf(const RegisterScan& scan)
{
    if (scan.type == ScanType::Out)
        return SchoolDay::Kind::Out;
    return scan.status == AttendanceStatus::Late ? SchoolDay::Kind::Late : SchoolDay::Kind::OnTime;
}

SchoolDay::Scan shownScan(const queue::ListedScan& listed, const DeviceId& device, const queue::RosterStore& roster)
{
    const RegisterScan& scan = listed.scan;
    SchoolDay::Scan shown{QTime::fromMSecsSinceStartOfDay(int(std::chrono::milliseconds(scan.timeOfDay).count())),
                          kindOf(scan),
                          scan.student.toString(),
                          {},
                          {},
                          scan.isWithoutBadge,
                          listed.id.toString(),
                          listed.device == device.toString(),
                          listed.isVoid,
                          attendance::voidReason(listed.voidedFor)};
    if (const auto student = roster.find(scan.student); student && *student) {
        shown.name = QStringLiteral("%1 %2").arg((*student)->firstName, (*student)->lastName).trimmed();
        shown.section = (*student)->section;
    }
    return shown;
}

using Scans = std::vector<RegisterScan>;

/** The scans of a day in their order. */
Result<Scans> scansOf(const Storage& storage, QDate day)
{
    auto scans = storage.scans.between(day, day);
    if (scans) {
        std::stable_sort(scans->begin(), scans->end(),
                         [](const RegisterScan& a, const RegisterScan& b) { return a.timeOfDay < b.timeOfDay; });
    }
    return scans;
}

struct InAndOut {
    std::set<QString> here; ///< who came, and has not left since
    std::set<QString> left;
};

InAndOut inAndOut(const Scans& scans)
{
    InAndOut all;
    for (const RegisterScan& scan : scans) {
        const QString number = scan.student.toString();
        const bool isOut = scan.type == ScanType::Out;
        (isOut ? all.here : all.left).erase(number);
        (isOut ? all.left : all.here).insert(number);
    }
    return all;
}

Result<ui::DayCount> countDay(const Storage& storage, QDate day)
{
    const auto scans = scansOf(storage, day);
    if (!scans)
        return scans.error();
    const auto students = storage.roster.size();
    if (!students)
        return students.error();
    // Who came and was then taken off the roster is counted still: never more than all.
    return ui::DayCount{std::min(static_cast<int>(inAndOut(*scans).here.size()), *students), *students};
}

Result<SchoolDay> readDay(const Storage& storage, QDate day, const DeviceId& device)
{
    const auto scans = scansOf(storage, day);
    if (!scans)
        return scans.error();
    const auto students = storage.roster.size();
    if (!students)
        return students.error();
    SchoolDay shown;
    shown.students = *students;
    std::set<QString> late;
    for (const RegisterScan& scan : *scans) {
        if (kindOf(scan) == SchoolDay::Kind::Late)
            late.insert(scan.student.toString());
    }
    const InAndOut all = inAndOut(*scans);
    shown.here = static_cast<int>(all.here.size());
    shown.late = static_cast<int>(late.size());
    shown.left = static_cast<int>(all.left.size());
    const auto last = storage.scans.last(day, OfficeDay::lastShown);
    if (!last)
        return last.error();
    for (const queue::ListedScan& scan : *last)
        shown.last.append(shownScan(scan, device, storage.roster));
    return shown;
}

} // namespace

void OfficeDay::read(QObject* context, std::function<void(const std::optional<SchoolDay>&)> then)
{
    const auto work = [this, today = m_clock.now().date()](Storage* storage) -> std::optional<SchoolDay> {
        if (!storage)
            return std::nullopt;
        auto day = readDay(*storage, today, m_kiosk.device);
        if (day)
            return std::move(*day);
        officeDayLog.error("the day cannot be read", day.error());
        return std::nullopt;
    };
    onStore(m_backend, this, work, context, std::move(then));
}

void OfficeDay::voidScan(const QString& id, attendance::VoidReason reason, QObject* context,
                         std::function<void(Voided)> then)
{
    const auto work = [this, id, reason](Storage* storage) {
        const auto scan = RecordId::parse(id);
        if (!storage || !scan)
            return Voided::Failed;
        const log::CorrelationScope scope(id);
        const auto voided = storage->voids.append(*scan, reason, m_kiosk.device);
        if (!voided) {
            officeDayLog.error("a scan was not voided", voided.error());
            const ErrorCode code = voided.error().code;
            return code == ErrorCode::Exists     ? Voided::Already
                   : code == ErrorCode::NotFound ? Voided::NotHere
                                                 : Voided::Failed;
        }
        officeDayLog.info("a scan was voided by the office");
        auditOffice(m_kiosk.dataDirectory, m_clock, "scan_voided",
                    {{QStringLiteral("scan"), id}, {QStringLiteral("reason"), QLatin1String(name(reason))}});
        m_backend.wakeEngine();
        return Voided::Done;
    };
    onStore(m_backend, this, work, context, std::move(then));
}

void OfficeDay::count(QObject* context, std::function<void(const std::optional<ui::DayCount>&)> then)
{
    const auto work = [today = m_clock.now().date()](Storage* storage) -> std::optional<ui::DayCount> {
        if (!storage)
            return std::nullopt;
        const auto count = countDay(*storage, today);
        if (count)
            return *count;
        officeDayLog.error("the day cannot be counted", count.error());
        return std::nullopt;
    };
    onStore(m_backend, this, work, context, std::move(then));
}

} // namespace rollcall::app
