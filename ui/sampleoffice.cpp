#include "ui/sampleoffice.h"

namespace rollcall::ui {

SchoolDay SampleDay::sample()
{
    using Kind = SchoolDay::Kind;
    const QString narra = QStringLiteral("Grade 8 - Narra");
    return {.students = 480,
            .here = 412,
            .late = 23,
            .left = 5,
            .last = {{QTime(8, 7), Kind::Late, QStringLiteral("2026-0004"), QStringLiteral("Dev Patel"), narra, false,
                      QStringLiteral("scan-1")},
                     {QTime(7, 41), Kind::Out, QStringLiteral("2026-0009"), QStringLiteral("Mia Cruz"), narra, false,
                      QStringLiteral("scan-2")},
                     {QTime(7, 24), Kind::OnTime, QStringLiteral("2026-0001"), QStringLiteral("Ana Santos"), narra,
                      true, QStringLiteral("scan-3")},
                     {QTime(7, 23), Kind::OnTime, QStringLiteral("2026-0002"), QStringLiteral("José Muñoz"), narra,
                      false, QStringLiteral("scan-4"), true, true, attendance::VoidReason::WrongBadge},
                     {QTime(7, 20), Kind::OnTime, QStringLiteral("2026-0099"), QString(), QString(), false,
                      QStringLiteral("scan-5")}}};
}

void SampleDay::voidScan(const QString&, attendance::VoidReason, QObject*, std::function<void(Voided)> then)
{
    then(Voided::Done);
}

void SampleDay::read(QObject*, std::function<void(const std::optional<SchoolDay>&)> then)
{
    then(sample());
}

SchoolSchedule SampleSchedule::sample()
{
    using namespace std::chrono_literals;
    using attendance::Audience;
    attendance::Weekdays weekdays;
    for (const Qt::DayOfWeek day : {Qt::Monday, Qt::Tuesday, Qt::Wednesday, Qt::Thursday, Qt::Friday})
        weekdays.set(day);
    const attendance::SessionId morning = *attendance::SessionId::parse(u"morning");
    const auto book =
        attendance::ScheduleBook::make({{.id = QStringLiteral("school"),
                                         .name = QStringLiteral("School"),
                                         .audiences = {{}},
                                         .weekdays = weekdays,
                                         .sessions = attendance::usualSessions()},
                                        {.id = QStringLiteral("grade-7"),
                                         .name = QStringLiteral("Grade 7"),
                                         .audiences = {{Audience::Kind::Grade, QStringLiteral("Grade 7")}},
                                         .weekdays = weekdays,
                                         .sessions = {attendance::sessionWithUsualWindows(morning, 8h, 13h)}}},
                                       {{.from = QDate(2026, 11, 30),
                                         .to = QDate(2026, 11, 30),
                                         .audience = {},
                                         .scheduleId = {},
                                         .name = QStringLiteral("Bonifacio Day")}});
    const attendance::SchoolZone zone = *attendance::SchoolZone::fromId("Asia/Manila");
    return {.origin = SchoolSchedule::Origin::Office,
            .since = zone.local(QDateTime(QDate(2026, 11, 16), QTime(8, 5), Qt::UTC)),
            .book = std::make_shared<attendance::ScheduleBook>(*book),
            .zone = zone,
            .sections = {QStringLiteral("Grade 7 - Acacia"), QStringLiteral("Grade 8 - Molave"),
                         QStringLiteral("Grade 8 - Narra"), QStringLiteral("Grade 10 - Ipil")}};
}

void SampleSchedule::read(QObject*, std::function<void(const std::optional<SchoolSchedule>&)> then)
{
    then(sample());
}

QList<HealthFinding> SampleHealth::sample()
{
    using Grade = HealthFinding::Grade;
    return {{Grade::Ok, QStringLiteral("settings"), QStringLiteral("the settings are good"), {}},
            {Grade::Ok, QStringLiteral("disk"), QStringLiteral("41 GB are free"), {}},
            {Grade::Warn, QStringLiteral("clock"), QStringLiteral("the clock is 40 s behind the server's"),
             QStringLiteral("switch on NTP: timedatectl set-ntp true")},
            {Grade::Bad, QStringLiteral("network"), QStringLiteral("the cloud could not be reached in time"),
             QStringLiteral("look at the cable, then at the school's network")},
            {Grade::Skipped, QStringLiteral("login"), QStringLiteral("not asked without a network"), {}}};
}

void SampleHealth::examine(QObject*, std::function<void(const HealthReply&)> then)
{
    then(sample());
}

void SampleHealth::report(const QString& folder, QObject*, std::function<void(const ReportReply&)> then)
{
    then(Report{folder + QStringLiteral("/rollcall-report-20261123-072400.tar"), sample()});
}

AboutFacts sampleAbout()
{
    return {.version = QStringLiteral("1.0"),
            .qtVersion = QStringLiteral("6.4.2"),
            .school = QStringLiteral("San Mateo High"),
            .device = QStringLiteral("gate-1"),
            .dataDirectory = QStringLiteral("/var/lib/rollcall"),
            .settingsFile = QStringLiteral("/etc/rollcall/config.json")};
}

} // namespace rollcall::ui
