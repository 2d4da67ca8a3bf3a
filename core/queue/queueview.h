#pragma once

#include "core/queue/outbox.h"

namespace rollcall::queue {

/** Where an item stands, and nothing else of it. */
struct ItemState {
    ItemId item;
    QString state; ///< as in Entry
};

/** The queue for somebody who scrolls through it: which items there are, cheaply, and then those that are looked at. Changes
 *  nothing. Thread: store. Errors: those of a read. */
class QueueView {
public:
    /** Both outlive this. */
    QueueView(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /** Every item, oldest first. */
    Result<std::vector<ItemState>> states() const;
    /** Those of these items that are still there, oldest first. */
    Result<std::vector<Entry>> read(const std::vector<ItemId>& items) const;

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace rollcall::queue
