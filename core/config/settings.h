#pragma once

#include "core/base/ids.h"

#include <QMap>
#include <QSize>
#include <QString>
#include <QTime>
#include <QUrl>

#include <chrono>
#include <optional>

namespace rollcall::config {

enum class LogLevel { Debug, Info, Warning, Error, Critical };

/** A logger's name ("queue.journal") or the beginning of one ("queue"), and the level it writes from. */
using LoggerLevels = QMap<QString, LogLevel>;

struct CameraSettings {
    int index = 0;
    QString name = {};     ///< if not empty, counts instead of the index: a name, a part of one, or an id
    QSize resolution = {}; ///< in pixels
    int fps = 0;
    int rotation = 0; ///< 0, 90, 180 or 270 degrees clockwise
    bool mirror = false;
    bool torch = false;
    friend bool operator==(const CameraSettings&, const CameraSettings&) = default;
};

/** When enabled, url, apiKey and Settings::deviceId are there: the loader refuses a file without them. */
struct CloudSettings {
    bool enabled = false;
    QUrl url; ///< http or https, with a host, without a slash at its end; empty if none is set
    QString apiKey;
    QString deviceEmail;
    QString devicePassword; ///< set if and only if deviceEmail is, when enabled
    std::chrono::milliseconds syncInterval{};
    QString caFile; ///< a readable PEM file with authorities to trust beside the system's; empty if none is set
    std::chrono::milliseconds retryDelay{};    ///< base of the back-off
    std::chrono::milliseconds retryDelayMax{}; ///< its cap
    /** How long a second try waits for an answer, after a first one ended in silence; never less than its service's. */
    std::chrono::milliseconds retryRead{};
    int circuitBreakerThreshold = 0;                   ///< failures in a row that open the breaker
    std::chrono::milliseconds circuitBreakerTimeout{}; ///< how long it stays open
    int circuitBreakerSuccess = 0;                     ///< successes in a row that close it again
    int parallelRequests = 0;                          ///< 1 to 6, of every kind together
    int parallelPhotos = 0;                            ///< 1 to 6
    std::chrono::milliseconds rosterSyncInterval{};
    bool cleanupPhotosAfterSync = false; ///< otherwise DiskSettings::photoRetention after it
    friend bool operator==(const CloudSettings&, const CloudSettings&) = default;
};

/** Every limit of the network, as it is in effect: the table of settings has ranges, defaults and who inherits from
 *  whom. */
struct NetworkTimeouts {
    std::chrono::milliseconds connect{};
    std::chrono::milliseconds read{};
    std::chrono::milliseconds supabaseConnect{};
    std::chrono::milliseconds supabaseRead{};
    std::chrono::milliseconds storageConnect{};
    std::chrono::milliseconds storageRead{};
    std::chrono::milliseconds connectivity{};
    std::chrono::milliseconds sms{};
    friend bool operator==(const NetworkTimeouts&, const NetworkTimeouts&) = default;
};

struct AlarmSettings {
    std::chrono::milliseconds cooldown{}; ///< nobody is told of the same alarm more often
    QUrl webhookUrl;      ///< http or https, with a host; empty: no messages are sent. It may hold a secret
    QString webhookToken; ///< sent as a bearer token; empty: none
    friend bool operator==(const AlarmSettings&, const AlarmSettings&) = default;
};

struct LogOutput {
    bool enabled = false;
    LogLevel level = LogLevel::Info;
    friend bool operator==(const LogOutput&, const LogOutput&) = default;
};

/** The log server of LoggingSettings::otlp. */
struct OtlpSettings {
    QUrl endpoint; ///< http or https, with a host; set if the output is on
    QString token;
    QString caFile; ///< as CloudSettings::caFile
    int bufferMegabytes = 0;
    std::chrono::milliseconds timeout{};
    friend bool operator==(const OtlpSettings&, const OtlpSettings&) = default;
};

struct LoggingSettings {
    LogLevel level = LogLevel::Info; ///< nothing below it goes to any output
    QString directory;               ///< if relative, then to the data directory
    LogOutput console;
    LogOutput file;
    int fileMaxMegabytes = 0;
    int fileBackupCount = 0;
    LogOutput jsonFile;
    LogOutput journal; ///< systemd's
    LogOutput otlp;    ///< a log server that speaks OTLP/HTTP
    OtlpSettings otlpServer;
    LoggerLevels loggers; ///< instead of `level` for these
    bool coreDumps = false;
    friend bool operator==(const LoggingSettings&, const LoggingSettings&) = default;
};

/** How the disk is watched and kept free. What was not sent is kept for ever, whatever these say. */
struct DiskSettings {
    int warnPercent = 0;                 ///< free below it: queue::DiskGrade::Low
    int criticalPercent = 0;             ///< at most warnPercent
    std::chrono::days photoRetention{};  ///< of photos that the cloud has
    int photoMaxMegabytes = 0;           ///< of all of these together
    std::chrono::days logRetention{};    ///< of rotated log files
    std::chrono::days recordRetention{}; ///< of rows of the register that the cloud has
    friend bool operator==(const DiskSettings&, const DiskSettings&) = default;
};

/** What is wired to the machine's GPIO pins, by the numbers of its controller's lines. All off by default. */
struct PanelSettings {
    QString chip; ///< the controller, by name or label; empty: that of a Raspberry Pi
    bool buzzerEnabled = false;
    int buzzerPin = 0;
    bool ledEnabled = false;
    int redPin = 0;
    int greenPin = 0;
    int bluePin = 0;
    bool buttonEnabled = false;
    int buttonPin = 0;
    std::chrono::milliseconds debounce{};
    std::chrono::milliseconds shortPress{}; ///< released before it: a short press
    std::chrono::milliseconds longPress{};  ///< still held then: a long press; at least shortPress
    friend bool operator==(const PanelSettings&, const PanelSettings&) = default;
};

/** When the screen has its dark colours. */
enum class Night { ByTime, Always, Never };

/** Where the camera's lens is, seen by who stands before the screen. */
enum class LensSide { None, Above, Below, Left, Right };

/** How the students' pages look. */
struct ScreenSettings {
    int textSizePercent = 100; ///< of the designed size, 80 to 200
    bool reducedMotion = false;
    bool forgotBadge = true;         ///< offered while the office has a PIN
    QString logo;                    ///< a picture's file, by its absolute path; empty: none
    LensSide lens = LensSide::None;  ///< an arrow points there; None: no arrow
    bool dayCount = false;           ///< how many students are here is shown
    std::chrono::minutes dimAfter{}; ///< nobody is there; 0: never
    bool burnInShift = true;         ///< what stands still is moved a little every minute
    Night night = Night::ByTime;
    QTime nightFrom;  ///< of the school's clock
    QTime nightUntil; ///< may be earlier: then on the next day
    friend bool operator==(const ScreenSettings&, const ScreenSettings&) = default;
};

/** The sounds of results. */
struct SoundSettings {
    int volumePercent = 100; ///< 0: silent
    QTime quietFrom;         ///< of the school's clock; null: no quiet hours
    QTime quietUntil;
    bool speakResults = false; ///< by speech-dispatcher, as loud as sounds and not in quiet hours
    friend bool operator==(const SoundSettings&, const SoundSettings&) = default;
};

/** Both off by default. */
struct MetricsSettings {
    QString listen;   ///< as observe::parseEndpoint() takes it; empty: nobody can ask
    QString textfile; ///< absolute, ends in ".prom"; empty: none is written
    std::chrono::milliseconds textfileInterval{};
    friend bool operator==(const MetricsSettings&, const MetricsSettings&) = default;
};

/** All settings of the kiosk as plain typed values. A value of its own; a Settings{} by hand holds
 *  zeros, so take builtInSettings() or a Loader's. Holds secrets: never print it, print LoadReport::effective. */
struct Settings {
    QString schoolName; ///< empty if none is set
    QString schoolZone; ///< of the IANA database, as SchoolZone::fromId() takes it; empty: the machine's
    /** Of the predecessor's config.json, as readScheduleFile() takes it and finds no fault in it; empty if there is none. */
    QByteArray schoolSchedule;
    QString dataDirectory; ///< absolute; empty if none is set
    QString language;      ///< as in "en", "fil" or "pt_BR"
    std::optional<DeviceId> deviceId;
    CameraSettings camera;
    QString scannerName;      ///< parts of the names of USB scanners, separated by commas; empty if none is set
    int photoJpegQuality = 0; ///< 1 to 100
    std::chrono::milliseconds debounceInterval{};
    CloudSettings cloud;
    NetworkTimeouts networkTimeouts;
    DiskSettings disk;
    PanelSettings panel;
    ScreenSettings screen;
    SoundSettings sound;
    AlarmSettings alarms;
    MetricsSettings metrics;
    LoggingSettings logging;
    friend bool operator==(const Settings&, const Settings&) = default;
};

/** The settings of a kiosk without any config file and environment: the cloud is off. */
Settings builtInSettings();

} // namespace rollcall::config
