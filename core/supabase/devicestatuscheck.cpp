#include "core/supabase/devicestatuscheck.h"

#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

DeviceStatusCheck::DeviceStatusCheck(Project project, net::HttpClient& http, Session& session, net::Timeouts timeouts,
                             QObject* parent)
    : QObject(parent), m_project(std::move(project)), m_http(http), m_session(session), m_timeouts(timeouts)
{
}

QFuture<DeviceStatusCheck::Answer> DeviceStatusCheck::ask()
{
    return ask(true);
}

QFuture<DeviceStatusCheck::Answer> DeviceStatusCheck::ask(bool mayRepeat)
{
    const auto question = [this, mayRepeat](const Session::Access& access) {
        if (const auto* outcome = std::get_if<sync::Outcome>(&access))
            return QtFuture::makeReadyFuture(Answer(*outcome));
        const QByteArray token = std::get<QByteArray>(access);
        return m_http.send(functionRequest(m_project, token, QStringLiteral("device_status"), {}, m_timeouts))
            .then(this,
                  [this, token, mayRepeat](const net::HttpReply& reply) {
                      const Answer answer = read(reply);
                      const auto* outcome = std::get_if<sync::Outcome>(&answer);
                      if (!outcome || outcome->code != QLatin1String(tokenRejected))
                          return QtFuture::makeReadyFuture(answer);
                      m_session.reject(token);
                      return mayRepeat ? ask(false) : QtFuture::makeReadyFuture(answer);
                  })
            .unwrap();
    };
    return m_session.accessDespiteBlock().then(this, question).unwrap();
}

DeviceStatusCheck::Answer DeviceStatusCheck::read(const net::HttpReply& reply) const
{
    const auto answer = readFunctionReply(reply);
    if (const auto* outcome = std::get_if<sync::Outcome>(&answer))
        return *outcome;
    const QJsonObject& object = std::get<QJsonObject>(answer);
    const QString status = object.value(QLatin1String("status")).toString();
    const QString device = object.value(QLatin1String("device_id")).toString();
    if (status == QLatin1String("staff")) // an office PC that sends what kiosks exported
        return DeviceStatus::Active;
    if (status == QLatin1String("unbound"))
        return DeviceStatus::Replaced;
    if (status == QLatin1String("revoked"))
        return DeviceStatus::Revoked;
    if (status != QLatin1String("active"))
        return sync::later(QStringLiteral("not_supabase"));
    return m_project.device && device == m_project.device->toString() ? DeviceStatus::Active : DeviceStatus::OtherDevice;
}

} // namespace rollcall::supabase
