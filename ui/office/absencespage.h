#pragma once

#include "core/base/clock.h"
#include "ui/office/absencetable.h"
#include "ui/office/officepage.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabBar;
class QTableView;

namespace rollcall::office {

/** Leave that is asked for, leave that is granted, and who is absent day after day without a word; and what the office does about it. Asks the cloud
 *  once a minute while it is shown, and after each change. Thread: gui. */
class AbsencesPage final : public OfficePage {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds readInterval = std::chrono::minutes(1);

    /** Both outlive it. */
    AbsencesPage(AbsenceSource& source, const Clock& clock, QWidget* parent = nullptr);

    QString title() const override;
    void open() override;
    void refresh() override;
    void retranslate() override;
    void setChangesAllowed(bool areAllowed) override;
    bool isDirty() const override;

private:
    using Decision = AbsenceSource::Decision;
    using Shown = AbsenceTable::Shown;

    void buildForm();
    void read();
    void take(const KnownAbsences& known);
    Shown shown() const;
    int chosenRow() const;
    void showList();
    void showSummary();
    void showButtons();
    void openForm(const std::optional<attendance::Student>& student);
    void closeForm();
    void fillCompleter();
    std::optional<StudentNumber> typedStudent() const;
    void enter();
    void decide(Decision decision);
    void tellEntered(const QString& who, const std::variant<AbsenceSource::Entered, CloudFault>& answer);
    void tellDecided(const QString& who, Decision decision,
                     const std::variant<AbsenceSource::Decided, CloudFault>& answer);

    AbsenceSource& m_source;
    const Clock& m_clock;
    AbsenceTable m_model;
    KnownAbsences m_known;
    std::vector<attendance::Student> m_students; ///< whom leave can be entered for, once the form was opened
    bool m_isReading = false;
    bool m_areChangesAllowed = true;
    bool m_isSending = false;
    std::optional<std::chrono::milliseconds> m_readAt; ///< monotonic

    QTabBar* m_tabs;
    QPushButton* m_newButton;
    QLabel* m_summary;
    QTableView* m_table;
    QWidget* m_acting;
    QLabel* m_whyLabel;
    QLineEdit* m_why;
    QPushButton* m_approveButton;
    QPushButton* m_refuseButton;
    QPushButton* m_withdrawButton;
    QPushButton* m_forStudentButton;
    QWidget* m_form;
    QLabel* m_studentLabel;
    QLineEdit* m_student;
    QLabel* m_firstLabel;
    QDateEdit* m_first;
    QLabel* m_lastLabel;
    QDateEdit* m_last;
    QLabel* m_reasonLabel;
    QComboBox* m_reason;
    QLabel* m_noteLabel;
    QLineEdit* m_note;
    QPushButton* m_enterButton;
    QPushButton* m_cancelButton;
};

} // namespace rollcall::office
