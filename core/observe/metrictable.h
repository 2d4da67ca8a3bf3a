#pragma once

#include <span>
#include <vector>

namespace rollcall::observe {

/** What a kiosk measures. */
enum class Metric {
    Scans,
    DecisionSeconds,
    DecodeSeconds,
    QueueItems,
    QueueOldestSeconds,
    SyncAttempts,
    HttpSeconds,
    BreakerState,
    CameraFrames,
    DiskFreeBytes,
    ClockOffsetSeconds,
    LogDropped,
    Alarm,
    BuildInfo,
};

enum class MetricKind {
    Counter,   ///< only ever grows, and begins at 0 with the program
    Gauge,     ///< as it is now
    Histogram, ///< of durations in seconds
};

/** One row of the table that the program, the documentation, the alert rules and the dashboard are checked against. */
struct MetricRow {
    Metric metric;
    const char* name; ///< as Prometheus wants it: of seconds or bytes, a counter ends in _total
    MetricKind kind;
    const char* help;                     ///< one line, without a backslash: the library does not escape it
    std::vector<const char*> labels = {}; ///< names; never one whose values tell of a person
    std::vector<double> bounds = {};      ///< of a histogram, in seconds, ascending
};

/** In the order of the enum. */
std::span<const MetricRow> allMetrics();

} // namespace rollcall::observe
