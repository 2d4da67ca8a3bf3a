#pragma once

#include "ui/office/officeaccount.h"
#include "ui/office/projectsetupsource.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rollcall::office {

/** The first set-up of a school's project: what its owner has is typed at the one side, what was done and what is left is told at the other.
 *  Secrets are never shown, and are gone from the fields once they were used. Thread: gui. */
class SetUpPage final : public QWidget {
    Q_OBJECT

public:
    /** `source` outlives the page. */
    explicit SetUpPage(ProjectSetUpSource& source, QWidget* parent = nullptr);

    /** With this address and key; the rest is empty. */
    void open(const QString& address, const QString& key);
    /** The project is being set up: the program should not end now. */
    bool isRunning() const { return m_isRunning; }
    void retranslate();

Q_SIGNALS:
    /** To the page for signing in: with what was typed here if the set-up went well, else with nothing. */
    void closed(const rollcall::office::SignIn& with);

private:
    enum Field { Address, Key, Database, SecretKey, Email, Name, Password, Again, FieldCount };

    void run();
    void stop(const QString& sentence);
    void tell(const SetUpStep& step);
    void finish(const SetUpEnd& end);
    void setFieldsEnabled(bool areEnabled);
    QString text(Field field) const;
    NewProject project() const;

    ProjectSetUpSource& m_source;
    QLabel* m_title;
    QLabel* m_intro;
    std::vector<QLabel*> m_labels; ///< of the fields, in their order
    std::vector<QLineEdit*> m_fields;
    QLabel* m_zoneLabel;
    QComboBox* m_zone;
    QLabel* m_fault;
    QPushButton* m_run;
    QPushButton* m_back;
    QLabel* m_stepsTitle;
    QListWidget* m_steps;
    QLabel* m_said;
    bool m_isRunning = false;
    bool m_isDone = false;
};

} // namespace rollcall::office
