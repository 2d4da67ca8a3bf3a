#pragma once

#include "app/kiosk/backend.h"

#include <QJsonObject>
#include <QMap>

namespace rollcall::app {

/** What one run with --exit-at-end did, for scripts. Gui thread. */
struct Summary {
    int accepted = 0;
    QMap<QString, int> refused; ///< by name of the reason
    QueueStatus queue;
    std::optional<std::chrono::milliseconds> startup; ///< process start to the first preview frame painted
    QString fault; ///< why the footage or the database could not be used; empty if they could

    void count(const attendance::Verdict& verdict);

    /** Nothing parked, nothing lost, nothing broken. */
    bool isClean() const;

    QJsonObject toJson(const scan::ScanWorker::Counters& counters) const;
};

/** Time since this process began, by the kernel's account (/proc/self/stat; 10 ms steps). */
std::chrono::milliseconds sinceProcessStart();

/** The most memory this process ever had resident, in MB (ru_maxrss). */
double peakRssMb();

} // namespace rollcall::app
