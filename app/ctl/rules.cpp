#include "app/ctl/command.h"
#include "app/ctl/dayoption.h"
#include "app/operations/decisionsentence.h"
#include "app/operations/holidaycalendar.h"
#include "app/operations/rulesreplay.h"
#include "core/attendance/daysimulation.h"
#include "core/attendance/schedulechecks.h"

#include <QHash>

#include <algorithm>

namespace rollcall::app {

using namespace attendance;

namespace {

struct Days {
    QDate from;
    QDate to;
};

std::optional<Days> daysOf(const Arguments& arguments, const Days& fallback)
{
    const auto from = dayOf(arguments, "--from", fallback.from);
    const auto to = dayOf(arguments, "--to", fallback.to);
    if (!from || !to)
        return std::nullopt;
    if (*from > *to) {
        Context::complain(QStringLiteral("--from has to be a day that is not after --to"));
        return std::nullopt;
    }
    return Days{*from, *to};
}

/** This year and the next. */
Days usualDays(const Context& context)
{
    const int year = context.clock.now().date().year();
    return {QDate(year, 1, 1), QDate(year + 1, 12, 31)};
}

int tell(const Context& context, const ScheduleFaults& faults)
{
    for (const QString& sentence : faults.sentences) {
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("fault"), sentence}});
        else
            Context::complain(sentence);
    }
    return FoundFault;
}

Result<RuleSet, ScheduleFaults> rulesFrom(const Context& context, const QString& file, const Arguments& arguments,
                                          const Days& days)
{
    // A fault elsewhere in the settings does not matter here.
    const auto report = context.loader().load(context.configFile);
    return readRuleSet({file, arguments.value("--holidays"), arguments.value("--zone"),
                        report.settings ? report.settings->schoolZone : QString(), days.from, days.to});
}

QJsonObject toJson(const ScanDecision& decision)
{
    const auto time = [](const std::optional<std::chrono::seconds>& at) {
        return at ? QJsonValue(clockText(*at)) : QJsonValue();
    };
    const auto* accepted = std::get_if<AcceptedScan>(&decision);
    const auto* refused = std::get_if<RefusedScan>(&decision);
    const RuleReference& rule = accepted ? accepted->rule : refused->rule;
    QJsonObject object{{QStringLiteral("rule"), textOrNull(rule.id)},
                       {QStringLiteral("rule_version"), textOrNull(rule.version)},
                       {QStringLiteral("rule_for"), QLatin1String(name(rule.audience.kind))},
                       {QStringLiteral("rule_for_name"), textOrNull(rule.audience.name)},
                       {QStringLiteral("exception"), textOrNull(rule.exception)}};
    if (accepted) {
        object.insert(QStringLiteral("outcome"), QLatin1String(name(accepted->status)));
        object.insert(QStringLiteral("scan_type"), QLatin1String(name(accepted->type)));
        object.insert(QStringLiteral("session"), accepted->session.toString());
        object.insert(QStringLiteral("late_limit"), time(accepted->lateLimit));
    } else {
        object.insert(QStringLiteral("outcome"), QStringLiteral("refused"));
        object.insert(QStringLiteral("reason"), QLatin1String(name(refused->reason)));
        object.insert(QStringLiteral("session"),
                      refused->session ? QJsonValue(refused->session->toString()) : QJsonValue());
        object.insert(QStringLiteral("opens_at"), time(refused->opensAt));
    }
    return object;
}

/** The student whom the options mean; nothing after a sentence on stderr. */
std::optional<ScheduledStudent> studentFrom(const Context& context, const Arguments& arguments)
{
    const QString number = arguments.value("--student").value_or(QString());
    if (number.isEmpty() || arguments.has("--section") || arguments.has("--grade")) {
        ScheduledStudent student =
            scheduledStudent(number, arguments.value("--section").value_or(QString()).simplified());
        if (const auto grade = arguments.value("--grade"))
            student.grade = grade->simplified();
        return student;
    }
    const auto parsed = StudentNumber::parse(number);
    if (!parsed) {
        Context::complain(QStringLiteral("--student takes a student number"));
        return std::nullopt;
    }
    const auto storage = context.storage();
    if (!storage)
        return std::nullopt;
    const auto found = storage->roster.find(*parsed);
    if (!found || !*found) {
        Context::complain(found ? QStringLiteral("this student is not on the roster here; give --section or --grade")
                                : found.error().detail);
        return std::nullopt;
    }
    return scheduledStudent(number, (*found)->section);
}

/** Says so on stderr if no rule names the section or grade that the options name: mostly it is spelled otherwise. */
void noteUnknownGroup(const ScheduleBook& book, const ScheduledStudent& student, const Arguments& arguments)
{
    const auto isMeant = [&](const Audience& audience) {
        return (audience.kind == Audience::Kind::Section && audience.name == student.section)
               || (audience.kind == Audience::Kind::Grade && audience.name == student.grade);
    };
    const auto namesIt = [&](const Schedule& schedule) {
        return std::any_of(schedule.audiences.begin(), schedule.audiences.end(), isMeant);
    };
    const auto& schedules = book.schedules();
    const auto& exceptions = book.exceptions();
    if ((!arguments.has("--section") && !arguments.has("--grade"))
        || std::any_of(schedules.begin(), schedules.end(), namesIt)
        || std::any_of(exceptions.begin(), exceptions.end(),
                       [&](const DayException& day) { return isMeant(day.audience); }))
        return;
    Context::complain(QStringLiteral("no rule names this section or grade, so that of the whole school is shown; "
                                     "capital letters matter"));
}

QString inWords(const SimulatedScan& scan)
{
    if (!scan.decision)
        return QStringLiteral("the clock skips this time");
    return decisionSentence(*scan.decision);
}

/** "in, late (morning)"; only the status where no schedule was asked. */
QString recorded(const queue::RegisterLine& line)
{
    return line.ruleId.isEmpty() ? line.status
                                 : QStringLiteral("%1, %2 (%3)").arg(line.scanType, line.status, line.session);
}

void printReplayed(const Context& context, const ReplayedScan& scan)
{
    if (context.json) {
        QJsonObject object = toJson(scan.decision);
        object.insert(QStringLiteral("id"), scan.line.id);
        object.insert(QStringLiteral("student_number"), scan.line.studentNumber);
        object.insert(QStringLiteral("scanned_at"), toRfc3339(scan.at));
        object.insert(QStringLiteral("recorded"), scan.line.status);
        object.insert(QStringLiteral("recorded_scan_type"), scan.line.scanType);
        object.insert(QStringLiteral("recorded_session"), scan.line.session);
        Context::print(object);
    } else {
        Context::print(QStringList{toRfc3339(scan.at), scan.line.id, scan.line.studentNumber,
                                   recorded(scan.line) + QStringLiteral(" -> ") + decisionSentence(scan.decision)}
                           .join(QStringLiteral("  ")));
    }
}

} // namespace

int checkRules(const Context& context, const Arguments& arguments)
{
    const auto rules = rulesFrom(context, arguments.words.constFirst(), arguments, usualDays(context));
    if (!rules)
        return tell(context, rules.error());
    const auto schedules = qint64(rules->book.schedules().size());
    const auto exceptions = qint64(rules->book.exceptions().size());
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("schedules"), schedules},
                                   {QStringLiteral("exceptions"), exceptions},
                                   {QStringLiteral("time_zone"), QString::fromUtf8(rules->zone.id())}});
    else
        Context::print(QStringLiteral("well: %1 schedules, %2 exceptions, time zone %3")
                           .arg(schedules)
                           .arg(exceptions)
                           .arg(QString::fromUtf8(rules->zone.id())));
    return Well;
}

int listHolidays(const Context& context, const Arguments& arguments)
{
    const auto days = daysOf(arguments, usualDays(context));
    if (!days)
        return WrongUsage;
    const QString& path = arguments.words.constFirst();
    const auto calendar = readSmallFile(path, largestCalendar);
    if (!calendar)
        return tell(context, ScheduleFaults({calendar.error().detail}));
    const auto holidays = readHolidays(*calendar, days->from, days->to);
    if (!holidays)
        return tell(context, holidays.error());
    for (const DayException& holiday : *holidays) {
        const bool isOneDay = holiday.from == holiday.to;
        if (context.json) {
            QJsonObject object{{QStringLiteral("date"), isoDate(holiday.from)},
                               {QStringLiteral("name"), textOrNull(holiday.name)}};
            if (!isOneDay)
                object.insert(QStringLiteral("until"), isoDate(holiday.to));
            Context::print(object);
        } else {
            Context::print(QStringLiteral("%1  %2").arg(
                isOneDay ? isoDate(holiday.from)
                         : QStringLiteral("%1 to %2").arg(isoDate(holiday.from), isoDate(holiday.to)),
                holiday.name));
        }
    }
    if (holidays->empty())
        Context::complain(QStringLiteral("no holiday falls on %1 to %2").arg(isoDate(days->from), isoDate(days->to)));
    return Well;
}

int simulateRules(const Context& context, const Arguments& arguments)
{
    const auto day = dayOf(arguments, "--day");
    if (!day)
        return WrongUsage;
    const auto rules = rulesFrom(context, *arguments.value("--schedule"), arguments, {*day, *day});
    if (!rules)
        return tell(context, rules.error());
    const auto student = studentFrom(context, arguments);
    if (!student)
        return FoundFault;
    noteUnknownGroup(rules->book, *student, arguments);
    const auto scans = simulateDay(rules->book, rules->zone, *student, *day);
    if (scans.empty()) {
        Context::complain(QStringLiteral("there was no %1 in %2: the calendar skipped it")
                              .arg(isoDate(*day), QString::fromUtf8(rules->zone.id())));
        return FoundFault;
    }
    for (const SimulatedScan& scan : scans) {
        const QString time = isoTime(QTime(0, 0).addSecs(int(scan.timeOfDay.count())));
        const QString offset = scan.at.isValid() ? toRfc3339(scan.at).mid(23) : QStringLiteral("-");
        if (context.json) {
            QJsonObject object = scan.decision ? toJson(*scan.decision)
                                               : QJsonObject{{QStringLiteral("outcome"), QStringLiteral("skipped")}};
            object.insert(QStringLiteral("time"), time);
            object.insert(QStringLiteral("at"), textOrNull(toRfc3339(scan.at)));
            Context::print(object);
        } else {
            Context::print(QStringLiteral("%1 %2  %3").arg(time, offset, inWords(scan)));
        }
    }
    return Well;
}

int replayRules(const Context& context, const Arguments& arguments)
{
    const auto days = daysOf(arguments, {});
    if (!days)
        return WrongUsage;
    const auto rules = rulesFrom(context, *arguments.value("--schedule"), arguments, *days);
    if (!rules)
        return tell(context, rules.error());
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;
    const auto lines = storage->journal.lines();
    const auto students = storage->roster.list();
    if (!lines || !students) {
        Context::complain(lines ? students.error().detail : lines.error().detail);
        return FoundFault;
    }
    QHash<QString, QString> sections;
    for (const Student& student : *students)
        sections.insert(student.number.toString(), student.section);
    const Replay replay = replayScans(*rules, *lines, sections, days->from, days->to);
    int changed = 0;
    for (const ReplayedScan& scan : replay.scans) {
        if (!scan.isChanged)
            continue;
        ++changed;
        printReplayed(context, scan);
    }
    if (!context.json)
        Context::print(
            QStringLiteral("%1 of %2 scans would be recorded otherwise").arg(changed).arg(replay.scans.size()));
    if (replay.unreadable > 0)
        Context::complain(QStringLiteral("%1 records have a time that cannot be read").arg(replay.unreadable));
    return replay.unreadable > 0 ? FoundFault : Well;
}

} // namespace rollcall::app
