#include "core/supabase/staffkiosks.h"

#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonArray>
#include <QMap>

namespace rollcall::supabase {

namespace {

ServiceOutcome kiosksUnreadable()
{
    return sync::halt(QStringLiteral("kiosks_unreadable"));
}

QDateTime instantOf(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

KioskReport reportOf(const QJsonObject& row)
{
    const QJsonValue offset = row.value(QLatin1String("clock_offset_ms"));
    return {instantOf(row.value(QLatin1String("received_at"))), row.value(QLatin1String("waiting")).toInt(),
            offset.isDouble() ? std::optional(std::chrono::milliseconds(offset.toInteger())) : std::nullopt,
            row.value(QLatin1String("version")).toString()};
}

CloudKiosk::State stateOf(const QJsonObject& row)
{
    if (row.value(QLatin1String("status")) == QLatin1String("revoked"))
        return CloudKiosk::State::Revoked;
    return row.value(QLatin1String("user_id")).isNull() ? CloudKiosk::State::Unpaired : CloudKiosk::State::Active;
}

std::variant<std::vector<CloudKiosk>, ServiceOutcome> kiosksOf(const QJsonArray& devices, const QJsonArray& reports)
{
    QMap<QString, QJsonObject> reportsById;
    for (const QJsonValue report : reports)
        reportsById.insert(report[u"device_id"].toString(), report.toObject());
    std::vector<CloudKiosk> kiosks;
    for (const QJsonValue value : devices) {
        const QJsonObject row = value.toObject();
        const auto id = DeviceId::parse(row.value(QLatin1String("device_id")).toString());
        if (!id)
            return kiosksUnreadable();
        CloudKiosk kiosk{*id, row.value(QLatin1String("name")).toString(), stateOf(row), std::nullopt};
        if (const auto report = reportsById.constFind(id->toString()); report != reportsById.constEnd())
            kiosk.report = reportOf(*report);
        kiosks.push_back(std::move(kiosk));
    }
    return kiosks;
}

} // namespace

const char* name(CloudKiosk::State state)
{
    switch (state) {
    case CloudKiosk::State::Unpaired:
        return "unpaired";
    case CloudKiosk::State::Active:
        return "active";
    case CloudKiosk::State::Revoked:
        break;
    }
    return "revoked";
}

QFuture<StaffKiosks::Rows> StaffKiosks::rows(const QString& table, const QStringList& columns)
{
    return m_login.send<Rows>(
        [=, this](const QByteArray& token) {
            return devicesPageRequest(m_login.project(), token, table, columns, rowsOfPage, m_login.timeouts());
        },
        readStaffRows);
}

QFuture<StaffKiosks::Kiosks> StaffKiosks::fetch()
{
    const QStringList deviceColumns{QStringLiteral("device_id"), QStringLiteral("name"), QStringLiteral("status"),
                                    QStringLiteral("user_id")};
    const QStringList reportColumns{QStringLiteral("device_id"), QStringLiteral("received_at"),
                                    QStringLiteral("waiting"), QStringLiteral("clock_offset_ms"),
                                    QStringLiteral("version")};
    return rows(devicesTable, deviceColumns)
        .then(this,
              [this, reportColumns](const Rows& devices) -> QFuture<Kiosks> {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&devices))
                      return QtFuture::makeReadyFuture(Kiosks(*outcome));
                  return rows(heartbeatsTable, reportColumns).then(this, [devices](const Rows& reports) -> Kiosks {
                      if (const auto* outcome = std::get_if<ServiceOutcome>(&reports))
                          return *outcome;
                      return kiosksOf(std::get<QJsonArray>(devices), std::get<QJsonArray>(reports));
                  });
              })
        .unwrap();
}

QFuture<StaffKiosks::Code> StaffKiosks::makeCode(const DeviceId& device, std::chrono::minutes validFor)
{
    return m_login.send<Code>(
        [=, this](const QByteArray& token) {
            return functionRequest(m_login.project(), token, QStringLiteral("make_pairing_code"),
                                   {{QStringLiteral("device_id"), device.toString()},
                                    {QStringLiteral("valid_minutes"), int(validFor.count())}},
                                   m_login.timeouts());
        },
        [device](const net::HttpReply& reply) -> Code {
            const auto answer = readFunctionReply(reply);
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                return *outcome;
            const auto& object = std::get<QJsonObject>(answer);
            const PairingCode code{object.value(QLatin1String("code")).toString(), device,
                                   instantOf(object.value(QLatin1String("expires_at")))};
            if (code.code.isEmpty() || !code.expiresAt.isValid())
                return kiosksUnreadable();
            return code;
        });
}

QFuture<ServiceOutcome> StaffKiosks::setShutOut(const DeviceId& device, bool isShutOut)
{
    return m_login.send<ServiceOutcome>(
        [=, this](const QByteArray& token) {
            return functionRequest(m_login.project(), token, QStringLiteral("set_device_status"),
                                   {{QStringLiteral("device_id"), device.toString()},
                                    {QStringLiteral("status"), QLatin1String(isShutOut ? "revoked" : "active")}},
                                   m_login.timeouts());
        },
        readProcedureReply);
}

} // namespace rollcall::supabase
