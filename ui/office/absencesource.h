#pragma once

#include "core/attendance/leave.h"
#include "ui/office/cloudfault.h"

#include <QObject>

#include <functional>
#include <memory>
#include <variant>

namespace rollcall::office {

/** Leave, and who is absent day after day without a word, as they were last heard of. */
struct KnownAbsences {
    std::shared_ptr<const std::vector<attendance::Leave>>
        leaves{}; ///< null: never. What is asked for first, then the newest
    std::shared_ptr<const attendance::AbsentRunning> absent{}; ///< null: never
    QDate today{};                                             ///< at the school, when it was known to be true
    std::optional<CloudFault> fault{};                         ///< why it is not known to be true now
};

/** Gives the page of absences what it shows, and takes what the office decides; the app implements it. Nothing blocks: `then` is called on the
 *  gui thread, at once or later, and not at all if `context` is destroyed before. Outlives the page. Thread: gui. */
class AbsenceSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /** School days without a word from which on somebody is told. */
    static constexpr int daysRunning = 3;

    virtual void read(QObject* context, std::function<void(const KnownAbsences&)> then) = 0;

    using Students = std::variant<std::vector<attendance::Student>, CloudFault>;
    /** Whom leave can be entered for. */
    virtual void readStudents(QObject* context, std::function<void(const Students&)> then) = 0;

    enum class Entered {
        Done,
        NoSuchStudent, ///< or one of another section
        HasLeft,
        BadDays, ///< more than attendance::mostDaysOfLeave, or more than 400 days from today
        TooLong, ///< the note
    };
    virtual void enter(const attendance::NewLeave& leave, QObject* context,
                       std::function<void(const std::variant<Entered, CloudFault>&)> then) = 0;

    enum class Decision { Approve, Refuse, Withdraw };
    struct Decided {
        enum class Result {
            Done,
            Already, ///< somebody was faster
            NoSuchLeave,
            HasLeft,
            TooLong,
        };
        Result result = Result::Done;
        QString who = {}; ///< decided it, of Already
    };
    virtual void decide(const QString& id, Decision decision, const QString& why, QObject* context,
                        std::function<void(const std::variant<Decided, CloudFault>&)> then) = 0;
};

} // namespace rollcall::office
