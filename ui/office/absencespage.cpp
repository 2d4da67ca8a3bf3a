#include "ui/office/absencespage.h"

#include "ui/office/faultsentence.h"
#include "ui/office/words.h"
#include "ui/text/absencedesksentences.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall::office {

using AbsenceWords = ui::AbsenceDeskSentences;
using attendance::Leave;
using attendance::LeaveReason;
using attendance::NewLeave;
using attendance::Student;

namespace {

constexpr int absencesGap = 12; // px
constexpr int absenceFieldsGap = 6;
// The window asks every five seconds, by a timer that may be a little early.
constexpr std::chrono::milliseconds earlyReadTimer{500};

QString spokenLabel(QString text)
{
    return text.remove(u'&').remove(u':');
}

/** As the completer offers a student, and as the field has it then; the number stands last. */
QString offered(const Student& student)
{
    QStringList parts{(student.firstName + u' ' + student.lastName).trimmed()};
    if (!student.section.isEmpty())
        parts << student.section;
    parts << student.number.toString();
    return parts.join(QStringLiteral(" · "));
}

QString calledStudent(const Student& student)
{
    const QString name = (student.firstName + u' ' + student.lastName).trimmed();
    return name.isEmpty() ? student.number.toString() : name;
}

QDateEdit* dayField(QWidget* parent, const char* name)
{
    auto* field = new QDateEdit(parent);
    field->setObjectName(QLatin1String(name));
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setLocale(QLocale::c()); // digits as in the table above it
    return field;
}

// Qt measures a heading in the font of the table, and the style sheet draws it in a bolder one. `stretched` takes what is left.
void fitAbsenceColumns(QTableView& table, int stretched)
{
    constexpr int boldness = 20;
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    table.resizeColumnsToContents();
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setColumnWidth(column, table.columnWidth(column) + boldness);
    table.horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

} // namespace

AbsencesPage::AbsencesPage(AbsenceSource& source, const Clock& clock, QWidget* parent)
    : OfficePage(parent), m_source(source), m_clock(clock), m_tabs(new QTabBar(this)),
      m_newButton(new QPushButton(this)), m_summary(words(this, "muted")), m_table(new QTableView(this)),
      m_acting(new QWidget(this)), m_whyLabel(new QLabel(m_acting)), m_why(new QLineEdit(m_acting)),
      m_approveButton(new QPushButton(m_acting)), m_refuseButton(new QPushButton(m_acting)),
      m_withdrawButton(new QPushButton(m_acting)), m_forStudentButton(new QPushButton(m_acting)),
      m_form(new QFrame(this)), m_studentLabel(new QLabel(m_form)), m_student(new QLineEdit(m_form)),
      m_firstLabel(new QLabel(m_form)), m_first(dayField(m_form, "firstDay")), m_lastLabel(new QLabel(m_form)),
      m_last(dayField(m_form, "lastDay")), m_reasonLabel(new QLabel(m_form)), m_reason(new QComboBox(m_form)),
      m_noteLabel(new QLabel(m_form)), m_note(new QLineEdit(m_form)), m_enterButton(new QPushButton(m_form)),
      m_cancelButton(new QPushButton(m_form))
{
    m_newButton->setProperty("primary", true);
    m_newButton->setObjectName(QStringLiteral("newLeave"));
    m_approveButton->setObjectName(QStringLiteral("approve"));
    m_refuseButton->setObjectName(QStringLiteral("refuse"));
    m_withdrawButton->setObjectName(QStringLiteral("withdraw"));
    m_forStudentButton->setObjectName(QStringLiteral("leaveForStudent"));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setMaxLength(attendance::longestLeaveNote);
    m_whyLabel->setBuddy(m_why);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_tabs->setObjectName(QStringLiteral("kinds"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (int i = 0; i <= int(Shown::Decided); ++i)
        m_tabs->addTab({});

    m_table->setObjectName(QStringLiteral("absences"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);

    auto* top = new QHBoxLayout;
    top->addWidget(m_tabs, 1);
    top->addWidget(m_newButton);
    auto* acting = new QHBoxLayout(m_acting);
    acting->setContentsMargins(0, 0, 0, 0);
    acting->addWidget(m_approveButton);
    acting->addWidget(m_refuseButton);
    acting->addWidget(m_withdrawButton);
    acting->addWidget(m_forStudentButton);
    acting->addWidget(m_whyLabel);
    acting->addWidget(m_why, 1);
    acting->addStretch();
    buildForm();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0); // the window has its own
    layout->setSpacing(absencesGap);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_acting);
    layout->addWidget(m_form);
    m_form->hide();

    connect(m_tabs, &QTabBar::currentChanged, this, &AbsencesPage::showList);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AbsencesPage::showButtons);
    connect(m_approveButton, &QPushButton::clicked, this, [this] { decide(Decision::Approve); });
    connect(m_refuseButton, &QPushButton::clicked, this, [this] { decide(Decision::Refuse); });
    connect(m_withdrawButton, &QPushButton::clicked, this, [this] { decide(Decision::Withdraw); });
    connect(m_newButton, &QPushButton::clicked, this, [this] { openForm({}); });
    connect(m_forStudentButton, &QPushButton::clicked, this, [this] {
        if (const auto* missing = m_model.absent(chosenRow()))
            openForm(missing->student);
    });
    connect(m_enterButton, &QPushButton::clicked, this, &AbsencesPage::enter);
    connect(m_note, &QLineEdit::returnPressed, this, &AbsencesPage::enter);
    connect(m_cancelButton, &QPushButton::clicked, this, &AbsencesPage::closeForm);
    connect(m_first, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (m_last->date() < day)
            m_last->setDate(day);
    });
    retranslate();
}

void AbsencesPage::buildForm()
{
    m_form->setProperty("role", QStringLiteral("card"));
    m_student->setObjectName(QStringLiteral("student"));
    m_note->setObjectName(QStringLiteral("note"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_enterButton->setObjectName(QStringLiteral("enter"));
    m_cancelButton->setObjectName(QStringLiteral("cancel"));
    m_note->setMaxLength(attendance::longestLeaveNote);
    const std::pair<QLabel*, QWidget*> buddies[] = {{m_studentLabel, m_student},
                                                    {m_firstLabel, m_first},
                                                    {m_lastLabel, m_last},
                                                    {m_reasonLabel, m_reason},
                                                    {m_noteLabel, m_note}};
    for (const auto& [label, field] : buddies)
        label->setBuddy(field);
    for (int i = 0; i <= int(LeaveReason::Other); ++i)
        m_reason->addItem(QString());
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_enterButton);
    buttons->addWidget(m_cancelButton);
    buttons->addStretch();
    auto* fields = new QGridLayout(m_form);
    fields->setVerticalSpacing(absenceFieldsGap);
    fields->addWidget(m_studentLabel, 0, 0);
    fields->addWidget(m_student, 0, 1, 1, 5);
    fields->addWidget(m_firstLabel, 1, 0);
    fields->addWidget(m_first, 1, 1);
    fields->addWidget(m_lastLabel, 1, 2);
    fields->addWidget(m_last, 1, 3);
    fields->addWidget(m_reasonLabel, 1, 4);
    fields->addWidget(m_reason, 1, 5);
    fields->addWidget(m_noteLabel, 2, 0);
    fields->addWidget(m_note, 2, 1, 1, 5);
    fields->addLayout(buttons, 3, 1, 1, 5);
    for (const int column : {1, 3, 5})
        fields->setColumnStretch(column, 1);
}

QString AbsencesPage::title() const
{
    return AbsenceWords::title();
}

void AbsencesPage::open()
{
    read();
    m_table->setFocus();
}

void AbsencesPage::refresh()
{
    if (!m_readAt || m_clock.monotonic() - *m_readAt >= readInterval - earlyReadTimer)
        read();
}

void AbsencesPage::retranslate()
{
    m_newButton->setText(AbsenceWords::enterNew());
    m_approveButton->setText(AbsenceWords::approve());
    m_refuseButton->setText(AbsenceWords::refuse());
    m_withdrawButton->setText(AbsenceWords::withdraw());
    m_forStudentButton->setText(AbsenceWords::enterFor());
    m_whyLabel->setText(AbsenceWords::answerLabel());
    m_why->setAccessibleName(spokenLabel(AbsenceWords::answerLabel()));
    m_studentLabel->setText(AbsenceWords::studentLabel());
    m_student->setAccessibleName(spokenLabel(AbsenceWords::studentLabel()));
    m_firstLabel->setText(AbsenceWords::firstDayLabel());
    m_first->setAccessibleName(spokenLabel(AbsenceWords::firstDayLabel()));
    m_lastLabel->setText(AbsenceWords::lastDayLabel());
    m_last->setAccessibleName(spokenLabel(AbsenceWords::lastDayLabel()));
    m_reasonLabel->setText(AbsenceWords::reasonLabel());
    m_reason->setAccessibleName(spokenLabel(AbsenceWords::reasonLabel()));
    for (int i = 0; i < m_reason->count(); ++i)
        m_reason->setItemText(i, AbsenceWords::reason(LeaveReason(i)));
    m_noteLabel->setText(AbsenceWords::noteLabel());
    m_note->setAccessibleName(spokenLabel(AbsenceWords::noteLabel()));
    m_enterButton->setText(AbsenceWords::enter());
    m_cancelButton->setText(AbsenceWords::cancel());
    m_table->setAccessibleName(AbsenceWords::title());
    m_tabs->setAccessibleName(AbsenceWords::title());
    m_model.retranslate();
    showList();
}

void AbsencesPage::setChangesAllowed(bool areAllowed)
{
    m_areChangesAllowed = areAllowed;
    showButtons();
}

bool AbsencesPage::isDirty() const
{
    return m_form->isVisibleTo(this) && (!m_student->text().isEmpty() || !m_note->text().isEmpty());
}

void AbsencesPage::read()
{
    if (m_isReading)
        return;
    m_isReading = true;
    m_readAt = m_clock.monotonic();
    m_source.read(this, [this](const KnownAbsences& known) {
        m_isReading = false;
        take(known);
    });
}

void AbsencesPage::take(const KnownAbsences& known)
{
    m_known = known;
    showList();
}

AbsencesPage::Shown AbsencesPage::shown() const
{
    return Shown(std::max(0, m_tabs->currentIndex()));
}

int AbsencesPage::chosenRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

// The same leave or student stays chosen where it is still in the list.
void AbsencesPage::showList()
{
    const QString chosen = m_model.key(chosenRow());
    m_model.set(m_known, shown());
    const int row = chosen.isEmpty() ? -1 : m_model.rowOf(chosen);
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(std::max(row, 0), 0));
    fitAbsenceColumns(*m_table, shown() == Shown::Absent ? int(AbsenceTable::Guardian) : int(AbsenceTable::Note));
    m_tabs->setTabText(int(Shown::Asked), AbsenceWords::asked(AbsenceTable::count(m_known, Shown::Asked)));
    m_tabs->setTabText(int(Shown::Leave), AbsenceWords::onLeave(AbsenceTable::count(m_known, Shown::Leave)));
    m_tabs->setTabText(int(Shown::Absent),
                       AbsenceWords::absent(AbsenceSource::daysRunning, AbsenceTable::count(m_known, Shown::Absent)));
    m_tabs->setTabText(int(Shown::Decided), AbsenceWords::decided());
    showSummary();
    showButtons();
}

void AbsencesPage::showSummary()
{
    QStringList parts;
    const bool isAbsent = shown() == Shown::Absent;
    if (isAbsent && m_known.absent) {
        if (!m_known.absent->until.isValid())
            parts << AbsenceWords::notKnown();
        else
            parts << (m_known.absent->rows.empty() ? AbsenceWords::nobodyAbsent()
                                                   : AbsenceWords::until(m_known.absent->until));
        QStringList kiosks;
        for (const auto& kiosk : m_known.absent->awaited)
            kiosks << kiosk.kiosk;
        if (!kiosks.isEmpty())
            parts << AbsenceWords::awaited(kiosks.join(QStringLiteral(", ")));
    } else if (!isAbsent && m_known.leaves && m_model.rowCount() == 0) {
        parts << (shown() == Shown::Asked   ? AbsenceWords::nothingAsked()
                  : shown() == Shown::Leave ? AbsenceWords::nobodyOnLeave()
                                            : AbsenceWords::nothingDecided());
    }
    if (m_known.fault)
        parts << faultSentence(*m_known.fault);
    else if (!m_known.leaves)
        parts << AbsenceWords::reading();
    m_summary->setText(parts.join(u' '));
    m_summary->setVisible(!parts.isEmpty());
}

void AbsencesPage::showButtons()
{
    const Leave* leave = m_model.leave(chosenRow());
    const bool mayAct = m_areChangesAllowed && !m_isSending;
    const bool isAsked = shown() == Shown::Asked;
    const bool isGranted = shown() == Shown::Leave;
    m_acting->setVisible(shown() != Shown::Decided);
    m_approveButton->setVisible(isAsked);
    m_refuseButton->setVisible(isAsked);
    m_withdrawButton->setVisible(isGranted);
    m_forStudentButton->setVisible(shown() == Shown::Absent);
    m_whyLabel->setVisible(isAsked || isGranted);
    m_why->setVisible(isAsked || isGranted);
    m_approveButton->setEnabled(mayAct && leave && !leave->hasLeft);
    for (QPushButton* button : {m_refuseButton, m_withdrawButton})
        button->setEnabled(mayAct && leave);
    m_why->setEnabled(mayAct && leave);
    m_forStudentButton->setEnabled(mayAct && m_model.absent(chosenRow()));
    m_newButton->setEnabled(mayAct);
    m_enterButton->setEnabled(mayAct);
}

void AbsencesPage::openForm(const std::optional<Student>& student)
{
    m_form->show();
    const QDate today = m_known.today.isValid() ? m_known.today : m_clock.now().toLocalTime().date();
    const auto* missing = m_model.absent(chosenRow());
    m_first->setDate(student && missing ? missing->since : today);
    m_last->setDate(today);
    m_reason->setCurrentIndex(0);
    m_note->clear();
    m_student->setText(student ? offered(*student) : QString());
    (student ? static_cast<QWidget*>(m_first) : m_student)->setFocus();
    m_source.readStudents(this, [this](const AbsenceSource::Students& answer) {
        if (const auto* students = std::get_if<std::vector<Student>>(&answer)) {
            m_students = *students;
            fillCompleter();
        } else {
            Q_EMIT noted({Note::Kind::Refused, faultSentence(std::get<CloudFault>(answer))});
        }
    });
}

void AbsencesPage::fillCompleter()
{
    QStringList all;
    for (const Student& student : m_students)
        all << offered(student);
    all.sort(Qt::CaseInsensitive);
    auto* completer = new QCompleter(new QStringListModel(all, m_student), m_student);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_student->setCompleter(completer); // which deletes the one before
}

void AbsencesPage::closeForm()
{
    m_student->clear();
    m_note->clear();
    m_form->hide();
    m_table->setFocus();
}

// What the completer has put in ends with the number; whoever knows it types it alone.
std::optional<StudentNumber> AbsencesPage::typedStudent() const
{
    return StudentNumber::parse(m_student->text().section(QStringLiteral(" · "), -1).trimmed());
}

void AbsencesPage::enter()
{
    if (!m_enterButton->isEnabled())
        return;
    const auto number = typedStudent();
    if (!number) {
        Q_EMIT noted({Note::Kind::Refused, AbsenceWords::chooseStudent()});
        m_student->setFocus();
        return;
    }
    if (m_last->date() < m_first->date()) {
        Q_EMIT noted({Note::Kind::Refused, AbsenceWords::wrongOrder()});
        m_last->setFocus();
        return;
    }
    const NewLeave leave{.student = *number,
                         .firstDay = m_first->date(),
                         .lastDay = m_last->date(),
                         .reason = LeaveReason(m_reason->currentIndex()),
                         .note = m_note->text().trimmed()};
    const QString who = m_student->text().section(QStringLiteral(" · "), 0, 0).trimmed();
    Q_EMIT noted({Note::Kind::Pending, AbsenceWords::entering(who)});
    m_isSending = true;
    showButtons();
    m_source.enter(leave, this, [this, who](const std::variant<AbsenceSource::Entered, CloudFault>& answer) {
        m_isSending = false;
        showButtons();
        tellEntered(who, answer);
    });
}

void AbsencesPage::tellEntered(const QString& who, const std::variant<AbsenceSource::Entered, CloudFault>& answer)
{
    using Entered = AbsenceSource::Entered;
    const auto refuse = [this, &who](const QString& why) {
        Q_EMIT noted({Note::Kind::Refused, AbsenceWords::notDone(who, why)});
    };
    if (const auto* fault = std::get_if<CloudFault>(&answer))
        return refuse(faultSentence(*fault));
    switch (std::get<Entered>(answer)) {
    case Entered::NoSuchStudent:
        return refuse(AbsenceWords::noSuchStudent());
    case Entered::HasLeft:
        return refuse(AbsenceWords::hasLeft());
    case Entered::BadDays:
        return refuse(AbsenceWords::badDays(attendance::mostDaysOfLeave));
    case Entered::TooLong:
        return refuse(AbsenceWords::tooLong(attendance::longestLeaveNote));
    case Entered::Done:
        break;
    }
    Q_EMIT noted({Note::Kind::Done, AbsenceWords::entered(who)});
    closeForm();
    read();
}

void AbsencesPage::decide(Decision decision)
{
    const Leave* leave = m_model.leave(chosenRow());
    if (!leave)
        return;
    const QString who = calledStudent(leave->student);
    Q_EMIT noted({Note::Kind::Pending, AbsenceWords::deciding(who)});
    m_isSending = true;
    showButtons();
    const QString why = decision == Decision::Approve ? QString() : m_why->text().trimmed();
    m_source.decide(leave->id, decision, why, this,
                    [this, who, decision](const std::variant<AbsenceSource::Decided, CloudFault>& answer) {
                        m_isSending = false;
                        showButtons();
                        tellDecided(who, decision, answer);
                    });
}

void AbsencesPage::tellDecided(const QString& who, Decision decision,
                               const std::variant<AbsenceSource::Decided, CloudFault>& answer)
{
    using Result = AbsenceSource::Decided::Result;
    const auto refuse = [this, &who](const QString& why) {
        Q_EMIT noted({Note::Kind::Refused, AbsenceWords::notDone(who, why)});
    };
    if (const auto* fault = std::get_if<CloudFault>(&answer))
        return refuse(faultSentence(*fault));
    const auto& decided = std::get<AbsenceSource::Decided>(answer);
    switch (decided.result) {
    case Result::Already:
        refuse(AbsenceWords::already(decided.who));
        return read(); // so that it is shown
    case Result::NoSuchLeave:
        refuse(AbsenceWords::noSuchLeave());
        return read();
    case Result::HasLeft:
        return refuse(AbsenceWords::hasLeft());
    case Result::TooLong:
        return refuse(AbsenceWords::tooLong(attendance::longestLeaveNote));
    case Result::Done:
        break;
    }
    m_why->clear();
    Q_EMIT noted({Note::Kind::Done, decision == Decision::Approve  ? AbsenceWords::approved(who)
                                    : decision == Decision::Refuse ? AbsenceWords::refused(who)
                                                                   : AbsenceWords::withdrawn(who)});
    read();
}

} // namespace rollcall::office
