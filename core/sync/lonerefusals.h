#pragma once

#include "core/queue/outbox.h"

#include <map>
#include <optional>
#include <set>

namespace rollcall::sync {

/** Finds out whose fault a refusal is that may be one item's or the whole service's: a trigger that raises for one student,
 *  a policy that keeps one row out, or a right that the device lacks altogether. An item is at fault if others passed between
 *  two refusals of it, whether it was refused among others or alone. */
class LoneRefusals {
public:
    enum class Verdict {
        OthersFirst, ///< not known yet: see whether others pass
        Item,        ///< it is this item
        Service,     ///< nothing passes, or there is nothing else to try: nothing will be taken
    };

    /** The batch that these were in was refused; they are sent again in smaller ones. */
    void refusedTogether(const std::vector<queue::ItemId>& items);
    /** This one was refused although it was sent alone. `hasOthers`: other items are due. */
    Verdict judge(queue::ItemId item, bool hasOthers);
    void passed(const std::vector<queue::ItemId>& items);

    /** Refused alone, and not known whose fault it is: worth another try only after others. */
    bool isSuspect(queue::ItemId item) const { return m_suspects.count(item) > 0; }
    int suspects() const { return static_cast<int>(m_suspects.size()); }

private:
    qint64 m_passes = 0;
    std::map<queue::ItemId, qint64> m_firstRefusedAt; ///< m_passes then, of items that have not passed
    std::set<queue::ItemId> m_suspects;
    std::optional<qint64> m_lastAloneAt; ///< m_passes when an item was last refused alone
};

} // namespace rollcall::sync
