#include "core/supabase/staffleaves.h"

#include "core/base/timetext.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::supabase {

using attendance::AbsentRunning;
using attendance::Lateness;
using attendance::Leave;

namespace {

constexpr std::array enteredNames = {
    std::pair{StaffLeaves::Entered::Done, "entered"},
    std::pair{StaffLeaves::Entered::NoSuchStudent, "no_such_student"},
    std::pair{StaffLeaves::Entered::HasLeft, "has_left"},
    std::pair{StaffLeaves::Entered::BadDays, "bad_days"},
    std::pair{StaffLeaves::Entered::BadSession, "bad_session"},
    std::pair{StaffLeaves::Entered::TooLong, "too_long"},
    std::pair{StaffLeaves::Entered::IdTaken, "id_taken"},
};

using DecisionResult = StaffLeaves::Decided::Result;
constexpr std::array decisionResultNames = {
    std::pair{DecisionResult::Done, "decided"},
    std::pair{DecisionResult::Already, "decided_already"},
    std::pair{DecisionResult::NoSuchLeave, "no_such_leave"},
    std::pair{DecisionResult::HasLeft, "has_left"},
    std::pair{DecisionResult::TooLong, "too_long"},
};

template <typename Names>
auto resultOf(const Names& names, const QJsonObject& answer) -> std::optional<decltype(names.front().first)>
{
    const QString result = answer[u"result"].toString();
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&result](const auto& known) { return result == QLatin1String(known.second); });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

const char* nameOf(StaffLeaves::Decision decision)
{
    switch (decision) {
    case StaffLeaves::Decision::Approve:
        return "approve";
    case StaffLeaves::Decision::Refuse:
        return "refuse";
    case StaffLeaves::Decision::Withdraw:
        break;
    }
    return "withdraw";
}

std::optional<StaffLeaves::NoLink> noLinkOf(const QString& result)
{
    if (result == QLatin1String("no_such_student"))
        return StaffLeaves::NoLink::NoSuchStudent;
    if (result == QLatin1String("has_left"))
        return StaffLeaves::NoLink::HasLeft;
    if (result == QLatin1String("bad_days"))
        return StaffLeaves::NoLink::BadDays;
    return std::nullopt;
}

ServiceOutcome leavesUnreadable()
{
    return sync::halt(QStringLiteral("leaves_unreadable"));
}

QDate leaveDay(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QDateTime leaveMoment(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate);
}

QJsonValue dayOrNull(const std::optional<QDate>& day)
{
    return day && day->isValid() ? QJsonValue(isoDate(*day)) : QJsonValue();
}

std::optional<attendance::Student> leaveStudent(const QJsonObject& row)
{
    const auto number = StudentNumber::parse(row[u"number"].toString());
    if (!number)
        return std::nullopt;
    return attendance::Student{*number, row[u"first_name"].toString(), row[u"last_name"].toString(),
                               row[u"section"].toString()};
}

std::optional<Leave> leaveOf(const QJsonObject& row)
{
    const auto student = leaveStudent(row);
    const auto reason = attendance::leaveReason(row[u"reason"].toString());
    const auto state = attendance::leaveState(row[u"state"].toString());
    const QDate first = leaveDay(row[u"first_day"]);
    const QDate last = leaveDay(row[u"last_day"]);
    if (!student || !reason || !state || !first.isValid() || !last.isValid())
        return std::nullopt;
    return Leave{.id = row[u"id"].toString(),
                 .student = *student,
                 .guardian = row[u"guardian"].toString(),
                 .contact = row[u"contact"].toString(),
                 .hasLeft = row[u"has_left"].toBool(),
                 .firstDay = first,
                 .lastDay = last,
                 .session = row[u"session"].toString(),
                 .reason = *reason,
                 .note = row[u"note"].toString(),
                 .state = *state,
                 .askedBy = row[u"asked_by"].toString(),
                 .askedAt = leaveMoment(row[u"asked_at"]),
                 .isByGuardian = row[u"by_guardian"].toBool(),
                 .decidedBy = row[u"decided_by"].toString(),
                 .decidedAt = leaveMoment(row[u"decided_at"]),
                 .answer = row[u"answer"].toString()};
}

StaffLeaves::Late latenessOf(const QJsonObject& answer)
{
    std::vector<Lateness> rows;
    for (const QJsonValue value : answer[u"rows"].toArray()) {
        const QJsonObject row = value.toObject();
        const auto student = leaveStudent(row);
        if (!student)
            return leavesUnreadable();
        rows.push_back({*student, row[u"times"].toInt(), row[u"minutes"].toInt(), row[u"unknown"].toInt()});
    }
    return rows;
}

} // namespace

std::optional<StaffLeaves::List> StaffLeaves::readList(const QJsonObject& answer)
{
    List list{leaveDay(answer[u"today"]), {}, answer};
    if (!list.today.isValid())
        return std::nullopt;
    for (const QJsonValue value : answer[u"leaves"].toArray()) {
        const auto leave = leaveOf(value.toObject());
        if (!leave)
            return std::nullopt;
        list.leaves.push_back(*leave);
    }
    return list;
}

std::optional<StaffLeaves::Missed> StaffLeaves::readMissed(const QJsonObject& answer)
{
    if (!answer[u"rows"].isArray())
        return std::nullopt;
    Missed missed{{leaveDay(answer[u"until"]), {}, {}}, answer};
    for (const QJsonValue kiosk : answer[u"awaited"].toArray())
        missed.absent.awaited.push_back({kiosk[u"kiosk"].toString(), kiosk[u"detail"].toString()});
    for (const QJsonValue value : answer[u"rows"].toArray()) {
        const QJsonObject row = value.toObject();
        const auto student = leaveStudent(row);
        const QDate since = leaveDay(row[u"since"]);
        if (!student || !since.isValid())
            return std::nullopt;
        missed.absent.rows.push_back(
            {*student, row[u"guardian"].toString(), row[u"contact"].toString(), row[u"days"].toInt(), since});
    }
    return missed;
}

QFuture<StaffLeaves::Reply> StaffLeaves::call(const QString& function, const QJsonObject& arguments)
{
    return m_login.send<Reply>(
        [this, function, arguments](const QByteArray& token) {
            return functionRequest(m_login.project(), token, function, arguments, m_login.timeouts());
        },
        readFunctionReply);
}

QFuture<StaffLeaves::Leaves> StaffLeaves::fetch(std::optional<attendance::LeaveState> state, QDate from,
                                                const std::optional<StudentNumber>& student)
{
    return call(QStringLiteral("leaves"),
                {{QStringLiteral("state"), state ? QJsonValue(QLatin1String(name(*state))) : QJsonValue()},
                 {QStringLiteral("from_day"), dayOrNull(from)},
                 {QStringLiteral("student"), student ? QJsonValue(student->toString()) : QJsonValue()}})
        .then(this, [](const Reply& reply) -> Leaves {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            auto list = readList(std::get<QJsonObject>(reply));
            return list ? Leaves(*std::move(list)) : Leaves(leavesUnreadable());
        });
}

QFuture<StaffLeaves::Running> StaffLeaves::fetchAbsentRunning(int days, const std::optional<QDate>& upto)
{
    return call(QStringLiteral("absent_running"),
                {{QStringLiteral("days"), days}, {QStringLiteral("upto"), dayOrNull(upto)}})
        .then(this, [](const Reply& reply) -> Running {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            auto missed = readMissed(std::get<QJsonObject>(reply));
            return missed ? Running(*std::move(missed)) : Running(leavesUnreadable());
        });
}

QFuture<StaffLeaves::Late> StaffLeaves::fetchLateness(QDate from, QDate to)
{
    return call(QStringLiteral("lateness"),
                {{QStringLiteral("from_day"), isoDate(from)}, {QStringLiteral("to_day"), isoDate(to)}})
        .then(this, [](const Reply& reply) -> Late {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            return latenessOf(std::get<QJsonObject>(reply));
        });
}

QFuture<StaffLeaves::EnterReply> StaffLeaves::enter(const RecordId& id, const attendance::NewLeave& leave)
{
    return call(QStringLiteral("enter_leave"),
                {{QStringLiteral("id"), id.toString()},
                 {QStringLiteral("student"), leave.student.toString()},
                 {QStringLiteral("first_day"), isoDate(leave.firstDay)},
                 {QStringLiteral("last_day"), isoDate(leave.lastDay)},
                 {QStringLiteral("reason"), QLatin1String(name(leave.reason))},
                 {QStringLiteral("note"), leave.note},
                 {QStringLiteral("session"), leave.session.isEmpty() ? QJsonValue() : QJsonValue(leave.session)},
                 {QStringLiteral("approved"), leave.isApproved}})
        .then(this, [](const Reply& reply) -> EnterReply {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            const auto entered = resultOf(enteredNames, std::get<QJsonObject>(reply));
            return entered ? EnterReply(*entered) : EnterReply(leavesUnreadable());
        });
}

QFuture<StaffLeaves::DecideReply> StaffLeaves::decide(const QString& id, Decision decision, const QString& why)
{
    return call(QStringLiteral("decide_leave"), {{QStringLiteral("id"), id},
                                                 {QStringLiteral("decision"), QLatin1String(nameOf(decision))},
                                                 {QStringLiteral("why"), why}})
        .then(this, [](const Reply& reply) -> DecideReply {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            const auto& answer = std::get<QJsonObject>(reply);
            const auto result = resultOf(decisionResultNames, answer);
            if (!result)
                return leavesUnreadable();
            return Decided{*result, attendance::leaveState(answer[u"state"].toString()), answer[u"who"].toString()};
        });
}

QFuture<StaffLeaves::LinkReply> StaffLeaves::makeLink(const StudentNumber& student, int days)
{
    return call(QStringLiteral("make_leave_link"),
                {{QStringLiteral("student"), student.toString()}, {QStringLiteral("days"), days}})
        .then(this, [](const Reply& reply) -> LinkReply {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            const auto& answer = std::get<QJsonObject>(reply);
            if (const auto none = noLinkOf(answer[u"result"].toString()))
                return *none;
            const Link link{answer[u"token"].toString(),
                            QDateTime::fromString(answer[u"expires_at"].toString(), Qt::ISODateWithMs)};
            return link.token.isEmpty() || !link.expiresAt.isValid() ? LinkReply(leavesUnreadable())
                                                                     : LinkReply(link);
        });
}

QFuture<StaffLeaves::EndReply> StaffLeaves::endLinks(const StudentNumber& student)
{
    return call(QStringLiteral("revoke_leave_links"), {{QStringLiteral("student"), student.toString()}})
        .then(this, [](const Reply& reply) -> EndReply {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
                return *outcome;
            const auto& answer = std::get<QJsonObject>(reply);
            if (const auto none = noLinkOf(answer[u"result"].toString()))
                return *none;
            return answer[u"links"].isDouble() ? EndReply(answer[u"links"].toInt()) : EndReply(leavesUnreadable());
        });
}

} // namespace rollcall::supabase
