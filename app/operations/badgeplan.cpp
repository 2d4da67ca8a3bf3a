#include "app/operations/badgeplan.h"

#include <QHash>

namespace rollcall::app {

BadgePlan planBadges(const supabase::BadgeBook& book, const QByteArray& publicKey, const QStringList& numbers,
                     bool isAnew, const QDate& day)
{
    QHash<QString, std::vector<const supabase::IssuedBadge*>> counting;
    for (const supabase::IssuedBadge& one : book.badges) {
        if (book.counts(one, day))
            counting[one.student.toString()].push_back(&one);
    }
    const auto key = book.keyOf(publicKey);
    BadgePlan plan;
    for (const QString& number : numbers) {
        const auto known = counting.value(number);
        const supabase::IssuedBadge* same = nullptr;
        for (const supabase::IssuedBadge* one : known) {
            if (!isAnew && key == one->key)
                same = one; // they come by serial
        }
        if (same) {
            plan.again.push_back(*same);
            continue;
        }
        plan.anew << number;
        for (const supabase::IssuedBadge* one : known)
            plan.replaced.push_back(one->serial);
    }
    return plan;
}

} // namespace rollcall::app
