#pragma once

#include "ui/office/officeaccount.h"
#include "ui/office/officepage.h"
#include "ui/text/language.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QFrame;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;
class QStackedWidget;

namespace rollcall::office {

class ProjectSetUpSource;
class SaidLine;
class SetUpPage;
class SignInPage;

/** The office's window: signing in first, then the list of pages at its side and the chosen one, with a line below that says what became of
 *  each change and whether the cloud answers. Ctrl+1 to Ctrl+9 choose a page. Thread: gui. */
class OfficeWindow final : public QWidget {
    Q_OBJECT

public:
    /** Makes the pages, in their order, for whoever has signed in. */
    using MakePages = std::function<std::vector<std::unique_ptr<OfficePage>>()>;

    /** `account` outlives the window. */
    OfficeWindow(OfficeAccount& account, MakePages makePages);
    ~OfficeWindow() override;

    void setTheme(const ui::Theme& theme);
    /** A code of ui::languages(). */
    void setLanguage(const QString& code);
    QString language() const { return m_language.get().code; }

    /** Whoever signs in may set a project up instead. `source` outlives the window. */
    void offerSetUp(ProjectSetUpSource& source);
    /** Once that is offered: the page for it. */
    void openSetUp();
    /** Past signing in, as when it went well. */
    void openPages();
    void showPage(int index);
    OfficePage* page() const;
    int pageCount() const { return int(m_pages.size()); }

    static constexpr std::chrono::seconds refreshInterval{5};

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildSideBar();
    void makeSetUp();
    void closePages();
    bool mayLeave();
    void showNote(const Note& note);
    void showReached(bool isReached);
    void retranslate();
    void chooseRow(int row);

    OfficeAccount& m_account;
    const MakePages m_makePages;
    ProjectSetUpSource* m_setUpSource = nullptr; ///< unless it is offered
    ui::ActiveLanguage m_language;
    std::vector<std::unique_ptr<OfficePage>> m_pages;
    QTimer m_refresh;
    bool m_isReached = true;
    Note m_note;

    QStackedLayout* m_rooms; ///< signing in, and the rest
    SignInPage* m_signIn;
    SetUpPage* m_setUp = nullptr; ///< until it is wanted
    QWidget* m_desk;
    QFrame* m_side;
    QLabel* m_school;
    QListWidget* m_list;
    QComboBox* m_languages;
    QLabel* m_person;
    QPushButton* m_signOut;
    QLabel* m_title;
    QStackedWidget* m_place;
    SaidLine* m_said;
    QLabel* m_cloud;
};

} // namespace rollcall::office
