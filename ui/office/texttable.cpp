#include "ui/office/texttable.h"

namespace rollcall::office {

void TextTable::setHeadings(const QStringList& headings)
{
    beginResetModel();
    m_headings = headings;
    endResetModel();
}

void TextTable::setRows(const QList<QStringList>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int TextTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_headings.size());
}

QVariant TextTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QString shown = m_rows.at(index.row()).value(index.column());
    if (role == Qt::DisplayRole)
        return shown;
    if (role == Qt::ToolTipRole) // which would take a name for markup
        return QStringLiteral("<span>%1</span>").arg(shown.toHtmlEscaped());
    return {};
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headings.value(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

} // namespace rollcall::office
