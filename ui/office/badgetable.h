#pragma once

#include "ui/office/badgesource.h"

#include <QAbstractTableModel>
#include <QSet>

namespace rollcall::office {

/** The students as a table with the badge that each has, and a box to be ticked: those who are shown of all, in the order of a column.
 *  Thread: gui. */
class BadgeTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Section, Number, Badge, Issued, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /** Ticks stay on those who are still there. */
    void setList(std::shared_ptr<const BadgeList> list);
    /** Shows who is found by these words, however they are written. */
    void setTyped(const QString& typed);
    /** Shows one section; empty: all. */
    void setSection(const QString& section);

    const BadgeHolder& holder(int row) const;
    /** Where the student with that number stands, or -1. */
    int rowOf(const QString& number) const;
    /** Every section, as people sort them. */
    QStringList sections() const;

    /** Who is ticked, shown or not, by section and name. */
    QStringList ticked() const;
    /** Ticks those who are shown and nobody else. `isWithoutCard`: only who has no signed badge that counts. */
    void tickShown(bool isWithoutCard);
    void tickNobody();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /** The language is another one. */
    void retranslate();

Q_SIGNALS:
    void ticksChanged();

private:
    QString text(const BadgeHolder& holder, int column) const;
    void order();
    void choose();

    std::shared_ptr<const BadgeList> m_list;
    std::vector<QStringList> m_words; ///< by which each is searched
    std::vector<int> m_order;         ///< all of the list, as they are sorted
    std::vector<int> m_shown;         ///< those of the order that are shown
    QSet<QString> m_ticked;
    QStringList m_typed;
    QString m_section;
    int m_column = Section;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace rollcall::office
