#pragma once

#include "core/base/clock.h"
#include "ui/admin/rowlist.h"
#include "ui/admin/waitingitems.h"

#include <QAbstractListModel>
#include <QTimer>

#include <set>
#include <unordered_map>

namespace rollcall::ui {

/** What waits, as rows for a view: those that need a person first. It knows every item by number and state, and reads the
 *  rest of what is looked at, in blocks. Thread: gui. */
class WaitingModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /** Rows that are read at a time. */
    static constexpr int block = 64;

    /** Both outlive this. */
    WaitingModel(WaitingItems& items, const Clock& clock);

    /** Lists the items anew; listed() follows. */
    void reload();
    /** Whether they could be listed the last time, and were at all. */
    bool isListed() const { return m_isListed; }
    int count(WaitingState state) const { return m_counts[static_cast<std::size_t>(state)]; }

    /** Null until it was read. */
    const WaitingItem* item(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /** Display: one line with everything; listRowRole: as RowList shows it. */
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void listed();

private:
    void take(const std::optional<std::vector<WaitingItems::Key>>& keys);
    void readWanted();
    ListRow rowOf(int row) const;

    WaitingItems& m_items;
    const Clock& m_clock;
    std::vector<WaitingItems::Key> m_keys;
    int m_counts[4] = {};
    bool m_isListed = false;
    std::unordered_map<qint64, WaitingItem> m_read;
    mutable std::set<int> m_wanted; ///< numbers of blocks
    mutable QTimer m_reading;
};

} // namespace rollcall::ui
