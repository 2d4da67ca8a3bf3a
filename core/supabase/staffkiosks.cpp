#include "core/supabase/staffkiosks.h"

#include "core/base/clock.h"
#include "core/base/timetext.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QMap>

namespace rollcall::supabase {

namespace {

const QLatin1String devicesKey("devices");
const QLatin1String reportsKey("reports");
const QLatin1String asOfKey("as_of");

ServiceOutcome kiosksUnreadable()
{
    return sync::halt(QStringLiteral("kiosks_unreadable"));
}

QDateTime instantOf(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

std::optional<sync::CameraState> cameraOf(const QString& word)
{
    using sync::CameraState;
    for (const CameraState state : {CameraState::Ok, CameraState::None, CameraState::Failed}) {
        if (word == QLatin1String(sync::name(state)))
            return state;
    }
    return std::nullopt;
}

KioskReport reportOf(const QJsonObject& row)
{
    const QJsonValue offset = row.value(QLatin1String("clock_offset_ms"));
    KioskReport report{
        instantOf(row.value(QLatin1String("received_at"))), row.value(QLatin1String("waiting")).toInt(),
        offset.isDouble() ? std::optional(std::chrono::milliseconds(offset.toInteger())) : std::nullopt,
        row.value(QLatin1String("version")).toString()};
    const QDateTime oldest = instantOf(row.value(QLatin1String("oldest_waiting_at")));
    if (oldest.isValid() && report.waiting > 0)
        report.oldestWaiting = oldest.addMSecs(-offset.toInteger());
    report.camera = cameraOf(row.value(QLatin1String("camera")).toString());
    if (const QJsonValue free = row.value(QLatin1String("disk_free_bytes")); free.isDouble())
        report.diskFree = free.toInteger();
    return report;
}

CloudKiosk::State stateOf(const QJsonObject& row)
{
    if (row.value(QLatin1String("status")) == QLatin1String("revoked"))
        return CloudKiosk::State::Revoked;
    return row.value(QLatin1String("user_id")).isNull() ? CloudKiosk::State::Unpaired : CloudKiosk::State::Active;
}

/** Nothing if a row is no kiosk. */
std::optional<std::vector<CloudKiosk>> kiosksOf(const QJsonArray& devices, const QJsonArray& reports)
{
    QMap<QString, QJsonObject> reportsById;
    for (const QJsonValue report : reports)
        reportsById.insert(report[u"device_id"].toString(), report.toObject());
    std::vector<CloudKiosk> kiosks;
    for (const QJsonValue value : devices) {
        const QJsonObject row = value.toObject();
        const auto id = DeviceId::parse(row.value(QLatin1String("device_id")).toString());
        if (!id)
            return std::nullopt;
        CloudKiosk kiosk{*id, row.value(QLatin1String("name")).toString(),
                         row.value(QLatin1String("place")).toString(), stateOf(row), std::nullopt};
        if (const auto report = reportsById.constFind(id->toString()); report != reportsById.constEnd())
            kiosk.report = reportOf(*report);
        kiosks.push_back(std::move(kiosk));
    }
    return kiosks;
}

std::variant<std::vector<KioskHole>, ServiceOutcome> holesOf(const QJsonArray& rows)
{
    std::vector<KioskHole> holes;
    for (const QJsonValue row : rows) {
        const auto id = DeviceId::parse(row[u"device_id"].toString());
        const qint64 first = row[u"first_missing"].toInteger();
        const qint64 last = row[u"last_missing"].toInteger();
        if (!id || first < 1 || last < first)
            return kiosksUnreadable();
        holes.push_back({*id, row[u"device_epoch"].toString(), first, last});
    }
    return holes;
}

QJsonValue textOf(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

} // namespace

bool isSilent(const CloudKiosk& kiosk, const QDateTime& asOf)
{
    return kiosk.state == CloudKiosk::State::Active && kiosk.report
           && kiosk.report->receivedAt.msecsTo(asOf) > silentAfter.count();
}

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
        [](const net::HttpReply& reply) -> Rows {
            const auto read = readStaffRows(reply);
            if (const auto* outcome = std::get_if<ServiceOutcome>(&read))
                return *outcome;
            return DatedRows{std::get<QJsonArray>(read), reply.date()};
        });
}

QFuture<StaffKiosks::Kiosks> StaffKiosks::fetch()
{
    const QStringList whatThereIs{QStringLiteral("*")}; // a project may be older than this program
    return rows(devicesTable, whatThereIs)
        .then(this,
              [this, whatThereIs](const Rows& devices) -> QFuture<Kiosks> {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&devices))
                      return QtFuture::makeReadyFuture(Kiosks(*outcome));
                  return rows(heartbeatsTable, whatThereIs).then(this, [this, devices](const Rows& answer) -> Kiosks {
                      if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                          return *outcome;
                      const auto& reports = std::get<DatedRows>(answer);
                      const QDateTime now = reports.at.isValid() ? reports.at : m_login.clock().now();
                      const auto list = readAnswer({{devicesKey, std::get<DatedRows>(devices).rows},
                                                    {reportsKey, reports.rows},
                                                    {asOfKey, toRfc3339(now.toUTC())}});
                      return list ? Kiosks(*list) : Kiosks(kiosksUnreadable());
                  });
              })
        .unwrap();
}

std::optional<KioskList> StaffKiosks::readAnswer(const QJsonObject& answer)
{
    const auto kiosks = kiosksOf(answer.value(devicesKey).toArray(), answer.value(reportsKey).toArray());
    const QDateTime asOf = fromRfc3339(answer.value(asOfKey).toString());
    if (!kiosks || !asOf.isValid())
        return std::nullopt;
    return KioskList{*kiosks, asOf, answer};
}

QFuture<StaffKiosks::Holes> StaffKiosks::fetchHoles()
{
    return rows(holesView, {QStringLiteral("device_id"), QStringLiteral("device_epoch"),
                            QStringLiteral("first_missing"), QStringLiteral("last_missing")})
        .then(this, [](const Rows& answer) -> Holes {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                return *outcome;
            return holesOf(std::get<DatedRows>(answer).rows);
        });
}

QFuture<StaffKiosks::Description> StaffKiosks::describe(const DeviceId& device, const std::optional<QString>& name,
                                                        const std::optional<QString>& place)
{
    return m_login.send<Description>(
        [=, this](const QByteArray& token) {
            return functionRequest(m_login.project(), token, QStringLiteral("describe_kiosk"),
                                   {{QStringLiteral("device_id"), device.toString()},
                                    {QStringLiteral("name"), textOf(name)},
                                    {QStringLiteral("place"), textOf(place)}},
                                   m_login.timeouts());
        },
        [](const net::HttpReply& reply) -> Description {
            const auto answer = readFunctionReply(reply);
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                return *outcome;
            const QString result = std::get<QJsonObject>(answer).value(QLatin1String("result")).toString();
            if (result == QLatin1String("described"))
                return Described::Done;
            if (result == QLatin1String("no_such_kiosk"))
                return Described::NoSuchKiosk;
            if (result == QLatin1String("too_long"))
                return Described::TooLong;
            return kiosksUnreadable();
        });
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
