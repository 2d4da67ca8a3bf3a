#include "app/ctl/command.h"
#include "app/ctl/staffaccount.h"
#include "app/operations/awaited.h"
#include "app/operations/outputfile.h"
#include "app/operations/staffsentence.h"
#include "core/base/timetext.h"
#include "core/cards/qrcode.h"
#include "core/checkin/timekeeper.h"
#include "core/supabase/pairingtext.h"
#include "core/supabase/staffkiosks.h"

#include <QBuffer>
#include <QImageWriter>

namespace rollcall::app {

namespace {

using supabase::CloudKiosk;
using supabase::KioskHole;
using supabase::KioskList;
using supabase::KioskReport;
using supabase::ServiceOutcome;
using supabase::StaffKiosks;

int complainOf(const ServiceOutcome& outcome)
{
    Context::complain(QStringLiteral("It could not be done: %1.").arg(staffSentence(outcome)));
    return FoundFault;
}

/** `work` as the member of staff that --staff names. */
int withKiosks(const Context& context, const Arguments& arguments, const std::function<int(StaffKiosks&)>& work)
{
    return asStaff(context, arguments, QStringLiteral("It could not be done"), [&](supabase::StaffLogin& login) {
        StaffKiosks kiosks(login);
        return work(kiosks);
    });
}

const QString pictureSuffix = QStringLiteral(".png");
constexpr int pixelsOfModule = 8;

/** Of a disk on which less is free people are told. */
constexpr double fewGigabytes = 5;

/** Of today the time alone. */
QString momentText(const QDateTime& moment)
{
    const QDateTime here = moment.toLocalTime();
    const QString time = here.toString(QStringLiteral("hh:mm"));
    return here.date() == QDate::currentDate() ? time : isoDate(here.date()) + u' ' + time;
}

QString waitingText(const KioskReport& report)
{
    if (report.waiting == 0)
        return QStringLiteral("nothing waiting");
    const QString count = QStringLiteral("%1 waiting").arg(report.waiting);
    return report.oldestWaiting ? QStringLiteral("%1 since %2").arg(count, momentText(*report.oldestWaiting)) : count;
}

QString clockText(std::chrono::milliseconds ahead)
{
    const double seconds = double(ahead.count()) / 1000;
    return QStringLiteral("its clock is %1 s %2")
        .arg(std::abs(seconds), 0, 'f', 0)
        .arg(seconds < 0 ? QStringLiteral("behind") : QStringLiteral("ahead"));
}

QString cameraText(sync::CameraState state)
{
    return state == sync::CameraState::None ? QStringLiteral("a scanner and no camera")
                                            : QStringLiteral("its camera gives no pictures");
}

QStringList reportTexts(const KioskReport& report)
{
    QStringList parts{waitingText(report)};
    if (report.camera && *report.camera != sync::CameraState::Ok)
        parts << cameraText(*report.camera);
    if (report.clockOffset && std::chrono::abs(*report.clockOffset) > checkin::Timekeeper::tolerance)
        parts << clockText(*report.clockOffset);
    if (const double free = double(report.diskFree.value_or(0)) / 1e9; report.diskFree && free < fewGigabytes)
        parts << QStringLiteral("only %1 GB free on its disk").arg(free, 0, 'f', 1);
    if (!report.version.isEmpty())
        parts << QStringLiteral("version %1").arg(report.version);
    return parts;
}

/** What a clerk asks first. */
QString stateText(const CloudKiosk& kiosk, const QDateTime& asOf)
{
    switch (kiosk.state) {
    case CloudKiosk::State::Revoked:
        return QStringLiteral("shut out");
    case CloudKiosk::State::Unpaired:
        return QStringLiteral("not paired yet");
    case CloudKiosk::State::Active:
        break;
    }
    if (!kiosk.report)
        return QStringLiteral("paired, has never reported");
    return (isSilent(kiosk, asOf) ? QStringLiteral("silent since %1") : QStringLiteral("working, reported at %1"))
        .arg(momentText(kiosk.report->receivedAt));
}

QJsonObject toJson(const CloudKiosk& kiosk, const QDateTime& asOf)
{
    QJsonObject object{{QStringLiteral("device_id"), kiosk.id.toString()},
                       {QStringLiteral("name"), kiosk.name},
                       {QStringLiteral("place"), kiosk.place},
                       {QStringLiteral("state"), QLatin1String(name(kiosk.state))},
                       {QStringLiteral("silent"), isSilent(kiosk, asOf)}};
    for (const char* unknown :
         {"reported_at", "waiting", "oldest_waiting_at", "clock_offset_ms", "camera", "disk_free_bytes", "version"})
        object[QLatin1String(unknown)] = QJsonValue();
    if (!kiosk.report)
        return object;
    const KioskReport& report = *kiosk.report;
    object[QStringLiteral("reported_at")] = toRfc3339(report.receivedAt);
    object[QStringLiteral("waiting")] = report.waiting;
    if (report.oldestWaiting)
        object[QStringLiteral("oldest_waiting_at")] = toRfc3339(*report.oldestWaiting);
    if (report.clockOffset)
        object[QStringLiteral("clock_offset_ms")] = qint64(report.clockOffset->count());
    if (report.camera)
        object[QStringLiteral("camera")] = QLatin1String(sync::name(*report.camera));
    if (report.diskFree)
        object[QStringLiteral("disk_free_bytes")] = *report.diskFree;
    object[QStringLiteral("version")] = textOrNull(report.version);
    return object;
}

void printKiosk(const Context& context, const CloudKiosk& kiosk, const QDateTime& asOf)
{
    if (context.json) {
        Context::print(toJson(kiosk, asOf));
        return;
    }
    QStringList told{kiosk.name, kiosk.place};
    told.removeAll(QString());
    const QString title = told.isEmpty()
                              ? kiosk.id.toString()
                              : QStringLiteral("%1 (%2)").arg(kiosk.id.toString(), told.join(QStringLiteral(", ")));
    QStringList parts{QStringLiteral("%1: %2").arg(title, stateText(kiosk, asOf))};
    if (kiosk.report)
        parts << reportTexts(*kiosk.report);
    Context::print(parts.join(QStringLiteral(", ")));
}

void printHole(const Context& context, const KioskHole& hole)
{
    const qint64 count = hole.last - hole.first + 1;
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("device_id"), hole.device.toString()},
                                   {QStringLiteral("device_epoch"), hole.epoch},
                                   {QStringLiteral("first_missing"), hole.first},
                                   {QStringLiteral("last_missing"), hole.last},
                                   {QStringLiteral("missing"), count}});
    else if (count == 1)
        Context::print(QStringLiteral("%1: 1 record is missing, number %2 of its database %3")
                           .arg(hole.device.toString(), QString::number(hole.first), hole.epoch));
    else
        Context::print(QStringLiteral("%1: %2 records are missing, numbers %3 to %4 of its database %5")
                           .arg(hole.device.toString(), QString::number(count), QString::number(hole.first),
                                QString::number(hole.last), hole.epoch));
}

/** The id that was given; nothing after a sentence. */
std::optional<DeviceId> deviceOf(const Arguments& arguments)
{
    const auto device = DeviceId::parse(arguments.words.constFirst());
    if (!device)
        Context::complain(QStringLiteral("\"%1\" is no id of a kiosk: it has 1 to 64 of A-Z a-z 0-9 . _ -")
                              .arg(arguments.words.constFirst()));
    return device;
}

/** False after a complaint that names those there are. */
bool isKnown(const DeviceId& device, const KioskList& list)
{
    QStringList known;
    for (const CloudKiosk& kiosk : list.kiosks)
        known << kiosk.id.toString();
    if (known.contains(device.toString()))
        return true;
    Context::complain(QStringLiteral("The project has no kiosk \"%1\". It has: %2")
                          .arg(device.toString(), known.join(QStringLiteral(", "))));
    return false;
}

// The project does not say of a function that failed which of its reasons it was, so it is asked before whether it has the kiosk.
int setShutOut(const Context& context, const Arguments& arguments, bool isShutOut)
{
    const auto device = deviceOf(arguments);
    if (!device)
        return WrongUsage;
    return withKiosks(context, arguments, [&](StaffKiosks& kiosks) -> int {
        const auto all = awaited(kiosks.fetch());
        if (const auto* outcome = std::get_if<ServiceOutcome>(&all))
            return complainOf(*outcome);
        if (!isKnown(*device, std::get<KioskList>(all)))
            return FoundFault;
        if (const auto outcome = awaited(kiosks.setShutOut(*device, isShutOut));
            outcome.kind != sync::Outcome::Kind::Done)
            return complainOf(outcome);
        if (context.json)
            Context::print(QJsonObject{
                {QStringLiteral("device_id"), device->toString()},
                {QStringLiteral("state"), isShutOut ? QStringLiteral("revoked") : QStringLiteral("active")}});
        else if (isShutOut)
            Context::print(
                QStringLiteral("%1 is shut out: from its next request on it neither reads nor writes, and it "
                               "wipes its roster when it hears of it. What it has not sent stays on its disk.")
                    .arg(device->toString()));
        else
            Context::print(QStringLiteral("%1 is let in again, and sends what waits when it asks next.")
                               .arg(device->toString()));
        return Well;
    });
}

/** A PNG of what pairs a kiosk with this code. */
Result<void> writePicture(const QString& file, const QString& code, const supabase::Project& project)
{
    const auto text = supabase::writePairingText({code, project.url, QString::fromLatin1(project.apiKey)});
    if (!text)
        return text.error();
    const auto picture = cards::qrPicture(*text, pixelsOfModule);
    if (!picture)
        return picture.error();
    QByteArray png;
    QBuffer buffer(&png);
    QImageWriter(&buffer, "PNG").write(*picture);
    return writeOutputFile(file, pictureSuffix, png);
}

} // namespace

int listKiosks(const Context& context, const Arguments& arguments)
{
    return withKiosks(context, arguments, [&](StaffKiosks& kiosks) -> int {
        const auto all = awaited(kiosks.fetch());
        if (const auto* outcome = std::get_if<ServiceOutcome>(&all))
            return complainOf(*outcome);
        const auto& list = std::get<KioskList>(all);
        for (const CloudKiosk& kiosk : list.kiosks)
            printKiosk(context, kiosk, list.asOf);
        return Well;
    });
}

int nameKiosk(const Context& context, const Arguments& arguments)
{
    using Described = StaffKiosks::Described;
    const auto device = deviceOf(arguments);
    if (!device)
        return WrongUsage;
    const QString name = arguments.words.at(1);
    const auto place = arguments.value("--place");
    return withKiosks(context, arguments, [&](StaffKiosks& kiosks) -> int {
        const auto said = awaited(kiosks.describe(*device, name, place));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&said))
            return complainOf(*outcome);
        switch (std::get<Described>(said)) {
        case Described::NoSuchKiosk:
            Context::complain(QStringLiteral("The project has no kiosk \"%1\"; kiosks list shows those it has.")
                                  .arg(device->toString()));
            return FoundFault;
        case Described::TooLong:
            Context::complain(
                QStringLiteral("A name and a place have at most %1 characters.").arg(StaffKiosks::longestText));
            return WrongUsage;
        case Described::Done:
            break;
        }
        if (!context.json)
            Context::print(QStringLiteral("The office calls %1 so from now on.").arg(device->toString()));
        else
            Context::print(QJsonObject{{QStringLiteral("device_id"), device->toString()}});
        return Well;
    });
}

int listKioskHoles(const Context& context, const Arguments& arguments)
{
    return withKiosks(context, arguments, [&](StaffKiosks& kiosks) -> int {
        const auto read = awaited(kiosks.fetchHoles());
        if (const auto* outcome = std::get_if<ServiceOutcome>(&read))
            return complainOf(*outcome);
        const auto& holes = std::get<std::vector<KioskHole>>(read);
        for (const KioskHole& hole : holes)
            printHole(context, hole);
        if (!context.json)
            Context::print(
                holes.empty()
                    ? QStringLiteral("Every record that a kiosk told of is in the cloud.")
                    : QStringLiteral("These were counted and are not in the cloud: not sent yet, set aside on the "
                                     "kiosk, or lost. There, rollcallctl queue list says which."));
        return Well;
    });
}

int makeKioskCode(const Context& context, const Arguments& arguments)
{
    const auto device = deviceOf(arguments);
    if (!device)
        return WrongUsage;
    bool isNumber = false;
    const QString typed = arguments.value("--minutes").value_or(QStringLiteral("60"));
    const std::chrono::minutes validFor(typed.toInt(&isNumber));
    if (!isNumber || validFor.count() < 1 || validFor > StaffKiosks::longestCode) {
        Context::complain(QStringLiteral("--minutes takes 1 to %1").arg(StaffKiosks::longestCode.count()));
        return WrongUsage;
    }
    const auto file = arguments.value("--qr");
    if (file) { // before a code is made for nothing
        if (const auto writable = checkOutputFile(*file, pictureSuffix); !writable) {
            Context::complain(QStringLiteral("--qr: %1").arg(writable.error().detail));
            return WrongUsage;
        }
    }
    return asStaff(
        context, arguments, QStringLiteral("It could not be done"), [&](supabase::StaffLogin& login) -> int {
            StaffKiosks kiosks(login);
            const auto made = awaited(kiosks.makeCode(*device, validFor));
            if (const auto* outcome = std::get_if<ServiceOutcome>(&made))
                return complainOf(*outcome);
            const auto& code = std::get<supabase::PairingCode>(made);
            const auto drawn = file ? writePicture(*file, code.code, login.project()) : Result<void>();
            if (!drawn)
                Context::complain(
                    QStringLiteral("The code is made, but %1 is not: %2").arg(*file, drawn.error().detail));
            if (context.json) {
                Context::print(QJsonObject{{QStringLiteral("device_id"), code.device.toString()},
                                           {QStringLiteral("code"), code.code},
                                           {QStringLiteral("expires_at"), toRfc3339(code.expiresAt)}});
                return drawn ? Well : FoundFault;
            }
            Context::print(code.code);
            Context::print(
                QStringLiteral("For %1, once, until %2. At the kiosk: sudo -u rollcall rollcallctl setup, or pair.")
                    .arg(code.device.toString(), toRfc3339(code.expiresAt.toLocalTime())));
            if (file && drawn)
                Context::print(QStringLiteral("The same as a picture: rollcallctl pair --picture %1").arg(*file));
            return drawn ? Well : FoundFault;
        });
}

int revokeKiosk(const Context& context, const Arguments& arguments)
{
    return setShutOut(context, arguments, true);
}

int allowKiosk(const Context& context, const Arguments& arguments)
{
    return setShutOut(context, arguments, false);
}

} // namespace rollcall::app
