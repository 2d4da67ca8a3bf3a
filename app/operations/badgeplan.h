#pragma once

#include "core/supabase/badgebook.h"

#include <QStringList>

namespace rollcall::app {

/** What making signed cards for some students comes to. */
struct BadgePlan {
    std::vector<supabase::IssuedBadge> again =
        {};                ///< which count, and whose code the key makes once more: the same card
    QStringList anew = {}; ///< the numbers of those who get a new serial
    std::vector<badge::Serial> replaced =
        {}; ///< which count today, of those: to be revoked once the new ones are printed
};

/** For the students with these numbers and a key with this public half: whose badge counts on `day` and is of that key gets the same card again, as it
 *  is, with its own last day (the newest, if there are several); everybody else a new serial. `isAnew`: everybody gets one. */
BadgePlan planBadges(const supabase::BadgeBook& book, const QByteArray& publicKey, const QStringList& numbers,
                     bool isAnew, const QDate& day);

} // namespace rollcall::app
