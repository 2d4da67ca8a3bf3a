#include "ui/office/badgetable.h"

#include "core/attendance/namewords.h"
#include "core/attendance/rosterchange.h"
#include "core/base/timetext.h"
#include "ui/office/words.h"
#include "ui/text/badgedesksentences.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace rollcall::office {

using ui::BadgeDeskSentences;

namespace {

/** The one that the row tells of: that which counts, else the last that there was. */
const OfficeBadge* shownBadge(const BadgeHolder& holder)
{
    if (const OfficeBadge* counting = holder.counting())
        return counting;
    return holder.badges.isEmpty() ? nullptr : &holder.badges.constFirst();
}

QString badgeText(const OfficeBadge& badge)
{
    switch (badge.state) {
    case OfficeBadge::State::Lost:
        return BadgeDeskSentences::lost(badge.serial);
    case OfficeBadge::State::Over:
        return BadgeDeskSentences::over(badge.serial);
    case OfficeBadge::State::KeyRetired:
        return BadgeDeskSentences::keyRetired(badge.serial);
    case OfficeBadge::State::Counts:
        break;
    }
    if (!badge.lastDay)
        return BadgeDeskSentences::serial(badge.serial);
    return BadgeDeskSentences::serialUntil(badge.serial, isolated(isoDate(*badge.lastDay)));
}

} // namespace

void BadgeTable::setList(std::shared_ptr<const BadgeList> list)
{
    beginResetModel();
    m_list = std::move(list);
    m_words.clear();
    QSet<QString> numbers;
    for (const BadgeHolder& holder : m_list->holders) {
        const QString number = holder.student.number.toString();
        m_words.push_back(attendance::foldedWords(attendance::wholeName(holder.student))
                          + attendance::foldedWords(number) + attendance::foldedWords(holder.student.section));
        m_words.back() << attendance::folded(number);
        numbers << number;
    }
    m_ticked.intersect(numbers);
    order();
    choose();
    endResetModel();
    Q_EMIT ticksChanged();
}

void BadgeTable::setTyped(const QString& typed)
{
    beginResetModel();
    m_typed = attendance::folded(typed).split(u' ', Qt::SkipEmptyParts);
    choose();
    endResetModel();
}

void BadgeTable::setSection(const QString& section)
{
    beginResetModel();
    m_section = section;
    choose();
    endResetModel();
}

const BadgeHolder& BadgeTable::holder(int row) const
{
    return m_list->holders[std::size_t(m_shown[std::size_t(row)])];
}

int BadgeTable::rowOf(const QString& number) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (holder(row).student.number.toString() == number)
            return row;
    }
    return -1;
}

QStringList BadgeTable::sections() const
{
    QStringList sections;
    if (m_list) {
        for (const BadgeHolder& holder : m_list->holders)
            sections << holder.student.section;
    }
    sections.removeDuplicates();
    sections.removeAll(QString());
    std::sort(sections.begin(), sections.end(), peoplesOrder());
    return sections;
}

QStringList BadgeTable::ticked() const
{
    QStringList numbers;
    if (!m_list)
        return numbers;
    for (const BadgeHolder& holder : m_list->holders) {
        if (const QString number = holder.student.number.toString(); m_ticked.contains(number))
            numbers << number;
    }
    return numbers;
}

void BadgeTable::tickShown(bool isWithoutCard)
{
    m_ticked.clear();
    for (int row = 0; row < rowCount(); ++row) {
        if (!isWithoutCard || !holder(row).counting())
            m_ticked << holder(row).student.number.toString();
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

void BadgeTable::tickNobody()
{
    m_ticked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

int BadgeTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int BadgeTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString BadgeTable::text(const BadgeHolder& holder, int column) const
{
    const OfficeBadge* badge = shownBadge(holder);
    switch (column) {
    case Name:
        return attendance::wholeName(holder.student);
    case Section:
        return holder.student.section;
    case Number:
        return holder.student.number.toString();
    case Badge:
        if (!badge)
            return m_list->doPlainNumbersCount ? BadgeDeskSentences::plainNumber() : BadgeDeskSentences::none();
        return badgeText(*badge);
    default:
        return badge ? isoDate(badge->issued) : QString();
    }
}

QVariant BadgeTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BadgeHolder& shown = holder(index.row());
    if (role == Qt::CheckStateRole && index.column() == Name)
        return m_ticked.contains(shown.student.number.toString()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DisplayRole)
        return text(shown, index.column());
    if (role == Qt::ToolTipRole) { // which would take a name for markup
        const OfficeBadge* badge = shownBadge(shown);
        const bool isReason = index.column() == Badge && badge && !badge->lostFor.isEmpty();
        return QStringLiteral("<span>%1</span>")
            .arg((isReason ? badge->lostFor : text(shown, index.column())).toHtmlEscaped());
    }
    return {};
}

bool BadgeTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != Name || role != Qt::CheckStateRole)
        return false;
    const QString number = holder(index.row()).student.number.toString();
    if (value.toInt() == Qt::Checked)
        m_ticked << number;
    else
        m_ticked.remove(number);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags BadgeTable::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant BadgeTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString headings[ColumnCount] = {BadgeDeskSentences::name(), BadgeDeskSentences::section(),
                                           BadgeDeskSentences::number(), BadgeDeskSentences::badge(),
                                           BadgeDeskSentences::issued()};
    return headings[section];
}

void BadgeTable::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_column = column;
    m_direction = order;
    this->order();
    choose();
    endResetModel();
}

void BadgeTable::retranslate()
{
    beginResetModel();
    order(); // badges have other words
    choose();
    endResetModel();
}

// The list comes by section and name, which decide where a column does not.
void BadgeTable::order()
{
    if (!m_list)
        return;
    const auto& holders = m_list->holders;
    const QCollator collator = peoplesOrder();
    std::vector<QCollatorSortKey> keys;
    keys.reserve(holders.size());
    for (const BadgeHolder& holder : holders) {
        const QString sorted =
            m_column == Name ? holder.student.lastName + u' ' + holder.student.firstName : text(holder, m_column);
        keys.push_back(collator.sortKey(sorted));
    }
    m_order.resize(holders.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        const int order = keys[std::size_t(a)].compare(keys[std::size_t(b)]);
        return m_direction == Qt::AscendingOrder ? order < 0 : order > 0;
    });
}

void BadgeTable::choose()
{
    m_shown.clear();
    for (const int entry : m_order) {
        const BadgeHolder& holder = m_list->holders[std::size_t(entry)];
        if ((m_section.isEmpty() || holder.student.section == m_section)
            && attendance::haveBeginnings(m_words[std::size_t(entry)], m_typed))
            m_shown.push_back(entry);
    }
}

} // namespace rollcall::office
