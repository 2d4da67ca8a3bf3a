#include "core/attendance/schedulefile.h"

#include "core/attendance/schedulefields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <simdjson.h>

#include <algorithm>

namespace rollcall::attendance {

using namespace std::chrono_literals;

namespace {

using Bound = ScheduleFields::Bound;

const QString morning = QStringLiteral("morning");
const QString afternoon = QStringLiteral("afternoon");

// Qt keeps the last of two values and says nothing.
void findRepeatedKeys(const simdjson::dom::element& element, QStringList& faults)
{
    if (element.is_object()) {
        QSet<QString> seen;
        for (const auto& [key, value] : simdjson::dom::object(element)) {
            const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
            if (seen.contains(name))
                faults << QStringLiteral("the key %1 is there twice in one object").arg(name);
            seen.insert(name);
            findRepeatedKeys(value, faults);
        }
    } else if (element.is_array()) {
        for (const simdjson::dom::element value : simdjson::dom::array(element))
            findRepeatedKeys(value, faults);
    }
}

Result<QJsonObject, ScheduleFaults> parse(QByteArray json)
{
    if (json.size() > largestScheduleFile)
        return ScheduleFaults(
            {QStringLiteral("the file is larger than %1 MB").arg(largestScheduleFile / (1024 * 1024))});
    if (json.startsWith("\xef\xbb\xbf"))
        json.remove(0, 3);
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return ScheduleFaults({QStringLiteral("line %1: this is not JSON (%2)")
                                   .arg(json.first(qMin(qsizetype(error.offset), json.size())).count('\n') + 1)
                                   .arg(error.errorString())});
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(json.constData(), std::size_t(json.size())).get(root) != simdjson::SUCCESS)
        return ScheduleFaults({QStringLiteral("this is not JSON in UTF-8")});
    QStringList faults;
    findRepeatedKeys(root, faults);
    if (!document.isObject())
        faults << QStringLiteral("the file has to hold one JSON object");
    if (!faults.isEmpty())
        return ScheduleFaults(faults);
    return document.object();
}

/** `prefix`: "morning_" in a row of the table; empty where the session has an object of its own. */
SchoolSession readSession(ScheduleFields& fields, const QString& prefix, const SchoolSession& usual)
{
    const auto start = fields.time(prefix + QLatin1String("start_time"), Bound::Start, usual.start);
    const auto end = fields.time(prefix + QLatin1String("end_time"), Bound::End, usual.end);
    const SchoolSession given = sessionWithUsualWindows(usual.id, start, end);
    return {.id = usual.id,
            .start = start,
            .end = end,
            .login = {fields.time(prefix + QLatin1String("login_window_start"), Bound::Start, given.login.from),
                      fields.time(prefix + QLatin1String("login_window_end"), Bound::End, given.login.to)},
            .logout = {fields.time(prefix + QLatin1String("logout_window_start"), Bound::Start, given.logout.from),
                       fields.time(prefix + QLatin1String("logout_window_end"), Bound::End, given.logout.to)},
            .lateThreshold = fields.minutes(prefix + QLatin1String("late_threshold_minutes"), given.lateThreshold)};
}

void ignoreColumns(ScheduleFields& fields, const QString& prefix)
{
    for (const char* column : {"start_time", "end_time", "login_window_start", "login_window_end",
                               "logout_window_start", "logout_window_end", "late_threshold_minutes"})
        (void)fields.isNull(prefix + QLatin1String(column));
}

void readSessions(ScheduleFields& fields, const QString& title, QStringList& faults, Schedule& schedule)
{
    if (!fields.isGiven(QStringLiteral("sessions"))) {
        for (const SchoolSession& usual : usualSessions()) {
            const QString prefix = usual.id.toString() + u'_';
            if (fields.isNull(prefix + QLatin1String("start_time")))
                ignoreColumns(fields, prefix); // the columns of a session that is not held may hold anything
            else
                schedule.sessions.push_back(readSession(fields, prefix, usual));
        }
        return;
    }
    for (const QString& prefix : {morning, afternoon}) {
        if (fields.isGiven(prefix + QLatin1String("_start_time")))
            fields.fault(QStringLiteral("sessions and %1_start_time do not go together").arg(prefix));
        ignoreColumns(fields, prefix + u'_');
    }
    int number = 0;
    for (const QJsonObject& object : fields.objects(QStringLiteral("sessions"))) {
        ++number;
        ScheduleFields session(object, title + QStringLiteral(", session %1").arg(number), faults);
        const auto id = SessionId::parse(session.text(QStringLiteral("id")));
        if (!id)
            session.fault(QStringLiteral("id has to be a short name of A-Z a-z 0-9 . _ -, such as \"evening\""));
        for (const QString& key : {QStringLiteral("start_time"), QStringLiteral("end_time")}) {
            if (!session.isGiven(key))
                session.fault(QStringLiteral("%1 is missing").arg(key));
        }
        // A session without a usable id or time has its sentence; its place keeps the others' sentences right.
        const SchoolSession usual = sessionWithUsualWindows(
            id.value_or(*SessionId::parse(QStringLiteral("session-%1").arg(number))), 0h, 24h);
        schedule.sessions.push_back(readSession(session, {}, usual));
        session.refuseOthers();
    }
}

Schedule readSchedule(const QJsonObject& object, int number, QStringList& faults, bool& isActive)
{
    ScheduleFields fields(object, QStringLiteral("schedule number %1").arg(number), faults);
    Schedule schedule;
    schedule.id = fields.text(QStringLiteral("id"));
    schedule.name = fields.text(QStringLiteral("name"), schedule.id);
    if (schedule.id.isEmpty())
        schedule.id = schedule.name; // the names of a typed file are ids enough
    const QString title = schedule.id.isEmpty() ? QStringLiteral("schedule number %1").arg(number)
                                                : QStringLiteral("schedule %1").arg(schedule.id);
    fields.setTitle(title);
    const QString status = fields.text(QStringLiteral("status"), QStringLiteral("active"));
    if (status != QLatin1String("active") && status != QLatin1String("inactive"))
        fields.fault(QStringLiteral("status has to be \"active\" or \"inactive\""));
    isActive = status != QLatin1String("inactive");

    if (fields.flag(QStringLiteral("is_default"), false))
        schedule.audiences.push_back({});
    const std::pair<const char*, Audience::Kind> lists[] = {{"grade_levels", Audience::Kind::Grade},
                                                            {"section_names", Audience::Kind::Section},
                                                            {"student_numbers", Audience::Kind::Student}};
    for (const auto& [key, kind] : lists) {
        for (const QString& name : fields.texts(QLatin1String(key)))
            schedule.audiences.push_back({kind, name});
    }
    const char* days[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        schedule.weekdays.set(std::size_t(day),
                              fields.flag(QLatin1String("apply_") + QLatin1String(days[day - 1]), day <= Qt::Friday));
    schedule.cooldown = fields.minutes(QStringLiteral("duplicate_scan_cooldown_minutes"), schedule.cooldown);
    readSessions(fields, title, faults, schedule);
    fields.ignore({"description", "created_at", "updated_at", "synced_at", "auto_detect_session",
                   "allow_early_arrival", "require_logout"});
    fields.refuseOthers();
    return schedule;
}

std::optional<DayException> readException(const QJsonObject& object, int number, QStringList& faults)
{
    ScheduleFields fields(object, QStringLiteral("exception number %1").arg(number), faults);
    const qsizetype before = faults.size();
    const auto from = fields.date(QStringLiteral("date"));
    const auto to = fields.date(QStringLiteral("until"));
    if (!from && faults.size() == before)
        fields.fault(QStringLiteral("date is missing"));
    DayException exception{from.value_or(QDate()),
                           to.value_or(from.value_or(QDate())),
                           {},
                           fields.text(QStringLiteral("schedule_id")),
                           fields.text(QStringLiteral("name"))};
    const std::pair<const char*, Audience::Kind> keys[] = {{"grade_level", Audience::Kind::Grade},
                                                           {"section_name", Audience::Kind::Section},
                                                           {"student_number", Audience::Kind::Student}};
    for (const auto& [key, kind] : keys) {
        const QString name = fields.text(QLatin1String(key));
        if (name.isEmpty())
            continue;
        if (exception.audience.kind != Audience::Kind::School)
            fields.fault(QStringLiteral("it is for two at once; write one exception for each"));
        exception.audience = {kind, name};
    }
    fields.ignore({"id", "description", "created_at", "updated_at"});
    fields.refuseOthers();
    return from ? std::optional(exception) : std::nullopt;
}

/** The predecessor's config.json: one rule, which looked at no weekday. */
Schedule readConfiguredSchedule(const QJsonValue& value, QStringList& faults)
{
    const QString title = QStringLiteral("school_schedule");
    ScheduleFields fields(value.toObject(), title, faults);
    Schedule schedule{.id = QStringLiteral("config"),
                      .name = QStringLiteral("config.json"),
                      .audiences = {Audience{}},
                      .weekdays = Weekdays(0b11111110),
                      .sessions = {}};
    if (!value.isObject())
        fields.fault(QStringLiteral("it has to be an object"));
    for (const SchoolSession& usual : usualSessions()) {
        const QString key = usual.id.toString() + QLatin1String("_class");
        const QJsonValue part = value.toObject().value(key);
        if (fields.isNull(key))
            continue;
        if (!part.isUndefined() && !part.isObject())
            fields.fault(QStringLiteral("%1 has to be an object").arg(key));
        ScheduleFields session(part.toObject(), title + u'.' + key, faults);
        if (!session.isNull(QStringLiteral("start_time")))
            schedule.sessions.push_back(readSession(session, {}, usual));
        else
            ignoreColumns(session, {});
        session.refuseOthers();
    }
    schedule.cooldown = fields.minutes(QStringLiteral("duplicate_scan_cooldown_minutes"), schedule.cooldown);
    fields.ignore({"auto_detect_session", "allow_early_arrival", "require_logout"});
    fields.refuseOthers();
    return schedule;
}

void addHolidays(const std::vector<DayException>& holidays, std::vector<DayException>& exceptions)
{
    QSet<std::pair<qint64, Audience>> taken;
    for (const DayException& exception : exceptions) {
        const QDate last = std::min(exception.to, exception.from.addDays(ScheduleBook::longestException));
        for (QDate day = exception.from; day <= last; day = day.addDays(1))
            taken.insert({day.toJulianDay(), exception.audience});
    }
    for (const DayException& holiday : holidays) {
        for (QDate day = holiday.from; day <= holiday.to; day = day.addDays(1)) {
            const std::pair key{day.toJulianDay(), holiday.audience};
            if (taken.contains(key))
                continue;
            taken.insert(key);
            exceptions.push_back({day, day, holiday.audience, holiday.scheduleId, holiday.name});
        }
    }
}

} // namespace

Result<SchoolRules, ScheduleFaults> readScheduleFile(const QByteArray& json,
                                                     const std::vector<DayException>& holidays)
{
    const auto root = parse(json);
    if (!root)
        return root.error();
    QStringList faults;
    std::vector<Schedule> schedules;
    std::vector<DayException> exceptions;
    QString zoneId;
    if (root->contains(QLatin1String("school_schedule"))) {
        schedules.push_back(readConfiguredSchedule(root->value(QLatin1String("school_schedule")), faults));
        if (root->contains(QLatin1String("school_schedules")))
            faults << QStringLiteral("school_schedule and school_schedules do not go together");
    } else {
        ScheduleFields fields(*root, {}, faults);
        zoneId = fields.text(QStringLiteral("time_zone"));
        if (!fields.isGiven(QStringLiteral("school_schedules")))
            fields.fault(QStringLiteral("school_schedules is missing"));
        int number = 0;
        for (const QJsonObject& object : fields.objects(QStringLiteral("school_schedules"))) {
            QStringList own;
            bool isActive = true;
            Schedule schedule = readSchedule(object, ++number, own, isActive);
            if (!isActive)
                continue;
            faults += own;
            schedules.push_back(std::move(schedule));
        }
        number = 0;
        for (const QJsonObject& object : fields.objects(QStringLiteral("schedule_exceptions"))) {
            if (const auto exception = readException(object, ++number, faults))
                exceptions.push_back(*exception);
        }
        fields.ignore({"$schema"});
        fields.refuseOthers();
    }
    std::optional<SchoolZone> zone;
    if (!zoneId.isEmpty()) {
        const auto found = SchoolZone::fromId(zoneId.toUtf8());
        if (found)
            zone = *found;
        else
            faults << QStringLiteral("time_zone: ") + found.error().detail;
    }
    addHolidays(holidays, exceptions);
    auto book = ScheduleBook::make(std::move(schedules), std::move(exceptions));
    if (!book)
        faults += book.error().sentences;
    if (!faults.isEmpty())
        return ScheduleFaults(faults);
    return SchoolRules{std::move(book).value(), zone};
}

} // namespace rollcall::attendance
