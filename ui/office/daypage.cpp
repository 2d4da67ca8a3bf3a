#include "ui/office/daypage.h"

#include "ui/office/faultsentence.h"
#include "ui/office/studentdaypanel.h"
#include "ui/office/words.h"
#include "ui/text/daydesksentences.h"

#include <QCollator>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall::office {

using attendance::OfficeDay;
using attendance::OfficeDayRow;
using ui::DayDeskSentences;

namespace {

constexpr int panelWidth = 300;
constexpr int rowHeight = 38;
// Beside what is chosen, in a combo box of which the first row means everything.
constexpr int allRow = 0;

QStringList sectionsOf(const OfficeDay& day)
{
    QSet<QString> found;
    for (const OfficeDayRow& row : day.rows)
        found.insert(row.student.section);
    QStringList sections(found.begin(), found.end());
    QCollator collator{QLocale(QLocale::English)}; // that of the system may know no numbers
    collator.setNumericMode(true);
    std::sort(sections.begin(), sections.end(), [&collator](const QString& a, const QString& b) {
        return a.isEmpty() != b.isEmpty() ? b.isEmpty() : collator.compare(a, b) < 0;
    });
    return sections;
}

/** Those of the schedule, then those that somebody was counted in all the same. */
QStringList sessionsOf(const OfficeDay& day)
{
    QStringList sessions;
    for (const OfficeDay::Session& session : day.sessions)
        sessions << session.name;
    for (const OfficeDayRow& row : day.rows) {
        if (!sessions.contains(row.session))
            sessions << row.session;
    }
    return sessions;
}

/** The session that an office looks at: the first that is not over, else the last. */
QString currentSession(const OfficeDay& day)
{
    const auto found = std::find_if(day.sessions.begin(), day.sessions.end(),
                                    [](const OfficeDay::Session& session) { return !session.isOver; });
    if (found != day.sessions.end())
        return found->name;
    return day.sessions.empty() ? QString() : day.sessions.back().name;
}

/** What the register says of a student in a session; null if it has no such row. */
const OfficeDayRow* rowIn(const OfficeDay* day, const std::pair<StudentNumber, QString>& of)
{
    if (!day)
        return nullptr;
    const auto found = std::find_if(day->rows.begin(), day->rows.end(), [&of](const OfficeDayRow& row) {
        return row.student.number == of.first && row.session == of.second;
    });
    return found == day->rows.end() ? nullptr : &*found;
}

/** Whether both are made of the same scans and corrections. */
bool isSameRow(const OfficeDayRow* a, const OfficeDayRow* b)
{
    return a && b && a->scans == b->scans && a->corrections == b->corrections;
}

/** Keeps the choice where it is still there. The data of row 0 is invalid. */
void refill(QComboBox& box, const QString& all, const QStringList& texts, const QStringList& values)
{
    const QVariant before = box.currentData();
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(all);
    for (qsizetype i = 0; i < values.size(); ++i)
        box.addItem(texts.at(i), values.at(i));
    const int place = before.isValid() ? box.findData(before) : allRow;
    box.setCurrentIndex(std::max(allRow, place));
}

} // namespace

DayPage::DayPage(DaySource& source, QWidget* parent) : OfficePage(parent), m_source(source)
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(12);
    buildTop();
    down->addWidget(m_top);
    buildFigures();
    down->addWidget(m_counts);
    m_notice = words(this, "fault");
    m_notice->setWordWrap(true);
    down->addWidget(m_notice);

    auto* across = new QHBoxLayout;
    across->setSpacing(20);
    m_view = new QTableView(this);
    m_view->setObjectName(QStringLiteral("dayTable"));
    m_view->setModel(&m_table);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(DayTable::Section, Qt::AscendingOrder);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->horizontalHeader()->setStretchLastSection(true);
    const std::pair<int, int> widths[] = {{DayTable::Name, 162},    {DayTable::Section, 148}, {DayTable::Number, 98},
                                          {DayTable::Session, 150}, {DayTable::State, 130},   {DayTable::In, 66},
                                          {DayTable::Out, 66}};
    for (const auto& [column, width] : widths)
        m_view->setColumnWidth(column, width);
    m_panel = new StudentDayPanel(m_source, this);
    m_panel->setFixedWidth(panelWidth);
    across->addWidget(m_view, 1);
    across->addWidget(m_panel);
    down->addLayout(across, 1);
    m_asOf = words(this, "muted");
    down->addWidget(m_asOf);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DayPage::showChosen);
    connect(m_panel, &StudentDayPanel::noted, this, &OfficePage::noted);
    connect(m_panel, &StudentDayPanel::corrected, this, &DayPage::read);
    retranslate();
}

void DayPage::buildTop()
{
    m_top = new QWidget(this);
    auto* across = new QHBoxLayout(m_top);
    across->setContentsMargins(0, 0, 0, 0);
    m_before = new QPushButton(m_top);
    m_date = new QDateEdit(m_top);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setLocale(QLocale::c()); // digits as in the table beside it
    m_after = new QPushButton(m_top);
    m_today = new QPushButton(m_top);
    m_session = new QComboBox(m_top);
    m_section = new QComboBox(m_top);
    m_search = new QLineEdit(m_top);
    m_search->setClearButtonEnabled(true);
    for (QWidget* one : {static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_date),
                         static_cast<QWidget*>(m_after), static_cast<QWidget*>(m_today)})
        across->addWidget(one);
    across->addSpacing(16);
    across->addWidget(m_session);
    across->addWidget(m_section);
    across->addWidget(m_search, 1);
    m_date->setMinimumWidth(136);
    m_session->setMinimumWidth(186);
    m_section->setMinimumWidth(176);
    m_top->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_before, &QPushButton::clicked, this, [this] { choose(m_date->date().addDays(-1)); });
    connect(m_after, &QPushButton::clicked, this, [this] { choose(m_date->date().addDays(1)); });
    connect(m_today, &QPushButton::clicked, this, [this] { choose(std::nullopt); });
    connect(m_date, &QDateEdit::dateChanged, this, [this](QDate day) { choose(day); });
    connect(m_session, &QComboBox::currentIndexChanged, this, &DayPage::filter);
    connect(m_section, &QComboBox::currentIndexChanged, this, &DayPage::filter);
    connect(m_search, &QLineEdit::textChanged, this, &DayPage::filter);
    auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

void DayPage::buildFigures()
{
    m_counts = new QWidget(this);
    m_counts->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* across = new QHBoxLayout(m_counts);
    across->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        auto* button = new QPushButton(m_counts);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        auto* inside = new QVBoxLayout(button);
        inside->setContentsMargins(12, 6, 12, 6);
        inside->setSpacing(0);
        QLabel* what = words(button, "muted");
        QLabel* count = words(button, "figure");
        inside->addWidget(what);
        inside->addWidget(count);
        button->setProperty("tile", true);
        m_figures[i] = {button, count, what};
        across->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, i](bool isChecked) {
            for (std::size_t other = 0; other < m_figures.size(); ++other) {
                if (other != i)
                    m_figures[other].button->setChecked(false);
            }
            Q_UNUSED(isChecked)
            filter();
        });
    }
}

QString DayPage::title() const
{
    return DayDeskSentences::title();
}

void DayPage::open()
{
    read();
    m_view->setFocus();
}

void DayPage::refresh()
{
    read();
}

void DayPage::read()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_source.read(m_day, this, [this, asked = m_day](const KnownDay& known) {
        m_isAsking = false;
        if (asked != m_day) // meanwhile another day was chosen
            return read();
        take(known);
    });
}

void DayPage::choose(std::optional<QDate> day)
{
    if (day == m_day)
        return;
    m_day = day;
    m_shown.reset();
    m_panel->clear();
    read();
}

void DayPage::take(const KnownDay& known)
{
    const bool isFirst = !m_known.day && known.day;
    const bool isOther = known.day != m_known.day;
    // Others come all morning long; the student beside the table is asked for again only where something of his is new.
    const bool isShownNew =
        m_shown && !isSameRow(rowIn(m_known.day.get(), *m_shown), rowIn(known.day.get(), *m_shown));
    m_known = known;
    m_wasAnswered = true;
    if (known.day) {
        const QSignalBlocker quiet(m_date);
        m_date->setDate(known.day->day);
    }
    if (isOther) {
        fillChoices();
        if (isFirst) {
            const QSignalBlocker quiet(m_session);
            m_session->setCurrentIndex(std::max(allRow, m_session->findData(currentSession(*known.day))));
        }
        m_table.setDay(known.day);
        filter();
        if (isShownNew)
            m_panel->readAgain();
    }
    showNotice();
}

void DayPage::fillChoices()
{
    const OfficeDay day = m_known.day ? *m_known.day : OfficeDay();
    const QStringList sections = sectionsOf(day);
    QStringList sectionTexts = sections;
    sectionTexts.replaceInStrings(QRegularExpression(QStringLiteral("^$")), DayDeskSentences::noSection());
    refill(*m_section, DayDeskSentences::allSections(), sectionTexts, sections);
    const QStringList sessions = sessionsOf(day);
    QStringList sessionTexts;
    for (const QString& session : sessions)
        sessionTexts << DayDeskSentences::session(session);
    refill(*m_session, DayDeskSentences::allSessions(), sessionTexts, sessions);
}

void DayPage::filter()
{
    DayFilter wanted{.session = m_session->currentData().toString(), .typed = m_search->text()};
    if (m_section->currentIndex() > allRow)
        wanted.section = m_section->currentData().toString();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (m_figures[i].button->isChecked())
            wanted.standing = figures[i];
    }
    m_table.setFilter(wanted);
    m_view->setColumnHidden(DayTable::Session, !wanted.session.isEmpty());
    m_view->setColumnHidden(DayTable::Section, wanted.section.has_value());
    keepSelection();
    showCounts();
    showNotice();
}

void DayPage::keepSelection()
{
    const int row = m_shown ? m_table.rowOf(m_shown->first, m_shown->second) : -1;
    const QSignalBlocker quiet(m_view->selectionModel());
    if (row >= 0)
        m_view->setCurrentIndex(m_table.index(row, DayTable::Name));
    else
        m_view->setCurrentIndex({});
}

void DayPage::showChosen()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || !m_known.day)
        return;
    const OfficeDayRow& row = m_table.dayRow(current.row());
    m_shown = {row.student.number, row.session};
    m_panel->show(row, m_known.day->day, m_known.asOfTime);
}

void DayPage::showCounts()
{
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const int count = m_table.count(figures[i]);
        m_figures[i].count->setText(QString::number(count));
        m_figures[i].what->setText(DayDeskSentences::figure(figures[i]));
        m_figures[i].button->setAccessibleName(DayDeskSentences::figure(figures[i]) + QStringLiteral(": ")
                                               + m_figures[i].count->text());
        // One that can only be nothing says nothing.
        const bool isOfMoment =
            figures[i] == attendance::Standing::NotYet || figures[i] == attendance::Standing::NotKnown;
        m_figures[i].button->setVisible(count > 0 || !isOfMoment || m_figures[i].button->isChecked());
    }
}

void DayPage::showNotice()
{
    QStringList lines;
    if (m_known.fault)
        lines << faultSentence(*m_known.fault);
    QStringList awaited;
    for (const OfficeDay::Session& session :
         m_known.day ? m_known.day->sessions : std::vector<OfficeDay::Session>()) {
        if (!m_table.filter().session.isEmpty() && session.name != m_table.filter().session)
            continue;
        for (const OfficeDay::AwaitedKiosk& kiosk : session.awaited) {
            const QString said = kiosk.kiosk + u' ' + kiosk.detail;
            if (!awaited.contains(said))
                awaited << said;
        }
    }
    if (!awaited.isEmpty())
        lines << DayDeskSentences::awaited(awaited);
    if (!m_wasAnswered)
        lines << DayDeskSentences::reading();
    else if (m_known.day && m_known.day->rows.empty())
        lines << DayDeskSentences::noSchool();
    else if (m_known.day && m_table.rowCount() == 0)
        lines << DayDeskSentences::nobodyFits();
    setRole(*m_notice, m_known.fault || !awaited.isEmpty() ? "fault" : "muted");
    m_notice->setText(lines.join(u'\n'));
    m_notice->setVisible(!lines.isEmpty());
    if (!m_known.asOfTime.isValid())
        m_asOf->clear();
    else
        m_asOf->setText(m_known.fault ? DayDeskSentences::asOf(m_known.asOfDay, m_known.asOfTime)
                                      : DayDeskSentences::asOf(m_known.asOfTime));
}

void DayPage::setChangesAllowed(bool areAllowed)
{
    m_panel->setChangesAllowed(areAllowed);
}

void DayPage::retranslate()
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_before->setText(isMirrored ? QStringLiteral("\u203a") : QStringLiteral("\u2039"));
    m_after->setText(isMirrored ? QStringLiteral("\u2039") : QStringLiteral("\u203a"));
    m_before->setAccessibleName(DayDeskSentences::dayBefore());
    m_before->setToolTip(DayDeskSentences::dayBefore());
    m_after->setAccessibleName(DayDeskSentences::dayAfter());
    m_after->setToolTip(DayDeskSentences::dayAfter());
    m_date->setAccessibleName(DayDeskSentences::day());
    m_today->setText(DayDeskSentences::today());
    nameField(*m_session, DayDeskSentences::sessionHeading());
    nameField(*m_section, DayDeskSentences::section());
    m_search->setPlaceholderText(DayDeskSentences::search());
    m_search->setAccessibleName(DayDeskSentences::search());
    m_view->setAccessibleName(DayDeskSentences::title());
    m_table.retranslate();
    m_panel->retranslate();
    for (const Figure& figure : m_figures)
        alignLeading(*figure.count);
    fillChoices();
    showCounts();
    showNotice();
}

} // namespace rollcall::office
