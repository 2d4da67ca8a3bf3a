#include "app/office/cloudkiosks.h"

#include "core/cards/qrcode.h"
#include "core/checkin/timekeeper.h"
#include "core/log/logger.h"
#include "core/supabase/pairingtext.h"

#include <QPointer>

namespace rollcall::app {

using office::CloudFault;
using supabase::CloudKiosk;
using supabase::ServiceOutcome;
using supabase::StaffKiosks;

namespace {

const log::Logger cloudKiosksLog{"app.office"};

const QString keptKiosks = QStringLiteral("kiosks");
constexpr qint64 secondsBetweenKeeping = 60; // the disk need not follow each report

constexpr int pixelsOfModule = 4;

/** As long as kiosks code makes it. */
constexpr std::chrono::minutes codeIsValidFor{60};

office::Kiosk::State stateOf(const CloudKiosk& kiosk, const QDateTime& asOf)
{
    using State = office::Kiosk::State;
    switch (kiosk.state) {
    case CloudKiosk::State::Revoked:
        return State::ShutOut;
    case CloudKiosk::State::Unpaired:
        return State::Unpaired;
    case CloudKiosk::State::Active:
        break;
    }
    if (!kiosk.report)
        return State::NeverReported;
    return isSilent(kiosk, asOf) ? State::Silent : State::Working;
}

office::Kiosk::Camera cameraOf(const std::optional<sync::CameraState>& state)
{
    using Camera = office::Kiosk::Camera;
    if (!state)
        return Camera::Unknown;
    switch (*state) {
    case sync::CameraState::Ok:
        return Camera::Works;
    case sync::CameraState::None:
        return Camera::None;
    case sync::CameraState::Failed:
        break;
    }
    return Camera::Failed;
}

office::Kiosk shownKiosk(const CloudKiosk& kiosk, const QDateTime& asOf)
{
    office::Kiosk shown{
        .id = kiosk.id.toString(), .name = kiosk.name, .place = kiosk.place, .state = stateOf(kiosk, asOf)};
    if (!kiosk.report)
        return shown;
    const supabase::KioskReport& report = *kiosk.report;
    shown.reportedAt = report.receivedAt;
    shown.version = report.version;
    shown.waiting = report.waiting;
    shown.oldestWaiting = report.oldestWaiting.value_or(QDateTime());
    shown.clockAhead = report.clockOffset;
    shown.isClockWrong = report.clockOffset && std::chrono::abs(*report.clockOffset) > checkin::Timekeeper::tolerance;
    shown.camera = cameraOf(report.camera);
    shown.diskFree = report.diskFree;
    return shown;
}

office::KioskList shownKiosks(const supabase::KioskList& list)
{
    office::KioskList shown{.kiosks = {}, .asOf = list.asOf};
    for (const CloudKiosk& kiosk : list.kiosks)
        shown.kiosks.append(shownKiosk(kiosk, list.asOf));
    return shown;
}

QList<office::KioskHole> shownHoles(const std::vector<supabase::KioskHole>& holes)
{
    QList<office::KioskHole> shown;
    for (const supabase::KioskHole& hole : holes)
        shown.append({hole.device.toString(), hole.first, hole.last});
    return shown;
}

CloudKiosks::Described shownDescribed(StaffKiosks::Described described)
{
    switch (described) {
    case StaffKiosks::Described::NoSuchKiosk:
        return CloudKiosks::Described::NoSuchKiosk;
    case StaffKiosks::Described::TooLong:
        return CloudKiosks::Described::TooLong;
    case StaffKiosks::Described::Done:
        break;
    }
    return CloudKiosks::Described::Done;
}

/** The id of a row that the cloud has given, or of a field that has looked at it. */
DeviceId deviceOf(const QString& id)
{
    return *DeviceId::parse(id);
}

} // namespace

template <typename Shown, typename Value>
void CloudKiosks::give(QFuture<std::variant<Value, ServiceOutcome>> answer, QObject* context, Then<Shown> then,
                       std::function<Shown(const Value&)> show)
{
    const QPointer<QObject> alive(context);
    answer.then(this, [=, this](const std::variant<Value, ServiceOutcome>& given) {
        std::variant<Shown, CloudFault> told = CloudFault();
        if (const auto* outcome = std::get_if<ServiceOutcome>(&given)) {
            told = *m_account.heard(*outcome);
        } else {
            m_account.heardWell();
            told = show(std::get<Value>(given));
        }
        if (alive)
            then(told);
    });
}

CloudKiosks::CloudKiosks(CloudAccount& account) : m_account(account), m_kiosks(account.login())
{
    const auto kept = m_account.lastSeen().read(keptKiosks);
    const auto list = kept ? StaffKiosks::readAnswer(*kept) : std::nullopt;
    if (list)
        m_known = shownKiosks(*list);
}

void CloudKiosks::keep(const supabase::KioskList& list)
{
    if (m_sinceKept.isValid() && m_sinceKept.elapsed() < secondsBetweenKeeping * 1000)
        return;
    m_sinceKept.start();
    m_account.lastSeen().keep(keptKiosks, list.answer);
}

void CloudKiosks::read(QObject* context, std::function<void(const office::KnownKiosks&)> then)
{
    const QPointer<QObject> alive(context);
    m_kiosks.fetch().then(this, [=, this](const StaffKiosks::Kiosks& answer) {
        office::KnownKiosks known;
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
            known.fault = m_account.heard(*outcome);
        } else {
            m_account.heardWell();
            const auto& list = std::get<supabase::KioskList>(answer);
            m_known = shownKiosks(list);
            keep(list);
        }
        known.list = m_known;
        if (alive)
            then(known);
    });
}

void CloudKiosks::readHoles(QObject* context, Then<QList<office::KioskHole>> then)
{
    give<QList<office::KioskHole>, std::vector<supabase::KioskHole>>(m_kiosks.fetchHoles(), context, std::move(then),
                                                                     shownHoles);
}

void CloudKiosks::describe(const QString& id, const std::optional<QString>& name, const std::optional<QString>& place,
                           QObject* context, Then<Described> then)
{
    give<Described, StaffKiosks::Described>(m_kiosks.describe(deviceOf(id), name, place), context, std::move(then),
                                            shownDescribed);
}

void CloudKiosks::makeCode(const QString& id, QObject* context, Then<office::KioskCode> then)
{
    give<office::KioskCode, supabase::PairingCode>(m_kiosks.makeCode(deviceOf(id), codeIsValidFor), context,
                                                   std::move(then),
                                                   [this](const supabase::PairingCode& code) { return shown(code); });
}

void CloudKiosks::setShutOut(const QString& id, bool isShutOut, QObject* context,
                             std::function<void(const std::optional<CloudFault>&)> then)
{
    const QPointer<QObject> alive(context);
    m_kiosks.setShutOut(deviceOf(id), isShutOut).then(this, [=, this](const ServiceOutcome& outcome) {
        const auto fault = m_account.heard(outcome);
        if (alive)
            then(fault);
    });
}

office::KioskCode CloudKiosks::shown(const supabase::PairingCode& code) const
{
    const supabase::Project& project = m_account.login().project();
    const auto text = supabase::writePairingText({code.code, project.url, QString::fromLatin1(project.apiKey)});
    const auto picture = text ? cards::qrPicture(*text, pixelsOfModule) : Result<QImage>(text.error());
    if (!picture) // it can be typed all the same
        cloudKiosksLog.warning("the pairing code cannot be drawn", picture.error());
    return {code.code, code.expiresAt, picture ? *picture : QImage()};
}

} // namespace rollcall::app
