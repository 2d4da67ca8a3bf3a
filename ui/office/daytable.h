#pragma once

#include "core/attendance/officeday.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace rollcall::office {

/** Which rows of a day are shown. */
struct DayFilter {
    QString session{};                              ///< empty: all
    std::optional<QString> section{};               ///< nothing: all; empty: of students without one
    std::optional<attendance::Standing> standing{}; ///< nothing: all
    QString typed{}; ///< the beginning of any name, number or section, however it is written

    friend bool operator==(const DayFilter&, const DayFilter&) = default;
};

/** A day as a table: a row for each student and session that the filter lets through. Thread: gui. */
class DayTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Section, Number, Session, State, In, Out, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDay(std::shared_ptr<const attendance::OfficeDay> day);
    void setFilter(const DayFilter& filter);
    const DayFilter& filter() const { return m_filter; }

    const attendance::OfficeDayRow& dayRow(int row) const;
    /** Where the student stands in the table now, or -1. */
    int rowOf(const StudentNumber& student, const QString& session) const;
    /** How many rows of the day stand so, whatever standing the filter names; all else of it counts. */
    int count(attendance::Standing standing) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /** The language is another one. */
    void retranslate();

private:
    void choose();
    void order(std::vector<int>& rows) const;
    QString text(int row, int column) const;

    std::shared_ptr<const attendance::OfficeDay> m_day;
    std::vector<QStringList> m_words; ///< of each row of the day, folded, by which it is searched
    std::vector<int> m_chosen;        ///< rows of the day, as they are shown
    std::array<int, 7> m_counts{};
    DayFilter m_filter;
    int m_sortColumn = Section;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace rollcall::office
