#pragma once

#include "core/attendance/schedule.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace rollcall::attendance {

/** Takes the fields of one JSON object of a schedule file. What is not as it should be becomes a sentence, and the fallback the
 *  value, so that reading goes on and finds the other faults. */
class ScheduleFields {
public:
    /** `title`: how sentences name the object. `faults` outlives this. */
    ScheduleFields(const QJsonObject& object, QString title, QStringList& faults);

    bool isGiven(const QString& key) const { return m_object.contains(key); }
    /** Given as null. */
    bool isNull(const QString& key);

    QString text(const QString& key, const QString& fallback = {});
    bool flag(const QString& key, bool fallback);
    std::chrono::minutes minutes(const QString& key, std::chrono::minutes fallback);
    enum class Bound { Start, End };
    /** Only an End may be 24:00. */
    std::chrono::seconds time(const QString& key, Bound bound, std::chrono::seconds fallback);
    /** Nothing, and no fault, if it is missing or null. */
    std::optional<QDate> date(const QString& key);
    QStringList texts(const QString& key);
    std::vector<QJsonObject> objects(const QString& key);

    /** These may be there, and change nothing. */
    void ignore(std::initializer_list<const char*> keys);
    /** A fault for each key that was neither taken nor ignored. Call it at the end. */
    void refuseOthers();
    void fault(const QString& sentence);
    void setTitle(const QString& title) { m_title = title; }

private:
    QJsonValue take(const QString& key);

    const QJsonObject m_object;
    QString m_title;
    QStringList& m_faults;
    QSet<QString> m_taken;
};

} // namespace rollcall::attendance
