#include "app/office/cloudday.h"

#include <QPointer>

namespace rollcall::app {

using office::CloudFault;
using office::KnownDay;
using supabase::ServiceOutcome;
using supabase::StaffDay;

namespace {

const QString keptDay = QStringLiteral("today");
// The disk need not follow each scan of a morning.
constexpr qint64 secondsBetweenKeptDays = 60;

} // namespace

CloudDay::CloudDay(CloudAccount& account) : m_account(account), m_cloud(account.login())
{
    const auto kept = m_account.lastSeen().read(keptDay);
    if (!kept)
        return;
    const auto answer = StaffDay::readAnswer(*kept);
    if (const auto* fetched = std::get_if<StaffDay::Fetched>(&answer); fetched && fetched->day)
        m_known = {std::make_shared<attendance::OfficeDay>(*fetched->day), fetched->today, fetched->now, {}};
}

void CloudDay::keep(const StaffDay::Fetched& fetched)
{
    if (!fetched.day || fetched.day->day != fetched.today
        || (m_sinceKept.isValid() && m_sinceKept.elapsed() < secondsBetweenKeptDays * 1000))
        return;
    m_sinceKept.start();
    m_account.lastSeen().keep(keptDay, fetched.answer);
}

KnownDay CloudDay::taken(const std::optional<QDate>& asked, const StaffDay::Day& answer)
{
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
        KnownDay known = asked == m_asked ? m_known : KnownDay();
        known.fault = m_account.heard(*outcome);
        return known;
    }
    m_account.heardWell();
    const auto& fetched = std::get<StaffDay::Fetched>(answer);
    if (fetched.day)
        m_known.day = std::make_shared<attendance::OfficeDay>(*fetched.day);
    m_known.asOfDay = fetched.today;
    m_known.asOfTime = fetched.now;
    m_asked = asked;
    m_version = fetched.version;
    keep(fetched);
    return m_known;
}

void CloudDay::read(const std::optional<QDate>& day, QObject* context, std::function<void(const KnownDay&)> then)
{
    const QPointer<QObject> alive(context);
    m_cloud.fetch(day, day == m_asked ? m_version : QString()).then(this, [=, this](const StaffDay::Day& answer) {
        const KnownDay known = taken(day, answer);
        if (alive)
            then(known);
    });
}

void CloudDay::readStudent(const StudentNumber& student, QDate day, QObject* context,
                           std::function<void(const Story&)> then)
{
    const QPointer<QObject> alive(context);
    m_cloud.fetchStudent(student, day).then(this, [=, this](const StaffDay::Story& answer) {
        const auto* outcome = std::get_if<ServiceOutcome>(&answer);
        const Story story =
            outcome ? Story(*m_account.heard(*outcome)) : Story(std::get<attendance::StudentDay>(answer));
        if (alive)
            then(story);
    });
}

void CloudDay::correct(const attendance::Correction& correction, QObject* context,
                       std::function<void(const std::optional<CloudFault>&)> then)
{
    const QPointer<QObject> alive(context);
    const SystemClock clock;
    m_cloud.correct(RecordId::generate(clock), correction).then(this, [=, this](const ServiceOutcome& outcome) {
        const auto fault = m_account.heard(outcome);
        if (alive)
            then(fault);
    });
}

void CloudDay::photo(const QString& scan, QObject* context, std::function<void(const Photo&)> then)
{
    const QPointer<QObject> alive(context);
    m_cloud.photo(scan).then(this, [=, this](const StaffDay::Photo& answer) {
        Photo photo = NoPhoto::NotTaken;
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
            photo = *m_account.heard(*outcome);
        else if (const auto* bytes = std::get_if<QByteArray>(&answer))
            photo = *bytes;
        else if (std::get<StaffDay::NoPhoto>(answer) == StaffDay::NoPhoto::NotArrived)
            photo = NoPhoto::NotArrived;
        if (alive)
            then(photo);
    });
}

} // namespace rollcall::app
