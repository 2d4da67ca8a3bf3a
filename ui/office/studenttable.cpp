#include "ui/office/studenttable.h"

#include "core/attendance/namewords.h"
#include "ui/office/words.h"
#include "ui/text/studentdesksentences.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace rollcall::office {

using attendance::KeptStudent;
using attendance::ProfileField;
using ui::StudentDeskSentences;

namespace {

ProfileField fieldOfColumn(int column)
{
    static constexpr ProfileField fields[StudentTable::ColumnCount] = {ProfileField::LastName,
                                                                       ProfileField::FirstName, ProfileField::Section,
                                                                       ProfileField::Number, ProfileField::Status};
    return fields[column];
}

} // namespace

void StudentTable::setStudents(const std::vector<KeptStudent>& students)
{
    beginResetModel();
    m_entries.clear();
    m_entries.reserve(students.size());
    for (const KeptStudent& student : students)
        m_entries.push_back({student, attendance::searchWords(student.profile)});
    order();
    choose();
    endResetModel();
}

void StudentTable::put(const KeptStudent& student)
{
    beginResetModel();
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&student](const Entry& entry) {
        return entry.student.profile.number == student.profile.number;
    });
    Entry entry{student, attendance::searchWords(student.profile)};
    if (found != m_entries.end())
        *found = std::move(entry);
    else
        m_entries.push_back(std::move(entry));
    order();
    choose();
    endResetModel();
}

void StudentTable::setTyped(const QString& typed)
{
    beginResetModel();
    m_typed = attendance::folded(typed).split(u' ', Qt::SkipEmptyParts);
    choose();
    endResetModel();
}

void StudentTable::setEverybody(bool areShown)
{
    beginResetModel();
    m_isEverybody = areShown;
    choose();
    endResetModel();
}

const KeptStudent& StudentTable::student(int row) const
{
    return m_entries[std::size_t(m_shown[std::size_t(row)])].student;
}

const KeptStudent* StudentTable::find(const QString& number) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&number](const Entry& entry) { return entry.student.profile.number == number; });
    return found == m_entries.end() ? nullptr : &found->student;
}

int StudentTable::rowOf(const QString& number) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&](int entry) {
        return m_entries[std::size_t(entry)].student.profile.number == number;
    });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

QStringList StudentTable::sections() const
{
    QStringList sections;
    for (const Entry& entry : m_entries)
        sections << entry.student.profile.section;
    sections.removeDuplicates();
    sections.removeAll(QString());
    std::sort(sections.begin(), sections.end(), peoplesOrder());
    return sections;
}

int StudentTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int StudentTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString StudentTable::text(int entry, int column) const
{
    const ProfileField field = fieldOfColumn(column);
    const QString& value = m_entries[std::size_t(entry)].student.profile.text(field);
    return field == ProfileField::Status ? StudentDeskSentences::value(field, value) : value;
}

QVariant StudentTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QString shown = text(m_shown[std::size_t(index.row())], index.column());
    if (role == Qt::DisplayRole)
        return shown;
    if (role == Qt::ToolTipRole) // which would take a name for markup
        return QStringLiteral("<span>%1</span>").arg(shown.toHtmlEscaped());
    return {};
}

QVariant StudentTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return StudentDeskSentences::field(fieldOfColumn(section));
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

void StudentTable::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_column = column;
    m_direction = order;
    this->order();
    choose();
    endResetModel();
}

void StudentTable::retranslate()
{
    beginResetModel();
    order(); // statuses have other words
    choose();
    endResetModel();
}

// Once for a column, so that a key only has to leave some out.
void StudentTable::order()
{
    const QCollator collator = peoplesOrder();
    std::vector<std::pair<QCollatorSortKey, QCollatorSortKey>> keys;
    keys.reserve(m_entries.size());
    for (int entry = 0; entry < int(m_entries.size()); ++entry) {
        const auto& profile = m_entries[std::size_t(entry)].student.profile;
        keys.emplace_back(collator.sortKey(text(entry, m_column)),
                          collator.sortKey(profile.lastName + u' ' + profile.firstName));
    }
    m_order.resize(m_entries.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        const auto& [firstOfA, thenOfA] = keys[std::size_t(a)];
        const auto& [firstOfB, thenOfB] = keys[std::size_t(b)];
        const int first = m_direction == Qt::AscendingOrder ? firstOfA.compare(firstOfB) : firstOfB.compare(firstOfA);
        return first != 0 ? first < 0 : thenOfA.compare(thenOfB) < 0;
    });
}

void StudentTable::choose()
{
    m_shown.clear();
    for (const int entry : m_order) {
        const Entry& one = m_entries[std::size_t(entry)];
        if ((m_isEverybody || one.student.profile.status == QLatin1String("active"))
            && attendance::haveBeginnings(one.words, m_typed))
            m_shown.push_back(entry);
    }
}

} // namespace rollcall::office
