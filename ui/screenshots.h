#pragma once

#include "ui/admin/alarmlist.h"
#include "ui/fault.h"

#include <QList>
#include <QSize>
#include <QVideoFrame>

#include <functional>
#include <optional>

namespace rollcall::ui {

class KioskWindow;

/** A page, a result, a fault or a sheet of the window, with made-up data. Who shows one is a SampleWindow. */
struct Shot {
    const char* name;
    std::function<void(KioskWindow&)> prepare; ///< makes a fresh window show it
    QList<AlarmLine> alarms = {};
    int waiting = 0; ///< items in the queue
    std::optional<FaultKind> cameraFault = {};
};

/** Everything that the window can show. Thread: gui. */
QList<Shot> shots();

/** A painted picture in place of a camera frame: a person at a school's door who holds up a badge. */
QVideoFrame placeholderFrame(QSize size = QSize(1280, 720));

} // namespace rollcall::ui
