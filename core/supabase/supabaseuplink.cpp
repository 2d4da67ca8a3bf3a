#include "core/supabase/supabaseuplink.h"

#include "core/log/correlation.h"
#include "core/supabase/replies.h"

#include <QJsonDocument>

#include <algorithm>

namespace rollcall::supabase {

using sync::Outcome;

namespace {

// The upload did leave, whatever becomes of the questions after it.
ServiceOutcome afterUpload(ServiceOutcome outcome)
{
    outcome.wasSent = true;
    return outcome;
}

Outcome forSync(const ServiceOutcome& outcome)
{
    return outcome;
}

} // namespace

// Twice as long, once: a server that is still at work on the last attempt can then finish this one.
net::Timeouts SupabaseUplink::limits(net::Timeouts service, const sync::Attempt& attempt) const
{
    if (attempt.extendedTimeout)
        service.read = std::max(service.read, std::min(2 * service.read, m_client.timeouts().longestRead));
    return service;
}

QFuture<Outcome> SupabaseUplink::sendRecords(const std::vector<queue::DueRecord>& records,
                                             const sync::Attempt& attempt)
{
    return insert(attendanceTable, records, attempt);
}

QFuture<Outcome> SupabaseUplink::sendRefusals(const std::vector<queue::DueRow>& refusals,
                                              const sync::Attempt& attempt)
{
    return insert(refusalsTable, refusals, attempt);
}

QFuture<Outcome> SupabaseUplink::insert(const QString& table, const std::vector<queue::DueRow>& rows,
                                        const sync::Attempt& attempt)
{
    return m_client
        .send<ServiceOutcome>(
            [this, table, rows, attempt](const QByteArray& token) {
                auto request = insertRowsRequest(m_client.project(), token, table, rows,
                                                 limits(m_client.timeouts().supabase, attempt));
                request.requestId = attempt.requestId;
                request.uploaded = attempt.uploaded;
                return request;
            },
            [count = static_cast<qsizetype>(rows.size())](const net::HttpReply& reply) {
                return readInsertReply(reply, count);
            })
        .then(forSync);
}

QFuture<Outcome> SupabaseUplink::sendVoid(const queue::DueRow& scanVoid, const sync::Attempt& attempt)
{
    return m_client
        .send<ServiceOutcome>(
            [this, scanVoid, attempt](const QByteArray& token) {
                auto request = functionRequest(m_client.project(), token, QStringLiteral("void_scan"),
                                               QJsonDocument::fromJson(scanVoid.json).object(),
                                               limits(m_client.timeouts().supabase, attempt));
                request.requestId = attempt.requestId;
                request.uploaded = attempt.uploaded;
                return request;
            },
            readVoidReply)
        .then(forSync);
}

QFuture<Outcome> SupabaseUplink::sendHeartbeat(const sync::Heartbeat& heartbeat, const sync::Attempt& attempt)
{
    return sendHeartbeat(heartbeat, HeartbeatColumns::WithHealth, attempt)
        .then(this,
              [this, heartbeat, attempt, id = log::correlationId()](const ServiceOutcome& outcome) {
                  if (outcome.failure != Failure::SchemaMismatch)
                      return QtFuture::makeReadyFuture(outcome);
                  const log::CorrelationScope scope(id);
                  return sendHeartbeat(heartbeat, HeartbeatColumns::WithoutHealth, attempt);
              })
        .unwrap()
        .then(forSync);
}

QFuture<ServiceOutcome> SupabaseUplink::sendHeartbeat(const sync::Heartbeat& heartbeat, HeartbeatColumns columns,
                                                      const sync::Attempt& attempt)
{
    return m_client.send<ServiceOutcome>(
        [this, heartbeat, columns, attempt](const QByteArray& token) {
            auto request = heartbeatRequest(m_client.project(), token, heartbeat, columns,
                                            limits(m_client.timeouts().supabase, attempt));
            request.requestId = attempt.requestId;
            return request;
        },
        [device = heartbeat.device](const net::HttpReply& reply) { return readHeartbeatReply(reply, device); });
}

QFuture<Outcome> SupabaseUplink::sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg,
                                           const sync::Attempt& attempt)
{
    const net::Timeouts timeouts = limits(m_client.timeouts().storage, attempt);
    return m_client
        .send<ServiceOutcome>(
            [this, key = photo.key, jpeg, timeouts, attempt](const QByteArray& token) {
                auto request = uploadPhotoRequest(m_client.project(), token, key, jpeg, timeouts);
                request.requestId = attempt.requestId;
                request.uploaded = attempt.uploaded;
                return request;
            },
            readUploadReply)
        .then(this,
              [this, key = photo.key, jpeg, timeouts, id = log::correlationId()](const ServiceOutcome& outcome) {
                  if (outcome.failure != Failure::ObjectExists)
                      return QtFuture::makeReadyFuture(outcome);
                  const log::CorrelationScope scope(id);
                  return isOurs(key, jpeg, timeouts).then(afterUpload);
              })
        .unwrap()
        .then(forSync);
}

QFuture<Outcome> SupabaseUplink::findPhoto(const queue::DuePhoto& photo, const sync::Attempt& attempt)
{
    return m_client
        .send<ServiceOutcome>(
            [this, key = photo.key, attempt](const QByteArray& token) {
                auto request =
                    photoInfoRequest(m_client.project(), token, key, limits(m_client.timeouts().storage, attempt));
                request.requestId = attempt.requestId;
                return request;
            },
            readPhotoFoundReply)
        .then(forSync);
}

// Done if the object of that name is this photo: judged by its size, and if that differs by its bytes.
QFuture<ServiceOutcome> SupabaseUplink::isOurs(const QString& key, const QByteArray& jpeg, net::Timeouts timeouts)
{
    const auto askBytes = [this, key, jpeg, timeouts, id = log::correlationId()](const ServiceOutcome& bySize) {
        if (bySize.failure != Failure::ObjectDiffers)
            return QtFuture::makeReadyFuture(bySize);
        const log::CorrelationScope scope(id);
        return m_client.send<ServiceOutcome>(
            [this, key, timeouts](const QByteArray& token) {
                return photoBytesRequest(m_client.project(), token, key, timeouts);
            },
            [jpeg, bySize](const net::HttpReply& reply) { return readPhotoBytesReply(reply, jpeg, bySize); });
    };
    return m_client
        .send<ServiceOutcome>(
            [this, key, timeouts](const QByteArray& token) {
                return photoInfoRequest(m_client.project(), token, key, timeouts);
            },
            [size = jpeg.size()](const net::HttpReply& reply) { return readPhotoInfoReply(reply, size); })
        .then(this, askBytes)
        .unwrap();
}

} // namespace rollcall::supabase
