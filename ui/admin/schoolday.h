#pragma once

#include "core/attendance/voidreason.h"

#include <QObject>
#include <QString>
#include <QTime>

#include <functional>
#include <optional>

namespace rollcall::ui {

/** Today, as this kiosk knows it. */
struct SchoolDay {
    enum class Kind { OnTime, Late, Out };
    struct Scan {
        QTime time;
        Kind kind{};
        QString studentNumber;
        QString name;                ///< empty if the roster does not know the number any more
        QString section;             ///< may be empty
        bool isWithoutBadge = false; ///< staff vouched for the student
        QString id{};                ///< by which it is voided
        bool isOfThisKiosk = true;   ///< only those can be voided here
        bool isVoid = false;         ///< it counts for nobody; the numbers above the list leave it out
        std::optional<attendance::VoidReason> voidedFor{}; ///< of one that was voided at this kiosk
    };

    int students = 0; ///< on the roster
    int here = 0;     ///< students who came in, and have not left since
    int late = 0;     ///< students who came in late
    int left = 0;     ///< students who have left
    QList<Scan> last; ///< the newest first
};

/** Gives it to the page that shows it; the app implements it. Nothing blocks: `then` is called on the gui thread, at once or
 *  later, and not at all if `context` is destroyed before. Owned by the app; outlives the pages. Thread: gui. */
class SchoolDaySource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /** Nothing if the register cannot be read. */
    virtual void read(QObject* context, std::function<void(const std::optional<SchoolDay>&)> then) = 0;

    enum class Voided {
        Done,    ///< on disk, and it goes to the cloud
        Already, ///< it was void before
        NotHere, ///< this kiosk has not recorded it
        Failed,  ///< it counts as before
    };
    /** The office says that a scan does not count. `id`: SchoolDay::Scan::id. */
    virtual void voidScan(const QString& id, attendance::VoidReason reason, QObject* context,
                          std::function<void(Voided)> then) = 0;
};

} // namespace rollcall::ui
