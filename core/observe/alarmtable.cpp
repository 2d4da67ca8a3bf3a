#include "core/observe/alarmtable.h"

#include <algorithm>

namespace rollcall::observe {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

// What a kiosk mends by itself is given the time it needs for that: a camera that is plugged in again, a database that another
// program holds, a server that restarts.
// clang-format off
constexpr AlarmRow alarmRows[] = {
    {Alarm::DiskCritical, "disk_critical"_L1, Severity::Critical, 0s,
     "the disk is almost full, and soon no scan can be recorded"_L1,
     "free space on the file system of the data directory; rollcallctl doctor says how much is left"_L1},
    {Alarm::DatabaseUnavailable, "database_unavailable"_L1, Severity::Critical, 30s,
     "the database cannot be used, and no scan is recorded"_L1,
     "rollcallctl doctor says why and what to do; delete no file"_L1},
    {Alarm::NoCamera, "no_camera"_L1, Severity::Critical, 60s,
     "the camera gives no usable pictures"_L1,
     "look at the camera, its cable and its lens; rollcallctl doctor says whether the computer sees it"_L1},
    {Alarm::RosterEmpty, "roster_empty"_L1, Severity::Critical, 60s,
     "there is no student list, and nobody can be counted"_L1,
     "rollcallctl roster pull, or without a cloud rollcallctl roster import FILE"_L1},
    {Alarm::DeviceRevoked, "device_revoked"_L1, Severity::Critical, 0s,
     "the project no longer takes this kiosk for its device"_L1,
     "if that was not meant, activate the device in the cloud or pair the kiosk again; what waits is kept"_L1},
    {Alarm::SendingHalted, "sending_halted"_L1, Severity::Critical, 60s,
     "the cloud takes nothing until somebody helps: login, rights or tables"_L1,
     "rollcallctl doctor says which; nothing is lost"_L1},
    {Alarm::DiskLow, "disk_low"_L1, Severity::Warning, 60s,
     "the disk is running out of space"_L1,
     "free space on the file system of the data directory before it is full"_L1},
    {Alarm::SyncStuck, "sync_stuck"_L1, Severity::Warning, 10min,
     "nothing has reached the cloud for more than an hour although something waits"_L1,
     "look at the network first; rollcallctl doctor names what is in the way. Nothing is lost"_L1},
    {Alarm::BreakerOpen, "breaker_open"_L1, Severity::Warning, 15min,
     "a service of the cloud has failed again and again, so sending pauses"_L1,
     "it is tried again by itself; look at the network and at the project"_L1},
    {Alarm::ItemsParked, "items_parked"_L1, Severity::Warning, 10min,
     "the cloud refuses single records or photos"_L1,
     "rollcallctl queue list names the reasons; the guide says what to do about each"_L1},
    {Alarm::ClockWrong, "clock_wrong"_L1, Severity::Warning, 60s,
     "the computer's clock is wrong"_L1,
     "switch on time synchronisation (timedatectl set-ntp true), or set the clock; records get the server's time"_L1},
    {Alarm::ZoneDiffers, "zone_differs"_L1, Severity::Warning, 60s,
     "the time zone here is not the school's in the cloud"_L1,
     "set school.time_zone, or correct the table school_settings in the cloud"_L1},
    {Alarm::RosterOld, "roster_old"_L1, Severity::Warning, 60s,
     "the student list has not been renewed for more than three days"_L1,
     "rollcallctl roster pull says why; new students are refused until then"_L1},
    {Alarm::RosterShrunk, "roster_shrunk"_L1, Severity::Warning, 60s,
     "the cloud's student list has lost more than half, so the one of before holds"_L1,
     "mend the table students in the cloud; if it is right: rollcallctl roster pull --yes"_L1},
    {Alarm::ScheduleRefused, "schedule_refused"_L1, Severity::Warning, 60s,
     "the cloud's schedules have a fault, so those of before are in force"_L1,
     "rollcallctl rules show names every fault; mend them in the cloud"_L1},
    {Alarm::PullRefused, "pull_refused"_L1, Severity::Warning, 5min,
     "the cloud does not give the student list, the schedules or the corrections to this kiosk"_L1,
     "rollcallctl doctor says whether it is the login, a right or a table that is missing"_L1},
    {Alarm::LogNotWritten, "log_not_written"_L1, Severity::Warning, 60s,
     "the log cannot be written"_L1,
     "rollcallctl doctor says which file; give the kiosk's user the right, or free space"_L1},
};
// clang-format on

} // namespace

const char* name(Severity severity)
{
    return severity == Severity::Critical ? "critical" : "warning";
}

std::span<const AlarmRow> allAlarms()
{
    return alarmRows;
}

const AlarmRow& rowOf(Alarm alarm)
{
    return alarmRows[static_cast<std::size_t>(alarm)];
}

std::optional<Alarm> alarmOfCode(QStringView code)
{
    const auto found = std::find_if(std::begin(alarmRows), std::end(alarmRows),
                                    [code](const AlarmRow& row) { return code == row.code; });
    return found == std::end(alarmRows) ? std::nullopt : std::optional(found->alarm);
}

} // namespace rollcall::observe
