#include "app/office/cloudabsences.h"

#include <QPointer>

namespace rollcall::app {

using office::AbsenceSource;
using office::CloudFault;
using office::KnownAbsences;
using supabase::ServiceOutcome;
using supabase::StaffLeaves;

namespace {

const QString keptAbsences = QStringLiteral("absences");
const QString keptLeaves = QStringLiteral("leaves");
const QString keptMissed = QStringLiteral("missed");

/** How long what is over is still looked at. */
constexpr int daysLookedBack = 14;

AbsenceSource::Entered shownEntered(const StaffLeaves::Entered& entered)
{
    using Entered = AbsenceSource::Entered;
    switch (entered) {
    case StaffLeaves::Entered::NoSuchStudent:
        return Entered::NoSuchStudent;
    case StaffLeaves::Entered::HasLeft:
        return Entered::HasLeft;
    case StaffLeaves::Entered::BadDays:
    case StaffLeaves::Entered::BadSession: // the page names none
        return Entered::BadDays;
    case StaffLeaves::Entered::TooLong:
        return Entered::TooLong;
    case StaffLeaves::Entered::IdTaken: // drawn anew for each leave
    case StaffLeaves::Entered::Done:
        break;
    }
    return Entered::Done;
}

AbsenceSource::Decided shownDecided(const StaffLeaves::Decided& decided)
{
    using Result = AbsenceSource::Decided::Result;
    switch (decided.result) {
    case StaffLeaves::Decided::Result::Already:
        return {Result::Already, decided.who};
    case StaffLeaves::Decided::Result::NoSuchLeave:
        return {Result::NoSuchLeave};
    case StaffLeaves::Decided::Result::HasLeft:
        return {Result::HasLeft};
    case StaffLeaves::Decided::Result::TooLong:
        return {Result::TooLong};
    case StaffLeaves::Decided::Result::Done:
        break;
    }
    return {Result::Done};
}

std::vector<attendance::Student> shownStudents(const std::vector<attendance::Student>& students)
{
    return students;
}

StaffLeaves::Decision sentDecision(AbsenceSource::Decision decision)
{
    switch (decision) {
    case AbsenceSource::Decision::Approve:
        return StaffLeaves::Decision::Approve;
    case AbsenceSource::Decision::Refuse:
        return StaffLeaves::Decision::Refuse;
    case AbsenceSource::Decision::Withdraw:
        break;
    }
    return StaffLeaves::Decision::Withdraw;
}

} // namespace

CloudAbsences::CloudAbsences(CloudAccount& account, const Clock& clock)
    : m_account(account), m_clock(clock), m_leaves(account.login()), m_roster(account.login())
{
    const auto kept = m_account.lastSeen().read(keptAbsences);
    if (!kept)
        return;
    const auto list = StaffLeaves::readList(kept->value(keptLeaves).toObject());
    const auto missed = StaffLeaves::readMissed(kept->value(keptMissed).toObject());
    if (list && missed)
        take(*list, *missed);
}

void CloudAbsences::take(const StaffLeaves::List& list, const StaffLeaves::Missed& missed)
{
    m_known.leaves = std::make_shared<std::vector<attendance::Leave>>(list.leaves);
    m_known.absent = std::make_shared<attendance::AbsentRunning>(missed.absent);
    m_known.today = list.today;
}

KnownAbsences CloudAbsences::known(const std::optional<CloudFault>& fault) const
{
    KnownAbsences known = m_known;
    known.fault = fault;
    return known;
}

void CloudAbsences::read(QObject* context, std::function<void(const KnownAbsences&)> then)
{
    const QPointer<QObject> alive(context);
    const QDate from = m_clock.now().toLocalTime().date().addDays(-daysLookedBack);
    m_leaves.fetch({}, from, {}).then(this, [=, this](const StaffLeaves::Leaves& answer) {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
            const auto fault = m_account.heard(*outcome);
            if (alive)
                then(known(fault));
            return;
        }
        const auto list = std::get<StaffLeaves::List>(answer);
        m_leaves.fetchAbsentRunning(daysRunning, {}).then(this, [=, this](const StaffLeaves::Running& running) {
            std::optional<CloudFault> fault;
            if (const auto* outcome = std::get_if<ServiceOutcome>(&running)) {
                fault = m_account.heard(*outcome);
            } else {
                m_account.heardWell();
                const auto& missed = std::get<StaffLeaves::Missed>(running);
                take(list, missed);
                m_account.lastSeen().keep(keptAbsences, {{keptLeaves, list.answer}, {keptMissed, missed.answer}});
            }
            if (alive)
                then(known(fault));
        });
    });
}

template <typename Shown, typename Value>
void CloudAbsences::give(QFuture<std::variant<Value, ServiceOutcome>> answer, QObject* context,
                         std::function<void(const std::variant<Shown, CloudFault>&)> then,
                         Shown (*show)(const Value&))
{
    const QPointer<QObject> alive(context);
    answer.then(this, [=, this](const std::variant<Value, ServiceOutcome>& given) {
        std::variant<Shown, CloudFault> told = CloudFault();
        if (const auto* outcome = std::get_if<ServiceOutcome>(&given)) {
            told = *m_account.heard(*outcome);
        } else {
            m_account.heardWell();
            told = show(std::get<Value>(given));
        }
        if (alive)
            then(told);
    });
}

void CloudAbsences::readStudents(QObject* context, std::function<void(const Students&)> then)
{
    give<std::vector<attendance::Student>>(m_roster.fetch(), context, std::move(then), shownStudents);
}

void CloudAbsences::enter(const attendance::NewLeave& leave, QObject* context,
                          std::function<void(const std::variant<Entered, CloudFault>&)> then)
{
    give<Entered>(m_leaves.enter(RecordId::generate(m_clock), leave), context, std::move(then), shownEntered);
}

void CloudAbsences::decide(const QString& id, Decision decision, const QString& why, QObject* context,
                           std::function<void(const std::variant<Decided, CloudFault>&)> then)
{
    give<Decided>(m_leaves.decide(id, sentDecision(decision), why), context, std::move(then), shownDecided);
}

} // namespace rollcall::app
