#pragma once

#include "core/attendance/studentprofile.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace rollcall::office {

/** The students as a table: those who are shown of all, in the order of a column. Thread: gui. */
class StudentTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { LastName, FirstName, Section, Number, Status, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setStudents(const std::vector<attendance::KeptStudent>& students);
    /** In the place of the one with that number, or as a new one. */
    void put(const attendance::KeptStudent& student);

    /** Shows who is found by these words (attendance::searchWords()), however they are written. */
    void setTyped(const QString& typed);
    /** Whether those are shown who are not at school any more. */
    void setEverybody(bool areShown);

    const attendance::KeptStudent& student(int row) const;
    /** The student with that number, shown or not; nullptr if there is none. Until the next change of the table. */
    const attendance::KeptStudent* find(const QString& number) const;
    /** Where that student stands now, or -1. */
    int rowOf(const QString& number) const;
    int studentCount() const { return int(m_entries.size()); }
    /** Every section that a student is in, as people sort them. */
    QStringList sections() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /** The language is another one. */
    void retranslate();

private:
    struct Entry {
        attendance::KeptStudent student;
        QStringList words; ///< by which it is searched
    };
    QString text(int entry, int column) const;
    void order();
    void choose();

    std::vector<Entry> m_entries;
    std::vector<int> m_order; ///< all entries, as they are sorted
    std::vector<int> m_shown; ///< those of the order that are shown
    QStringList m_typed;
    bool m_isEverybody = false;
    int m_column = LastName;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace rollcall::office
