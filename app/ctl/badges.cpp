#include "app/ctl/badgecommands.h"
#include "app/ctl/dayoption.h"
#include "app/ctl/staffaccount.h"
#include "app/operations/awaited.h"
#include "app/operations/badgecards.h"
#include "app/operations/badgefile.h"
#include "app/operations/badgeissue.h"
#include "app/operations/staffsentence.h"
#include "core/base/timetext.h"

namespace rollcall::app {

namespace {

const QString nothingChanged = QStringLiteral("Nothing was changed");

using badge::SignedBadge;
using badge::SigningKey;
using supabase::ServiceOutcome;
using supabase::StaffBadges;

/** Whether the cloud did it; else says why not. */
template <typename Value>
bool wasDone(const StaffBadges::Answer<Value>& answer)
{
    if (const auto* refused = std::get_if<StaffBadges::Refused>(&answer))
        Context::complain(QStringLiteral("Nothing was changed: %1.").arg(badgeSentence(*refused)));
    else if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        Context::complain(
            QStringLiteral("Nothing was changed, as far as is known: %1.").arg(staffSentence(*outcome)));
    return std::holds_alternative<Value>(answer);
}

std::optional<SigningKey> loadedKey(const QString& file)
{
    auto key = SigningKey::load(file);
    if (!key) {
        Context::complain(key.error().detail);
        return std::nullopt;
    }
    return std::move(*key);
}

std::optional<badge::Serial> serialIn(const Arguments& arguments)
{
    bool isNumber = false;
    const badge::Serial serial = arguments.words.constFirst().toUInt(&isNumber);
    if (!isNumber)
        Context::complain(
            QStringLiteral("\"%1\" is no serial of a badge; it is a number").arg(arguments.words.constFirst()));
    return isNumber ? std::optional(serial) : std::nullopt;
}

void printBadges(const Context& context, const std::vector<SignedBadge>& badges)
{
    if (!context.json) {
        for (const QString& line : badgeCsv(badges).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts))
            Context::print(line);
        return;
    }
    for (const SignedBadge& one : badges) {
        const badge::BadgeClaims& claims = one.claims();
        Context::print(QJsonObject{
            {QStringLiteral("number"), claims.number.toString()},
            {QStringLiteral("serial"), qint64(claims.serial)},
            {QStringLiteral("last_day"), textOrNull(claims.lastDay ? isoDate(*claims.lastDay) : QString())},
            {QStringLiteral("payload"), QString::fromLatin1(one.payload())}});
    }
}

int issueAs(supabase::StaffLogin& login, const Context& context, const Arguments& arguments, const SigningKey& key,
            const std::optional<QDate>& lastDay)
{
    const BadgeIssue::Wanted wanted{.numbers = arguments.values("--student"),
                                    .sections = arguments.values("--section"),
                                    .isEverybody = arguments.has("--all")};
    const auto badges = BadgeIssue(login, key).issue(wanted, lastDay);
    if (!badges) {
        Context::complain(QStringLiteral("No badge was made: %1.").arg(badges.error().sentence));
        return FoundFault;
    }
    const auto file = arguments.value("--csv");
    if (!file) {
        printBadges(context, *badges);
        return Well;
    }
    if (const auto written = writeBadges(*badges, *file); !written) {
        Context::complain(QStringLiteral("The badges could not be written: %1").arg(written.error().detail));
        return FoundFault;
    }
    if (context.json)
        Context::print(
            QJsonObject{{QStringLiteral("file"), *file}, {QStringLiteral("badges"), qint64(badges->size())}});
    else
        Context::print(QStringLiteral("%1: %2. Whoever has this file can make them: delete it once they are printed.")
                           .arg(*file, counted(qsizetype(badges->size()), QStringLiteral("badge"))));
    return Well;
}

int tellOf(const Context& context, const char* what, badge::Serial serial,
           const StaffBadges::Answer<StudentNumber>& answer)
{
    if (!wasDone(answer))
        return FoundFault;
    const QString student = std::get<StudentNumber>(answer).toString();
    if (context.json)
        Context::print(QJsonObject{{QStringLiteral("serial"), qint64(serial)}, {QStringLiteral("number"), student}});
    else
        Context::print(QStringLiteral("Badge %1 of student %2 %3 from each kiosk's next question to the cloud on.")
                           .arg(QString::number(serial), student, QLatin1String(what)));
    return Well;
}

} // namespace

int makeBadgeKey(const Context& context, const Arguments& arguments)
{
    const QString file = arguments.words.constFirst();
    const auto key = loadOrMakeKey(file);
    if (!key) {
        Context::complain(QStringLiteral("No key was made: %1").arg(key.error().detail));
        return FoundFault;
    }
    return asStaff(context, arguments, nothingChanged, [&](supabase::StaffLogin& login) {
        const auto answer = awaited(StaffBadges(login).registerKey(key->publicKey()));
        if (!wasDone(answer)) {
            Context::complain(QStringLiteral("The key is in %1; give the same command again.").arg(file));
            return FoundFault;
        }
        const int id = std::get<StaffBadges::Key>(answer).id;
        const QString open = QString::fromLatin1(key->publicKey().toHex());
        if (context.json)
            Context::print(QJsonObject{
                {QStringLiteral("file"), file}, {QStringLiteral("key"), id}, {QStringLiteral("public_key"), open}});
        else
            Context::print(
                QStringLiteral("%1 signs badges as key %2 of the school. Keep it, twice, where only the office "
                               "gets at it, and never on a kiosk.")
                    .arg(file)
                    .arg(id));
        return Well;
    });
}

int retireBadgeKey(const Context& context, const Arguments& arguments)
{
    bool isNumber = false;
    const uint id = arguments.words.constFirst().toUInt(&isNumber);
    if (!isNumber || id < 1 || id > 255) {
        Context::complain(QStringLiteral("a key of the school is a number from 1 to 255, which badges key says"));
        return WrongUsage;
    }
    return asStaff(context, arguments, nothingChanged, [&](supabase::StaffLogin& login) {
        if (!wasDone(awaited(StaffBadges(login).retireKey(badge::KeyId(id)))))
            return FoundFault;
        if (context.json)
            Context::print(QJsonObject{{QStringLiteral("key"), int(id)}});
        else
            Context::print(
                QStringLiteral("No badge of key %1 counts any more from each kiosk's next question to the cloud on.")
                    .arg(id));
        return Well;
    });
}

int issueBadges(const Context& context, const Arguments& arguments)
{
    if (!arguments.has("--student") && !arguments.has("--section") && !arguments.has("--all")) {
        Context::complain(QStringLiteral("for whom? Give --student NUMBER, --section NAME or --all"));
        return WrongUsage;
    }
    std::optional<QDate> lastDay;
    if (arguments.has("--until")) {
        lastDay = dayOf(arguments, "--until");
        if (!lastDay)
            return WrongUsage;
    }
    if (const auto file = arguments.value("--csv")) {
        if (const auto free = checkBadgeFile(*file); !free) {
            Context::complain(QStringLiteral("No badge was made: %1.").arg(free.error().detail));
            return FoundFault;
        }
    }
    const auto key = loadedKey(*arguments.value("--key"));
    if (!key)
        return FoundFault;
    return asStaff(context, arguments, nothingChanged,
                   [&](supabase::StaffLogin& login) { return issueAs(login, context, arguments, *key, lastDay); });
}

int revokeBadge(const Context& context, const Arguments& arguments)
{
    const auto serial = serialIn(arguments);
    if (!serial)
        return WrongUsage;
    return asStaff(context, arguments, nothingChanged, [&](supabase::StaffLogin& login) {
        const QString reason = arguments.value("--reason").value_or(QString());
        return tellOf(context, "is refused", *serial, awaited(StaffBadges(login).revoke(*serial, reason)));
    });
}

int restoreBadge(const Context& context, const Arguments& arguments)
{
    const auto serial = serialIn(arguments);
    if (!serial)
        return WrongUsage;
    return asStaff(context, arguments, nothingChanged, [&](supabase::StaffLogin& login) {
        return tellOf(context, "counts again", *serial, awaited(StaffBadges(login).restore(*serial)));
    });
}

int setBadgePolicy(const Context& context, const Arguments& arguments)
{
    const auto policy = badge::badgePolicy(arguments.words.constFirst());
    if (!policy) {
        Context::complain(QStringLiteral("the policy is plain_and_signed or signed_only"));
        return WrongUsage;
    }
    return asStaff(context, arguments, nothingChanged, [&](supabase::StaffLogin& login) {
        if (!wasDone(awaited(StaffBadges(login).setPolicy(*policy))))
            return FoundFault;
        if (context.json) {
            Context::print(QJsonObject{{QStringLiteral("policy"), QLatin1String(name(*policy))}});
            return Well;
        }
        Context::print(
            *policy == badge::BadgePolicy::SignedOnly
                ? QStringLiteral("Only signed badges count from each kiosk's next question to the cloud on.")
                : QStringLiteral("Plain numbers and signed badges count from each kiosk's next question to the "
                                 "cloud on."));
        return Well;
    });
}

} // namespace rollcall::app
