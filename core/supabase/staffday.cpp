#include "core/supabase/staffday.h"

#include "core/base/timetext.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonArray>

namespace rollcall::supabase {

using attendance::Correction;
using attendance::OfficeDay;
using attendance::OfficeDayRow;
using attendance::StudentDay;

namespace {

ServiceOutcome dayUnreadable()
{
    return sync::halt(QStringLiteral("register_unreadable"));
}

std::optional<QTime> clockOf(const QJsonValue& value)
{
    const QTime time = QTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<std::chrono::seconds> sinceMidnight(const QJsonValue& value)
{
    const QStringList parts = value.toString().split(u':');
    bool isHour = false, isMinute = false, isSecond = false;
    // Not as a QTime: a session may end at 24:00:00.
    const int hour = parts.value(0).toInt(&isHour);
    const int minute = parts.value(1).toInt(&isMinute);
    const int second = parts.value(2).section(u'.', 0, 0).toInt(&isSecond);
    if (parts.size() != 3 || !isHour || !isMinute || !isSecond)
        return std::nullopt;
    return std::chrono::seconds((hour * 60 + minute) * 60 + second);
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue one : value.toArray())
        texts << one.toString();
    return texts;
}

std::optional<OfficeDayRow> dayRowOf(const QJsonObject& row)
{
    const auto number = StudentNumber::parse(row[u"number"].toString());
    const auto status = attendance::attendanceStatus(row[u"status"].toString());
    if (!number || (row.contains(u"status") && !status))
        return std::nullopt;
    return OfficeDayRow{
        .student = {*number, row[u"first_name"].toString(), row[u"last_name"].toString(), row[u"section"].toString()},
        .session = row[u"session"].toString(),
        .isExpected = row[u"expected"].toBool(true),
        .status = status,
        .in = sinceMidnight(row[u"in"]),
        .out = sinceMidnight(row[u"out"]),
        .leftEarly = row[u"left_early"].toBool(),
        .isWithoutBadge = row[u"without_badge"].toBool(),
        .scans = textsOf(row[u"scans"]),
        .corrections = textsOf(row[u"corrections"])};
}

std::optional<OfficeDay::Session> daySessionOf(const QJsonObject& row)
{
    const auto ends = sinceMidnight(row[u"ends"]);
    if (!ends)
        return std::nullopt;
    OfficeDay::Session session{.name = row[u"session"].toString(), .ends = *ends, .isOver = row[u"over"].toBool()};
    for (const QJsonValue kiosk : row[u"awaited"].toArray())
        session.awaited.push_back({kiosk[u"kiosk"].toString(), kiosk[u"detail"].toString()});
    return session;
}

std::optional<OfficeDay> dayOf(const QJsonObject& answer)
{
    OfficeDay day{QDate::fromString(answer[u"day"].toString(), Qt::ISODate), {}, {}};
    if (!day.day.isValid())
        return std::nullopt;
    for (const QJsonValue value : answer[u"sessions"].toArray()) {
        auto session = daySessionOf(value.toObject());
        if (!session)
            return std::nullopt;
        day.sessions.push_back(*std::move(session));
    }
    const QJsonArray rows = answer[u"rows"].toArray();
    day.rows.reserve(size_t(rows.size()));
    for (const QJsonValue value : rows) {
        auto row = dayRowOf(value.toObject());
        if (!row)
            return std::nullopt;
        day.rows.push_back(*std::move(row));
    }
    return day;
}

std::optional<StudentDay::Scan> scanOf(const QJsonObject& row)
{
    const auto type = attendance::scanType(row[u"type"].toString());
    const auto status = attendance::attendanceStatus(row[u"status"].toString());
    const auto time = clockOf(row[u"time"]);
    if (!type || !status || !time)
        return std::nullopt;
    return StudentDay::Scan{.id = row[u"id"].toString(),
                            .session = row[u"session"].toString(),
                            .type = *type,
                            .status = *status,
                            .time = *time,
                            .counts = row[u"counts"].toBool(),
                            .kiosk = row[u"kiosk"].toString(),
                            .hasPhoto = row[u"photo"].toBool(),
                            .isWithoutBadge = row.contains(u"without_badge"),
                            .correction = row[u"correction"].toString()};
}

StudentDay::MadeCorrection correctionOf(const QJsonObject& row)
{
    return {.id = row[u"id"].toString(),
            .kind = row[u"kind"].toString(),
            .session = row[u"session"].toString(),
            .at = clockOf(row[u"at_time"]),
            .scan = row[u"scan_id"].toString(),
            .why = row[u"why"].toString(),
            .who = row[u"who"].toString(),
            .madeAt = QDateTime::fromString(row[u"made_at"].toString(), Qt::ISODate),
            .isUndone = row[u"undone"].toBool()};
}

std::optional<StudentDay::WeekDay> weekDayOf(const QJsonObject& row)
{
    const QDate day = QDate::fromString(row[u"day"].toString(), Qt::ISODate);
    const auto status = attendance::attendanceStatus(row[u"status"].toString());
    if (!day.isValid() || !status)
        return std::nullopt;
    return StudentDay::WeekDay{day,
                               row[u"session"].toString(),
                               *status,
                               clockOf(row[u"in"]),
                               clockOf(row[u"out"]),
                               row[u"left_early"].toBool()};
}

StaffDay::Story storyOf(const QJsonObject& answer)
{
    StudentDay story;
    for (const QJsonValue value : answer[u"scans"].toArray()) {
        const auto scan = scanOf(value.toObject());
        if (!scan)
            return dayUnreadable();
        story.scans.push_back(*scan);
    }
    for (const QJsonValue value : answer[u"corrections"].toArray())
        story.corrections.push_back(correctionOf(value.toObject()));
    for (const QJsonValue leave : answer[u"leaves"].toArray()) // a project of before does not tell them
        story.leaves.push_back(
            {leave[u"id"].toString(), QDate::fromString(leave[u"first_day"].toString(), Qt::ISODate),
             QDate::fromString(leave[u"last_day"].toString(), Qt::ISODate), leave[u"session"].toString(),
             leave[u"reason"].toString(), leave[u"note"].toString(), leave[u"who"].toString()});
    for (const QJsonValue value : answer[u"week"].toArray()) {
        const auto day = weekDayOf(value.toObject());
        if (!day)
            return dayUnreadable();
        story.week.push_back(*day);
    }
    return story;
}

QJsonObject rowOf(const RecordId& id, const Correction& correction)
{
    using Kind = Correction::Kind;
    QJsonObject row{{QStringLiteral("id"), id.toString()},
                    {QStringLiteral("kind"), QLatin1String(name(correction.kind))},
                    {QStringLiteral("why"), correction.why}};
    if (correction.kind == Kind::Void || correction.kind == Kind::Undo) {
        row[correction.kind == Kind::Void ? QStringLiteral("scan_id") : QStringLiteral("undoes")] = correction.about;
        return row;
    }
    row[QStringLiteral("student_number")] = correction.student->toString();
    row[QStringLiteral("date")] = isoDate(correction.day);
    if (!correction.session.isEmpty())
        row[QStringLiteral("session")] = correction.session;
    if (correction.at)
        row[QStringLiteral("at_time")] = correction.at->toString(QStringLiteral("HH:mm:ss"));
    return row;
}

} // namespace

StaffDay::Day StaffDay::readAnswer(const QJsonObject& answer)
{
    const QDateTime moment = QDateTime::fromString(answer[u"now"].toString(), Qt::ISODate);
    const QString version = answer[u"version"].toString();
    if (!moment.isValid() || version.isEmpty())
        return dayUnreadable();
    Fetched fetched{version, moment.date(), moment.time(), std::nullopt, answer};
    if (!answer.contains(u"day"))
        return fetched;
    fetched.day = dayOf(answer);
    return fetched.day ? Day(fetched) : Day(dayUnreadable());
}

QFuture<StaffDay::Reply> StaffDay::call(const QString& function, const QJsonObject& arguments)
{
    return m_login.send<Reply>(
        [this, function, arguments](const QByteArray& token) {
            return functionRequest(m_login.project(), token, function, arguments, m_login.timeouts());
        },
        readFunctionReply);
}

QFuture<StaffDay::Day> StaffDay::fetch(const std::optional<QDate>& day, const QString& known)
{
    return call(QStringLiteral("office_day"),
                {{QStringLiteral("day"), day ? QJsonValue(isoDate(*day)) : QJsonValue()},
                 {QStringLiteral("known"), known.isEmpty() ? QJsonValue() : QJsonValue(known)}})
        .then(this, [](const Reply& reply) -> Day {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            return readAnswer(std::get<QJsonObject>(reply));
        });
}

QFuture<StaffDay::Story> StaffDay::fetchStudent(const StudentNumber& student, QDate day)
{
    return call(QStringLiteral("student_day"),
                {{QStringLiteral("student"), student.toString()}, {QStringLiteral("day"), isoDate(day)}})
        .then(this, [](const Reply& reply) -> Story {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            return storyOf(std::get<QJsonObject>(reply));
        });
}

QFuture<ServiceOutcome> StaffDay::correct(const RecordId& id, const Correction& correction)
{
    return m_login.send<ServiceOutcome>(
        [this, row = rowOf(id, correction)](const QByteArray& token) {
            return addRowRequest(m_login.project(), token, correctionsTable, row, m_login.timeouts());
        },
        [](const net::HttpReply& reply) { return readInsertReply(reply, 1); });
}

QFuture<StaffDay::Photo> StaffDay::photo(const QString& scan)
{
    return call(QStringLiteral("open_photo"), {{QStringLiteral("scan_id"), scan}})
        .then(this,
              [this](const Reply& reply) -> QFuture<Photo> {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                      return QtFuture::makeReadyFuture(Photo(*outcome));
                  const auto& answer = std::get<QJsonObject>(reply);
                  const QString result = answer[u"result"].toString();
                  if (result == QLatin1String("no_scan"))
                      return QtFuture::makeReadyFuture(Photo(NoPhoto::NoScan));
                  if (result == QLatin1String("no_photo"))
                      return QtFuture::makeReadyFuture(Photo(NoPhoto::NotTaken));
                  return photoBytes(answer[u"path"].toString());
              })
        .unwrap();
}

QFuture<StaffDay::Photo> StaffDay::photoBytes(const QString& path)
{
    return m_login.send<Photo>(
        [this, path](const QByteArray& token) {
            return photoBytesRequest(m_login.project(), token, path, m_login.timeouts());
        },
        [](const net::HttpReply& reply) -> Photo {
            auto answer = readPhotoReply(reply);
            if (auto* bytes = std::get_if<QByteArray>(&answer))
                return std::move(*bytes);
            const auto& outcome = std::get<ServiceOutcome>(answer);
            return outcome.failure == Failure::ObjectNotShown ? Photo(NoPhoto::NotArrived) : Photo(outcome);
        });
}

} // namespace rollcall::supabase
