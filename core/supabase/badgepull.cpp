#include "core/supabase/badgepull.h"

#include "core/log/logger.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonDocument>

namespace rollcall::supabase {

using sync::Outcome;

namespace {

const log::Logger badgePullLog{"supabase.badges"};

} // namespace

QFuture<Outcome> BadgePull::pull()
{
    using Answer = std::variant<QJsonObject, ServiceOutcome>;
    return m_client
        .send<Answer>(
            [this](const QByteArray& token) {
                return functionRequest(m_client.project(), token, QStringLiteral("badge_rules"), {},
                                       m_client.timeouts().supabase);
            },
            readFunctionReply)
        .then(this,
              [this](const Answer& answer) -> Outcome {
                  if (const auto* object = std::get_if<QJsonObject>(&answer))
                      return take(*object);
                  const auto& outcome = std::get<ServiceOutcome>(answer);
                  if (outcome.failure == Failure::NoSuchFunction)
                      return sync::done();
                  badgePullLog.warning("the badges' rules could not be pulled; those of before are in force",
                                       {{"code", outcome.code}});
                  return outcome;
              })
        .then(this, [this](const Outcome& outcome) {
            Q_EMIT pulled(outcome);
            return outcome;
        });
}

Outcome BadgePull::take(const QJsonObject& answer)
{
    const QByteArray json = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    auto rules = badge::readBadgeRules(json);
    if (!rules) {
        badgePullLog.error("the badges' rules cannot be read by this version; those of before are in force",
                           rules.error());
        return sync::halt(QStringLiteral("badge_rules_unreadable"));
    }
    const auto isNews = m_store.keep(json, m_clock.now());
    if (!isNews) {
        badgePullLog.error("the badges' rules could not be kept on disk; they are in force until a restart",
                           isNews.error());
    } else if (*isNews) {
        badgePullLog.info("the cloud's rules for badges are in force", {{"policy", name(rules->policy)},
                                                                        {"keys", qint64(rules->keys.size())},
                                                                        {"revoked", qint64(rules->revoked.size())}});
    }
    // Also where the disk is full: a badge that was reported lost is refused as long as this program runs.
    if (m_reader)
        m_reader->use(*std::move(rules));
    return isNews ? sync::done() : sync::later(QStringLiteral("badge_rules_not_written"));
}

} // namespace rollcall::supabase
