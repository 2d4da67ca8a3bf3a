#include "core/observe/metrictable.h"

namespace rollcall::observe {

namespace {

// A commit takes 1 to 5 ms on a good disk and a second on a bad SD card; a student waits for it.
const std::vector<double> ofADecision{0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5};
// A frame comes every 33 ms.
const std::vector<double> ofAFrame{0.001, 0.002, 0.005, 0.01, 0.02, 0.033, 0.05, 0.1, 0.2, 0.5};
// Up to the longest limit that the settings have by default.
const std::vector<double> ofARequest{0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};

} // namespace

std::span<const MetricRow> allMetrics()
{
    using enum MetricKind;
    // clang-format off
    static const std::vector<MetricRow> rows{
        {Metric::Scans, "rollcall_scans_total", Counter,
         "Codes that were shown, by what came of them: accepted, or why they did not count.", {"result"}},
        {Metric::DecisionSeconds, "rollcall_decision_seconds", Histogram,
         "From a code's arrival at the register to the answer, with the record on disk.", {}, ofADecision},
        {Metric::DecodeSeconds, "rollcall_decode_seconds", Histogram,
         "Looking for codes in one frame of the camera.", {}, ofAFrame},
        {Metric::QueueItems, "rollcall_queue_items", Gauge,
         "Items that are not in the cloud yet. Parked ones need a person.", {"kind", "state"}},
        {Metric::QueueOldestSeconds, "rollcall_queue_oldest_seconds", Gauge,
         "Age of the oldest record or photo that is still to be sent; 0 if there is none."},
        {Metric::SyncAttempts, "rollcall_sync_attempts_total", Counter,
         "Attempts to send, by what came of them.", {"service", "outcome"}},
        {Metric::HttpSeconds, "rollcall_http_seconds", Histogram,
         "Requests to the cloud, by part of their time: connect, first_byte and body.", {"service", "phase"}, ofARequest},
        {Metric::BreakerState, "rollcall_breaker_state", Gauge,
         "Circuit breakers: 0 closed, 1 half open, 2 open, when nothing is sent.", {"service"}},
        {Metric::CameraFrames, "rollcall_camera_frames_total", Counter,
         "Frames that came from the camera."},
        {Metric::DiskFreeBytes, "rollcall_disk_free_bytes", Gauge,
         "Free space for the kiosk on the file system of its data directory."},
        {Metric::ClockOffsetSeconds, "rollcall_clock_offset_seconds", Gauge,
         "The computer's clock minus the server's; missing while the server has not told the time."},
        {Metric::LogDropped, "rollcall_log_dropped_total", Counter,
         "Log lines that no output could take in time."},
        {Metric::Alarm, "rollcall_alarm", Gauge,
         "Alarms: 1 while it stands, 0 otherwise.", {"code"}},
        {Metric::BuildInfo, "rollcall_build_info", Gauge,
         "Always 1; the labels name what is running.", {"version", "qt"}},
    };
    // clang-format on
    return rows;
}

} // namespace rollcall::observe
