#pragma once

#include "core/attendance/officeday.h"
#include "ui/office/cloudfault.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>
#include <variant>

namespace rollcall::office {

/** A school day as it was last heard of. */
struct KnownDay {
    std::shared_ptr<const attendance::OfficeDay> day{}; ///< null: never. The same one as long as nothing has changed
    QDate asOfDay{};                                    ///< by the school's clock: when it was last known to be true
    QTime asOfTime{};                                   ///< the same
    std::optional<CloudFault> fault{};                  ///< why it is not known to be true now
};

/** Gives the school's days to the page that shows them, and takes what the office corrects; the app implements it. Nothing blocks: `then`
 *  is called on the gui thread, at once or later, and not at all if `context` is destroyed before. Outlives the pages. Thread: gui. */
class DaySource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /** `day`: nothing is today at the school. One request; what was heard before of the same day is given with a fault if there is no
     *  answer. */
    virtual void read(const std::optional<QDate>& day, QObject* context,
                      std::function<void(const KnownDay&)> then) = 0;

    /** Whether excuses are all that may be entered and undone: a homeroom teacher's. */
    virtual bool takesExcusesOnly() const { return false; }

    using Story = std::variant<attendance::StudentDay, CloudFault>;
    virtual void readStudent(const StudentNumber& student, QDate day, QObject* context,
                             std::function<void(const Story&)> then) = 0;

    /** Gives why it is not done, or nothing. */
    virtual void correct(const attendance::Correction& correction, QObject* context,
                         std::function<void(const std::optional<CloudFault>&)> then) = 0;

    enum class NoPhoto {
        NotTaken,
        NotArrived, ///< the kiosk has not sent it yet
    };
    using Photo = std::variant<QByteArray, NoPhoto, CloudFault>; ///< a JPEG
    /** Of a scan, by its id. The cloud notes who looks at it. */
    virtual void photo(const QString& scan, QObject* context, std::function<void(const Photo&)> then) = 0;
};

} // namespace rollcall::office
