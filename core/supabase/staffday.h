#pragma once

#include "core/attendance/officeday.h"
#include "core/supabase/stafflogin.h"

#include <QJsonObject>

namespace rollcall::supabase {

/** A school day in the cloud, as a member of staff sees and corrects it. Every method always ends. Thread: that of the login. */
class StaffDay : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffDay(StaffLogin& login, QObject* parent = nullptr) : QObject(parent), m_login(login) {}

    struct Fetched {
        QString version;                          ///< what the answer is known by
        QDate today;                              ///< by the school's clock, when it was asked
        QTime now;                                ///< the same, to the second
        std::optional<attendance::OfficeDay> day; ///< nothing: it is still the version that was known
        QJsonObject answer = {};                  ///< all of it as the cloud gave it, which readAnswer() reads again
    };
    using Day = std::variant<Fetched, ServiceOutcome>;
    /** What fetch() makes of the cloud's answer. Pure. */
    static Day readAnswer(const QJsonObject& answer);
    /** `day`: nothing is today at the school. `known`: the version of the last answer about this day; empty: none. One request. */
    QFuture<Day> fetch(const std::optional<QDate>& day, const QString& known);

    using Story = std::variant<attendance::StudentDay, ServiceOutcome>;
    /** One request. */
    QFuture<Story> fetchStudent(const StudentNumber& student, QDate day);

    /** Adds it, signed by the cloud with the name of who is logged in. `id`: new for each correction; with the same one nothing is added
     *  twice, so it may be sent again when an answer was lost. */
    QFuture<ServiceOutcome> correct(const RecordId& id, const attendance::Correction& correction);

    enum class NoPhoto {
        NoScan,     ///< the cloud has no such scan
        NotTaken,   ///< the scan was recorded without one
        NotArrived, ///< the kiosk has not sent it yet
    };
    using Photo = std::variant<QByteArray, NoPhoto, ServiceOutcome>;
    /** The photo of a scan, as a JPEG. The cloud notes first who looks at it. */
    QFuture<Photo> photo(const QString& scan);

private:
    QFuture<Photo> photoBytes(const QString& path);
    using Reply = std::variant<QJsonObject, ServiceOutcome>;
    QFuture<Reply> call(const QString& function, const QJsonObject& arguments);

    StaffLogin& m_login;
};

} // namespace rollcall::supabase
