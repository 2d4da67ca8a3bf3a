#pragma once

#include "app/assembly/serviceprobe.h"
#include "core/access/pinstore.h"
#include "core/config/settingsfile.h"
#include "ui/admin/adminpanel.h"

#include <QThreadPool>
#include <QTimer>

namespace rollcall::app {

/** Answers the office's side of the window: checks its PIN, reads and writes config.json, and looks every few seconds
 *  whether somebody else wrote it.
 *
 *  Of a changed file only the network's limits and the loggers' levels take effect while the kiosk runs; a file that
 *  cannot be used changes nothing. Thread: gui. Hashes and files are left to one thread of its own pool, for both may take their time. */
class AdminController : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds lookEvery{2000};

    /** `settings` are those in effect. The side and the clock outlive this. */
    AdminController(ui::AdminPanel& side, const config::Loader& loader, const std::optional<QString>& configFile,
              const config::Settings& settings, const QString& dataDirectory, const Clock& clock);
    /** Waits for what is being written. */
    ~AdminController() override;

Q_SIGNALS:
    void timeoutsChanged(const rollcall::config::NetworkTimeouts& timeouts);
    /** The level of all loggers or of single ones. */
    void levelsChanged(const rollcall::config::LoggingSettings& logging);

private:
    template <typename Work, typename Then>
    void inBackground(Work work, Then then);
    void askPinState();
    void checkPin(const QString& pin);
    void loadSettings();
    void save(const QList<config::SettingChange>& changes);
    void lookAtFile();
    void apply(const config::LoadReport& report);

    ui::AdminPanel& m_side;
    const config::Loader m_loader;
    const std::optional<QString> m_configFile;
    config::NetworkTimeouts m_timeouts;
    config::LoggingSettings m_logging;
    config::ConfigText m_seen;            ///< the file as it was last looked at
    QList<config::Effective> m_effective; ///< of it
    access::PinStore m_pins;              ///< used in the pool only
    config::SettingsFile m_file;          ///< used in the pool only
    QTimer m_look;
    QThreadPool m_pool; ///< last: its thread uses the others
};

/** In the window's terms. */
ui::ServiceTest serviceTest(const ProbeResult& result);

} // namespace rollcall::app
