#include "core/supabase/supabaseuplink.h"

#include "core/log/correlation.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <algorithm>

namespace rollcall::supabase {

using sync::Outcome;

namespace {

// It did leave, whatever is said of the request that came after.
QFuture<ServiceOutcome> afterAll(QFuture<ServiceOutcome> outcome)
{
    return outcome.then([](ServiceOutcome after) {
        after.wasSent = true;
        return after;
    });
}

QFuture<Outcome> forSync(QFuture<ServiceOutcome> outcome)
{
    return outcome.then([](const ServiceOutcome& whole) -> Outcome { return whole; });
}

} // namespace

SupabaseUplink::SupabaseUplink(Project project, net::HttpClient& http, Session& session, ServiceTimeouts timeouts,
                               QObject* parent)
    : QObject(parent), m_project(std::move(project)), m_http(http), m_session(session), m_timeouts(timeouts)
{
}

// Twice as long, once: whoever is at work on the last attempt still can be let finish this one.
net::Timeouts SupabaseUplink::limits(net::Timeouts service, const sync::Attempt& attempt) const
{
    if (attempt.extendedTimeout)
        service.read = std::max(service.read, std::min(2 * service.read, m_timeouts.longestRead));
    return service;
}

QFuture<Outcome> SupabaseUplink::sendRecords(const std::vector<queue::DueRecord>& records,
                                             const sync::Attempt& attempt)
{
    return forSync(send(
        [this, records, attempt](const QByteArray& token) {
            auto request = insertRecordsRequest(m_project, token, records, limits(m_timeouts.supabase, attempt));
            request.requestId = attempt.requestId;
            return request;
        },
        [count = static_cast<qsizetype>(records.size())](const net::HttpReply& reply) {
            return readInsertReply(reply, count);
        }));
}

QFuture<Outcome> SupabaseUplink::sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg,
                                           const sync::Attempt& attempt)
{
    const net::Timeouts timeouts = limits(m_timeouts.storage, attempt);
    const auto outcome =
        send(
            [this, key = photo.key, jpeg, timeouts, id = attempt.requestId](const QByteArray& token) {
                auto request = uploadPhotoRequest(m_project, token, key, jpeg, timeouts);
                request.requestId = id;
                return request;
            },
            readUploadReply)
            .then(this,
                  [this, key = photo.key, jpeg, timeouts,
                   id = log::correlationId()](const ServiceOutcome& outcome) -> QFuture<ServiceOutcome> {
                      if (outcome.failure != Failure::ObjectExists)
                          return QtFuture::makeReadyFuture(outcome);
                      const log::CorrelationScope scope(id);
                      return afterAll(isOurs(key, jpeg, timeouts));
                  })
            .unwrap();
    return forSync(outcome);
}

// Done if the object of that name is this photo: by its size, and if that is another by its bytes.
QFuture<ServiceOutcome> SupabaseUplink::isOurs(const QString& key, const QByteArray& jpeg, net::Timeouts timeouts)
{
    return send([this, key,
                 timeouts](const QByteArray& token) { return photoInfoRequest(m_project, token, key, timeouts); },
                [size = jpeg.size()](const net::HttpReply& reply) { return readPhotoInfoReply(reply, size); })
        .then(this,
              [this, key, jpeg, timeouts,
               id = log::correlationId()](const ServiceOutcome& outcome) -> QFuture<ServiceOutcome> {
                  if (outcome.failure != Failure::ObjectDiffers)
                      return QtFuture::makeReadyFuture(outcome);
                  const log::CorrelationScope scope(id);
                  return send(
                      [this, key, timeouts](const QByteArray& token) {
                          return photoBytesRequest(m_project, token, key, timeouts);
                      },
                      [jpeg, outcome](const net::HttpReply& reply) {
                          return readPhotoBytesReply(reply, jpeg, outcome);
                      });
              })
        .unwrap();
}

// A token that ran out early or was revoked is no reason to pause: once, a new one is asked for and tried.
QFuture<ServiceOutcome> SupabaseUplink::send(Build build, Read read, bool mayRepeat)
{
    return m_session.access()
        .then(this,
              [this, build, read, mayRepeat,
               id = log::correlationId()](const Session::Access& access) -> QFuture<ServiceOutcome> {
                  const log::CorrelationScope scope(id);
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&access)) {
                      ServiceOutcome unsent = *outcome;
                      unsent.wasSent = false; // whatever became of the login, the items stayed here
                      return QtFuture::makeReadyFuture(unsent);
                  }
                  const QByteArray token = std::get<QByteArray>(access);
                  return m_http.send(build(token))
                      .then(this,
                            [this, build, read, mayRepeat, token, id](const net::HttpReply& reply) {
                                const log::CorrelationScope inner(id);
                                ServiceOutcome outcome = read(reply);
                                outcome.wasSent = net::mayHaveBeenDelivered(reply);
                                if (outcome.failure != Failure::TokenRejected)
                                    return QtFuture::makeReadyFuture(outcome);
                                m_session.reject(token);
                                return mayRepeat ? afterAll(send(build, read, false))
                                                 : QtFuture::makeReadyFuture(outcome);
                            })
                      .unwrap();
              })
        .unwrap();
}

} // namespace rollcall::supabase
