#include "core/supabase/uplink.h"

#include "core/log/correlation.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

using sync::Outcome;

SupabaseUplink::SupabaseUplink(Project project, net::HttpClient& http, Session& session, ServiceTimeouts timeouts,
                               QObject* parent)
    : QObject(parent), m_project(std::move(project)), m_http(http), m_session(session), m_timeouts(timeouts)
{
}

QFuture<Outcome> SupabaseUplink::sendRecords(const std::vector<queue::DueRecord>& records)
{
    return send(
        [this, records](const QByteArray& token) {
            return insertRecordsRequest(m_project, token, records, m_timeouts.supabase);
        },
        readInsertReply);
}

QFuture<Outcome> SupabaseUplink::sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg)
{
    return send(
        [this, key = photo.key, jpeg](const QByteArray& token) {
            return uploadPhotoRequest(m_project, token, key, jpeg, m_timeouts.storage);
        },
        readUploadReply);
}

// A token that ran out early or was revoked is no reason to pause: once, a new one is asked for and tried.
QFuture<Outcome> SupabaseUplink::send(Build build, Read read, bool mayRepeat)
{
    return m_session.access()
        .then(this,
              [this, build, read, mayRepeat,
               id = log::correlationId()](const Session::Access& access) -> QFuture<Outcome> {
                  const log::CorrelationScope scope(id);
                  if (const auto* outcome = std::get_if<Outcome>(&access))
                      return QtFuture::makeReadyFuture(*outcome);
                  const QByteArray token = std::get<QByteArray>(access);
                  return m_http.send(build(token))
                      .then(this,
                            [this, build, read, mayRepeat, token, id](const net::HttpReply& reply) {
                                const log::CorrelationScope inner(id);
                                const Outcome outcome = read(reply);
                                if (outcome.code != QLatin1String(tokenRejected))
                                    return QtFuture::makeReadyFuture(outcome);
                                m_session.reject(token);
                                return mayRepeat ? send(build, read, false) : QtFuture::makeReadyFuture(outcome);
                            })
                      .unwrap();
              })
        .unwrap();
}

} // namespace rollcall::supabase
