#include "app/kiosk/alarms.h"

#include "app/assembly/alarmmemory.h"
#include "app/assembly/kioskstatus.h"
#include "core/log/log.h"
#include "core/log/logger.h"

namespace rollcall::app {

using observe::AlarmEvent;

namespace {

const log::Logger alarmsLog{"app.alarms"};

} // namespace

Alarms::Alarms(const config::Settings& settings, QString dataDirectory, const Clock& clock)
    : m_dataDirectory(std::move(dataDirectory)), m_thresholds(diskThresholds(settings)),
      m_clock(clock), m_facts{.hasCloud = settings.cloud.enabled}, m_book(settings.alarms.cooldown, clock),
      m_timer(this)
{
    if (!settings.alarms.webhookUrl.isEmpty())
        m_webhook = new AlarmWebhook(settings, clock, this);
    connect(&m_timer, &QTimer::timeout, this, &Alarms::look);
}

Alarms::~Alarms()
{
    if (m_statusAt)
        removeKioskStatus(m_dataDirectory);
}

void Alarms::noteFrame()
{
    m_frames.fetch_add(1, std::memory_order_relaxed);
    m_lastFrame.store(m_clock.monotonic().count(), std::memory_order_relaxed);
}

void Alarms::start()
{
    m_book.restore(readAlarmMemory(m_dataDirectory));
    m_timer.start(lookInterval);
    look();
}

void Alarms::takeMeasurement(const Measurement& measured)
{
    m_facts.measured = measured;
}

void Alarms::takeQueue(const QueueStatus& status)
{
    m_facts.queue = status;
}

// What was known of a database that is gone tells nothing any more.
void Alarms::takeDatabase(const QString& fault)
{
    m_facts.databaseFault = fault;
    if (!fault.isEmpty())
        m_facts.measured.reset();
}

void Alarms::takeCamera(const QString& fault)
{
    m_facts.cameraFault = fault;
}

void Alarms::look()
{
    const auto disk = queue::DiskSpace::of(m_dataDirectory);
    m_facts.disk.reset();
    if (disk)
        m_facts.disk = m_diskGrade = queue::gradeAfter(m_diskGrade, *disk, m_thresholds);
    m_facts.isLogFailing = log::health().failing;
    for (const AlarmAnswer& answer : answerAlarms(m_facts, m_clock.now()))
        m_book.note(answer.alarm, answer.answer, answer.detail);

    const auto events = m_book.look();
    for (const AlarmEvent& event : events)
        tell(event);
    if (!events.empty())
        keep();
    if (auto standing = m_book.standing(); m_standing != standing) {
        m_standing = standing;
        Q_EMIT standingChanged(standing);
        sayStatus();
    } else if (m_clock.monotonic() - m_statusAt.value_or(std::chrono::milliseconds()) >= statusInterval) {
        sayStatus();
    }
}

void Alarms::tell(const AlarmEvent& event)
{
    const observe::AlarmRow& row = observe::rowOf(event.alarm);
    const QByteArray kind = QByteArray("alarm_") + name(event.kind);
    if (event.kind == AlarmEvent::Kind::Cleared) {
        alarmsLog.info("an alarm is over", {{"event", kind},
                                            {"code", row.code},
                                            {"severity", name(row.severity)},
                                            {"since", toRfc3339(event.since)}});
    } else if (row.severity == observe::Severity::Critical) {
        alarmsLog.error("an alarm stands", {{"event", kind},
                                            {"code", row.code},
                                            {"severity", name(row.severity)},
                                            {"detail", event.detail},
                                            {"since", toRfc3339(event.since)}});
    } else {
        alarmsLog.warning("an alarm stands", {{"event", kind},
                                              {"code", row.code},
                                              {"severity", name(row.severity)},
                                              {"detail", event.detail},
                                              {"since", toRfc3339(event.since)}});
    }
    if (m_webhook)
        m_webhook->send(event);
    Q_EMIT told(event);
}

void Alarms::keep()
{
    const auto written = writeAlarmMemory(m_dataDirectory, m_book.memories());
    if (!written && m_isKept)
        alarmsLog.warning("what was told of alarms is not kept, and may be told again after a restart",
                          written.error());
    m_isKept = written.ok();
}

// Beside the kiosk it is only of use while the kiosk runs, so it is not logged where it cannot be written: the disk's alarm says more.
void Alarms::sayStatus()
{
    const std::chrono::milliseconds now = m_clock.monotonic();
    const qint64 frames = m_frames.load(std::memory_order_relaxed);
    const QDateTime wall = m_clock.now();
    KioskStatus status{.at = wall, .alarms = m_standing.value_or(std::vector<observe::StandingAlarm>())};
    if (frames > 0) {
        const qint64 age = now.count() - m_lastFrame.load(std::memory_order_relaxed);
        const std::chrono::duration<double> passed = now - m_statusAt.value_or(now);
        status.frames =
            KioskStatus::Frames{wall.addMSecs(-age),
                                passed.count() > 0 ? static_cast<double>(frames - m_framesSaid) / passed.count() : 0};
    }
    m_framesSaid = frames;
    m_statusAt = now;
    (void)writeKioskStatus(m_dataDirectory, status).ok();
}

} // namespace rollcall::app
