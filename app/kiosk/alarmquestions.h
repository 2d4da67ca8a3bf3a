#pragma once

#include "app/kiosk/backend.h"
#include "core/observe/alarmbook.h"
#include "core/queue/diskspace.h"

namespace rollcall::app {

/** What a running kiosk knows of itself, as far as its alarms ask. Nothing where it does not know yet. */
struct AlarmFacts {
    bool hasCloud = false;
    std::optional<Measurement> measured = {}; ///< while the database is open
    std::optional<QueueStatus> queue = {};
    std::optional<queue::DiskGrade> disk = {};
    std::optional<QString> databaseFault = {}; ///< name of its ErrorCode; empty: it is open
    std::optional<QString> cameraFault =
        {}; ///< name of the SourceFaultCode; empty: pictures come, or none are needed
    bool isLogFailing = false;
};

/** One alarm's question, answered. */
struct AlarmAnswer {
    observe::Alarm alarm;
    observe::AlarmBook::Answer answer;
    QString detail = {};
};

/** Every alarm's, in the order of the table. A pure function; `now` on the wall clock. */
std::vector<AlarmAnswer> answerAlarms(const AlarmFacts& facts, const QDateTime& now);

} // namespace rollcall::app
