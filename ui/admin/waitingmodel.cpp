#include "ui/admin/waitingmodel.h"

#include "ui/text/waitingsentences.h"

#include <algorithm>

namespace rollcall::ui {

namespace {

// Some screens full; whoever scrolls through all of them needs no memory of all.
constexpr std::size_t longestMemory = 4096;

Shape waitingSign(WaitingState state)
{
    switch (state) {
    case WaitingState::Parked:
        return Shape::Triangle;
    case WaitingState::Retrying:
        return Shape::ClockFace;
    case WaitingState::Sending:
        return Shape::ChevronUp;
    case WaitingState::Waiting:
        break;
    }
    return Shape::Ring;
}

} // namespace

WaitingModel::WaitingModel(WaitingItems& items, const Clock& clock) : m_items(items), m_clock(clock)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(0); // a view asks for its rows one by one
    connect(&m_reading, &QTimer::timeout, this, &WaitingModel::readWanted);
}

void WaitingModel::reload()
{
    m_items.list(this, [this](const auto& keys) { take(keys); });
}

void WaitingModel::take(const std::optional<std::vector<WaitingItems::Key>>& keys)
{
    beginResetModel();
    m_isListed = keys.has_value();
    m_keys = keys.value_or(std::vector<WaitingItems::Key>());
    std::stable_sort(m_keys.begin(), m_keys.end(), [](const auto& a, const auto& b) { return a.state < b.state; });
    std::fill(std::begin(m_counts), std::end(m_counts), 0);
    for (const WaitingItems::Key& key : m_keys)
        ++m_counts[static_cast<std::size_t>(key.state)];
    m_read.clear();
    m_wanted.clear();
    endResetModel();
    Q_EMIT listed();
}

const WaitingItem* WaitingModel::item(int row) const
{
    const auto found = m_read.find(m_keys[static_cast<std::size_t>(row)].item);
    return found == m_read.end() ? nullptr : &found->second;
}

int WaitingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != listRowRole))
        return {};
    const ListRow row = rowOf(index.row());
    return role == Qt::DisplayRole ? QVariant(row.line()) : QVariant::fromValue(row);
}

ListRow WaitingModel::rowOf(int row) const
{
    const WaitingState state = m_keys[static_cast<std::size_t>(row)].state;
    ListRow shown{.sign = waitingSign(state),
                  .isFault = state == WaitingState::Parked,
                  .upper = WaitingSentences::state(state)};
    const WaitingItem* known = item(row);
    if (!known) {
        m_wanted.insert(row / block);
        m_reading.start();
        return shown;
    }
    const QDateTime now = m_clock.now();
    shown.upper = WaitingSentences::subject(*known);
    shown.lower = WaitingSentences::cause(*known);
    shown.end = WaitingSentences::age(known->since, now);
    shown.lowerEnd = WaitingSentences::nextTry(*known, now);
    return shown;
}

void WaitingModel::readWanted()
{
    if (m_read.size() > longestMemory)
        m_read.clear();
    for (const int number : std::exchange(m_wanted, {})) {
        const auto first = static_cast<std::size_t>(number) * block;
        const auto last = std::min(m_keys.size(), first + block);
        std::vector<qint64> ids;
        for (std::size_t i = first; i < last; ++i)
            ids.push_back(m_keys[i].item);
        m_items.read(ids, this, [this, first, last](const std::vector<WaitingItem>& items) {
            for (const WaitingItem& one : items)
                m_read.insert_or_assign(one.item, one);
            if (last <= m_keys.size())
                Q_EMIT dataChanged(index(static_cast<int>(first)), index(static_cast<int>(last) - 1));
        });
    }
}

} // namespace rollcall::ui
