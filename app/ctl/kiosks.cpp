#include "app/ctl/command.h"
#include "app/ctl/staffaccount.h"
#include "app/operations/awaited.h"
#include "app/operations/staffsentence.h"
#include "core/base/timetext.h"
#include "core/supabase/staffkiosks.h"

namespace rollcall::app {

namespace {

using supabase::CloudKiosk;
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

QString clockText(std::chrono::milliseconds ahead)
{
    const double seconds = double(ahead.count()) / 1000;
    return QStringLiteral("clock %1 s %2")
        .arg(std::abs(seconds), 0, 'f', 1)
        .arg(seconds < 0 ? QStringLiteral("behind") : QStringLiteral("ahead"));
}

QString reportText(const CloudKiosk& kiosk)
{
    if (!kiosk.report)
        return QStringLiteral("never reported");
    QStringList parts{QStringLiteral("last reported %1").arg(toRfc3339(kiosk.report->receivedAt.toLocalTime())),
                      QStringLiteral("%1 waiting").arg(kiosk.report->waiting)};
    if (kiosk.report->clockOffset)
        parts << clockText(*kiosk.report->clockOffset);
    if (!kiosk.report->version.isEmpty())
        parts << QStringLiteral("version %1").arg(kiosk.report->version);
    return parts.join(QStringLiteral(", "));
}

QJsonObject toJson(const CloudKiosk& kiosk)
{
    QJsonObject object{{QStringLiteral("device_id"), kiosk.id.toString()},
                       {QStringLiteral("name"), kiosk.name},
                       {QStringLiteral("state"), QLatin1String(name(kiosk.state))},
                       {QStringLiteral("reported_at"), QJsonValue()},
                       {QStringLiteral("waiting"), QJsonValue()},
                       {QStringLiteral("clock_offset_ms"), QJsonValue()},
                       {QStringLiteral("version"), QJsonValue()}};
    if (!kiosk.report)
        return object;
    object[QStringLiteral("reported_at")] = toRfc3339(kiosk.report->receivedAt);
    object[QStringLiteral("waiting")] = kiosk.report->waiting;
    if (kiosk.report->clockOffset)
        object[QStringLiteral("clock_offset_ms")] = qint64(kiosk.report->clockOffset->count());
    object[QStringLiteral("version")] = textOrNull(kiosk.report->version);
    return object;
}

void printKiosk(const Context& context, const CloudKiosk& kiosk)
{
    if (context.json) {
        Context::print(toJson(kiosk));
        return;
    }
    const QString title =
        kiosk.name.isEmpty() ? kiosk.id.toString() : QStringLiteral("%1 (%2)").arg(kiosk.id.toString(), kiosk.name);
    Context::print(QStringLiteral("%1: %2, ").arg(title, QLatin1String(name(kiosk.state))) + reportText(kiosk));
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
        QStringList known;
        for (const CloudKiosk& kiosk : std::get<std::vector<CloudKiosk>>(all))
            known << kiosk.id.toString();
        if (!known.contains(device->toString())) {
            Context::complain(QStringLiteral("The project has no kiosk \"%1\". It has: %2")
                                  .arg(device->toString(), known.join(QStringLiteral(", "))));
            return FoundFault;
        }
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

} // namespace

int listKiosks(const Context& context, const Arguments& arguments)
{
    return withKiosks(context, arguments, [&](StaffKiosks& kiosks) -> int {
        const auto all = awaited(kiosks.fetch());
        if (const auto* outcome = std::get_if<ServiceOutcome>(&all))
            return complainOf(*outcome);
        for (const CloudKiosk& kiosk : std::get<std::vector<CloudKiosk>>(all))
            printKiosk(context, kiosk);
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
    return withKiosks(context, arguments, [&](StaffKiosks& kiosks) -> int {
        const auto made = awaited(kiosks.makeCode(*device, validFor));
        if (const auto* outcome = std::get_if<ServiceOutcome>(&made))
            return complainOf(*outcome);
        const auto& code = std::get<supabase::PairingCode>(made);
        if (context.json) {
            Context::print(QJsonObject{{QStringLiteral("device_id"), code.device.toString()},
                                       {QStringLiteral("code"), code.code},
                                       {QStringLiteral("expires_at"), toRfc3339(code.expiresAt)}});
            return Well;
        }
        Context::print(code.code);
        Context::print(
            QStringLiteral("For %1, once, until %2. At the kiosk: sudo -u rollcall rollcallctl setup, or pair.")
                .arg(code.device.toString(), toRfc3339(code.expiresAt.toLocalTime())));
        return Well;
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
