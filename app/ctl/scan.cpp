#include "app/assembly/pulledrules.h"
#include "app/assembly/schoolrules.h"
#include "app/ctl/command.h"
#include "app/operations/decisionsentence.h"
#include "core/checkin/desk.h"
#include "core/checkin/refusalrecorder.h"

#include <QFile>

namespace rollcall::app {

namespace {

using attendance::PhotoAbsence;
using attendance::Receipt;
using attendance::Refusal;
using attendance::RefusalReason;
using attendance::Verdict;
using queue::Journal;

struct Order {
    QByteArray payload;
    std::optional<QByteArray> photo;
    std::optional<QDateTime> at;
};

Result<Order> read(const Arguments& arguments)
{
    Order order{arguments.words.constFirst().toUtf8(), {}, {}};
    if (const auto photo = arguments.value("--photo")) {
        QFile file(*photo);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound,
                         QStringLiteral("the photo %1 cannot be read: %2").arg(file.fileName(), file.errorString())};
        order.photo = file.readAll();
        if (!order.photo->startsWith("\xff\xd8\xff"))
            return Error{ErrorCode::Invalid, QStringLiteral("the photo %1 is no JPEG").arg(file.fileName())};
    }
    if (const auto at = arguments.value("--at")) {
        order.at = fromRfc3339(*at);
        if (!order.at->isValid())
            return Error{ErrorCode::Invalid, QStringLiteral("--at takes a time such as 2026-11-23T07:24:00+08:00")};
    }
    return order;
}

QString sentence(const Refusal& refusal)
{
    if (refusal.scan)
        return reasonOf(*refusal.scan);
    switch (refusal.reason) {
    case RefusalReason::NotABadge:
        return QStringLiteral("this is not a badge; a student number has 1 to 32 letters, digits, dots, - and _");
    case RefusalReason::NotOnRoster:
        return QStringLiteral("this student number is not on the roster (rollcallctl roster list)");
    case RefusalReason::AlreadyIn:
        return refusal.earlier
                   ? QStringLiteral("this student was counted at %1 already").arg(toRfc3339(*refusal.earlier))
                   : QStringLiteral("this student was counted already");
    case RefusalReason::BadgeRevoked:
        return QStringLiteral("the office has revoked this badge, as one that was lost");
    case RefusalReason::BadgeExpired:
        return QStringLiteral("this badge does not count any more: its last day is over, or its key was retired");
    case RefusalReason::BadgeNotVerified:
        return QStringLiteral(
            "this signed badge cannot be checked: it is damaged or forged, or its key is not known here "
            "(rollcallctl rules pull)");
    case RefusalReason::BadgeOtherSchool:
        return QStringLiteral("this is the signed badge of another school");
    case RefusalReason::BadgeNotSigned:
        return QStringLiteral("the school counts signed badges only, and this is a plain number");
    default:
        break;
    }
    return QStringLiteral("it could not be written");
}

QJsonObject toJson(const Receipt& receipt)
{
    return {{QStringLiteral("counted"), true},
            {QStringLiteral("id"), receipt.id.toString()},
            {QStringLiteral("status"), QLatin1String(name(receipt.status))},
            {QStringLiteral("scan_type"), QLatin1String(name(receipt.scanType()))},
            {QStringLiteral("session"), (receipt.scan ? receipt.scan->session : attendance::wholeDay()).toString()},
            {QStringLiteral("scanned_at"), toRfc3339(receipt.scannedAt)}};
}

QJsonObject toJson(const Refusal& refusal)
{
    return {{QStringLiteral("counted"), false}, {QStringLiteral("reason"), QLatin1String(name(refusal.reason))}};
}

void printVerdict(const Context& context, const Verdict& verdict)
{
    if (context.json)
        return Context::print(std::visit([](const auto& one) { return toJson(one); }, verdict));
    const auto* receipt = std::get_if<Receipt>(&verdict);
    if (!receipt)
        return Context::print(QStringLiteral("Not counted: %1.").arg(sentence(std::get<Refusal>(verdict))));
    Context::print(
        receipt->scan
            ? QStringLiteral("Counted, record %1: %2").arg(receipt->id.toString(), decisionSentence(*receipt->scan))
            : QStringLiteral("Counted, record %1").arg(receipt->id.toString()));
}

} // namespace

int scanPayload(const Context& context, const Arguments& arguments)
{
    const auto order = read(arguments);
    if (!order) {
        Context::complain(order.error().detail);
        return WrongUsage;
    }
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    const auto storage = context.storageToRecordIn();
    if (!storage)
        return FoundFault;

    const auto time = makeTimekeeper(*storage, context.clock);
    if (!time) {
        Context::complain(time.error().detail);
        return FoundFault;
    }
    badge::SchoolBadgeReader badges;
    usePulledBadgeRules(badges, storage->badgeRules);
    attendance::RulesInForce rules = configuredRules(*settings);
    usePulledSchedules(rules, storage->schedules);
    checkin::Desk desk(context.clock, **time, badges, storage->roster, rules, storage->journal,
                       kioskDeviceId(*settings));
    const Journal::Photo photo = order->photo ? Journal::photoFollows : Journal::Photo(PhotoAbsence::NoCamera);
    const Verdict verdict = desk.checkIn(order->payload, photo, order->at);
    const auto* receipt = std::get_if<Receipt>(&verdict);
    int code = receipt ? Well : FoundFault;
    if (receipt && order->photo) {
        if (const auto stored = storage->photos.store(receipt->id, *order->photo); !stored) {
            Context::complain(
                QStringLiteral("The record stands, its photo was not written: %1").arg(stored.error().detail));
            (void)storage->photos.markUnavailable(receipt->id, PhotoAbsence::NotWritten).ok();
            code = FoundFault;
        }
    }
    printVerdict(context, verdict);
    if (const auto* refusal = std::get_if<Refusal>(&verdict)) {
        if (refusal->cause)
            Context::complain(refusal->cause->detail);
        checkin::RefusalRecorder(context.clock, **time, rules, storage->refusals, kioskDeviceId(*settings))
            .keep(*refusal, order->payload, order->at);
    }
    return code;
}

} // namespace rollcall::app
