#include "ui/office/samplestudentlist.h"

#include <algorithm>

namespace rollcall::office {

using attendance::KeptStudent;
using attendance::ProfileField;
using attendance::StudentChange;
using attendance::StudentProfile;

namespace {

constexpr const char* sampleFirstNames[] = {"Ana",   "Ben",  "Văn An", "Łukasz", "Zoë",   "ليلى",  "يوسف", "José",
                                            "María", "Omar", "Iñigo",  "Carla",  "Elena", "Grace", "Hiro", "Nina"};
constexpr const char* sampleLastNames[] = {"Reyes",   "Álvarez", "Nguyễn", "Żak",    "Müller", "حسن",
                                           "علي",     "Rizal",   "Santos", "Haddad", "Ibarra", "Dizon",
                                           "Petrova", "Tan",     "Tanaka", "Öztürk", "Manalo"};
constexpr const char* sampleTrees[] = {"Acacia", "Molave", "Narra"};
const QString sampleClerk = QStringLiteral("Kim Santos");
const QString sampleColleague = QStringLiteral("Lee Cruz");
const QDateTime sampleMoment(QDate(2026, 11, 23), QTime(9, 10), Qt::UTC);

} // namespace

std::vector<KeptStudent> SampleStudentList::sample(int students)
{
    std::vector<KeptStudent> made;
    for (int i = 0; i < students; ++i) {
        const int grade = 7 + i % 6;
        StudentProfile profile;
        profile.number = QStringLiteral("2026-%1").arg(i + 1, 4, 10, QLatin1Char('0'));
        profile.firstName = QString::fromUtf8(sampleFirstNames[std::size_t(i) % std::size(sampleFirstNames)]);
        profile.lastName = QString::fromUtf8(sampleLastNames[std::size_t(i) % std::size(sampleLastNames)]);
        profile.section = QStringLiteral("Grade %1 - %2")
                              .arg(grade)
                              .arg(QLatin1String(sampleTrees[std::size_t(i / 6) % std::size(sampleTrees)]));
        profile.grade = QString::number(grade);
        profile.guardianName = QStringLiteral("Rosa %1").arg(profile.lastName);
        profile.guardianContact = QStringLiteral("+63 917 555 %1").arg(i % 10'000, 4, 10, QLatin1Char('0'));
        profile.sex = i % 2 == 0 ? QStringLiteral("female") : QStringLiteral("male");
        if (i % 40 == 39)
            profile.status = QStringLiteral("transferred");
        made.push_back({profile, QStringLiteral("v1")});
    }
    return made;
}

void SampleStudentList::read(QObject*, std::function<void(const KnownStudents&)> then)
{
    if (!fault && (!m_given || *m_given != m_students))
        m_given = std::make_shared<const std::vector<Student>>(m_students);
    then({m_given, sampleMoment.toLocalTime(), fault});
}

void SampleStudentList::add(const StudentProfile& student, QObject*, std::function<void(const Added&)> then)
{
    if (fault)
        return then(*fault);
    if (const Student* holder = find(student.number))
        return then(NumberTaken{*holder});
    const Student added{student, QStringLiteral("v%1").arg(++m_version)};
    m_students.push_back(added);
    m_changes.insert(m_changes.begin(), StudentChange{sampleMoment, sampleClerk, std::nullopt, added});
    then(added);
}

void SampleStudentList::change(const Student& read, const StudentProfile& wanted, QObject*,
                               std::function<void(const Changed&)> then)
{
    if (fault)
        return then(*fault);
    Student* now = kept(read.profile.number);
    if (!now || now->version != read.version)
        return then(ChangedMeanwhile{now ? std::optional(*now) : std::nullopt});
    write(*now, wanted, sampleClerk);
    then(Student(*now));
}

void SampleStudentList::move(const std::vector<std::pair<Student, StudentProfile>>& students, QObject*,
                             std::function<void(const Moved&)> then)
{
    if (fault)
        return then(*fault);
    MovedMeanwhile meanwhile;
    for (const auto& [read, wanted] : students) {
        const Student* now = find(read.profile.number);
        if (!now || now->version != read.version)
            meanwhile.numbers << read.profile.number;
    }
    if (!meanwhile.numbers.isEmpty())
        return then(meanwhile);
    for (const auto& [read, wanted] : students)
        write(*kept(read.profile.number), wanted, sampleClerk);
    then(std::monostate());
}

void SampleStudentList::history(const QString& number, QObject*, std::function<void(const History&)> then)
{
    if (fault)
        return then(*fault);
    std::vector<StudentChange> changes;
    for (const StudentChange& change : m_changes) {
        if ((change.after ? change.after : change.before)->profile.number == number)
            changes.push_back(change);
    }
    then(changes);
}

void SampleStudentList::changeElsewhere(const QString& number, ProfileField field, const QString& text)
{
    Student* now = kept(number);
    StudentProfile wanted = now->profile;
    wanted.setText(field, text);
    write(*now, wanted, sampleColleague);
}

void SampleStudentList::deleteElsewhere(const QString& number)
{
    std::erase_if(m_students, [&number](const Student& student) { return student.profile.number == number; });
}

const KeptStudent* SampleStudentList::find(const QString& number) const
{
    const auto found = std::find_if(m_students.begin(), m_students.end(),
                                    [&number](const Student& one) { return one.profile.number == number; });
    return found == m_students.end() ? nullptr : &*found;
}

KeptStudent* SampleStudentList::kept(const QString& number)
{
    return const_cast<Student*>(find(number));
}

void SampleStudentList::write(Student& student, const StudentProfile& wanted, const QString& who)
{
    const Student before = student;
    student = {wanted, QStringLiteral("v%1").arg(++m_version)};
    m_changes.insert(m_changes.begin(), StudentChange{sampleMoment, who, before, student});
}

} // namespace rollcall::office
