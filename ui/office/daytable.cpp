#include "ui/office/daytable.h"

#include "ui/forgot/namesearch.h"
#include "ui/text/daydesksentences.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace rollcall::office {

using attendance::OfficeDayRow;
using attendance::Standing;
using ui::DayDeskSentences;

namespace {

QStringList foldedWords(const QString& text)
{
    QStringList found;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString plain = ui::folded(word); !plain.isEmpty())
            found << plain;
    }
    return found;
}

QStringList searchedWords(const OfficeDayRow& row)
{
    const attendance::Student& student = row.student;
    return foldedWords(student.firstName + u' ' + student.lastName + u' ' + student.section + u' '
                       + student.number.toString());
}

bool hasAllWords(const QStringList& words, const QStringList& beginnings)
{
    return std::all_of(beginnings.begin(), beginnings.end(), [&words](const QString& beginning) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString& word) { return word.startsWith(beginning); });
    });
}

QString clockText(const std::optional<std::chrono::seconds>& time)
{
    return time ? QTime::fromMSecsSinceStartOfDay(int(time->count()) * 1000).toString(QStringLiteral("HH:mm"))
                : QString();
}

} // namespace

void DayTable::setDay(std::shared_ptr<const attendance::OfficeDay> day)
{
    if (day == m_day)
        return;
    beginResetModel();
    m_day = std::move(day);
    m_words.clear();
    if (m_day) {
        m_words.reserve(m_day->rows.size());
        for (const OfficeDayRow& row : m_day->rows)
            m_words.push_back(searchedWords(row));
    }
    choose();
    endResetModel();
}

void DayTable::setFilter(const DayFilter& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

void DayTable::choose()
{
    m_chosen.clear();
    m_counts.fill(0);
    if (!m_day)
        return;
    const QStringList typed = foldedWords(m_filter.typed);
    for (std::size_t i = 0; i < m_day->rows.size(); ++i) {
        const OfficeDayRow& row = m_day->rows[i];
        if ((!m_filter.session.isEmpty() && row.session != m_filter.session)
            || (m_filter.section && row.student.section != *m_filter.section) || !hasAllWords(m_words[i], typed))
            continue;
        const Standing standing = standingOf(row, *m_day);
        ++m_counts[std::size_t(standing)];
        if (!m_filter.standing || standing == *m_filter.standing)
            m_chosen.push_back(int(i));
    }
    order(m_chosen);
}

void DayTable::order(std::vector<int>& rows) const
{
    QCollator collator{QLocale(QLocale::English)}; // that of the system may know no numbers
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    // What people look for below the column that they chose.
    constexpr std::array thenBy = {int(Section), int(Name), int(Number), int(Session)};
    std::vector<std::vector<QCollatorSortKey>> keys;
    keys.reserve(rows.size());
    for (const int row : rows) {
        std::vector<QCollatorSortKey> key{collator.sortKey(text(row, m_sortColumn))};
        for (const int column : thenBy)
            key.push_back(collator.sortKey(text(row, column)));
        keys.push_back(std::move(key));
    }
    std::vector<std::size_t> places(rows.size());
    std::iota(places.begin(), places.end(), std::size_t(0));
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        for (std::size_t i = 0; i < keys[a].size(); ++i) {
            if (const int order = keys[a][i].compare(keys[b][i]); order != 0)
                return i == 0 && m_sortOrder == Qt::DescendingOrder ? order > 0 : order < 0;
        }
        return false;
    });
    std::vector<int> ordered;
    ordered.reserve(rows.size());
    for (const std::size_t place : places)
        ordered.push_back(rows[place]);
    rows = std::move(ordered);
}

const OfficeDayRow& DayTable::dayRow(int row) const
{
    return m_day->rows[std::size_t(m_chosen[std::size_t(row)])];
}

int DayTable::rowOf(const StudentNumber& student, const QString& session) const
{
    const auto found = std::find_if(m_chosen.begin(), m_chosen.end(), [&](int row) {
        const OfficeDayRow& one = m_day->rows[std::size_t(row)];
        return one.student.number == student && one.session == session;
    });
    return found == m_chosen.end() ? -1 : int(found - m_chosen.begin());
}

int DayTable::count(Standing standing) const
{
    return m_counts[std::size_t(standing)];
}

int DayTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_chosen.size());
}

int DayTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DayTable::text(int row, int column) const
{
    const OfficeDayRow& one = m_day->rows[std::size_t(row)];
    switch (column) {
    case Name:
        return ui::fullName(one.student);
    case Section:
        return one.student.section;
    case Number:
        return one.student.number.toString();
    case Session:
        return DayDeskSentences::session(one.session);
    case State:
        return DayDeskSentences::standing(standingOf(one, *m_day));
    case In:
        return clockText(one.in);
    case Out:
        return clockText(one.out);
    case Remark:
        return DayDeskSentences::remark(one);
    default:
        return {};
    }
}

QVariant DayTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return text(m_chosen[std::size_t(index.row())], index.column());
}

QVariant DayTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return DayDeskSentences::name();
    case Section:
        return DayDeskSentences::section();
    case Number:
        return DayDeskSentences::number();
    case Session:
        return DayDeskSentences::sessionHeading();
    case State:
        return DayDeskSentences::state();
    case In:
        return DayDeskSentences::in();
    case Out:
        return DayDeskSentences::out();
    case Remark:
        return DayDeskSentences::remarkHeading();
    default:
        return {};
    }
}

void DayTable::sort(int column, Qt::SortOrder sortOrder)
{
    if (column < 0 || column >= ColumnCount)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> shown = m_chosen;
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    order(m_chosen);
    QHash<int, int> places;
    for (std::size_t i = 0; i < m_chosen.size(); ++i)
        places.insert(m_chosen[i], int(i));
    QModelIndexList after;
    for (const QModelIndex& one : before)
        after << index(places.value(shown[std::size_t(one.row())]), one.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void DayTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace rollcall::office
