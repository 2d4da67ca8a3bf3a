#pragma once

#include "ui/office/absencesource.h"

#include <QAbstractTableModel>

namespace rollcall::office {

/** What the page of absences shows, a row each: leave of one kind, or who is absent day after day. Thread: gui. */
class AbsenceTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Shown {
        Asked,   ///< leave that is to be decided
        Leave,   ///< approved leave that is not over
        Absent,  ///< who is absent without a word
        Decided, ///< leave that was refused or withdrawn, or is over
    };
    enum Column { Name, Section, Days, Reason, Note, AskedBy, State, LeaveColumnCount };
    enum AbsentColumn { AbsentName, AbsentSection, AbsentDays, Since, Guardian, Contact, AbsentColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /** Where the rows are the same, what is selected of them stays. */
    void set(const KnownAbsences& known, Shown shown);
    /** How many rows there would be. */
    static int count(const KnownAbsences& known, Shown shown);

    /** Null if it is a row of Absent, or none. */
    const attendance::Leave* leave(int row) const;
    /** Null unless it is a row of Absent. */
    const attendance::AbsentRunning::Row* absent(int row) const;
    /** -1 if there is none with this leave's id or this student's number. */
    int rowOf(const QString& key) const;
    QString key(int row) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    KnownAbsences m_known;
    Shown m_shown = Shown::Asked;
    std::vector<const attendance::Leave*> m_leaves; ///< of m_known, those that are shown
};

} // namespace rollcall::office
