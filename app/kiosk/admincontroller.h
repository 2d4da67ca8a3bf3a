#pragma once

#include "app/assembly/serviceprobe.h"
#include "core/access/auditlog.h"
#include "core/access/pinstore.h"
#include "core/config/settingsfile.h"
#include "ui/admin/settingsstore.h"

#include <QThreadPool>
#include <QTimer>

namespace rollcall::app {

/** What stands behind the office's side of the window: it checks the PIN, reads and writes the settings file as the pages'
 *  SettingsStore, and looks every few seconds whether somebody else changed that file.
 *
 *  While the kiosk runs, only the network's limits, the loggers' levels, camera and badge, and screen and sound take effect from a changed file. A file that
 *  cannot be used changes nothing. Hashing and files are left to one background thread, as both take time.
 *  officewiring.cpp connects it with the window. Thread: gui. */
class AdminController : public ui::SettingsStore {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds fileCheckInterval{2000};

    /** `settings` are those in effect; `clock` outlives this. */
    AdminController(const config::Loader& loader, const std::optional<QString>& configFile,
                    const config::Settings& settings, const QString& dataDirectory, const Clock& clock);
    /** Waits for what is being written. */
    ~AdminController() override;

    QStringList keys() const override;
    ui::SettingInfo describe(const QString& key) const override;
    std::optional<QString> normalized(const QString& key, const QString& text) const override;
    void load(QObject* context, Then then) override;
    void save(const QList<ui::SettingChange>& changes, QObject* context, Then then) override;
    void backToLastGood(QObject* context, ThenBack then) override;
    void testServices(const QMap<QString, QString>& limits) override;
    void playSound(int percent) override { Q_EMIT soundRequested(percent); }

    /** In force. */
    const config::CameraSettings& camera() const { return m_camera; }

public Q_SLOTS:
    /** Answered by pinReady(), pinMissing() or pinUnreadable(). */
    void readPinState();
    /** Answered by pinAccepted(), pinWrong(), pinMissing() or pinUnreadable(). */
    void checkPin(const QString& pin);
    /** Sets the first PIN: answered by pinAccepted() or pinNotSet(), and where there is one meanwhile, by pinReady() too. */
    void setFirstPin(const QString& pin);
    /** The result of one request that testRequested() led to. */
    void reportProbe(const rollcall::app::ProbeResult& result);

Q_SIGNALS:
    /** A PIN may be entered once `wait` is over. */
    void pinReady(std::chrono::milliseconds wait);
    void pinMissing();
    void pinUnreadable();
    void pinAccepted();
    void pinNotSet();
    void pinWrong(std::chrono::milliseconds wait);

    /** Each service is to be sent one request within these limits. */
    void testRequested(const rollcall::config::NetworkTimeouts& limits);
    void timeoutsChanged(const rollcall::config::NetworkTimeouts& timeouts);
    /** What students see and hear is another one. */
    void screenChanged(const rollcall::config::ScreenSettings& screen, const rollcall::config::SoundSettings& sound);
    /** The language of the screen is another one. */
    void languageChanged(const QString& language);
    void cameraChanged(const rollcall::config::CameraSettings& camera);
    /** See Settings::debounceInterval and photoJpegQuality. */
    void scanningChanged(std::chrono::milliseconds debounce, int photoQuality);
    /** The sound of a result is to be played, so loud. */
    void soundRequested(int percent);
    /** The level of all loggers, or of single ones, is another one. */
    void levelsChanged(const rollcall::config::LoggingSettings& logging);

private:
    template <typename Work, typename Handler>
    void inBackground(Work work, Handler handle);
    void checkFile();
    void audit(const QString& by, const QString& event, const QJsonObject& details = {});
    void auditChanges(const QString& by, const QList<config::Effective>& after);
    /** `by`: who changed the file, for the audit log. */
    void apply(const config::LoadReport& report, const QString& by);

    const config::Loader m_loader;
    const std::optional<QString> m_configFile;
    config::NetworkTimeouts m_timeouts;
    config::LoggingSettings m_logging;
    config::ScreenSettings m_screen;
    config::SoundSettings m_sound;
    QString m_language;
    config::CameraSettings m_camera;
    std::chrono::milliseconds m_debounce;
    int m_photoQuality;
    config::ConfigText m_seen;            ///< the file as it was last looked at
    QList<config::Effective> m_effective; ///< of it
    access::AuditLog m_audit;             ///< used by the background thread only
    access::PinStore m_pins;              ///< used by the background thread only
    config::SettingsFile m_file;          ///< used by the background thread only
    QTimer m_fileCheck;
    QThreadPool m_pool; ///< last: its thread uses the others
};

/** In the window's terms. */
ui::ServiceTest serviceTest(const ProbeResult& result);

} // namespace rollcall::app
