#include "ui/samplestudents.h"

namespace rollcall::ui {

namespace {

constexpr const char* sampleNames[] = {
    "Ana Reyes",          "Ben Álvarez",
    "Nguyễn Văn An",      "Łukasz Żak",
    "Zoë Müller",         "ليلى حسن",
    "يوسف علي",           "José Rizal",
    "Maria Clara Santos", "Miguel Torres",
    "Iñigo Ibarra",       "Carla Dizon",
    "Dev Patel",          "Elena Petrova",
    "Farid Usman",        "Grace Tan",
    "Hiro Tanaka",        "Ines Castillo",
    "Joy Villanueva",     "Karim Abbas",
    "Liza Manalo",        "Nina Öztürk",
    "Omar Haddad",        "Paolo Garcia",
    "Quennie Flores",     "Rosa de la Cruz",
    "Sofía Núñez",        "Tomás Aquino",
    "Uma Iyer",           "Vince Lim",
    "Wei Chen",           "Xian Go",
    "Yara Salem",         "Maria Concepción Guadalupe Esperanza",
};
const QString largeSection = QStringLiteral("Grade 8 - Narra");

} // namespace

void SampleStudents::sections(QObject*, std::function<void(const std::optional<QStringList>&)> then)
{
    QStringList sections;
    for (int grade = 7; grade <= 12; ++grade) {
        for (const char* tree : {"Acacia", "Molave", "Narra"})
            sections << QStringLiteral("Grade %1 - %2").arg(grade).arg(QLatin1String(tree));
    }
    then(sections);
}

void SampleStudents::students(const QString& section, QObject*,
                              std::function<void(const std::optional<Students>&)> then)
{
    Students students;
    for (const char* name : sampleNames) {
        const QString text = QString::fromUtf8(name);
        const auto number =
            StudentNumber::parse(QStringLiteral("2026-%1").arg(students.size() + 1, 4, 10, QLatin1Char('0')));
        students.push_back({*number, text.section(u' ', 0, -2), text.section(u' ', -1), section});
        if (section != largeSection && students.size() == 5)
            break;
    }
    then(students);
}

} // namespace rollcall::ui
