#include "app/operations/badgeissue.h"

#include "app/operations/awaited.h"
#include "app/operations/staffsentence.h"
#include "core/supabase/staffroster.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace rollcall::app {

using badge::BadgeClaims;
using badge::SignedBadge;
using supabase::ServiceOutcome;
using supabase::StaffBadges;

namespace {

constexpr qsizetype mostNamed = 10; // unknown students in one sentence
constexpr int mostAsked = 3;        // times, where the answer was lost

/** The value of an answer, or its sentence. */
template <typename Value>
Result<Value, BadgeIssue::Failed> valueOf(const StaffBadges::Answer<Value>& answer)
{
    if (const auto* value = std::get_if<Value>(&answer))
        return *value;
    if (const auto* refused = std::get_if<StaffBadges::Refused>(&answer))
        return BadgeIssue::Failed{badgeSentence(*refused)};
    return BadgeIssue::Failed{staffSentence(std::get<ServiceOutcome>(answer))};
}

bool isWorthAskingAgain(const StaffBadges::Answer<std::vector<BadgeClaims>>& answer)
{
    const auto* outcome = std::get_if<ServiceOutcome>(&answer);
    return outcome && outcome->kind == sync::Outcome::Kind::Later;
}

} // namespace

QString badgeSentence(const StaffBadges::Refused& refused)
{
    using No = StaffBadges::No;
    switch (refused.why) {
    case No::UnknownStudents: {
        const QString more = refused.students.size() > mostNamed
                                 ? QStringLiteral(" and %1 more").arg(refused.students.size() - mostNamed)
                                 : QString();
        return QStringLiteral("the cloud has no active student %1%2; nobody got a badge")
            .arg(refused.students.mid(0, mostNamed).join(QStringLiteral(", ")), more);
    }
    case No::NoSuchKey:
        return QStringLiteral("the school has no such key, or has retired it; make another one with badges key");
    case No::NoRoom:
        return QStringLiteral("the school has had 255 keys already, which is as many as badges can tell apart");
    case No::BadDay:
        return QStringLiteral("the last day of a badge lies ahead, and before 2199-06-07");
    case No::NoSuchBadge:
        return QStringLiteral("no badge has this serial");
    case No::NoKey:
        return QStringLiteral("no key counts yet, so signed badges alone would let nobody in; begin with badges key");
    case No::Other:
        break;
    }
    return QStringLiteral("the cloud gave an answer that this version does not know");
}

Result<StaffBadges::Key, BadgeIssue::Failed> BadgeIssue::registeredKey()
{
    return valueOf(awaited(m_badges.registerKey(m_key.publicKey())));
}

Result<std::vector<StudentNumber>, BadgeIssue::Failed> BadgeIssue::students(const Wanted& wanted)
{
    std::vector<StudentNumber> all;
    std::set<StudentNumber> known;
    const auto add = [&](const StudentNumber& number) {
        if (known.insert(number).second)
            all.push_back(number);
    };
    for (const QString& text : wanted.numbers) {
        const auto number = StudentNumber::parse(text);
        if (!number)
            return Failed{QStringLiteral("\"%1\" is no student number").arg(text)};
        add(*number);
    }
    if (!wanted.isEverybody && wanted.sections.isEmpty())
        return all;
    const auto fetched = awaited(supabase::StaffRoster(m_login).fetch());
    if (const auto* outcome = std::get_if<ServiceOutcome>(&fetched))
        return Failed{staffSentence(*outcome)};
    const auto& roster = std::get<std::vector<attendance::Student>>(fetched);
    const auto addThose = [&](const auto& isWanted) {
        const std::size_t before = known.size();
        for (const attendance::Student& student : roster) {
            if (isWanted(student))
                add(student.number);
        }
        return known.size() > before;
    };
    for (const QString& section : wanted.sections) {
        const auto isOfSection = [&](const attendance::Student& student) { return student.section == section; };
        if (!addThose(isOfSection) && std::none_of(roster.begin(), roster.end(), isOfSection))
            return Failed{QStringLiteral("no active student is in the section \"%1\"").arg(section)};
    }
    if (wanted.isEverybody && !addThose([](const attendance::Student&) { return true; }) && all.empty())
        return Failed{QStringLiteral("the cloud has no active students")};
    return all;
}

Result<std::vector<SignedBadge>, BadgeIssue::Failed> BadgeIssue::issue(const Wanted& wanted,
                                                                       const std::optional<QDate>& lastDay)
{
    const auto numbers = students(wanted);
    if (!numbers)
        return numbers.error();
    const auto key = registeredKey();
    if (!key)
        return key.error();
    std::vector<SignedBadge> badges;
    for (std::size_t at = 0; at < numbers->size(); at += StaffBadges::mostAtOnce) {
        const auto first = numbers->begin() + qsizetype(at);
        const auto count = qsizetype(std::min(StaffBadges::mostAtOnce, numbers->size() - at));
        const QUuid id = QUuid::createUuid();
        auto answer = awaited(m_badges.issue(id, {first, first + count}, *key, lastDay));
        for (int asked = 1; asked < mostAsked && isWorthAskingAgain(answer); ++asked)
            answer = awaited(m_badges.issue(id, {first, first + count}, *key, lastDay));
        const auto claims = valueOf(answer);
        if (!claims)
            return claims.error();
        for (const BadgeClaims& one : *claims)
            badges.emplace_back(one, m_key);
    }
    return badges;
}

Result<std::vector<SignedBadge>, BadgeIssue::Failed>
BadgeIssue::again(const std::vector<supabase::IssuedBadge>& issued)
{
    const auto key = registeredKey();
    if (!key)
        return key.error();
    std::vector<SignedBadge> badges;
    for (const supabase::IssuedBadge& one : issued) {
        if (one.key != key->id)
            return Failed{QStringLiteral("another key has signed badge %1").arg(one.serial)};
        badges.emplace_back(BadgeClaims{.school = key->school,
                                        .key = one.key,
                                        .serial = one.serial,
                                        .lastDay = one.lastDay,
                                        .number = one.student},
                            m_key);
    }
    return badges;
}

// A file that is there is registered: what was made and not heard of by the cloud.
Result<badge::SigningKey> loadOrMakeKey(const QString& file)
{
    if (!QFileInfo::exists(file)) {
        const auto made = badge::SigningKey::generate();
        if (!made)
            return made.error();
        if (const auto saved = made->save(file); !saved)
            return saved.error();
    }
    return badge::SigningKey::load(file);
}

} // namespace rollcall::app
