#pragma once

#include "app/assembly/systemnetwork.h"
#include "app/kiosk/admincontroller.h"
#include "app/kiosk/alarms.h"
#include "app/kiosk/backend.h"
#include "app/kiosk/forgottenbadge.h"
#include "app/kiosk/keyeventscanner.h"
#include "app/kiosk/kioskpanel.h"
#include "app/kiosk/nextframe.h"
#include "app/kiosk/officecamera.h"
#include "app/kiosk/officeday.h"
#include "app/kiosk/officehealth.h"
#include "app/kiosk/officequeue.h"
#include "app/kiosk/officeschedule.h"
#include "app/kiosk/officestudents.h"
#include "app/kiosk/options.h"
#include "app/kiosk/pacemeter.h"
#include "app/kiosk/pointerhider.h"
#include "app/kiosk/selftest.h"
#include "app/kiosk/servicemanager.h"
#include "app/kiosk/summary.h"
#include "app/kiosk/watchdog.h"
#include "core/config/settings.h"
#include "core/observe/exporter.h"
#include "core/observe/metrics.h"
#include "core/scan/camerachoice.h"
#include "core/scan/photoencoder.h"
#include "core/scan/scanworker.h"
#include "core/speech/speaker.h"
#include "core/wedge/scannerwatch.h"
#include "ui/admin/alarmlist.h"
#include "ui/kioskwindow.h"
#include "ui/sound/chime.h"

#include <QThread>

namespace rollcall::app {

/** The running kiosk: every object, made in the order of the road, on its four threads (gui, scan, store, wedge).
 *  Owned by main. Thread: gui. */
class Kiosk : public QObject {
    Q_OBJECT

public:
    Kiosk(const Options& options, const config::Settings& settings, const QString& dataDirectory, const Clock& clock);
    /** Stops the source, lets the threads finish what they hold, and ends them. */
    ~Kiosk() override;

    void start();

Q_SIGNALS:
    /** With --exit-at-end: the footage is through and what waits was sent, or the time for that is over. With --self-test: it is
     *  known what works. And when the office closes the kiosk. */
    void finished(int exitCode);

private:
    // In wiring.cpp, officewiring.cpp and metricswiring.cpp:
    void connectRoad();
    void connectScanners();
    void connectScreen();
    void connectPanel();
    void connectAdmin();
    void connectForgottenBadge();
    void connectService();
    void connectEnding();
    void connectPace();
    void connectAlarms();
    void connectSelfTest();
    void connectMetrics(const config::MetricsSettings& settings);

    void show();
    void setScreen(const config::ScreenSettings& screen, const config::SoundSettings& sound);
    void setCamera(const config::CameraSettings& camera);
    void tryCamera(const QList<ui::SettingChange>& changes);
    void showLogo();
    void countTheDay();
    int volumeNow() const;
    void speak(const QString& sentence, const QString& language);
    void offerForgotBadge();
    void closeByOffice();
    void followTheDay();
    void remember(const scan::RememberedCamera& camera);
    bool isCameraMissed() const;
    void showWorstFault();
    void playFootage();
    void beginEnding();
    void endIfSettled();
    void end();

    const Options m_options;
    const QString m_dataDirectory;
    const bool m_cloudEnabled;
    const Clock& m_clock;

    std::unique_ptr<observe::Metrics> m_metrics; ///< null while nobody is to see them
    std::unique_ptr<observe::Exporter> m_exporter;

    ui::AlarmList m_alarmList; // the window's pages refer to these
    std::unique_ptr<OfficeQueue> m_officeQueue;
    std::unique_ptr<OfficeDay> m_officeDay;
    std::unique_ptr<OfficeSchedule> m_officeSchedule;
    std::unique_ptr<OfficeHealth> m_officeHealth;
    std::unique_ptr<OfficeStudents> m_officeStudents;
    std::unique_ptr<OfficeCamera> m_officeCamera;
    std::unique_ptr<ForgottenBadge> m_forgottenBadge; ///< null during a self-test
    bool m_canVouch = false;                          ///< the office has a PIN
    const ui::AboutFacts m_about;
    ui::KioskWindow m_window;
    ui::Chime m_chime;
    std::unique_ptr<speech::Speaker> m_speaker; ///< null unless results are spoken
    config::ScreenSettings m_screen;
    config::SoundSettings m_sound;
    const KioskPanel m_panel;
    std::unique_ptr<scan::FrameSource> m_source;

    QThread m_scanThread;
    scan::ScanWorker* m_scanner; // deleted by its thread's end
    scan::PhotoEncoder* m_photographer;

    QThread m_wedgeThread;
    wedge::ScannerWatch* m_usbScanners;
    KeyEventScanner m_keys;
    NextFrame m_nextFrame;
    NextFrame m_nextFrameWithoutBadge; ///< for student numbers

    QThread m_storeThread;
    Backend* m_backend;
    Alarms* m_alarms; ///< lives there, too

    AdminController m_adminController;
    SystemNetwork m_network;

    ServiceManager m_service;
    Watchdog m_watchdog;
    std::unique_ptr<FootageSurvey> m_survey; ///< with --measure, as the next
    std::unique_ptr<PaceMeter> m_pace;
    std::unique_ptr<SelfTest> m_selfTest; ///< null in a kiosk that counts
    QString m_heldBackBy;                 ///< what was logged last

    std::optional<ui::Fault> m_sourceFault;
    QString m_sourceFaultName; ///< of the last one
    bool m_hadCamera = false;
    int m_usbScannerCount = 0;
    std::optional<ui::Fault> m_storeFault;
    std::optional<ui::FaultKind> m_shutOut;
    bool m_hasStudents = true;
    Summary m_summary;
    QTimer m_minute;                         ///< night and quiet hours begin and end
    std::unique_ptr<PointerHider> m_pointer; ///< null in a window
    QTimer m_drainLimit;
    QTimer m_drainLook; ///< another program may be emptying the queue
    bool m_isEnding = false;
    bool m_isEnded = false;
};

} // namespace rollcall::app
