#include "app/ctl/dayoption.h"
#include "app/ctl/leavecommands.h"
#include "app/ctl/staffaccount.h"
#include "app/operations/awaited.h"
#include "app/operations/staffsentence.h"
#include "core/base/timetext.h"
#include "core/supabase/staffleaves.h"

#include <QUrlQuery>

namespace rollcall::app {

using attendance::Leave;
using attendance::NewLeave;
using supabase::ServiceOutcome;
using supabase::StaffLeaves;

namespace {

constexpr int usualDaysOfLink = 30;
constexpr int mostDaysOfLink = 400; // of the cloud's function

int sayLeaveFailed(const ServiceOutcome& outcome)
{
    Context::complain(QStringLiteral("It could not be done: %1.").arg(staffSentence(outcome)));
    return FoundFault;
}

int withLeaves(const Context& context, const Arguments& arguments, const std::function<int(StaffLeaves&)>& work)
{
    return asStaff(context, arguments, QStringLiteral("It could not be done"), [&](supabase::StaffLogin& login) {
        StaffLeaves leaves(login);
        return work(leaves);
    });
}

QString leaveDays(const Leave& leave)
{
    const QString days = leave.firstDay == leave.lastDay
                             ? isoDate(leave.firstDay)
                             : QStringLiteral("%1 to %2").arg(isoDate(leave.firstDay), isoDate(leave.lastDay));
    return leave.session.isEmpty() ? days : days + QStringLiteral(", ") + leave.session;
}

QString lineOf(const Leave& leave)
{
    QStringList parts{leave.id,
                      QLatin1String(name(leave.state)),
                      leave.student.number.toString(),
                      (leave.student.firstName + u' ' + leave.student.lastName).trimmed(),
                      leaveDays(leave),
                      QLatin1String(name(leave.reason))};
    if (!leave.student.section.isEmpty())
        parts.insert(4, leave.student.section);
    if (!leave.note.isEmpty())
        parts << leave.note;
    parts << (leave.isByGuardian ? QStringLiteral("asked for by the guardian")
                                 : QStringLiteral("asked for by %1").arg(leave.askedBy));
    if (!leave.decidedBy.isEmpty())
        parts << QStringLiteral("%1 by %2").arg(QLatin1String(name(leave.state)), leave.decidedBy);
    if (!leave.answer.isEmpty())
        parts << leave.answer;
    return parts.join(QStringLiteral("  "));
}

QJsonObject leaveJson(const Leave& leave)
{
    return {{QStringLiteral("id"), leave.id},
            {QStringLiteral("student_number"), leave.student.number.toString()},
            {QStringLiteral("first_name"), leave.student.firstName},
            {QStringLiteral("last_name"), leave.student.lastName},
            {QStringLiteral("section"), leave.student.section},
            {QStringLiteral("first_day"), isoDate(leave.firstDay)},
            {QStringLiteral("last_day"), isoDate(leave.lastDay)},
            {QStringLiteral("session"), textOrNull(leave.session)},
            {QStringLiteral("reason"), QLatin1String(name(leave.reason))},
            {QStringLiteral("note"), leave.note},
            {QStringLiteral("state"), QLatin1String(name(leave.state))},
            {QStringLiteral("asked_by"), leave.askedBy},
            {QStringLiteral("by_guardian"), leave.isByGuardian},
            {QStringLiteral("decided_by"), textOrNull(leave.decidedBy)},
            {QStringLiteral("answer"), leave.answer}};
}

/** Nothing after a sentence. */
std::optional<StudentNumber> studentGiven(const QString& typed)
{
    const auto number = StudentNumber::parse(typed);
    if (!number)
        Context::complain(QStringLiteral("\"%1\" is no student number").arg(typed));
    return number;
}

QString whyNotEntered(StaffLeaves::Entered entered)
{
    using Entered = StaffLeaves::Entered;
    switch (entered) {
    case Entered::NoSuchStudent:
        return QStringLiteral("There is no such student, or not in your sections; students list shows the numbers.");
    case Entered::HasLeft:
        return QStringLiteral("This student is not active any more, so no leave is entered.");
    case Entered::BadDays:
        return QStringLiteral("Leave has at most %1 days, and begins at most 400 days from today.")
            .arg(attendance::mostDaysOfLeave);
    case Entered::BadSession:
        return QStringLiteral("A session is called as in the schedule, such as morning.");
    case Entered::TooLong:
        return QStringLiteral("The note has more than %1 characters.").arg(attendance::longestLeaveNote);
    case Entered::IdTaken:
        return QStringLiteral("Other leave has this id; try again.");
    case Entered::Done:
        break;
    }
    return {};
}

QString whyNotDecided(const StaffLeaves::Decided& decided)
{
    using Result = StaffLeaves::Decided::Result;
    switch (decided.result) {
    case Result::Already:
        return QStringLiteral("It is %1 already, by %2.")
            .arg(decided.state ? QLatin1String(name(*decided.state)) : QStringLiteral("decided"), decided.who);
    case Result::NoSuchLeave:
        return QStringLiteral("There is no such leave, or not in your sections; leave list shows the ids.");
    case Result::HasLeft:
        return QStringLiteral("This student is not active any more, so it cannot be approved.");
    case Result::TooLong:
        return QStringLiteral("The reason has more than %1 characters.").arg(attendance::longestLeaveNote);
    case Result::Done:
        break;
    }
    return {};
}

QString whyNoLink(StaffLeaves::NoLink none)
{
    switch (none) {
    case StaffLeaves::NoLink::NoSuchStudent:
        return QStringLiteral("There is no such student, or not in your sections; students list shows the numbers.");
    case StaffLeaves::NoLink::HasLeft:
        return QStringLiteral("This student is not active any more, so nobody asks for leave.");
    case StaffLeaves::NoLink::BadDays:
        break;
    }
    return QStringLiteral("A link counts for 1 to %1 days.").arg(mostDaysOfLink);
}

/** What the page leave.html reads behind the "#", which no browser sends to a server. */
QString linkText(const QString& page, const supabase::Project& project, const QString& token)
{
    QUrlQuery fragment;
    fragment.addQueryItem(QStringLiteral("project"), project.url.toString());
    fragment.addQueryItem(QStringLiteral("key"), QString::fromLatin1(project.apiKey));
    fragment.addQueryItem(QStringLiteral("token"), token);
    return page + u'#' + fragment.toString(QUrl::FullyEncoded);
}

int decide(const Context& context, const Arguments& arguments, StaffLeaves::Decision decision)
{
    const auto id = RecordId::parse(arguments.words.constFirst());
    if (!id) {
        Context::complain(QStringLiteral("\"%1\" is no id; leave list shows them").arg(arguments.words.constFirst()));
        return WrongUsage;
    }
    return withLeaves(context, arguments, [&](StaffLeaves& leaves) -> int {
        const auto reply =
            awaited(leaves.decide(id->toString(), decision, arguments.value("--why").value_or(QString())));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
            return sayLeaveFailed(*outcome);
        const auto& decided = std::get<StaffLeaves::Decided>(reply);
        if (decided.result != StaffLeaves::Decided::Result::Done) {
            Context::complain(whyNotDecided(decided));
            return FoundFault;
        }
        const QString state = QLatin1String(name(decided.state.value_or(attendance::LeaveState::Asked)));
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("leave"), id->toString()}, {QStringLiteral("state"), state}});
        else
            Context::print(QStringLiteral("It is %1.").arg(state));
        return Well;
    });
}

} // namespace

int addLeave(const Context& context, const Arguments& arguments)
{
    const auto number = studentGiven(arguments.words.constFirst());
    const auto first = number ? dayOf(arguments, "--from") : std::nullopt;
    const auto last = first ? dayOf(arguments, "--to", *first) : std::nullopt;
    if (!last)
        return WrongUsage;
    const auto reason = attendance::leaveReason(*arguments.value("--reason"));
    if (!reason || *last < *first) {
        Context::complain(!reason ? QStringLiteral("--reason takes sick, family or other")
                                  : QStringLiteral("--to has to be a day that is not before --from"));
        return WrongUsage;
    }
    const NewLeave leave{.student = *number,
                         .firstDay = *first,
                         .lastDay = *last,
                         .session = arguments.value("--session").value_or(QString()),
                         .reason = *reason,
                         .note = arguments.value("--note").value_or(QString()),
                         .isApproved = !arguments.has("--asked")};
    const RecordId id = RecordId::generate(context.clock);
    return withLeaves(context, arguments, [&](StaffLeaves& leaves) -> int {
        const auto reply = awaited(leaves.enter(id, leave));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
            return sayLeaveFailed(*outcome);
        if (const auto entered = std::get<StaffLeaves::Entered>(reply); entered != StaffLeaves::Entered::Done) {
            Context::complain(whyNotEntered(entered));
            return FoundFault;
        }
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("leave"), id.toString()}});
        else
            Context::print(
                QStringLiteral("Entered. To take it back: rollcallctl leave withdraw %1").arg(id.toString()));
        return Well;
    });
}

int approveLeave(const Context& context, const Arguments& arguments)
{
    return decide(context, arguments, StaffLeaves::Decision::Approve);
}

int refuseLeave(const Context& context, const Arguments& arguments)
{
    return decide(context, arguments, StaffLeaves::Decision::Refuse);
}

int withdrawLeave(const Context& context, const Arguments& arguments)
{
    return decide(context, arguments, StaffLeaves::Decision::Withdraw);
}

int makeLeaveLink(const Context& context, const Arguments& arguments)
{
    const auto number = studentGiven(arguments.words.constFirst());
    if (!number)
        return WrongUsage;
    bool isNumber = true;
    const int days = arguments.has("--days") ? arguments.value("--days")->toInt(&isNumber) : usualDaysOfLink;
    const QString page = *arguments.value("--page");
    if (!isNumber || days < 1 || days > mostDaysOfLink) {
        Context::complain(QStringLiteral("--days takes a number from 1 to %1").arg(mostDaysOfLink));
        return WrongUsage;
    }
    if (!page.startsWith(QLatin1String("https://")) || page.contains(u'#')) {
        Context::complain(
            QStringLiteral("--page takes the address of leave.html on the school's website, https://..."));
        return WrongUsage;
    }
    return asStaff(context, arguments, QStringLiteral("No link was made"), [&](supabase::StaffLogin& login) -> int {
        StaffLeaves leaves(login);
        const auto reply = awaited(leaves.makeLink(*number, days));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
            return sayLeaveFailed(*outcome);
        if (const auto* none = std::get_if<StaffLeaves::NoLink>(&reply)) {
            Context::complain(whyNoLink(*none));
            return FoundFault;
        }
        const auto& link = std::get<StaffLeaves::Link>(reply);
        const QString text = linkText(page, login.project(), link.token);
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("link"), text},
                                       {QStringLiteral("expires_at"), toRfc3339(link.expiresAt.toUTC())}});
        else
            Context::print(text);
        return Well;
    });
}

int endLeaveLinks(const Context& context, const Arguments& arguments)
{
    const auto number = studentGiven(arguments.words.constFirst());
    if (!number)
        return WrongUsage;
    return withLeaves(context, arguments, [&](StaffLeaves& leaves) -> int {
        const auto reply = awaited(leaves.endLinks(*number));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&reply))
            return sayLeaveFailed(*outcome);
        if (const auto* none = std::get_if<StaffLeaves::NoLink>(&reply)) {
            Context::complain(whyNoLink(*none));
            return FoundFault;
        }
        if (!context.json)
            Context::print(QStringLiteral("Links that were ended: %1.").arg(std::get<int>(reply)));
        return Well;
    });
}

int listLeave(const Context& context, const Arguments& arguments)
{
    std::optional<attendance::LeaveState> state;
    if (const auto typed = arguments.value("--state")) {
        state = attendance::leaveState(*typed);
        if (!state) {
            Context::complain(QStringLiteral("--state takes asked, approved, refused or withdrawn"));
            return WrongUsage;
        }
    }
    std::optional<StudentNumber> student;
    if (const auto typed = arguments.value("--student")) {
        student = studentGiven(*typed);
        if (!student)
            return WrongUsage;
    }
    QDate from = student ? QDate() : context.clock.now().toLocalTime().date();
    if (arguments.has("--from")) {
        const auto day = dayOf(arguments, "--from");
        if (!day)
            return WrongUsage;
        from = *day;
    }
    return withLeaves(context, arguments, [&](StaffLeaves& leaves) -> int {
        const auto answer = awaited(leaves.fetch(state, from, student));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return sayLeaveFailed(*outcome);
        const auto& list = std::get<StaffLeaves::List>(answer);
        for (const Leave& leave : list.leaves) {
            if (context.json)
                Context::print(leaveJson(leave));
            else
                Context::print(lineOf(leave));
        }
        if (list.leaves.empty() && !context.json)
            Context::print(QStringLiteral("No leave."));
        return Well;
    });
}

} // namespace rollcall::app
