#pragma once

#include "app/kiosk/alarmquestions.h"
#include "app/kiosk/alarmwebhook.h"
#include "core/config/settings.h"

#include <QTimer>

#include <atomic>

namespace rollcall::app {

/** Tells people what is wrong with this kiosk: by the log (codes of observe::allAlarms()), by the webhook of the settings, and by
 *  its signals to whoever shows or measures.
 *
 *  Takes: what the kiosk finds out about itself. Looks every few seconds what became of it. Keeps on disk what was told, so that
 *  a restart tells nothing twice. Thread: store (moved there by Kiosk, which calls start() there). */
class Alarms : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds lookInterval = measurementInterval;
    /** How often status.json says so when nothing has changed. */
    static constexpr std::chrono::milliseconds statusInterval = std::chrono::seconds(60);

    /** `clock` outlives this. */
    Alarms(const config::Settings& settings, QString dataDirectory, const Clock& clock);
    ~Alarms() override;

    /** The camera gave a picture. Thread-safe. */
    void noteFrame();

public Q_SLOTS:
    void start();
    void takeMeasurement(const rollcall::app::Measurement& measured);
    void takeQueue(const rollcall::app::QueueStatus& status);
    /** Name of the ErrorCode that keeps the database from being opened; empty: it is open. */
    void takeDatabase(const QString& fault);
    /** Name of the SourceFaultCode; empty: pictures come, or this kiosk needs no camera. */
    void takeCamera(const QString& fault);
    /** What the timer calls. */
    void look();

Q_SIGNALS:
    void told(const rollcall::observe::AlarmEvent& event);
    /** What stands, the worst first; also the first time, when nothing does. */
    void standingChanged(const std::vector<rollcall::observe::StandingAlarm>& standing);

private:
    void tell(const observe::AlarmEvent& event);
    void keep();
    void sayStatus();

    const QString m_dataDirectory;
    const queue::DiskThresholds m_thresholds;
    const Clock& m_clock;
    AlarmFacts m_facts;
    queue::DiskGrade m_diskGrade = queue::DiskGrade::Enough; ///< the last one that was known
    observe::AlarmBook m_book;
    std::optional<std::vector<observe::StandingAlarm>> m_standing; ///< as last told
    bool m_isKept = true;                                          ///< what was told is on disk, or failed to be once
    std::atomic<qint64> m_frames = 0;                              ///< since the start
    std::atomic<qint64> m_lastFrame = 0;                           ///< monotonic, in ms
    qint64 m_framesSaid = 0;
    std::optional<std::chrono::milliseconds> m_statusAt; ///< monotonic
    AlarmWebhook* m_webhook = nullptr;                   ///< child; null without an address
    QTimer m_timer;
};

} // namespace rollcall::app
