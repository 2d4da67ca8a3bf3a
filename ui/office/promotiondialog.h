#pragma once

#include "core/attendance/promotion.h"
#include "ui/office/officepage.h"
#include "ui/office/studentlist.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace rollcall::office {

class TextTable;

/** The end of a school year: what becomes of each section, whom that moves and who leaves, before it is done; all of it or nothing. Stays open while
 *  something is written. Thread: gui. */
class PromotionDialog final : public QDialog {
    Q_OBJECT

public:
    /** `source` outlives it. `sections`: of the active students among `students`, as people sort them. */
    PromotionDialog(StudentList& source, std::shared_ptr<const std::vector<attendance::KeptStudent>> students,
                    const QStringList& sections, QWidget* parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void noted(const rollcall::office::Note& note);
    /** The students in the cloud are others now. */
    void changed();

private:
    using Move = attendance::Promotion::Move;

    QWidget* buildSections(const QStringList& sections);
    void plan();
    void write();
    void undo();
    void readDone();
    void begin(const QString& sentence);
    void tell(Note::Kind kind, const QString& text);
    /** Says why nobody was moved; false if they were. */
    bool tellRefused(const StudentList::Moved& answer);
    void updateButtons();

    StudentList& m_source;
    const std::shared_ptr<const std::vector<attendance::KeptStudent>> m_students;
    attendance::Promotion m_promotion;
    std::vector<Move> m_back; ///< for the undo: as they are now, and as they were; empty: there is none
    bool m_isBusy = false;
    bool m_isWritten = false;
    QTableWidget* m_sections;
    QLabel* m_counts;
    TextTable* m_moves;
    QLabel* m_said;
    QPushButton* m_undo;
    QPushButton* m_close;
    QPushButton* m_write;
};

} // namespace rollcall::office
