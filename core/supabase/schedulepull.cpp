#include "core/supabase/schedulepull.h"

#include "core/attendance/schedulefile.h"
#include "core/log/logger.h"
#include "core/supabase/devicestatuscheck.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

using attendance::ScheduleBook;
using sync::Outcome;

namespace {

const log::Logger schedulePullLog{"supabase.schedules"};

Outcome notWritten(const Error& error)
{
    schedulePullLog.error("the schedules could not be kept; the rules of before stay in force", error);
    return sync::later(QStringLiteral("schedules_not_written"));
}

} // namespace

SchedulePull::SchedulePull(Client& client, queue::ScheduleStore& store, attendance::RulesInForce* rules,
                           std::shared_ptr<const ScheduleBook> configured, const Clock& clock, QObject* parent)
    : QObject(parent), m_client(client), m_store(store), m_rules(rules), m_configured(std::move(configured)),
      m_clock(clock), m_download(client)
{
}

QFuture<SchedulePull::Answer> SchedulePull::pull()
{
    return m_download.fetch()
        .then(this, [this](const ScheduleDownload::Answer& answer) { return judge(answer); })
        .unwrap()
        .then(this, [this](const Answer& answer) { return askZone(answer); })
        .unwrap()
        .then(this, [this](const Answer& answer) {
            Q_EMIT pulled(answer);
            return answer;
        });
}

// What is known of it stays where the cloud does not say: it hides the row from a kiosk that it shuts out.
QFuture<SchedulePull::Answer> SchedulePull::askZone(const Answer& answer)
{
    if (std::holds_alternative<Outcome>(answer))
        return QtFuture::makeReadyFuture(answer);
    using Zone = std::variant<QString, ServiceOutcome>;
    return m_client
        .send<Zone>(
            [this](const QByteArray& token) {
                return schoolZoneRequest(m_client.project(), token, m_client.timeouts().supabase);
            },
            readSchoolZoneReply)
        .then(this, [this, answer](const Zone& zone) {
            const auto* id = std::get_if<QString>(&zone);
            if (id && !id->isEmpty()) {
                if (const auto kept = m_store.keepCloudZone(*id); !kept)
                    schedulePullLog.error("the school's time zone could not be kept on disk", kept.error());
            }
            return answer;
        });
}

QFuture<SchedulePull::Answer> SchedulePull::judge(const ScheduleDownload::Answer& answer)
{
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
        if (outcome->failure == Failure::SchemaMismatch)
            return QtFuture::makeReadyFuture(Answer(Pulled::NoTable));
        schedulePullLog.warning("the schedules could not be pulled; the rules of before stay in force",
                                {{"code", outcome->code}});
        return QtFuture::makeReadyFuture(Answer(Outcome(*outcome)));
    }
    const auto& json = std::get<QByteArray>(answer);
    return json.isEmpty() ? judgeNone() : QtFuture::makeReadyFuture(take(json));
}

QFuture<SchedulePull::Answer> SchedulePull::judgeNone()
{
    const auto known = m_store.pulled();
    const auto refused = m_store.refused();
    if (!known || !refused)
        return QtFuture::makeReadyFuture(Answer(notWritten(known ? refused.error() : known.error())));
    if (!*known && !*refused)
        return QtFuture::makeReadyFuture(Answer(Pulled::None));
    return askDeviceStatus(m_client).then(this, [this](const DeviceStatusAnswer& status) -> Answer {
        if (const auto* outcome = std::get_if<ServiceOutcome>(&status))
            return Outcome(*outcome);
        if (std::get<DeviceStatus>(status) != DeviceStatus::Active)
            return sync::later(QStringLiteral("empty_schedules"), {}, Outcome::Cause::MissingRight);
        return takeNone();
    });
}

SchedulePull::Answer SchedulePull::takeNone()
{
    if (const auto forgotten = m_store.forget(); !forgotten)
        return notWritten(forgotten.error());
    schedulePullLog.info("the cloud has no schedules any more; what is configured here is in force");
    putInForce({}, m_configured);
    return Pulled::None;
}

SchedulePull::Answer SchedulePull::take(const QByteArray& json)
{
    auto rules = attendance::readScheduleFile(json);
    if (!rules) {
        const QStringList& faults = rules.error().sentences;
        const auto known = m_store.refused();
        if (!known || !*known
            || (*known)->version != queue::ScheduleStore::versionOf(json)) // said once, not at each pull
            schedulePullLog.error("the cloud's schedules cannot be taken; the rules of before stay in force",
                                  {{"code", "schedules_refused"}, {"faults", faults.size()}});
        if (const auto noted = m_store.noteRefused(json, faults, m_clock.now()); !noted)
            schedulePullLog.error("that the schedules were refused could not be noted on disk", noted.error());
        return Pulled::Refused;
    }
    if (const auto kept = m_store.keep(json, m_clock.now()); !kept)
        return notWritten(kept.error());
    const QString version = queue::ScheduleStore::versionOf(json);
    if (version == m_inForce)
        return Pulled::InForce;
    auto book = std::make_shared<const ScheduleBook>(std::move(rules).value().book);
    schedulePullLog.info(
        "the cloud's schedules are in force",
        {{"version", version}, {"schedules", book->schedules().size()}, {"exceptions", book->exceptions().size()}});
    putInForce(version, std::move(book));
    return Pulled::InForce;
}

void SchedulePull::putInForce(const QString& version, std::shared_ptr<const ScheduleBook> book)
{
    m_inForce = version;
    if (m_rules)
        m_rules->use(std::move(book));
}

} // namespace rollcall::supabase
