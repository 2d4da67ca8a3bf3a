#include "core/supabase/stafflogin.h"

#include "core/base/clock.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

namespace {

constexpr qint64 secondsLeft = 60; // a request that leaves with less may arrive too late

ServiceOutcome readStanding(const net::HttpReply& reply, bool& isHomeroom)
{
    const auto answer = readFunctionReply(reply);
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return *outcome;
    const auto& standing = std::get<QJsonObject>(answer);
    isHomeroom = standing.value(QLatin1String("role")).toString() == QLatin1String("homeroom");
    if (standing.value(QLatin1String("status")).toString() == QLatin1String("staff"))
        return sync::done();
    return {sync::halt(QStringLiteral("not_staff")), Failure::NotStaff};
}

} // namespace

QFuture<ServiceOutcome> StaffLogin::open()
{
    return send<ServiceOutcome>(
        [this](const QByteArray& token) {
            return functionRequest(m_project, token, QStringLiteral("device_status"), {}, m_timeouts);
        },
        [this](const net::HttpReply& reply) { return readStanding(reply, m_isHomeroom); });
}

QFuture<StaffLogin::Access> StaffLogin::access()
{
    if (m_tokens && m_clock.now().secsTo(m_tokens->expiresAt) > secondsLeft)
        return QtFuture::makeReadyFuture(Access(m_tokens->access));
    m_waiting.emplace_back().start();
    QFuture<Access> access = m_waiting.back().future();
    if (m_waiting.size() == 1)
        logIn();
    return access;
}

void StaffLogin::logIn()
{
    m_http.send(loginRequest(m_project, m_timeouts)).then(this, [this](const net::HttpReply& reply) {
        const auto answer = readTokenReply(reply, m_clock.now());
        if (const auto* tokens = std::get_if<Tokens>(&answer))
            m_tokens = *tokens;
        const auto* outcome = std::get_if<ServiceOutcome>(&answer);
        const Access access = outcome ? Access(*outcome) : Access(m_tokens->access);
        for (QPromise<Access>& waiting : std::exchange(m_waiting, {})) {
            waiting.addResult(access);
            waiting.finish();
        }
    });
}

} // namespace rollcall::supabase
