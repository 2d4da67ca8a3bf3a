#include "ui/office/sampleday.h"

#include "ui/samplestudents.h"

namespace rollcall::office {

using attendance::AttendanceStatus;
using attendance::OfficeDay;
using attendance::OfficeDayRow;
using attendance::StudentDay;

namespace {

constexpr int sampleSections = 18;
constexpr int namesOfSection = 23;

std::vector<attendance::Student> sampleSchool()
{
    std::vector<attendance::Student> school;
    ui::SampleStudents source;
    QStringList sections;
    source.sections(nullptr, [&sections](const auto& found) { sections = *found; });
    std::vector<attendance::Student> names;
    source.students(QStringLiteral("Grade 8 - Narra"), nullptr,
                    [&names](const auto& found) { names.assign(found->begin(), found->end()); });
    for (int section = 0; section < sampleSections; ++section) {
        for (int i = 0; i < namesOfSection; ++i) {
            attendance::Student student = names[std::size_t(section * 5 + i) % names.size()];
            const int number = section * namesOfSection + i + 1;
            student.number = *StudentNumber::parse(QStringLiteral("2026-%1").arg(number, 4, 10, QLatin1Char('0')));
            student.section = sections.at(section);
            school.push_back(student);
        }
    }
    return school;
}

} // namespace

OfficeDay SampleDaySource::sample()
{
    OfficeDay day{
        QDate(2026, 11, 23),
        {{QStringLiteral("morning"), std::chrono::hours(12)}, {QStringLiteral("afternoon"), std::chrono::hours(17)}},
        {}};
    int place = 0;
    for (const attendance::Student& student : sampleSchool()) {
        OfficeDayRow row{student, QStringLiteral("morning")};
        const int turn = place++ % 29;
        const std::chrono::seconds came =
            std::chrono::hours(6) + std::chrono::minutes(35 + turn) + std::chrono::seconds(place % 60);
        if (turn < 24) {
            row.status = AttendanceStatus::Present;
            row.in = came;
            row.scans << QStringLiteral("0190a5c0-0000-7000-8000-%1").arg(place, 12, 16, QLatin1Char('0'));
            row.isWithoutBadge = turn == 5;
        } else if (turn < 26) {
            row.status = AttendanceStatus::Late;
            row.in = came + std::chrono::minutes(40);
        } else if (turn == 26) {
            row.status = AttendanceStatus::Excused;
            row.corrections << QStringLiteral("excuse");
        }
        if (turn == 3) {
            row.leftEarly = true;
            row.out = std::chrono::hours(9) + std::chrono::minutes(2);
            row.corrections << QStringLiteral("left");
        }
        day.rows.push_back(row);
        day.rows.push_back({student, QStringLiteral("afternoon")});
    }
    return day;
}

StudentDay SampleDaySource::sampleStory(QDate day)
{
    using attendance::ScanType;
    const QDateTime made(day, QTime(8, 55));
    return {{{.id = QStringLiteral("in"),
              .session = QStringLiteral("morning"),
              .time = QTime(6, 52, 10),
              .kiosk = QStringLiteral("gate-1"),
              .hasPhoto = true},
             {.id = QStringLiteral("out"),
              .session = QStringLiteral("morning"),
              .type = ScanType::Out,
              .time = QTime(9, 1, 44),
              .counts = false,
              .kiosk = QStringLiteral("gate-2"),
              .hasPhoto = true,
              .correction = QStringLiteral("void")}},
            {{.id = QStringLiteral("void"),
              .kind = QStringLiteral("void"),
              .scan = QStringLiteral("out"),
              .why = QStringLiteral("Somebody else's badge"),
              .who = QStringLiteral("Kim Santos"),
              .madeAt = made},
             {.id = QStringLiteral("late"),
              .kind = QStringLiteral("late"),
              .session = QStringLiteral("morning"),
              .at = QTime(7, 40),
              .why = QStringLiteral("Seen by the teacher"),
              .who = QStringLiteral("Kim Santos"),
              .madeAt = made,
              .isUndone = true}},
            {{day.addDays(-4), QStringLiteral("morning"), AttendanceStatus::Present, QTime(6, 58), QTime(12, 2)},
             {day.addDays(-3), QStringLiteral("morning"), AttendanceStatus::Late, QTime(7, 41), QTime(12, 0)},
             {day, QStringLiteral("morning"), AttendanceStatus::Present, QTime(6, 52), {}}}};
}

void SampleDaySource::read(const std::optional<QDate>&, QObject*, std::function<void(const KnownDay&)> then)
{
    then({shown, shown->day, QTime(9, 10), fault});
}

void SampleDaySource::readStudent(const StudentNumber&, QDate day, QObject*, std::function<void(const Story&)> then)
{
    ++storiesAsked;
    then(fault ? Story(*fault) : Story(sampleStory(day)));
}

void SampleDaySource::correct(const attendance::Correction& correction, QObject*,
                              std::function<void(const std::optional<CloudFault>&)> then)
{
    if (!fault)
        corrections << correction;
    then(fault);
}

void SampleDaySource::photo(const QString&, QObject*, std::function<void(const Photo&)> then)
{
    then(NoPhoto::NotArrived);
}

} // namespace rollcall::office
