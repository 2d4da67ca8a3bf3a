#include "app/office/cloudstudents.h"

#include "core/base/timetext.h"

namespace rollcall::app {

using attendance::StudentProfile;
using office::CloudFault;
using office::KnownStudents;
using supabase::ServiceOutcome;
using supabase::StaffStudents;

namespace {

const QString keptStudents = QStringLiteral("students");
constexpr int movesTried = 3;

} // namespace

CloudStudents::CloudStudents(CloudAccount& account, const Clock& clock)
    : m_account(account), m_cloud(account.login()), m_clock(clock)
{
    const auto kept = m_account.lastSeen().read(keptStudents);
    if (!kept)
        return;
    std::vector<Student> students;
    for (const QJsonValue row : kept->value(u"students").toArray()) {
        if (const auto student = StaffStudents::readRow(row.toObject()))
            students.push_back(*student);
    }
    m_known.students = std::make_shared<const std::vector<Student>>(std::move(students));
    m_known.asOf = QDateTime::fromString(kept->value(u"as_of").toString(), Qt::ISODateWithMs).toLocalTime();
}

void CloudStudents::keep()
{
    QJsonArray rows;
    for (const Student& student : *m_known.students)
        rows.append(StaffStudents::rowOf(student));
    m_account.lastSeen().keep(
        keptStudents, {{QStringLiteral("students"), rows}, {QStringLiteral("as_of"), toRfc3339(m_known.asOf)}});
}

/** Tells the account what came of it; gives why there is no answer. */
template <typename Answer>
std::optional<CloudFault> CloudStudents::heard(const Answer& answer)
{
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return m_account.heard(*outcome);
    m_account.heardWell();
    return std::nullopt;
}

void CloudStudents::read(QObject* context, std::function<void(const KnownStudents&)> then)
{
    const QPointer<QObject> alive(context);
    m_cloud.fetch().then(this, [=, this](const StaffStudents::Students& answer) {
        m_known.fault = heard(answer);
        if (!m_known.fault) {
            const auto& students = std::get<std::vector<Student>>(answer);
            const bool isOther = !m_known.students || *m_known.students != students;
            if (isOther)
                m_known.students = std::make_shared<const std::vector<Student>>(students);
            m_known.asOf = m_clock.now().toLocalTime();
            if (isOther)
                keep();
        }
        const KnownStudents known = m_known;
        if (alive)
            then(known);
    });
}

void CloudStudents::add(const StudentProfile& student, QObject* context, std::function<void(const Added&)> then)
{
    const QPointer<QObject> alive(context);
    m_cloud.add(student).then(this, [=, this](const StaffStudents::Added& answer) {
        const auto fault = heard(answer);
        if (!alive)
            return;
        if (fault)
            then(*fault);
        else if (const auto* taken = std::get_if<StaffStudents::NumberTaken>(&answer))
            then(NumberTaken{taken->holder});
        else
            then(std::get<Student>(answer));
    });
}

void CloudStudents::change(const Student& read, const StudentProfile& wanted, QObject* context,
                           std::function<void(const Changed&)> then)
{
    const QPointer<QObject> alive(context);
    m_cloud.change(read, wanted).then(this, [=, this](const StaffStudents::Changed& answer) {
        const auto fault = heard(answer);
        if (!alive)
            return;
        if (fault)
            then(*fault);
        else if (const auto* meanwhile = std::get_if<StaffStudents::ChangedMeanwhile>(&answer))
            then(ChangedMeanwhile{meanwhile->now});
        else
            then(std::get<Student>(answer));
    });
}

void CloudStudents::move(const std::vector<std::pair<Student, StudentProfile>>& students, QObject* context,
                         std::function<void(const Moved&)> then)
{
    moveAgain(students, movesTried, context, then);
}

// An answer that is lost is asked for again: the same list twice does no harm.
void CloudStudents::moveAgain(const std::vector<std::pair<Student, StudentProfile>>& students, int tries,
                              const QPointer<QObject>& alive, const std::function<void(const Moved&)>& then)
{
    m_cloud.move(students).then(this, [=, this](const StaffStudents::Moved& answer) {
        const auto* outcome = std::get_if<ServiceOutcome>(&answer);
        if (outcome && outcome->kind == sync::Outcome::Kind::Later && tries > 1)
            return moveAgain(students, tries - 1, alive, then);
        const auto fault = heard(answer);
        if (!alive)
            return;
        if (fault)
            then(*fault);
        else if (const auto* meanwhile = std::get_if<StaffStudents::MovedMeanwhile>(&answer))
            then(MovedMeanwhile{meanwhile->numbers});
        else
            then(std::monostate());
    });
}

void CloudStudents::history(const QString& number, QObject* context, std::function<void(const History&)> then)
{
    const QPointer<QObject> alive(context);
    m_cloud.history(number).then(this, [=, this](const StaffStudents::History& answer) {
        const auto fault = heard(answer);
        if (!alive)
            return;
        if (fault)
            then(*fault);
        else
            then(std::get<std::vector<attendance::StudentChange>>(answer));
    });
}

} // namespace rollcall::app
