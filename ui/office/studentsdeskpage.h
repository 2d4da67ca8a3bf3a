#pragma once

#include "ui/office/officepage.h"
#include "ui/office/rosterimport.h"
#include "ui/office/studentlist.h"

#include <QPointer>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTabWidget;
class QToolButton;

namespace rollcall::office {

class StudentConflict;
class StudentForm;
class StudentHistory;
class StudentTable;

/** The school's students: searched in a table, and beside it the chosen one to be changed, or a new one; a list of all is imported. Ctrl+F goes to the search, Ctrl+N adds,
 *  Ctrl+S saves, F5 reads again. Thread: gui. */
class StudentsDeskPage final : public OfficePage {
    Q_OBJECT

public:
    /** `source` and `import` outlive the page. */
    StudentsDeskPage(StudentList& source, RosterImport& import, QWidget* parent = nullptr);

    QString title() const override;
    void open() override;
    void refresh() override;
    void retranslate() override;
    void setChangesAllowed(bool areAllowed) override;
    bool isDirty() const override;

private:
    using Student = attendance::KeptStudent;

    void buildList();
    void buildDetails();
    void showKnown(const KnownStudents& known);
    void showCount();
    void setTyped(const QString& typed);
    void chooseRow(int row);
    void choose(const Student& student);
    void chooseNobody();
    void selectChosen();
    void chooseList();
    void undoImport();
    void promote();
    void beginNew();
    void undoTyping();
    void save();
    void change(const Student& read, const attendance::StudentProfile& wanted);
    void add(const attendance::StudentProfile& student);
    void changed(const attendance::StudentProfile& read, const attendance::StudentProfile& wanted,
                 const StudentList::Changed& answer);
    void added(const attendance::StudentProfile& wanted, const StudentList::Added& answer);
    void took(const Student& student, const QString& name);
    void failed(const attendance::StudentProfile& wanted, const CloudFault& fault);
    void begin(const attendance::StudentProfile& wanted);
    void end();
    void readHistory();
    void takeTheirs();
    void updateButtons();
    /** Whether another student may be shown: nothing is typed that would be lost. Says so if not. */
    bool mayMoveOn();
    void note(Note::Kind kind, const QString& text);

    StudentList& m_source;
    RosterImport& m_import;
    StudentTable* m_model;
    std::optional<Student> m_chosen; ///< as it was read; nothing: a new one, or nobody
    bool m_isNew = false;
    bool m_isPending = false;
    bool m_areChangesAllowed = true;
    int m_writes = 0;                ///< how many were begun
    bool m_isSelecting = false;      ///< the page itself moves the selection
    QPointer<QWidget> m_focusBefore; ///< what was being written
    KnownStudents m_known;

    QLabel* m_searchLabel;
    QLineEdit* m_search;
    QLabel* m_whoLabel;
    QComboBox* m_who;
    QLabel* m_count;
    QLabel* m_fault;
    QToolButton* m_lists;
    QAction* m_importList;
    QAction* m_undoImport;
    QAction* m_promote;
    QPushButton* m_add;
    QTableView* m_table;
    QLabel* m_heading;
    QTabWidget* m_tabs;
    QStackedWidget* m_details; ///< nobody, the form, or two versions
    QLabel* m_nobody;
    QWidget* m_editing;
    StudentForm* m_form;
    StudentConflict* m_conflict;
    StudentHistory* m_history;
    QLabel* m_saveFirst;
    QPushButton* m_save;
    QPushButton* m_undo;
    QToolButton* m_leave;
    QMenu* m_ways;
};

} // namespace rollcall::office
