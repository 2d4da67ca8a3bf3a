#pragma once

#include "core/attendance/studentprofile.h"
#include "ui/office/cloudfault.h"

#include <QObject>

#include <functional>
#include <memory>
#include <variant>

namespace rollcall::office {

/** The school's students as they were last heard of. */
struct KnownStudents {
    std::shared_ptr<const std::vector<attendance::KeptStudent>> students{}; ///< by number; null: never
    QDateTime asOf{};                                                       ///< when they were heard of, local time
    std::optional<CloudFault> fault{};                                      ///< why they are not known to be so now
};

/** Gives the students to the page that keeps them, and takes what the office changes, one at a time; the app implements it. Nothing
 *  blocks: `then` is called on the gui thread, at once or later, and not at all if `context` is destroyed before. Nothing is written over
 *  that somebody else has changed in the meantime. Outlives the pages. Thread: gui. */
class StudentList : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    using Student = attendance::KeptStudent;

    /** Asks for all of them. Without an answer what was heard before is given with the fault. */
    virtual void read(QObject* context, std::function<void(const KnownStudents&)> then) = 0;

    struct NumberTaken {
        Student holder;
    };
    using Added = std::variant<Student, NumberTaken, CloudFault>;
    virtual void add(const attendance::StudentProfile& student, QObject* context,
                     std::function<void(const Added&)> then) = 0;

    struct ChangedMeanwhile {
        std::optional<Student> now; ///< nothing: the student was deleted
    };
    using Changed = std::variant<Student, ChangedMeanwhile, CloudFault>;
    /** Makes the student as `wanted` if it is still as it was `read`. */
    virtual void change(const Student& read, const attendance::StudentProfile& wanted, QObject* context,
                        std::function<void(const Changed&)> then) = 0;

    struct MovedMeanwhile {
        QStringList numbers; ///< of those whom somebody has changed, or deleted
    };
    using Moved = std::variant<std::monostate, MovedMeanwhile, CloudFault>;
    /** Gives each the section and status of the profile beside it if all are still as they were read: all of them or nobody. At least one. */
    virtual void move(const std::vector<std::pair<Student, attendance::StudentProfile>>& students, QObject* context,
                      std::function<void(const Moved&)> then) = 0;

    using History = std::variant<std::vector<attendance::StudentChange>, CloudFault>;
    /** The last changes of one, the newest first. */
    virtual void history(const QString& number, QObject* context, std::function<void(const History&)> then) = 0;
};

} // namespace rollcall::office
