#include "core/supabase/devicestatuscheck.h"

#include "core/supabase/answer.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

namespace {

DeviceStatusAnswer read(const net::HttpReply& reply, const std::optional<DeviceId>& own)
{
    const auto answer = readFunctionReply(reply);
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
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
        return notSupabase();
    return own && device == own->toString() ? DeviceStatus::Active : DeviceStatus::OtherDevice;
}

} // namespace

QFuture<DeviceStatusAnswer> askDeviceStatus(Client& client)
{
    return client.send<DeviceStatusAnswer>(
        [&client](const QByteArray& token) {
            return functionRequest(client.project(), token, QStringLiteral("device_status"), {},
                                   client.timeouts().supabase);
        },
        [own = client.project().device](const net::HttpReply& reply) { return read(reply, own); },
        Client::WhileBlocked::Send);
}

} // namespace rollcall::supabase
