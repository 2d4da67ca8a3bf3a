#include "ui/sampletable.h"

#include <limits>

namespace rollcall::ui {

namespace {

using SampleKind = SettingInfo::Kind;

struct SampleRow {
    const char* key;
    SampleKind kind;
    const char* choices; ///< with blanks between them
    const char* unit;
    const char* fallback;
    double minimum;
    double maximum;
    int step;
    const char* inherits;
    const char* notAbove;
};

constexpr auto sampleAnyNumber = std::numeric_limits<int>::max();
constexpr auto sampleFlags = "true false";
constexpr auto sampleLenses = "none above below left right";
constexpr auto sampleNights = "auto on off";
constexpr auto sampleLevels = "DEBUG INFO WARNING ERROR CRITICAL";
constexpr auto sampleCodes = "en fil es de ar";

// clang-format off
constexpr SampleRow sampleRows[] = {
    {"school_name", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"school.time_zone", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"language", SampleKind::Choice, sampleCodes, "", "en", 0, sampleAnyNumber, 1, "", ""},
    {"screen.text_size_percent", SampleKind::Integer, nullptr, "%", "100", 80, 200, 5, "", ""},
    {"screen.reduced_motion", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"screen.forgot_badge", SampleKind::Choice, sampleFlags, "", "true", 0, sampleAnyNumber, 1, "", ""},
    {"screen.logo", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"screen.lens", SampleKind::Choice, sampleLenses, "", "none", 0, sampleAnyNumber, 1, "", ""},
    {"screen.day_count", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"screen.dim_after_minutes", SampleKind::Integer, nullptr, "minutes", "10", 0, 1440, 1, "", ""},
    {"screen.burn_in_shift", SampleKind::Choice, sampleFlags, "", "true", 0, sampleAnyNumber, 1, "", ""},
    {"screen.night", SampleKind::Choice, sampleNights, "", "auto", 0, sampleAnyNumber, 1, "", ""},
    {"screen.night_from", SampleKind::ClockTime, nullptr, "", "18:30", 0, sampleAnyNumber, 1, "", ""},
    {"screen.night_until", SampleKind::ClockTime, nullptr, "", "05:30", 0, sampleAnyNumber, 1, "", ""},
    {"sound.volume_percent", SampleKind::Integer, nullptr, "%", "100", 0, 100, 5, "", ""},
    {"sound.quiet_from", SampleKind::ClockTime, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"sound.quiet_until", SampleKind::ClockTime, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"sound.speak_results", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"paths.data_dir", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"camera.index", SampleKind::Integer, nullptr, "", "0", 0, 63, 1, "", ""},
    {"camera.name", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"camera.resolution.width", SampleKind::Integer, nullptr, "pixels", "1280", 160, 7680, 1, "", ""},
    {"camera.resolution.height", SampleKind::Integer, nullptr, "pixels", "720", 120, 4320, 1, "", ""},
    {"camera.fps", SampleKind::Integer, nullptr, "frames/s", "30", 1, 120, 1, "", ""},
    {"camera.rotation", SampleKind::Integer, nullptr, "degrees", "0", 0, 270, 90, "", ""},
    {"camera.mirror", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"camera.torch", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"scanner.name", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"scan.debounce_interval", SampleKind::Seconds, nullptr, "s", "2", 0, 60, 1, "", ""},
    {"photo.jpeg_quality", SampleKind::Integer, nullptr, "", "95", 1, 100, 1, "", ""},
    {"disk_monitor.warn_threshold_percent", SampleKind::Integer, nullptr, "%", "10", 1, 90, 1, "", ""},
    {"disk_monitor.critical_threshold_percent", SampleKind::Integer, nullptr, "%", "5", 1, 90, 1, "", "disk_monitor.warn_threshold_percent"},
    {"disk_monitor.photo_retention_days", SampleKind::Integer, nullptr, "days", "30", 1, 3650, 1, "", ""},
    {"disk_monitor.photo_max_size_mb", SampleKind::Integer, nullptr, "MB", "500", 1, 100000, 1, "", ""},
    {"disk_monitor.log_retention_days", SampleKind::Integer, nullptr, "days", "7", 1, 3650, 1, "", ""},
    {"disk_monitor.record_retention_days", SampleKind::Integer, nullptr, "days", "400", 31, 36500, 1, "", ""},
    {"cloud.enabled", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"cloud.url", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"cloud.ca_file", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"cloud.api_key", SampleKind::Secret, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"cloud.device_id", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"cloud.device_email", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"cloud.device_password", SampleKind::Secret, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"cloud.sync_interval", SampleKind::Seconds, nullptr, "s", "60", 0, 86400, 1, "", ""},
    {"cloud.retry_delay", SampleKind::Seconds, nullptr, "s", "30", 0, 3600, 1, "", ""},
    {"cloud.retry_delay_max", SampleKind::Seconds, nullptr, "s", "3600", 0, 86400, 1, "", ""},
    {"cloud.retry_read_timeout", SampleKind::Seconds, nullptr, "s", "60", 0, 600, 1, "", ""},
    {"cloud.circuit_breaker_threshold", SampleKind::Integer, nullptr, "failures", "5", 1, 1000, 1, "", ""},
    {"cloud.circuit_breaker_timeout", SampleKind::Seconds, nullptr, "s", "60", 0, 3600, 1, "", ""},
    {"cloud.circuit_breaker_success", SampleKind::Integer, nullptr, "successes", "2", 1, 100, 1, "", ""},
    {"cloud.parallel_requests", SampleKind::Integer, nullptr, "requests", "6", 1, 6, 1, "", ""},
    {"cloud.parallel_photos", SampleKind::Integer, nullptr, "photos", "3", 1, 6, 1, "", ""},
    {"cloud.roster_sync.interval", SampleKind::Seconds, nullptr, "s", "300", 0, 86400, 1, "", ""},
    {"cloud.cleanup_photos_after_sync", SampleKind::Choice, sampleFlags, "", "true", 0, sampleAnyNumber, 1, "", ""},
    {"network_timeouts.connect_timeout", SampleKind::Seconds, nullptr, "s", "5", 0, 600, 1, "", ""},
    {"network_timeouts.read_timeout", SampleKind::Seconds, nullptr, "s", "10", 0, 600, 1, "", ""},
    {"network_timeouts.supabase_connect_timeout", SampleKind::Seconds, nullptr, "s", "5", 0, 600, 1, "network_timeouts.connect_timeout", ""},
    {"network_timeouts.supabase_read_timeout", SampleKind::Seconds, nullptr, "s", "10", 0, 600, 1, "network_timeouts.read_timeout", ""},
    {"network_timeouts.storage_connect_timeout", SampleKind::Seconds, nullptr, "s", "5", 0, 600, 1, "network_timeouts.connect_timeout", ""},
    {"network_timeouts.storage_read_timeout", SampleKind::Seconds, nullptr, "s", "30", 0, 600, 1, "", ""},
    {"network_timeouts.connectivity_timeout", SampleKind::Seconds, nullptr, "s", "3", 0, 600, 1, "", ""},
    {"network_timeouts.sms_timeout", SampleKind::Seconds, nullptr, "s", "10", 0, 600, 1, "", ""},
    {"gpio.chip", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"buzzer.enabled", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"buzzer.gpio_pin", SampleKind::Integer, nullptr, "", "23", 0, 511, 1, "", ""},
    {"rgb_led.enabled", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"rgb_led.gpio_pins.red", SampleKind::Integer, nullptr, "", "26", 0, 511, 1, "", ""},
    {"rgb_led.gpio_pins.green", SampleKind::Integer, nullptr, "", "6", 0, 511, 1, "", ""},
    {"rgb_led.gpio_pins.blue", SampleKind::Integer, nullptr, "", "24", 0, 511, 1, "", ""},
    {"power_button.enabled", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"power_button.gpio_pin", SampleKind::Integer, nullptr, "", "17", 0, 511, 1, "", ""},
    {"power_button.debounce_ms", SampleKind::Integer, nullptr, "ms", "100", 0, 1000, 1, "", ""},
    {"power_button.short_press_seconds", SampleKind::Seconds, nullptr, "s", "3", 0, 60, 1, "", "power_button.long_press_seconds"},
    {"power_button.long_press_seconds", SampleKind::Seconds, nullptr, "s", "5", 0, 60, 1, "", ""},
    {"alarms.cooldown", SampleKind::Seconds, nullptr, "s", "14400", 60, 604800, 1, "", ""},
    {"alarms.webhook_url", SampleKind::Secret, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"alarms.webhook_token", SampleKind::Secret, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"metrics.listen", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"metrics.textfile", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"metrics.textfile_interval", SampleKind::Seconds, nullptr, "s", "15", 1, 3600, 1, "", ""},
    {"logging.level", SampleKind::Choice, sampleLevels, "", "INFO", 0, sampleAnyNumber, 1, "", ""},
    {"logging.loggers", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"logging.log_dir", SampleKind::Text, nullptr, "", "logs", 0, sampleAnyNumber, 1, "", ""},
    {"logging.core_dumps", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.console.enabled", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.console.level", SampleKind::Choice, sampleLevels, "", "INFO", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.file.enabled", SampleKind::Choice, sampleFlags, "", "true", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.file.level", SampleKind::Choice, sampleLevels, "", "DEBUG", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.file.rotation.max_size_mb", SampleKind::Integer, nullptr, "MB", "100", 1, 10240, 1, "", ""},
    {"logging.outputs.file.rotation.backup_count", SampleKind::Integer, nullptr, "files", "10", 0, 1000, 1, "", ""},
    {"logging.outputs.json_file.enabled", SampleKind::Choice, sampleFlags, "", "true", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.json_file.level", SampleKind::Choice, sampleLevels, "", "DEBUG", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.journal.enabled", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.journal.level", SampleKind::Choice, sampleLevels, "", "INFO", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.otlp.enabled", SampleKind::Choice, sampleFlags, "", "false", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.otlp.level", SampleKind::Choice, sampleLevels, "", "INFO", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.otlp.endpoint", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.otlp.token", SampleKind::Secret, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.otlp.ca_file", SampleKind::Text, nullptr, "", "", 0, sampleAnyNumber, 1, "", ""},
    {"logging.outputs.otlp.timeout", SampleKind::Seconds, nullptr, "s", "10", 0, 600, 1, "", ""},
    {"logging.outputs.otlp.buffer_mb", SampleKind::Integer, nullptr, "MB", "20", 1, 1024, 1, "", ""},
};
// clang-format on

} // namespace

QList<SettingInfo> sampleTable()
{
    QList<SettingInfo> table;
    for (const SampleRow& row : sampleRows) {
        SettingInfo info{QLatin1String(row.key),
                         row.kind,
                         QLatin1String(row.unit),
                         QLatin1String(row.fallback),
                         row.minimum,
                         row.maximum,
                         row.step};
        info.choices = QString(QLatin1String(row.choices)).split(u' ', Qt::SkipEmptyParts);
        info.inherits = QLatin1String(row.inherits);
        info.notAbove = QLatin1String(row.notAbove);
        table.append(info);
    }
    return table;
}

} // namespace rollcall::ui
