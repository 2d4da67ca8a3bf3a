#include "app/ctl/daycommands.h"
#include "app/ctl/dayoption.h"
#include "app/ctl/staffaccount.h"
#include "app/operations/awaited.h"
#include "app/operations/staffsentence.h"
#include "core/base/timetext.h"
#include "core/supabase/staffday.h"

#include <QJsonArray>

#include <array>

namespace rollcall::app {

using attendance::Correction;
using attendance::OfficeDay;
using attendance::OfficeDayRow;
using attendance::Standing;
using attendance::StudentDay;
using supabase::ServiceOutcome;
using supabase::StaffDay;

namespace {

constexpr std::array standingNames = {
    std::pair{Standing::Here, "here"},          std::pair{Standing::Late, "late"},
    std::pair{Standing::Out, "left"},           std::pair{Standing::Excused, "excused"},
    std::pair{Standing::NotYet, "not_yet"},     std::pair{Standing::Absent, "absent"},
    std::pair{Standing::NotKnown, "not_known"},
};

QString standingName(Standing standing)
{
    return QLatin1String(standingNames[std::size_t(standing)].second);
}

int sayWhyNot(const ServiceOutcome& outcome)
{
    Context::complain(QStringLiteral("It could not be done: %1.").arg(staffSentence(outcome)));
    return FoundFault;
}

int withDay(const Context& context, const Arguments& arguments, const std::function<int(StaffDay&)>& work)
{
    return asStaff(context, arguments, QStringLiteral("It could not be done"), [&](supabase::StaffLogin& login) {
        StaffDay day(login);
        return work(day);
    });
}

QString wallTime(const std::optional<std::chrono::seconds>& time)
{
    return time ? QTime::fromMSecsSinceStartOfDay(int(time->count()) * 1000).toString(QStringLiteral("HH:mm:ss"))
                : QString();
}

QJsonObject toJson(const OfficeDayRow& row, const OfficeDay& day)
{
    return {{QStringLiteral("student_number"), row.student.number.toString()},
            {QStringLiteral("first_name"), row.student.firstName},
            {QStringLiteral("last_name"), row.student.lastName},
            {QStringLiteral("section"), row.student.section},
            {QStringLiteral("session"), row.session},
            {QStringLiteral("expected"), row.isExpected},
            {QStringLiteral("state"), standingName(standingOf(row, day))},
            {QStringLiteral("time_in"), textOrNull(wallTime(row.in))},
            {QStringLiteral("time_out"), textOrNull(wallTime(row.out))},
            {QStringLiteral("left_early"), row.leftEarly},
            {QStringLiteral("without_badge"), row.isWithoutBadge},
            {QStringLiteral("scan_ids"), QJsonArray::fromStringList(row.scans)},
            {QStringLiteral("correction_ids"), QJsonArray::fromStringList(row.corrections)}};
}

QString line(const OfficeDayRow& row, const OfficeDay& day)
{
    QStringList parts{row.student.number.toString(),
                      row.student.firstName + u' ' + row.student.lastName,
                      row.student.section,
                      row.session,
                      standingName(standingOf(row, day)),
                      wallTime(row.in),
                      wallTime(row.out)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void printSessions(const OfficeDay& day)
{
    if (day.sessions.empty())
        Context::print(QStringLiteral("%1: nobody has school.").arg(isoDate(day.day)));
    for (const OfficeDay::Session& session : day.sessions) {
        std::array<int, standingNames.size()> counts{};
        for (const OfficeDayRow& row : day.rows) {
            if (row.session == session.name)
                ++counts[std::size_t(standingOf(row, day))];
        }
        QStringList said;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0)
                said << QStringLiteral("%1 %2").arg(counts[i]).arg(QLatin1String(standingNames[i].second));
        }
        Context::print(
            QStringLiteral("%1, %2: %3").arg(isoDate(day.day), session.name, said.join(QStringLiteral(", "))));
        for (const OfficeDay::AwaitedKiosk& kiosk : session.awaited)
            Context::print(QStringLiteral("  waiting for %1: %2").arg(kiosk.kiosk, kiosk.detail));
    }
}

bool fits(const OfficeDayRow& row, const OfficeDay& day, const Arguments& arguments)
{
    const auto session = arguments.value("--session");
    const auto section = arguments.value("--section");
    const auto state = arguments.value("--state");
    return (!session || row.session == *session) && (!section || row.student.section == *section)
           && (!state || standingName(standingOf(row, day)) == *state);
}

/** The number of a student that was given; nothing after a sentence. */
std::optional<StudentNumber> numberOf(const Arguments& arguments)
{
    const auto number = StudentNumber::parse(arguments.words.constFirst());
    if (!number)
        Context::complain(QStringLiteral("\"%1\" is no student number: it has 1 to 32 of A-Z a-z 0-9 . _ -")
                              .arg(arguments.words.constFirst()));
    return number;
}

void printStory(const StudentDay& story)
{
    for (const StudentDay::Scan& scan : story.scans)
        Context::print(QStringLiteral("scan %1: %2 at %3, %4, %5, %6%7")
                           .arg(scan.id, QLatin1String(name(scan.type)),
                                scan.time.toString(QStringLiteral("HH:mm:ss")), scan.session, scan.kiosk,
                                scan.counts ? QStringLiteral("counts") : QStringLiteral("does not count"),
                                scan.isWithoutBadge ? QStringLiteral(", without a badge") : QString()));
    for (const StudentDay::MadeCorrection& made : story.corrections)
        Context::print(QStringLiteral("correction %1: %2%3, \"%4\", %5, %6%7")
                           .arg(made.id, made.kind,
                                made.at ? u' ' + made.at->toString(QStringLiteral("HH:mm")) : QString(), made.why,
                                made.who, made.madeAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                                made.isUndone ? QStringLiteral(", undone") : QString()));
    for (const StudentDay::Leave& leave : story.leaves)
        Context::print(QStringLiteral("leave %1: %2 to %3%4, %5, \"%6\", %7")
                           .arg(leave.id, isoDate(leave.firstDay), isoDate(leave.lastDay),
                                leave.session.isEmpty() ? QString() : QStringLiteral(", ") + leave.session,
                                leave.reason, leave.note, leave.who));
    if (story.scans.empty() && story.corrections.empty() && story.leaves.empty())
        Context::print(QStringLiteral("Nothing on this day."));
}

QJsonObject toJson(const StudentDay& story)
{
    QJsonArray scans;
    for (const StudentDay::Scan& scan : story.scans)
        scans.append(QJsonObject{{QStringLiteral("id"), scan.id},
                                 {QStringLiteral("session"), scan.session},
                                 {QStringLiteral("scan_type"), QLatin1String(name(scan.type))},
                                 {QStringLiteral("status"), QLatin1String(name(scan.status))},
                                 {QStringLiteral("time"), scan.time.toString(QStringLiteral("HH:mm:ss"))},
                                 {QStringLiteral("counts"), scan.counts},
                                 {QStringLiteral("device_id"), scan.kiosk},
                                 {QStringLiteral("without_badge"), scan.isWithoutBadge}});
    QJsonArray corrections;
    for (const StudentDay::MadeCorrection& made : story.corrections)
        corrections.append(
            QJsonObject{{QStringLiteral("id"), made.id},
                        {QStringLiteral("kind"), made.kind},
                        {QStringLiteral("session"), textOrNull(made.session)},
                        {QStringLiteral("at_time"),
                         textOrNull(made.at ? made.at->toString(QStringLiteral("HH:mm:ss")) : QString())},
                        {QStringLiteral("scan_id"), textOrNull(made.scan)},
                        {QStringLiteral("why"), made.why},
                        {QStringLiteral("who"), made.who},
                        {QStringLiteral("undone"), made.isUndone}});
    QJsonArray leaves;
    for (const StudentDay::Leave& leave : story.leaves)
        leaves.append(QJsonObject{{QStringLiteral("id"), leave.id},
                                  {QStringLiteral("first_day"), isoDate(leave.firstDay)},
                                  {QStringLiteral("last_day"), isoDate(leave.lastDay)},
                                  {QStringLiteral("session"), textOrNull(leave.session)},
                                  {QStringLiteral("reason"), leave.reason},
                                  {QStringLiteral("note"), leave.note},
                                  {QStringLiteral("who"), leave.who}});
    return {{QStringLiteral("scans"), scans},
            {QStringLiteral("corrections"), corrections},
            {QStringLiteral("leaves"), leaves}};
}

int add(const Context& context, const Arguments& arguments, const Correction& correction)
{
    if (correction.why.trimmed().isEmpty()) {
        Context::complain(QStringLiteral("--why is the reason, which stays in the register; it cannot be empty"));
        return WrongUsage;
    }
    const RecordId id = RecordId::generate(context.clock);
    return withDay(context, arguments, [&](StaffDay& day) -> int {
        if (const auto outcome = awaited(day.correct(id, correction)); outcome.kind != sync::Outcome::Kind::Done)
            return sayWhyNot(outcome);
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("correction"), id.toString()}});
        else
            Context::print(QStringLiteral("Corrected. To take it back: rollcallctl day undo %1").arg(id.toString()));
        return Well;
    });
}

/** Of a scan or a correction; nothing after a sentence. */
std::optional<QString> givenId(const Arguments& arguments)
{
    const auto id = RecordId::parse(arguments.words.constFirst());
    if (!id) {
        Context::complain(QStringLiteral("\"%1\" is no id; rollcallctl day student NUMBER shows them")
                              .arg(arguments.words.constFirst()));
        return std::nullopt;
    }
    return id->toString();
}

} // namespace

int showDay(const Context& context, const Arguments& arguments)
{
    std::optional<QDate> asked;
    if (arguments.has("--day")) {
        asked = dayOf(arguments, "--day");
        if (!asked)
            return WrongUsage;
    }
    if (const auto state = arguments.value("--state");
        state && std::none_of(standingNames.begin(), standingNames.end(), [&state](const auto& known) {
            return *state == QLatin1String(known.second);
        })) {
        Context::complain(QStringLiteral("--state takes here, late, left, excused, not_yet, absent or not_known"));
        return WrongUsage;
    }
    return withDay(context, arguments, [&](StaffDay& cloud) -> int {
        const auto answer = awaited(cloud.fetch(asked, {}));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return sayWhyNot(*outcome);
        const OfficeDay& day = *std::get<StaffDay::Fetched>(answer).day;
        if (!context.json)
            printSessions(day);
        const bool isList = arguments.has("--session") || arguments.has("--section") || arguments.has("--state");
        for (const OfficeDayRow& row : day.rows) {
            if (!fits(row, day, arguments))
                continue;
            if (context.json)
                Context::print(toJson(row, day));
            else if (isList)
                Context::print(line(row, day));
        }
        return Well;
    });
}

int showStudentDay(const Context& context, const Arguments& arguments)
{
    const auto number = numberOf(arguments);
    const auto day = dayOf(arguments, "--day");
    if (!number || !day)
        return WrongUsage;
    return withDay(context, arguments, [&](StaffDay& cloud) -> int {
        const auto answer = awaited(cloud.fetchStudent(*number, *day));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            return sayWhyNot(*outcome);
        const auto& story = std::get<StudentDay>(answer);
        if (context.json)
            Context::print(toJson(story));
        else
            printStory(story);
        return Well;
    });
}

int correctDay(const Context& context, const Arguments& arguments)
{
    const auto number = numberOf(arguments);
    const auto day = dayOf(arguments, "--day");
    if (!number || !day)
        return WrongUsage;
    const QString typed = arguments.words.value(1);
    const auto kind = attendance::correctionKind(typed);
    if (!kind || *kind == Correction::Kind::Void || *kind == Correction::Kind::Undo) {
        Context::complain(QStringLiteral("\"%1\" is none of excuse, present, late, left_early").arg(typed));
        return WrongUsage;
    }
    std::optional<QTime> at;
    if (const auto text = arguments.value("--at")) {
        at = QTime::fromString(*text, QStringLiteral("HH:mm"));
        if (!at->isValid() || *kind == Correction::Kind::Excuse) {
            Context::complain(*kind == Correction::Kind::Excuse
                                  ? QStringLiteral("an excuse has no time, so --at does not go with it")
                                  : QStringLiteral("--at takes a time such as 07:40"));
            return WrongUsage;
        }
    }
    return add(context, arguments,
               {.kind = *kind,
                .student = *number,
                .day = *day,
                .session = arguments.value("--session").value_or(QString()),
                .at = at,
                .about = {},
                .why = arguments.value("--why").value_or(QString())});
}

int voidScan(const Context& context, const Arguments& arguments)
{
    const auto id = givenId(arguments);
    if (!id)
        return WrongUsage;
    return add(context, arguments,
               {.kind = Correction::Kind::Void, .about = *id, .why = arguments.value("--why").value_or(QString())});
}

int undoCorrection(const Context& context, const Arguments& arguments)
{
    const auto id = givenId(arguments);
    if (!id)
        return WrongUsage;
    return add(context, arguments,
               {.kind = Correction::Kind::Undo, .about = *id, .why = arguments.value("--why").value_or(QString())});
}

} // namespace rollcall::app
