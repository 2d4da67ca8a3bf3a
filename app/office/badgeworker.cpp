#include "app/office/badgeworker.h"

#include "app/operations/awaited.h"
#include "app/operations/badgecards.h"
#include "app/operations/badgeissue.h"
#include "app/operations/outputfile.h"
#include "app/operations/staffsentence.h"
#include "core/cards/cardface.h"
#include "core/cards/qrcode.h"

#include <QFileInfo>

namespace rollcall::app {

using attendance::Student;
using badge::SignedBadge;
using office::BadgeSource;
using office::CardWish;
using office::MadeCards;
using supabase::StaffBadges;

namespace {

constexpr int pixelsOfCode = 1;
constexpr int signatureLetters = 122; // what is signed has about so many letters in all, with a number of ten

/** As the wish says, for these badges. */
Result<CardOrder> orderOf(const CardWish& wish, const QString& school, std::vector<SignedBadge> badges)
{
    CardOrder order{.paper = wish.isLetter ? cards::Paper::Letter : cards::Paper::A4,
                    .style = {.school = school, .back = wish.back},
                    .badges = std::move(badges),
                    .photoFolder = wish.photoFolder};
    if (!wish.photoFolder.isEmpty() && !QFileInfo(wish.photoFolder).isDir())
        return Error{ErrorCode::NotFound, QStringLiteral("There is no folder %1.").arg(wish.photoFolder)};
    if (wish.logoFile.isEmpty())
        return order;
    const auto logo = readLogo(wish.logoFile);
    if (!logo)
        return logo.error();
    order.style.logo = *logo;
    return order;
}

BadgeSource::Made madeOf(const Result<PrintedCards>& printed)
{
    if (!printed)
        return printed.error().detail;
    return MadeCards{.cards = printed->cards,
                     .sheets = printed->sheets,
                     .withoutPhoto = printed->withoutPhoto,
                     .missingScripts = printed->fonts.missing,
                     .fontPackages = printed->fonts.packages};
}

QString sentenceOf(const BadgeIssue::Failed& failed)
{
    return failed.sentence + u'.';
}

} // namespace

BadgeSource::Made BadgeWorker::make(const CardJob& job, const Draw& draw)
{
    const Work work(*this);
    if (!job.wish.isSigned)
        return draw({});
    // What is wrong with a file is said before a serial is given out.
    const auto key = badge::SigningKey::load(job.wish.keyFile);
    if (!key)
        return key.error().detail;
    if (const auto order = orderOf(job.wish, {}, {}); !order)
        return order.error().detail;
    const auto login = opened();
    if (const auto* outcome = std::get_if<supabase::ServiceOutcome>(&login))
        return staffSentence(*outcome) + u'.';
    auto& staff = *std::get<supabase::StaffLogin*>(login);
    BadgeIssue issue(staff, *key);
    auto badges = issue.again(job.plan.again);
    if (!badges)
        return sentenceOf(badges.error());
    if (!job.plan.anew.isEmpty()) {
        const auto anew = issue.issue({.numbers = job.plan.anew}, job.wish.lastDay);
        if (!anew)
            return sentenceOf(anew.error());
        badges->insert(badges->end(), anew->begin(), anew->end());
    }
    auto made = draw(*badges);
    auto* cards = std::get_if<MadeCards>(&made);
    if (!cards) // those of before go on counting
        return made;
    StaffBadges cloud(staff);
    for (const badge::Serial serial : job.plan.replaced) {
        const auto answer = awaited(cloud.revoke(serial, QStringLiteral("replaced by a new card")));
        cards->stillCounting += std::holds_alternative<StudentNumber>(answer) ? 0 : 1;
    }
    return made;
}

BadgeSource::Made BadgeWorker::save(const CardJob& job, const QString& file)
{
    if (const auto free = checkOutputFile(file, QStringLiteral(".pdf")); !free)
        return free.error().detail;
    return make(job, [&](const Badges& badges) -> BadgeSource::Made {
        auto order = orderOf(job.wish, settings().schoolName, badges);
        if (!order)
            return order.error().detail;
        order->file = file;
        return madeOf(printCards(job.students, *order));
    });
}

BadgeSource::Made BadgeWorker::print(const CardJob& job, QPagedPaintDevice& printer)
{
    return make(job, [&](const Badges& badges) -> BadgeSource::Made {
        const auto order = orderOf(job.wish, settings().schoolName, badges);
        if (!order)
            return order.error().detail;
        return madeOf(printCards(job.students, *order, printer));
    });
}

BadgeSource::Made BadgeWorker::show(const CardJob& job)
{
    return make(job, [&](const Badges& badges) -> BadgeSource::Made {
        const QByteArray code =
            badges.empty() ? job.students.front().number.toString().toLatin1() : badges.front().payload();
        const auto picture = cards::qrPicture(code, pixelsOfCode);
        if (!picture)
            return picture.error().detail;
        return MadeCards{.cards = 1, .code = *picture};
    });
}

QImage BadgeWorker::preview(const CardWish& wish, const Student& student, int width) const
{
    auto order = orderOf(wish, settings().schoolName, {});
    if (!order) { // what is wrong is said when cards are made
        CardWish without = wish;
        without.logoFile.clear();
        without.photoFolder.clear();
        order = orderOf(without, settings().schoolName, {});
    }
    cards::Card card = cardOf(student, nullptr, order->photoFolder);
    if (wish.isSigned) {
        card.code = QByteArray("RB1").leftJustified(signatureLetters + card.number.size(), 'A');
        card.note = QStringLiteral("No. \u2026");
    }
    const auto picture = cards::cardPicture(card, order->style, width);
    return picture ? *picture : QImage();
}

} // namespace rollcall::app
