#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace rollcall::office {

/** Rows of text as a table. Thread: gui. */
class TextTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHeadings(const QStringList& headings);
    /** Each as long as the headings. */
    void setRows(const QList<QStringList>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    QList<QStringList> m_rows;
};

} // namespace rollcall::office
