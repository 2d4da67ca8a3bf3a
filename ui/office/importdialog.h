#pragma once

#include "ui/office/officepage.h"
#include "ui/office/rosterimport.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;
class QTableWidget;

namespace rollcall::office {

class TextTable;

/** A list of students before it is written to the cloud: which column is taken for what, whom it changes and how, and the rows to look at.
 *  Stays open while something is written. Thread: gui. */
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    /** Reads `file` at once. `source` outlives it. */
    ImportDialog(RosterImport& source, const QString& file, QWidget* parent = nullptr);

    void reject() override;

    /** What became of an undo, for the window's line. */
    static Note noteOfUndo(const RosterImport::Undo& answer);

Q_SIGNALS:
    void noted(const rollcall::office::Note& note);
    /** The students in the cloud are others now. */
    void changed();

private:
    QWidget* buildColumns();
    QWidget* buildChanges();
    void read();
    void take(const RosterImport::Read& answer);
    void showPreview(const ListPreview& preview);
    void showColumns();
    void takeColumns();
    void takeRow();
    void write();
    void undo();
    void begin(const QString& sentence);
    void tell(Note::Kind kind, const QString& text);
    void updateButtons();

    RosterImport& m_source;
    ListChoice m_choice;
    ListPreview m_preview;
    bool m_isBusy = false;
    bool m_isWritten = false;
    QLabel* m_file;
    QLabel* m_counts;
    QLabel* m_warning;
    QTableWidget* m_columns;
    QCheckBox* m_keepOthers;
    QTabWidget* m_tabs;
    TextTable* m_changes;
    TextTable* m_remarks;
    QTableView* m_remarkTable;
    QPushButton* m_take;
    QLabel* m_said;
    QPushButton* m_undo;
    QPushButton* m_close;
    QPushButton* m_write;
};

} // namespace rollcall::office
