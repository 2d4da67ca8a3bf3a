#include "ui/admin/settingscontents.h"

namespace rollcall::ui {

using namespace Qt::Literals::StringLiterals;
using Trial = SettingsContents::Trial;
using Effect = SettingsContents::Effect;

SettingsContents timeoutsContents()
{
    return {"network_timeouts"_L1,
            {{"all"_L1, {"network_timeouts.connect_timeout"_L1, "network_timeouts.read_timeout"_L1}},
             {"supabase"_L1,
              {"network_timeouts.supabase_connect_timeout"_L1, "network_timeouts.supabase_read_timeout"_L1},
              Service::Supabase},
             {"storage"_L1,
              {"network_timeouts.storage_connect_timeout"_L1, "network_timeouts.storage_read_timeout"_L1},
              Service::Storage},
             {"connectivity"_L1, {"network_timeouts.connectivity_timeout"_L1}, Service::Connectivity},
             {"sms"_L1, {"network_timeouts.sms_timeout"_L1}, Service::Sms}},
            Trial::Services,
            Effect::NextRequest,
            true};
}

SettingsContents screenContents()
{
    return {"screen"_L1,
            {{"language"_L1, {"language"_L1}},
             {"text_size"_L1, {"screen.text_size_percent"_L1}},
             {"reduced_motion"_L1, {"screen.reduced_motion"_L1}},
             {"forgot_badge"_L1, {"screen.forgot_badge"_L1}},
             {"lens"_L1, {"screen.lens"_L1}},
             {"day_count"_L1, {"screen.day_count"_L1}},
             {"night"_L1, {"screen.night"_L1}},
             {"night_hours"_L1, {"screen.night_from"_L1, "screen.night_until"_L1}},
             {"dim"_L1, {"screen.dim_after_minutes"_L1}},
             {"burn_in"_L1, {"screen.burn_in_shift"_L1}},
             {"volume"_L1, {"sound.volume_percent"_L1}},
             {"quiet_hours"_L1, {"sound.quiet_from"_L1, "sound.quiet_until"_L1}},
             {"speak_results"_L1, {"sound.speak_results"_L1}}},
            Trial::Sound,
            Effect::AtOnce};
}

std::vector<SettingsContents> allSettingsContents()
{
    return {screenContents(),
            timeoutsContents(),
            {"camera"_L1,
             {{"camera_index"_L1, {"camera.index"_L1}},
              {"camera_size"_L1, {"camera.resolution.width"_L1, "camera.resolution.height"_L1}},
              {"camera_fps"_L1, {"camera.fps"_L1}},
              {"camera_rotation"_L1, {"camera.rotation"_L1}},
              {"camera_mirror"_L1, {"camera.mirror"_L1}},
              {"camera_torch"_L1, {"camera.torch"_L1}},
              {"debounce"_L1, {"scan.debounce_interval"_L1}},
              {"photo_quality"_L1, {"photo.jpeg_quality"_L1}}},
             Trial::Camera,
             Effect::AtOnce},
            {"sending"_L1,
             {{"cloud"_L1, {"cloud.enabled"_L1}},
              {"sync_interval"_L1, {"cloud.sync_interval"_L1}},
              {"roster_interval"_L1, {"cloud.roster_sync.interval"_L1}},
              {"retry"_L1, {"cloud.retry_delay"_L1, "cloud.retry_delay_max"_L1}},
              {"retry_read"_L1, {"cloud.retry_read_timeout"_L1}},
              {"breaker"_L1, {"cloud.circuit_breaker_threshold"_L1, "cloud.circuit_breaker_timeout"_L1}},
              {"breaker_success"_L1, {"cloud.circuit_breaker_success"_L1}},
              {"parallel"_L1, {"cloud.parallel_requests"_L1, "cloud.parallel_photos"_L1}},
              {"cleanup_photos"_L1, {"cloud.cleanup_photos_after_sync"_L1}}}},
            {"keeping"_L1,
             {{"disk"_L1, {"disk_monitor.warn_threshold_percent"_L1, "disk_monitor.critical_threshold_percent"_L1}},
              {"kept_photos"_L1, {"disk_monitor.photo_retention_days"_L1, "disk_monitor.photo_max_size_mb"_L1}},
              {"kept_logs"_L1, {"disk_monitor.log_retention_days"_L1}},
              {"kept_records"_L1, {"disk_monitor.record_retention_days"_L1}}}},
            {"logging"_L1,
             {{"log_level"_L1, {"logging.level"_L1}},
              {"log_file"_L1, {"logging.outputs.file.enabled"_L1, "logging.outputs.file.level"_L1}},
              {"log_json"_L1, {"logging.outputs.json_file.enabled"_L1, "logging.outputs.json_file.level"_L1}},
              {"log_journal"_L1, {"logging.outputs.journal.enabled"_L1, "logging.outputs.journal.level"_L1}},
              {"log_console"_L1, {"logging.outputs.console.enabled"_L1, "logging.outputs.console.level"_L1}},
              {"log_server"_L1, {"logging.outputs.otlp.enabled"_L1, "logging.outputs.otlp.level"_L1}},
              {"log_server_limits"_L1, {"logging.outputs.otlp.timeout"_L1, "logging.outputs.otlp.buffer_mb"_L1}},
              {"log_rotation"_L1,
               {"logging.outputs.file.rotation.max_size_mb"_L1, "logging.outputs.file.rotation.backup_count"_L1}},
              {"core_dumps"_L1, {"logging.core_dumps"_L1}},
              {"alarm_cooldown"_L1, {"alarms.cooldown"_L1}},
              {"metrics_interval"_L1, {"metrics.textfile_interval"_L1}}},
             Trial::None,
             Effect::LevelAtOnce},
            {"pins"_L1,
             {{"buzzer"_L1, {"buzzer.enabled"_L1, "buzzer.gpio_pin"_L1}},
              {"led"_L1, {"rgb_led.enabled"_L1}},
              {"led_pins"_L1, {"rgb_led.gpio_pins.red"_L1, "rgb_led.gpio_pins.green"_L1}},
              {"led_blue"_L1, {"rgb_led.gpio_pins.blue"_L1}},
              {"power_button"_L1, {"power_button.enabled"_L1, "power_button.gpio_pin"_L1}},
              {"press"_L1, {"power_button.short_press_seconds"_L1, "power_button.long_press_seconds"_L1}},
              {"bounce"_L1, {"power_button.debounce_ms"_L1}}}}};
}

} // namespace rollcall::ui
