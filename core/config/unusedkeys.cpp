#include "core/config/unusedkeys.h"

#include <QString>

namespace rollcall::config {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QLatin1String keys[] = {
    "afternoon_class"_L1,
    "alerts"_L1,
    "attendance.duplicate_window_seconds"_L1,
    "buzzer"_L1,
    "camera.force_opencv"_L1,
    "camera.picamera"_L1,
    "camera_recovery"_L1,
    "cloud.offline_queue_size"_L1,
    "cloud.provider"_L1,
    "cloud.recorded_by_teacher_uuid"_L1,
    "cloud.retry_attempts"_L1,
    "cloud.roster_sync.auto_sync_on_boot"_L1,
    "cloud.roster_sync.auto_wipe_after_class"_L1,
    "cloud.roster_sync.cache_expiry_hours"_L1,
    "cloud.roster_sync.class_end_time"_L1,
    "cloud.roster_sync.enabled"_L1,
    "cloud.roster_sync.sync_time"_L1,
    "cloud.schedule_sync"_L1,
    "cloud.sync_on_capture"_L1,
    "device_name"_L1,
    "disk_monitor.log_dir"_L1,
    "disk_monitor.photo_dir"_L1,
    "image_processing"_L1,
    "lighting"_L1,
    "location"_L1,
    "logging.audit"_L1,
    "logging.business_metrics"_L1,
    "logging.outputs.console.colored"_L1,
    "logging.outputs.syslog"_L1,
    "logging.performance"_L1,
    "metrics.enabled"_L1,
    "morning_class"_L1,
    "offline_mode"_L1,
    "photo.crop_padding"_L1,
    "photo.extra_top"_L1,
    "photo.preview_draw_crop_box"_L1,
    "photo.save_full_frame"_L1,
    "photo.still_resolution"_L1,
    "photo.still_settle_ms"_L1,
    "photo.use_high_res_still"_L1,
    "power_button"_L1,
    "recognition"_L1,
    "rgb_led"_L1,
    "schedule_validation"_L1,
    "shutdown"_L1,
    "sms_notifications"_L1,
};

} // namespace

std::span<const QLatin1String> unusedKeys()
{
    return keys;
}

} // namespace rollcall::config
