#pragma once

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
        QString name;    ///< empty if the roster does not know the number any more
        QString section; ///< may be empty
        bool isWithoutBadge = false; ///< staff vouched for the student
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
};

} // namespace rollcall::ui
