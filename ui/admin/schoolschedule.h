#pragma once

#include "core/attendance/schedulebook.h"
#include "core/attendance/schoolzone.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace rollcall::ui {

/** By which schedule this kiosk judges scans now. */
struct SchoolSchedule {
    enum class Origin {
        Office,   ///< pulled from the cloud
        Settings, ///< this kiosk's own
        None,     ///< none: each student is counted in once a day, at any time
    };
    Origin origin = Origin::None;
    QDateTime since{};           ///< of Origin::Office: when this kiosk first had it; the school's time
    bool isNewerRefused = false; ///< the office has a newer one, with a fault, which is not used
    std::shared_ptr<const attendance::ScheduleBook> book{}; ///< null with Origin::None, and only then
    attendance::SchoolZone zone = attendance::SchoolZone::ofMachine();
    QStringList sections{}; ///< of the roster's students, as people sort them
};

/** Gives it to the page that shows it; the app implements it. Nothing blocks: `then` is called on the gui thread, at once or
 *  later, and not at all if `context` is destroyed before. Owned by the app; outlives the pages. Thread: gui. */
class SchoolScheduleSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /** Nothing if it cannot be read. */
    virtual void read(QObject* context, std::function<void(const std::optional<SchoolSchedule>&)> then) = 0;
};

} // namespace rollcall::ui
