#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace rollcall::support {

/** Metrics in Prometheus's text format, read more strictly than promtool does: each name has its HELP and TYPE once and before
 *  its samples, which stand together; no series comes twice; no sample has a timestamp, which node_exporter takes for a
 *  reason to give up the whole file; the last line ends. */
struct Exposition {
    QMap<QByteArray, double> samples; ///< by series as written: name{label="value"}
    QMap<QByteArray, QByteArray> types;
    QMap<QByteArray, QByteArray> help;
    QString fault; ///< the first, in a sentence; empty if there is none

    /** -1 if there is no such series. */
    double value(const char* series) const { return samples.value(series, -1); }
};

Exposition readExposition(const QByteArray& text);

} // namespace rollcall::support
