#pragma once

#include "core/observe/metrics.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QMap>

namespace rollcall::app {

/** Counts from structured logs (rollcall.jsonl, rotated ones too) what a running kiosk counts: the same metrics by the same
 *  names, as far as the lines tell of them. Of a gauge the latest line counts, in whatever order the files come. Thread: any
 *  one. */
class LogMetrics {
public:
    /** Reads to the end of `log`. */
    void take(QIODevice& log);

    struct Counts {
        qint64 lines = 0;
        qint64 unreadable =
            0; ///< of these: no JSON object with a message; a power cut tears one, a wrong file has only such
    };
    const Counts& counts() const { return m_counts; }

    /** As Metrics::text(), of the metrics that logs tell of: scans, decisions, attempts to send, requests (logged at DEBUG),
     *  circuit breakers, the clock's offset, lines that were dropped, alarms that were told, versions. */
    std::string text() const;

private:
    struct Line;
    struct Source;
    static const std::vector<Source>& sources();

    void takeLine(QByteArrayView text);
    void countScan(const std::string& result, const Line& line);
    void set(observe::Metric gauge, const std::string& label, double value, const QString& at);

    observe::Metrics m_metrics;
    QMap<QByteArray, QString> m_setAt; ///< the timestamp of what each gauge's series was set to
    Counts m_counts;
};

} // namespace rollcall::app
