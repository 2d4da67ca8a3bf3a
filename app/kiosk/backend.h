#pragma once

#include "app/assembly/cloudlink.h"
#include "app/assembly/serviceprobe.h"
#include "app/assembly/storage.h"
#include "app/assembly/upkeep.h"
#include "app/kiosk/measurement.h"
#include "core/badge/schoolbadgereader.h"
#include "core/checkin/clockcheck.h"
#include "core/checkin/desk.h"
#include "core/checkin/refusalrecorder.h"
#include "core/scan/scanworker.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace rollcall::app {

/** What the screen and the summary show about the queue. */
struct QueueStatus {
    queue::Stats stats;
    Reachability link = Reachability::Unknown;
    bool isClockOff = false;        ///< the wall clock is wrong; a person should set it
    bool isScheduleRefused = false; ///< the cloud's schedules cannot be used; those of before are in force
    bool isRosterHeldBack = false;  ///< the cloud's roster has lost more than half; the one of before holds
    bool hasStudents = true;        ///< the roster has students; without any nobody can be counted
    bool isZoneOther = false;       ///< the school has another time zone in the cloud than here
    std::optional<QString> refusedPull =
        {}; ///< what the cloud refuses to give and why, such as "roster 42501"; empty: nothing
    std::optional<sync::Outcome> halt; ///< why nothing will be sent until a person acts; usually nothing
    supabase::DeviceStatus deviceStatus = supabase::DeviceStatus::Active; ///< if not Active, the reason for `halt`
};

/** The kiosk's work on disk and on the network.
 *
 *  Takes: scans and photos. Gives: verdicts, and whose photo is wanted. Thread: store (moved there by Kiosk, which calls
 *  open() and close() there). If the database cannot be opened, or is no longer the file at its path, opening is retried;
 *  until it succeeds every scan is refused as not recorded. A database that was open once is never begun anew. */
class Backend : public QObject {
    Q_OBJECT

public:
    Backend(config::Settings settings, QString dataDirectory, bool recover, const Clock& clock);
    ~Backend() override;

    /** Nobody waits for the first login, so it may be delayed (CloudLink::spreadFirstRefresh()). Call before open(). */
    void setStartsByItself() { m_startsByItself = true; }

    /** measured() comes every measurementInterval while the database is open. Call before open(). */
    void setMeasures() { m_measures = true; }

    /** For other work of this thread, between two scans; null while the database is not open. */
    Storage* storage() const { return m_storage.get(); }

public Q_SLOTS:
    void open();
    void close();
    void checkIn(const rollcall::scan::Scan& scan);
    /** The same for a student of the roster whom staff vouched for. `number`: of the student; `frame`: for the photo, invalid if there is none. */
    void checkInWithoutBadge(const QByteArray& number, const QVideoFrame& frame);
    void keepPhoto(const QString& recordId, const QByteArray& jpeg);
    void markPhotoUnavailable(const QString& recordId, const rollcall::Error& error);
    /** Count from the next request on. */
    void setTimeouts(const rollcall::config::NetworkTimeouts& timeouts);
    /** Sends one request to each service, within these limits instead of those in effect; serviceProbed() for each. */
    void probeServices(const rollcall::config::NetworkTimeouts& timeouts);
    /** The system's network changed. */
    void lookAtNetwork();
    /** Gives queueChanged() now. */
    void report();
    /** Something else is due now. */
    void wakeEngine();
    /** How the camera is, for the office; nothing before it is known. */
    void takeCamera(std::optional<rollcall::sync::CameraState> state);

Q_SIGNALS:
    void opened();
    /** The database is open, and there is a roster or it was asked for once. */
    void ready();
    void unavailable(const rollcall::Error& error, std::chrono::milliseconds retryIn);
    /** `took`: from the scan's arrival here to the verdict, the disk included. `code` and `seenAt` as in the scan. */
    void decided(const rollcall::attendance::Verdict& verdict, std::chrono::nanoseconds took, const QByteArray& code,
                 std::chrono::milliseconds seenAt);
    /** Which schedules count from now on; null: none. */
    void scheduleChanged(const std::shared_ptr<const rollcall::attendance::ScheduleBook>& schedule);
    void photoWanted(const QString& recordId, const QVideoFrame& frame);
    void serviceProbed(const rollcall::app::ProbeResult& result);
    void queueChanged(const rollcall::app::QueueStatus& status);
    /** DiskCare::gradeChanged(). */
    void diskChanged(rollcall::queue::DiskGrade grade, const rollcall::queue::DiskSpace& space);
    /** For who watches from afar; nobody is told of them by a queue, so connect on this thread. */
    void measured(const rollcall::app::Measurement& measurement);
    void attempted(const QString& service, rollcall::sync::Outcome::Kind outcome);
    void requestEnded(const rollcall::net::HttpReply& reply);

private:
    attendance::Verdict decide(const scan::Scan& scan, const std::optional<StudentNumber>& withoutBadge);
    void take(const scan::Scan& scan, const std::optional<StudentNumber>& withoutBadge);
    Result<void> tryOpen();
    Result<void> settleBacklog();
    Storage::Opened openStorage();
    void checkStorage();
    void lookAround();
    void retryLater(const Error& error);
    void startCloud();
    void compareZones();
    void lookAtRoster();
    void hear(const net::HttpReply& reply);
    void notePull(const QString& what, const sync::Outcome& outcome);

    config::Settings m_settings;
    const QString m_dataDirectory;
    const bool m_recover;
    const Clock& m_clock;

    attendance::RulesInForce m_rules;

    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<checkin::Timekeeper> m_time;
    std::unique_ptr<checkin::ClockCheck> m_clockCheck;
    badge::SchoolBadgeReader m_badges;
    std::unique_ptr<checkin::Desk> m_desk;
    std::unique_ptr<checkin::RefusalRecorder> m_refusals;
    std::unique_ptr<CloudLink> m_cloud;
    std::unique_ptr<retention::DiskCare> m_diskCare;
    std::unique_ptr<ServiceProbe> m_probe;
    std::map<QString, QString>
        m_refusedPulls; ///< the code of its refusal, by what the cloud answered about; empty: given
    QTimer m_reopen;
    QTimer m_storageWatch; ///< a database that went is told before the next student comes
    QTimer m_measuring;
    std::optional<sync::CameraState> m_camera;
    bool m_measures = false;
    bool m_wasOpen = false;
    bool m_startsByItself = false;
    bool m_isReady = false;
    bool m_isZoneOther = false;
    bool m_hasStudents = true;
};

} // namespace rollcall::app
