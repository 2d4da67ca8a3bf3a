#pragma once

#include "core/attendance/student.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace rollcall::ui {

/** Gives the roster to the pages on which a student without a badge is found; the app implements it. Nothing blocks: `then` is called
 *  on the gui thread, at once or later, and not at all if `context` is destroyed before. Nothing is given if the roster cannot be
 *  read. Owned by the app; outlives the window. Thread: gui. */
class StudentSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    using Students = std::vector<attendance::Student>;

    /** The sections, as people sort them ("Grade 8" before "Grade 10"). An empty one last, where students have none. */
    virtual void sections(QObject* context, std::function<void(const std::optional<QStringList>&)> then) = 0;

    /** Who is in this section, in no order. */
    virtual void students(const QString& section, QObject* context,
                          std::function<void(const std::optional<Students>&)> then) = 0;
};

} // namespace rollcall::ui
