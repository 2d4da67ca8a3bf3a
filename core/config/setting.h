#pragma once

#include "core/attendance/languages.h"
#include "core/config/settings.h"

#include <QAnyStringView>
#include <QLatin1String>

#include <limits>
#include <span>
#include <variant>

namespace rollcall::config {

/** A setting's value. Which alternative: Flag bool, Integer int, Seconds milliseconds, Url and WebAddress QUrl,
 *  DeviceName DeviceId, Levels LoggerLevels, every other type QString. */
using Value = std::variant<bool, int, std::chrono::milliseconds, QString, QUrl, DeviceId, LoggerLevels>;

enum class Type {
    Flag,
    Integer,
    Seconds,
    Text,
    Url,        // of a server
    WebAddress, // of anything on a server, with a query where it has one
    DeviceName,
    ApiKey,
    Email,
    Language,
    TimeZone,
    Word,      // one of Setting::words
    ClockTime, // of the day, HH:MM
    Path,
    Folder, // by its absolute path
    File,   // by its absolute path
    CertificateFile,
    LocalEndpoint, // observe::parseEndpoint()
    Textfile,      // of node_exporter's textfile collector
    LogLevel,
    Levels, // by logger
};

/** One row of the table of settings, which the loader, config check, the documentation and dialogs share. */
struct Setting {
    QLatin1String key; ///< dotted path in config.json
    Type type = Type::Text;
    QLatin1String unit{};
    QLatin1String fallback{}; ///< the default, written as in the file; empty if there is none
    /** Of Integer and Seconds: a range with both ends, except that a minimum of 0 s is itself outside. */
    double minimum = 0;
    double maximum = std::numeric_limits<int>::max();
    int step = 1;                           ///< of Integer: only every so many from the minimum on
    std::span<const QLatin1String> words{}; ///< of Word: what it may be
    bool secret = false;                    ///< never printed; may come as a systemd credential named as the key
    bool reserved = false;                  ///< checked, but nothing reads it yet
    bool neededByCloud = false;             ///< must have a value while cloud.enabled is true
    QLatin1String environment{};            ///< the variable that overrides the file
    QLatin1String olderKey{};               ///< the predecessor's key; `key` wins
    QLatin1String formerKey{}; ///< its name in an earlier version: read with a warning, refused beside `key`
    QLatin1String inherits{};  ///< the setting whose value is taken when this one is not given
    QLatin1String notAbove{}; ///< of Integer and Seconds: the setting, of the same type, that this one may not exceed
    QLatin1String help{};     ///< one sentence
    void (*store)(Settings&, const Value&) = nullptr;
};

/** All settings, in the order people read them. */
std::span<const Setting> allSettings();

/** The row of a key (not of an older key), or nullptr. */
const Setting* findSetting(QAnyStringView key);

/** What the setting takes, for a fault's text and the documentation: "a whole number from 1 to 120". */
QString allowedValues(const Setting& setting);

/** The languages that the setting `language` may name, a country behind them or not. */
using attendance::languageCodes;

/** What `screen.night` may be, in the order of Night. */
inline constexpr QLatin1String nightModes[] = {QLatin1String("auto"), QLatin1String("on"), QLatin1String("off")};

/** What `screen.lens` may be, in the order of LensSide. */
inline constexpr QLatin1String lensSides[] = {QLatin1String("none"), QLatin1String("above"), QLatin1String("below"),
                                              QLatin1String("left"), QLatin1String("right")};

/** The five names, from the least to the worst: "DEBUG" to "CRITICAL". */
QLatin1String levelName(LogLevel level);
std::optional<LogLevel> parseLevel(QStringView name);

/** The value as it is written in config.json, without quotes; logger levels as "queue=DEBUG, sync=INFO". Of secrets too: print displayText() instead. */
QString plainText(const Value& value);

/** What may be printed: "set" instead of a secret, "not set" instead of nothing. */
QString displayText(const Setting& setting, const std::optional<Value>& value);

/** The reference of all settings as a Markdown table: resources/config/SETTINGS.md. */
QString settingsAsMarkdown();

} // namespace rollcall::config
