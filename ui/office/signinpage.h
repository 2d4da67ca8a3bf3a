#pragma once

#include "ui/office/officeaccount.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rollcall::office {

/** Address, key, e-mail and password. What was signed in with before is there already; address and key are out of the way then. Each fault
 *  stands under its field. Thread: gui. */
class SignInPage final : public QWidget {
    Q_OBJECT

public:
    /** `account` outlives the page. */
    explicit SignInPage(OfficeAccount& account, QWidget* parent = nullptr);

    /** Empties the password and puts the cursor where something is missing. */
    void open();
    /** The same, with these in the place of what was signed in with before. */
    void open(const SignIn& with);
    /** There is a button that leads to the first set-up of a project. */
    void offerSetUp();
    void retranslate();

Q_SIGNALS:
    void signedIn();
    void setUpWanted();

private:
    enum Field { Address, Key, Email, Password, FieldCount };
    struct Row {
        QLabel* label;
        QLineEdit* edit;
        QLabel* below; ///< the hint, or the fault
    };

    void sign();
    void showHint(Field field);
    void showFault(Field field, const QString& sentence);
    void showProject(bool isShown);
    static Field fieldOf(CloudFault::Kind kind);

    OfficeAccount& m_account;
    QLabel* m_title;
    QLabel* m_intro;
    std::array<Row, FieldCount> m_rows;
    QLabel* m_note; ///< what is not about one field
    QPushButton* m_project;
    QPushButton* m_sign;
    QPushButton* m_setUp;
    bool m_isAsking = false;
};

} // namespace rollcall::office
