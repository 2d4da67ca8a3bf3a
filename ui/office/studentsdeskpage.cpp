#include "ui/office/studentsdeskpage.h"

#include "ui/office/faultsentence.h"
#include "ui/office/importdialog.h"
#include "ui/office/promotiondialog.h"
#include "ui/office/studentconflict.h"
#include "ui/office/studentform.h"
#include "ui/office/studenthistory.h"
#include "ui/office/studenttable.h"
#include "ui/office/words.h"
#include "ui/text/importdesksentences.h"
#include "ui/text/promotiondesksentences.h"
#include "ui/text/studentdesksentences.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

namespace rollcall::office {

using attendance::ProfileField;
using attendance::StudentProfile;
using ui::ImportDeskSentences;
using ui::PromotionDeskSentences;
using ui::StudentDeskSentences;

namespace {

constexpr int rowPixels = 34;
constexpr int listShare = 3;
constexpr int detailsShare = 2;
constexpr int historyTab = 1;

} // namespace

StudentsDeskPage::StudentsDeskPage(StudentList& source, RosterImport& import, QWidget* parent)
    : OfficePage(parent), m_source(source), m_import(import), m_model(new StudentTable(this))
{
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->setChildrenCollapsible(false);
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(across);
    auto* left = new QWidget(across);
    auto* right = new QWidget(across);
    across->addWidget(left);
    across->addWidget(right);
    across->setStretchFactor(0, listShare);
    across->setStretchFactor(1, detailsShare);

    buildList();
    buildDetails();
    auto* top = new QHBoxLayout;
    top->addWidget(m_searchLabel);
    top->addWidget(m_search, 1);
    top->addWidget(m_whoLabel);
    top->addWidget(m_who);
    auto* below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(m_lists);
    below->addWidget(m_add);
    auto* list = new QVBoxLayout(left);
    list->setContentsMargins(0, 0, 8, 0);
    list->addLayout(top);
    list->addWidget(m_fault);
    list->addWidget(m_table, 1);
    list->addLayout(below);
    auto* details = new QVBoxLayout(right);
    details->setContentsMargins(8, 0, 0, 0);
    details->addWidget(m_heading);
    details->addWidget(m_tabs, 1);

    const auto shortcut = [this](const QKeySequence& keys, auto slot) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    shortcut(QKeySequence::New, [this] { m_add->click(); });
    shortcut(QKeySequence::Save, [this] { m_save->click(); });
    shortcut(QKeySequence::Refresh, [this] { open(); });
    chooseNobody();
    retranslate();
}

void StudentsDeskPage::buildList()
{
    m_searchLabel = words(this);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_searchLabel->setBuddy(m_search);
    m_whoLabel = words(this);
    m_who = new QComboBox(this);
    m_whoLabel->setBuddy(m_who);
    m_count = words(this, "muted");
    m_fault = words(this, "fault");
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_table = new QTableView(this);
    m_lists = new QToolButton(this);
    m_lists->setObjectName(QStringLiteral("lists"));
    m_lists->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_lists->setPopupMode(QToolButton::InstantPopup);
    m_lists->setFocusPolicy(Qt::StrongFocus);
    auto* lists = new QMenu(m_lists);
    m_importList = lists->addAction(QString());
    m_undoImport = lists->addAction(QString());
    lists->addSeparator();
    m_promote = lists->addAction(QString());
    m_lists->setMenu(lists);
    m_add = new QPushButton(this);
    m_table->setObjectName(QStringLiteral("students"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(StudentTable::LastName, Qt::AscendingOrder);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // else each of 10,000 rows is measured
    m_table->verticalHeader()->setDefaultSectionSize(rowPixels);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnHidden(StudentTable::Status, true);

    connect(m_search, &QLineEdit::textChanged, this, &StudentsDeskPage::setTyped);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() == 0)
            return;
        m_table->setFocus();
        m_table->setCurrentIndex(
            m_model->index(0, 0)); // selectRow() picks nothing before a layout from right to left
    });
    connect(m_who, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setEverybody(index == 1);
        m_table->setColumnHidden(StudentTable::Status, index == 0); // where it is the same for everybody
        showCount();
    });
    connect(m_importList, &QAction::triggered, this, &StudentsDeskPage::chooseList);
    connect(m_undoImport, &QAction::triggered, this, &StudentsDeskPage::undoImport);
    connect(m_promote, &QAction::triggered, this, &StudentsDeskPage::promote);
    connect(lists, &QMenu::aboutToShow, this, &StudentsDeskPage::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &StudentsDeskPage::beginNew);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { chooseRow(current.isValid() ? current.row() : -1); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isSelecting = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_isSelecting = false;
        selectChosen();
    });
}

void StudentsDeskPage::buildDetails()
{
    m_heading = words(this, "heading");
    m_heading->setWordWrap(true);
    m_tabs = new QTabWidget(this);
    m_tabs->setFocusPolicy(Qt::NoFocus); // its row of tabs has it
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_details = new QStackedWidget(this);
    m_nobody = words(this, "muted");
    m_nobody->setWordWrap(true);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_editing = new QWidget(this);
    m_form = new StudentForm(m_editing);
    m_conflict = new StudentConflict(this);
    m_history = new StudentHistory(this);
    m_saveFirst = words(m_editing, "fault");
    m_saveFirst->setWordWrap(true);
    m_save = new QPushButton(m_editing);
    m_save->setProperty("primary", true);
    m_undo = new QPushButton(m_editing);
    m_leave = new QToolButton(m_editing);
    m_leave->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_leave->setPopupMode(QToolButton::InstantPopup);
    m_leave->setFocusPolicy(Qt::StrongFocus);
    m_ways = new QMenu(m_leave);
    m_leave->setMenu(m_ways);

    auto* scroll = new QScrollArea(m_editing);
    scroll->setFocusPolicy(Qt::NoFocus); // the field with the focus is in sight
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // what is too long for a field scrolls in it
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_save);
    auto* down = new QVBoxLayout(m_editing);
    down->addWidget(scroll, 1);
    down->addWidget(m_saveFirst);
    down->addLayout(buttons);
    m_details->addWidget(m_nobody);
    m_details->addWidget(m_editing);
    m_details->addWidget(m_conflict);
    m_tabs->addTab(m_details, QString());
    m_tabs->addTab(m_history, QString());

    connect(m_form, &StudentForm::edited, this, &StudentsDeskPage::updateButtons);
    connect(m_save, &QPushButton::clicked, this, &StudentsDeskPage::save);
    connect(m_undo, &QPushButton::clicked, this, &StudentsDeskPage::undoTyping);
    connect(m_ways, &QMenu::triggered, this, [this](const QAction* way) {
        StudentProfile wanted = m_form->shown();
        wanted.status = way->data().toString();
        change(*m_chosen, wanted);
    });
    connect(m_conflict, &StudentConflict::theirsTaken, this, &StudentsDeskPage::takeTheirs);
    connect(m_conflict, &StudentConflict::mineKept, this, [this] {
        m_chosen = m_conflict->theirs(); // from which it is told what is ours, if a third one was faster again
        change(*m_chosen, m_conflict->merged());
    });
    connect(m_history, &StudentHistory::takeBackWanted, this, [this] {
        if (const auto last = m_history->lastChange(); last && mayMoveOn())
            change(last->first, last->second);
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == historyTab)
            readHistory();
    });
}

QString StudentsDeskPage::title() const
{
    return StudentDeskSentences::title();
}

void StudentsDeskPage::open()
{
    if (!m_known.students)
        m_count->setText(StudentDeskSentences::reading());
    m_source.read(this, [this, writes = m_writes](const KnownStudents& known) {
        if (writes == m_writes)
            showKnown(known);
        else // what was written since may not be in it
            open();
    });
}

// The whole list is much to ask for every few seconds; what somebody else changes is told when it matters, by the version.
void StudentsDeskPage::refresh()
{
    if (!m_areChangesAllowed || m_known.fault)
        open();
}

void StudentsDeskPage::showKnown(const KnownStudents& known)
{
    const bool isOther = known.students && known.students != m_known.students;
    m_known = known;
    m_fault->setVisible(known.fault.has_value());
    if (known.fault) {
        const QString fault = faultSentence(*known.fault);
        const QString asOf = locale().toString(known.asOf, QLocale::ShortFormat);
        m_fault->setText(known.students ? StudentDeskSentences::asOf(fault, asOf) : fault);
    }
    if (isOther) {
        m_model->setStudents(*known.students);
        m_form->setSections(m_model->sections());
        // What is typed is held against the version that was read, so it stays.
        if (const Student* now = m_chosen ? m_model->find(m_chosen->profile.number) : nullptr;
            now && *now != *m_chosen && !isDirty())
            choose(*now);
    }
    showCount();
    updateButtons();
}

void StudentsDeskPage::showCount()
{
    m_count->setText(m_known.students ? StudentDeskSentences::counted(m_model->rowCount(), m_model->studentCount())
                                      : QString());
}

void StudentsDeskPage::setTyped(const QString& typed)
{
    m_model->setTyped(typed);
    showCount();
}

void StudentsDeskPage::selectChosen()
{
    const int row = m_chosen ? m_model->rowOf(m_chosen->profile.number) : -1;
    m_isSelecting = true;
    if (row < 0)
        m_table->clearSelection();
    else
        m_table->setCurrentIndex(m_model->index(row, 0));
    m_isSelecting = false;
}

void StudentsDeskPage::chooseRow(int row)
{
    if (m_isSelecting || row < 0)
        return;
    const Student student = m_model->student(row);
    if (m_chosen && student.profile.number == m_chosen->profile.number)
        return;
    if (!mayMoveOn()) {
        // After the view has done with its own selecting.
        QMetaObject::invokeMethod(this, &StudentsDeskPage::selectChosen, Qt::QueuedConnection);
        return;
    }
    choose(student);
}

void StudentsDeskPage::choose(const Student& student)
{
    m_chosen = student;
    m_isNew = false;
    m_form->show(student.profile, false);
    m_details->setCurrentWidget(m_editing);
    m_heading->setText(student.profile.wholeName());
    m_tabs->setTabEnabled(historyTab, true);
    updateButtons();
    m_history->say({});
    if (m_tabs->currentIndex() == historyTab)
        readHistory();
}

void StudentsDeskPage::chooseNobody()
{
    m_chosen.reset();
    m_isNew = false;
    m_form->show({}, false);
    m_details->setCurrentWidget(m_nobody);
    m_heading->clear();
    m_tabs->setCurrentIndex(0);
    m_tabs->setTabEnabled(historyTab, false);
    updateButtons();
    selectChosen();
}

void StudentsDeskPage::chooseList()
{
    if (!mayMoveOn())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* files = new QFileDialog(this, ImportDeskSentences::chooseFile(), folder,
                                  ImportDeskSentences::lists() + QStringLiteral(" (*.xlsx *.ods *.csv *.txt *.tsv)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& file) {
        auto* dialog = new ImportDialog(m_import, file, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ImportDialog::noted, this, &OfficePage::noted);
        connect(dialog, &ImportDialog::changed, this, [this] {
            chooseNobody();
            open();
        });
        dialog->open();
    });
    files->open();
}

void StudentsDeskPage::promote()
{
    if (!mayMoveOn() || !m_known.students)
        return;
    auto* dialog = new PromotionDialog(m_source, m_known.students, m_model->sections(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PromotionDialog::noted, this, &OfficePage::noted);
    connect(dialog, &PromotionDialog::changed, this, [this] {
        chooseNobody();
        open();
    });
    dialog->open();
}

void StudentsDeskPage::undoImport()
{
    if (!mayMoveOn())
        return;
    m_isPending = true;
    updateButtons();
    note(Note::Kind::Pending, ImportDeskSentences::undoing());
    m_import.undo(this, [this](const RosterImport::Undo& answer) {
        m_isPending = false;
        Q_EMIT noted(ImportDialog::noteOfUndo(answer));
        chooseNobody();
        open();
    });
}

void StudentsDeskPage::beginNew()
{
    if (!mayMoveOn())
        return;
    chooseNobody();
    m_isNew = true;
    m_form->show({}, true);
    m_details->setCurrentWidget(m_editing);
    m_heading->setText(StudentDeskSentences::newStudent());
    updateButtons();
    m_form->focusFirst();
}

void StudentsDeskPage::undoTyping()
{
    if (m_isNew)
        chooseNobody();
    else if (m_chosen)
        choose(*m_chosen);
    m_table->setFocus();
}

void StudentsDeskPage::save()
{
    if (!m_form->check())
        return;
    if (m_isNew)
        add(m_form->typed());
    else
        change(*m_chosen, m_form->typed());
}

void StudentsDeskPage::begin(const StudentProfile& wanted)
{
    m_isPending = true;
    m_focusBefore = focusWidget();
    ++m_writes;
    note(Note::Kind::Pending, StudentDeskSentences::saving(wanted.wholeName()));
    updateButtons();
}

// A field that is disabled while the cloud is asked gives its focus away.
void StudentsDeskPage::end()
{
    m_isPending = false;
    updateButtons();
    if (m_focusBefore && m_focusBefore->isEnabled())
        m_focusBefore->setFocus();
}

void StudentsDeskPage::add(const StudentProfile& student)
{
    begin(student);
    m_source.add(student, this, [this, student](const StudentList::Added& answer) { added(student, answer); });
}

void StudentsDeskPage::change(const Student& read, const StudentProfile& wanted)
{
    begin(wanted);
    m_source.change(read, wanted, this, [this, read = read.profile, wanted](const StudentList::Changed& answer) {
        changed(read, wanted, answer);
    });
}

void StudentsDeskPage::added(const StudentProfile& wanted, const StudentList::Added& answer)
{
    end();
    if (const auto* student = std::get_if<Student>(&answer)) {
        took(*student, wanted.wholeName());
    } else if (const auto* taken = std::get_if<StudentList::NumberTaken>(&answer)) {
        const QString sentence = StudentDeskSentences::numberTaken(taken->holder.profile.wholeName());
        m_form->showFault(ProfileField::Number, sentence);
        m_form->focusFirst();
        note(Note::Kind::Refused, sentence);
    } else {
        failed(wanted, std::get<CloudFault>(answer));
    }
    updateButtons();
}

void StudentsDeskPage::changed(const StudentProfile& read, const StudentProfile& wanted,
                               const StudentList::Changed& answer)
{
    end();
    if (const auto* student = std::get_if<Student>(&answer)) {
        took(*student, wanted.wholeName());
    } else if (const auto* meanwhile = std::get_if<StudentList::ChangedMeanwhile>(&answer)) {
        m_tabs->setCurrentIndex(0);
        m_details->setCurrentWidget(m_conflict);
        m_conflict->show(read, wanted, meanwhile->now);
        note(Note::Kind::Refused, StudentDeskSentences::conflictTitle());
    } else {
        failed(wanted, std::get<CloudFault>(answer));
    }
    updateButtons();
}

void StudentsDeskPage::took(const Student& student, const QString& name)
{
    choose(student);
    m_model->put(student);
    m_form->setSections(m_model->sections());
    showCount();
    note(Note::Kind::Done, StudentDeskSentences::saved(name));
}

void StudentsDeskPage::failed(const StudentProfile& wanted, const CloudFault& fault)
{
    note(Note::Kind::Refused, StudentDeskSentences::notSaved(wanted.wholeName(), faultSentence(fault)));
}

void StudentsDeskPage::takeTheirs()
{
    const auto theirs = m_conflict->theirs();
    if (theirs) {
        choose(*theirs);
        m_model->put(*theirs);
        m_form->focusFirst();
        return;
    }
    chooseNobody();
    open();
    m_table->setFocus();
}

void StudentsDeskPage::readHistory()
{
    if (!m_chosen)
        return;
    m_history->say(StudentDeskSentences::readingChanges());
    const QString number = m_chosen->profile.number;
    m_source.history(number, this, [this, number](const StudentList::History& answer) {
        if (!m_chosen || m_chosen->profile.number != number)
            return;
        if (const auto* fault = std::get_if<CloudFault>(&answer))
            m_history->say(faultSentence(*fault));
        else
            m_history->show(std::get<std::vector<attendance::StudentChange>>(answer));
    });
}

bool StudentsDeskPage::isDirty() const
{
    return m_isPending || m_details->currentWidget() == m_conflict
           || (m_details->currentWidget() == m_editing && m_form->isDirty());
}

bool StudentsDeskPage::mayMoveOn()
{
    if (!isDirty())
        return true;
    m_tabs->setCurrentIndex(0);
    m_saveFirst->setText(StudentDeskSentences::saveFirst());
    m_saveFirst->show();
    note(Note::Kind::Refused, StudentDeskSentences::saveFirst());
    return false;
}

void StudentsDeskPage::updateButtons()
{
    const bool isTyped = m_details->currentWidget() == m_editing && m_form->isDirty();
    const bool mayChange = m_areChangesAllowed && !m_isPending;
    m_form->setEnabled(mayChange);
    m_save->setEnabled(mayChange && isTyped);
    m_undo->setEnabled(!m_isPending && (isTyped || m_isNew));
    m_leave->setEnabled(mayChange && m_chosen && !isTyped && m_chosen->profile.status == QLatin1String("active"));
    m_leave->setVisible(!m_isNew);
    m_add->setEnabled(mayChange);
    m_importList->setEnabled(mayChange);
    m_promote->setEnabled(mayChange && m_known.students);
    m_undoImport->setEnabled(mayChange && m_import.canUndo());
    m_conflict->setChangesAllowed(mayChange);
    m_history->setChangesAllowed(mayChange);
    if (!isDirty())
        m_saveFirst->hide();
}

void StudentsDeskPage::setChangesAllowed(bool areAllowed)
{
    m_areChangesAllowed = areAllowed;
    updateButtons();
}

void StudentsDeskPage::note(Note::Kind kind, const QString& text)
{
    Q_EMIT noted({kind, text});
}

void StudentsDeskPage::retranslate()
{
    alignLeading(*m_heading);
    m_searchLabel->setText(StudentDeskSentences::search());
    m_search->setPlaceholderText(StudentDeskSentences::searchHint());
    m_whoLabel->setText(StudentDeskSentences::show());
    const int who = std::max(0, m_who->currentIndex());
    {
        const QSignalBlocker quiet(m_who);
        m_who->clear();
        m_who->addItems({StudentDeskSentences::atSchool(), StudentDeskSentences::everybody()});
        m_who->setCurrentIndex(who);
    }
    m_lists->setText(ImportDeskSentences::listsMenu());
    m_importList->setText(ImportDeskSentences::importList());
    m_undoImport->setText(ImportDeskSentences::undoLast());
    m_promote->setText(PromotionDeskSentences::open());
    m_add->setText(StudentDeskSentences::add());
    m_table->setAccessibleName(StudentDeskSentences::title());
    m_nobody->setText(StudentDeskSentences::chooseSomebody());
    m_tabs->setTabText(0, StudentDeskSentences::details());
    m_tabs->setTabText(historyTab, StudentDeskSentences::history());
    m_save->setText(StudentDeskSentences::save());
    m_undo->setText(StudentDeskSentences::undoTyping());
    m_leave->setText(StudentDeskSentences::leaves());
    m_ways->clear();
    for (const char* status : {"transferred", "graduated", "suspended", "inactive"}) {
        const QString word = QLatin1String(status);
        m_ways->addAction(StudentDeskSentences::value(ProfileField::Status, word))->setData(word);
    }
    m_saveFirst->setText(StudentDeskSentences::saveFirst());
    if (m_isNew)
        m_heading->setText(StudentDeskSentences::newStudent());
    m_model->retranslate();
    m_form->retranslate();
    m_conflict->retranslate();
    m_history->retranslate();
    showCount();
}

} // namespace rollcall::office
