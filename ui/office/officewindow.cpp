#include "ui/office/officewindow.h"

#include "ui/office/faultsentence.h"
#include "ui/office/officestyle.h"
#include "ui/office/saidline.h"
#include "ui/office/setuppage.h"
#include "ui/office/signinpage.h"
#include "ui/office/words.h"
#include "ui/text/desksentences.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QStackedWidget>

#include <algorithm>

namespace rollcall::office {

using ui::DeskSentences;

namespace {

constexpr int sideWidth = 216;
constexpr int mostShortcuts = 9;

} // namespace

OfficeWindow::OfficeWindow(OfficeAccount& account, MakePages makePages)
    : m_account(account), m_makePages(std::move(makePages))
{
    setObjectName(QStringLiteral("officeWindow"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(1024, 640);
    m_rooms = new QStackedLayout(this);
    m_signIn = new SignInPage(m_account, this);
    m_desk = new QWidget(this);
    m_rooms->addWidget(m_signIn);
    m_rooms->addWidget(m_desk);

    auto* across = new QHBoxLayout(m_desk);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    buildSideBar();
    across->addWidget(m_side);
    auto* edge = new QFrame(m_desk);
    edge->setObjectName(QStringLiteral("sideEdge"));
    edge->setFixedWidth(1);
    across->addWidget(edge);
    auto* down = new QVBoxLayout;
    down->setContentsMargins(24, 16, 24, 12);
    down->setSpacing(12);
    m_title = words(m_desk, "title");
    m_place = new QStackedWidget(m_desk);
    down->addWidget(m_title);
    down->addWidget(m_place, 1);
    auto* line = new QHBoxLayout;
    m_said = new SaidLine(m_desk);
    m_cloud = words(m_desk, "muted");
    line->addWidget(m_said, 1);
    line->addWidget(m_cloud);
    down->addLayout(line);
    across->addLayout(down, 1);

    connect(m_signIn, &SignInPage::signedIn, this, &OfficeWindow::openPages);
    connect(&m_account, &OfficeAccount::cloudReached, this, &OfficeWindow::showReached);
    connect(&m_account, &OfficeAccount::remarked, this, [this](const CloudFault& fault) {
        showNote({Note::Kind::Refused, faultSentence(fault)});
    });
    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (OfficePage* shown = page(); shown && isVisible())
            shown->refresh();
    });
    for (int i = 0; i < mostShortcuts; ++i) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] { showPage(i); });
    }
    retranslate();
}

OfficeWindow::~OfficeWindow() = default;

void OfficeWindow::offerSetUp(ProjectSetUpSource& source)
{
    m_setUpSource = &source;
    m_signIn->offerSetUp();
    connect(m_signIn, &SignInPage::setUpWanted, this, &OfficeWindow::openSetUp);
}

// Made once somebody wants it: hardly anybody does, and all wait for the window.
void OfficeWindow::makeSetUp()
{
    m_setUp = new SetUpPage(*m_setUpSource, this);
    m_rooms->addWidget(m_setUp);
    connect(m_setUp, &SetUpPage::closed, this, [this](const SignIn& with) {
        m_rooms->setCurrentWidget(m_signIn);
        m_signIn->open(with.address.isEmpty() ? m_account.remembered() : with);
    });
}

void OfficeWindow::openSetUp()
{
    if (!m_setUp)
        makeSetUp();
    m_rooms->setCurrentWidget(m_setUp);
    m_setUp->open({}, {});
}

void OfficeWindow::buildSideBar()
{
    m_side = new QFrame(m_desk);
    m_side->setObjectName(QStringLiteral("sideBar"));
    m_side->setFixedWidth(sideWidth);
    auto* down = new QVBoxLayout(m_side);
    down->setContentsMargins(16, 20, 16, 16);
    down->setSpacing(12);
    m_school = words(m_side, "heading");
    m_school->setWordWrap(true);
    m_list = new QListWidget(m_side);
    m_list->setObjectName(QStringLiteral("pageList"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_languages = new QComboBox(m_side);
    for (const ui::Language& language : ui::languages())
        m_languages->addItem(language.nativeName, language.code);
    m_person = words(m_side, "muted");
    m_person->setWordWrap(true);
    m_signOut = new QPushButton(m_side);
    down->addWidget(m_school);
    down->addWidget(m_list, 1);
    down->addWidget(m_person);
    down->addWidget(m_languages);
    down->addWidget(m_signOut);
    connect(m_list, &QListWidget::currentRowChanged, this, &OfficeWindow::chooseRow);
    connect(m_languages, &QComboBox::activated, this, [this](int index) {
        const QString code = m_languages->itemData(index).toString();
        setLanguage(code);
        Q_EMIT languageChosen(code);
    });
    connect(m_signOut, &QPushButton::clicked, this, [this] {
        if (!mayLeave())
            return;
        closePages();
        m_account.signOut();
        m_rooms->setCurrentWidget(m_signIn);
        m_signIn->open();
    });
}

void OfficeWindow::openPages()
{
    closePages();
    m_pages = m_makePages();
    m_note = {};
    for (const auto& made : m_pages) {
        m_place->addWidget(made.get());
        m_list->addItem(made->title());
        made->setChangesAllowed(m_isReached);
        connect(made.get(), &OfficePage::noted, this, &OfficeWindow::showNote);
    }
    retranslate();
    m_rooms->setCurrentWidget(m_desk);
    showPage(0);
    m_refresh.start();
}

void OfficeWindow::closePages()
{
    m_refresh.stop();
    m_list->clear();
    m_pages.clear();
}

OfficePage* OfficeWindow::page() const
{
    return qobject_cast<OfficePage*>(m_place->currentWidget());
}

void OfficeWindow::showPage(int index)
{
    if (index >= 0 && index < m_list->count())
        m_list->setCurrentRow(index);
}

void OfficeWindow::chooseRow(int row)
{
    if (row < 0 || row >= int(m_pages.size()))
        return;
    OfficePage* shown = m_pages[size_t(row)].get();
    m_place->setCurrentWidget(shown);
    m_title->setText(shown->title());
    showNote({});
    shown->open();
}

void OfficeWindow::showNote(const Note& note)
{
    m_note = note;
    m_said->say(note);
}

void OfficeWindow::showReached(bool isReached)
{
    if (isReached != m_isReached) {
        m_isReached = isReached;
        for (const auto& made : m_pages)
            made->setChangesAllowed(isReached);
    }
    m_cloud->setText(isReached ? QStringLiteral("\u25cf ") + DeskSentences::online()
                               : QStringLiteral("\u25cb ") + DeskSentences::offline());
}

bool OfficeWindow::mayLeave()
{
    const bool isDirty =
        std::any_of(m_pages.begin(), m_pages.end(), [](const auto& made) { return made->isDirty(); });
    if (!isDirty)
        return true;
    QMessageBox question(QMessageBox::Question, DeskSentences::windowTitle(), DeskSentences::askLeave(),
                         QMessageBox::NoButton, this);
    question.addButton(DeskSentences::leave(), QMessageBox::DestructiveRole);
    QAbstractButton* stay = question.addButton(DeskSentences::stay(), QMessageBox::RejectRole);
    question.setDefaultButton(qobject_cast<QPushButton*>(stay));
    question.exec();
    return question.clickedButton() != stay && question.clickedButton() != nullptr;
}

void OfficeWindow::closeEvent(QCloseEvent* event)
{
    const bool isSettingUp = m_setUp && m_setUp->isRunning(); // the page says that it takes its time
    event->setAccepted(!isSettingUp && mayLeave());
}

void OfficeWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OfficeWindow::setTheme(const ui::Theme& theme)
{
    applyOfficeStyle(*this, theme);
}

void OfficeWindow::setLanguage(const QString& code)
{
    m_language.set(ui::languageFor(code));
    const Qt::LayoutDirection direction = m_language.get().rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
    setLayoutDirection(direction);
    QGuiApplication::setLayoutDirection(direction); // of the questions over the window
    setLocale(m_language.locale());
    retranslate();
}

void OfficeWindow::retranslate()
{
    setWindowTitle(DeskSentences::windowTitle());
    m_languages->setCurrentIndex(m_languages->findData(language()));
    nameField(*m_languages, DeskSentences::language());
    m_list->setAccessibleName(DeskSentences::pages());
    m_school->setText(m_account.school());
    m_school->setVisible(!m_account.school().isEmpty());
    m_person->setText(DeskSentences::signedInAs(m_account.remembered().email));
    m_signOut->setText(DeskSentences::signOut());
    m_signIn->retranslate();
    if (m_setUp)
        m_setUp->retranslate();
    for (size_t i = 0; i < m_pages.size(); ++i) {
        m_pages[i]->retranslate();
        m_list->item(int(i))->setText(m_pages[i]->title());
    }
    if (const OfficePage* shown = page())
        m_title->setText(shown->title());
    showReached(m_isReached);
}

} // namespace rollcall::office
