#include "ui/sampleroster.h"

#include "ui/samplestudents.h"

namespace rollcall::ui {

namespace {

using Row = RosterPreview::Row;

const QString stickFolder = QStringLiteral("/media/office/STICK/");

Row amiss(Row::Kind kind, int line, const char* what, const char* remedy)
{
    return {.kind = kind, .name = QString::fromUtf8(what), .line = line, .remedy = QString::fromUtf8(remedy)};
}

} // namespace

void SampleRoster::read(QObject* context, std::function<void(const std::optional<OfficeRoster>&)> then)
{
    StudentSource::Students all;
    SampleStudents students;
    for (const char* section : {"Grade 8 - Narra", "Grade 7 - Molave"}) {
        students.students(QString::fromLatin1(section), context, [&all](const auto& some) {
            for (attendance::Student one : some.value_or(StudentSource::Students())) {
                one.number =
                    *StudentNumber::parse(QStringLiteral("2026-%1").arg(all.size() + 1, 4, 10, QLatin1Char('0')));
                all.push_back(one);
            }
        });
    }
    then(OfficeRoster{.students = std::make_shared<const NameSearch>(all, NameSearch::By::NamesNumbersAndSections),
                      .asOf = m_now.addSecs(-3 * 3600),
                      .origin = OfficeRoster::Origin::Cloud,
                      .hasCloud = true});
}

void SampleRoster::files(QObject*, std::function<void(const QList<RosterFileEntry>&)> then)
{
    const auto file = [this](const char* name, int days) {
        return RosterFileEntry{stickFolder + QLatin1String(name), QLatin1String(name), m_now.addDays(-days)};
    };
    then({file("students-2026.xlsx", 1), file("old-list.csv", 200)});
}

RosterPreview SampleRoster::samplePreview()
{
    const QString narra = QStringLiteral("Grade 8 - Narra");
    const QString molave = QStringLiteral("Grade 8 - Molave");
    return {.file = stickFolder + QStringLiteral("students-2026.xlsx"),
            .changeId = QStringLiteral("5d41402abc4b2a76b9719d911017c592"),
            .students = 40,
            .before = 39,
            .rows = {
                amiss(Row::Kind::HeldBack, 43, "\"Total\" is no student number",
                      "take the row out of the file; if it is right: --take"),
                amiss(Row::Kind::Doubt, 12, "the name was once read in the wrong encoding", "save the file in UTF-8"),
                {.kind = Row::Kind::Removed,
                 .number = QStringLiteral("2026-0020"),
                 .name = QStringLiteral("Karim Abbas"),
                 .section = narra},
                {.kind = Row::Kind::Changed,
                 .number = QStringLiteral("2026-0001"),
                 .name = QStringLiteral("Ana Reyes"),
                 .section = molave,
                 .nameBefore = QStringLiteral("Ana Reyes"),
                 .sectionBefore = narra},
                {.kind = Row::Kind::Added,
                 .number = QStringLiteral("2026-0101"),
                 .name = QStringLiteral("Nguyễn Thị Hoa"),
                 .section = narra},
                {.kind = Row::Kind::Added,
                 .number = QStringLiteral("2026-0102"),
                 .name = QStringLiteral("عمر حداد"),
                 .section = molave}}};
}

void SampleRoster::look(const QString& file, QObject*, std::function<void(const PreviewReply&)> then)
{
    RosterPreview preview = samplePreview();
    if (file.section(u'/', -1).startsWith(QLatin1String("old")))
        preview = {.file = file,
                   .rows = {amiss(Row::Kind::Fault, 3, "there is no student number in this row",
                                  "write the number, or take the row out of the file")}};
    then(preview);
}

void SampleRoster::take(const RosterPreview&, QObject*, std::function<void(const std::optional<QString>&)> then)
{
    then(std::nullopt);
}

} // namespace rollcall::ui
