#include "app/ctl/badgecommands.h"
#include "app/ctl/staffaccount.h"
#include "app/operations/awaited.h"
#include "app/operations/badgecards.h"
#include "app/operations/staffsentence.h"
#include "core/base/timetext.h"
#include "core/supabase/staffbadges.h"
#include "core/supabase/staffstudents.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace rollcall::app {

namespace {

using attendance::KeptStudent;
using attendance::StudentProfile;
using supabase::BadgeBook;
using supabase::IssuedBadge;
using supabase::ServiceOutcome;

struct ListedBadge {
    IssuedBadge badge;
    StudentProfile student; ///< the number alone, of one whom the cloud does not have any more
};

int complainOfBadges(const ServiceOutcome& outcome)
{
    Context::complain(QStringLiteral("The badges cannot be listed: %1.").arg(staffSentence(outcome)));
    return FoundFault;
}

/** By section, student and serial. */
void sortListed(std::vector<ListedBadge>& listed)
{
    QCollator collator{QLocale(QLocale::English)}; // that of the system may know no numbers
    collator.setNumericMode(true);
    std::sort(listed.begin(), listed.end(), [&collator](const ListedBadge& a, const ListedBadge& b) {
        if (const int order = collator.compare(a.student.section, b.student.section); order != 0)
            return order < 0;
        return std::tie(a.student.number, a.badge.serial) < std::tie(b.student.number, b.badge.serial);
    });
}

QString listedLine(const ListedBadge& one, const BadgeBook& book)
{
    QStringList parts{QStringLiteral("issued %1").arg(isoDate(one.badge.issuedAt.toLocalTime().date()))};
    if (one.badge.lastDay)
        parts << QStringLiteral("until %1").arg(isoDate(*one.badge.lastDay));
    if (one.badge.isRevoked()) {
        const QString why =
            one.badge.revokedFor.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(one.badge.revokedFor);
        parts << QStringLiteral("revoked %1%2").arg(isoDate(one.badge.revokedAt.toLocalTime().date()), why);
    }
    if (book.isRetired(one.badge.key))
        parts << QStringLiteral("its key was retired");
    const QString section =
        one.student.section.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(one.student.section);
    return QStringLiteral("%1  %2  %3%4  %5")
        .arg(QString::number(one.badge.serial), one.student.number, one.student.wholeName(), section,
             parts.join(QStringLiteral(", ")));
}

QJsonObject listedJson(const ListedBadge& one, const BadgeBook& book, const QDate& today)
{
    const auto moment = [](const QDateTime& at) { return at.isValid() ? QJsonValue(toRfc3339(at)) : QJsonValue(); };
    return {{QStringLiteral("serial"), qint64(one.badge.serial)},
            {QStringLiteral("number"), one.student.number},
            {QStringLiteral("name"), one.student.wholeName()},
            {QStringLiteral("section"), one.student.section},
            {QStringLiteral("key"), int(one.badge.key)},
            {QStringLiteral("issued_at"), moment(one.badge.issuedAt)},
            {QStringLiteral("last_day"), textOrNull(one.badge.lastDay ? isoDate(*one.badge.lastDay) : QString())},
            {QStringLiteral("revoked_at"), moment(one.badge.revokedAt)},
            {QStringLiteral("revoked_for"), textOrNull(one.badge.revokedFor)},
            {QStringLiteral("counts"), book.counts(one.badge, today)}};
}

int listAs(supabase::StaffLogin& login, const Context& context, const Arguments& arguments)
{
    const auto answer = awaited(supabase::StaffBadges(login).fetch());
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return complainOfBadges(*outcome);
    const auto& book = std::get<BadgeBook>(answer);
    const auto students = awaited(supabase::StaffStudents(login).fetch());
    if (const auto* outcome = std::get_if<ServiceOutcome>(&students))
        return complainOfBadges(*outcome);
    QHash<QString, StudentProfile> byNumber;
    for (const KeptStudent& one : std::get<std::vector<KeptStudent>>(students))
        byNumber.insert(one.profile.number, one.profile);

    const QStringList sections = arguments.values("--section");
    const QStringList numbers = arguments.values("--student");
    const QDate today = context.clock.now().date();
    std::vector<ListedBadge> listed;
    for (const IssuedBadge& badge : book.badges) {
        const QString number = badge.student.toString();
        const StudentProfile student = byNumber.value(number, StudentProfile{.number = number});
        const bool isWanted = (sections.isEmpty() && numbers.isEmpty()) || sections.contains(student.section)
                              || numbers.contains(number);
        if (isWanted && (!arguments.has("--counting") || book.counts(badge, today)))
            listed.push_back({badge, student});
    }
    sortListed(listed);
    for (const ListedBadge& one : listed) {
        if (context.json)
            Context::print(listedJson(one, book, today));
        else
            Context::print(listedLine(one, book));
    }
    if (!context.json)
        Context::print(counted(qsizetype(listed.size()), QStringLiteral("badge")));
    return Well;
}

} // namespace

int listBadges(const Context& context, const Arguments& arguments)
{
    return asStaff(context, arguments, QStringLiteral("The badges cannot be listed"),
                   [&](supabase::StaffLogin& login) { return listAs(login, context, arguments); });
}

} // namespace rollcall::app
