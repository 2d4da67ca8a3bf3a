#include "ui/office/reportspage.h"

#include "ui/office/words.h"
#include "ui/text/daydesksentences.h"
#include "ui/text/reportdesksentences.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>

namespace rollcall::office {

using ui::DayDeskSentences;
using ui::ReportDeskSentences;

namespace {

constexpr int reportFormWidth = 290;
constexpr int totalsHeight = 170;
constexpr int reportRowHeight = 32;
constexpr int narrowestColumn = 30; // a day of a month sheet
constexpr int notSaid = -1;
constexpr int mostLearners = 9999;
constexpr QChar leftToRight(0x200e);

void fillModel(QStandardItemModel& model, const QStringList& headings, const QList<QStringList>& rows)
{
    model.clear();
    model.setHorizontalHeaderLabels(headings);
    model.setRowCount(int(rows.size()));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
            auto* item = new QStandardItem(rows.at(row).at(column));
            item->setEditable(false);
            model.setItem(int(row), int(column), item);
        }
    }
}

// Qt measures a heading in the font of the table, and the style sheet draws it in a bolder one.
void fitColumns(QTableView& table)
{
    constexpr int boldness = 20;
    table.resizeColumnsToContents();
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setColumnWidth(column, table.columnWidth(column) + boldness);
}

QTableView* reportTable(QWidget* parent, QAbstractItemModel& model)
{
    auto* table = new QTableView(parent);
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(reportRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(narrowestColumn);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    return table;
}

} // namespace

ReportsPage::ReportsPage(ReportSource& source, QWidget* parent) : OfficePage(parent), m_source(source)
{
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(24);
    buildForm();
    buildPreview();
    across->addWidget(m_form);
    across->addWidget(m_report, 1);
    retranslate();
    showFields();
    allowFiles(false);
}

void ReportsPage::buildForm()
{
    m_form = new QWidget(this);
    m_form->setFixedWidth(reportFormWidth);
    auto* down = new QVBoxLayout(m_form);
    down->setContentsMargins(0, 0, 0, 0);
    m_fields = new QFormLayout;
    m_fields->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_kind = new QComboBox(m_form);
    m_from = new QDateEdit(QDate::currentDate(), m_form);
    m_to = new QDateEdit(QDate::currentDate(), m_form);
    for (QDateEdit* day : {m_from, m_to}) {
        day->setCalendarPopup(true);
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setLocale(QLocale::c()); // digits as in the table beside it
    }
    m_section = new QComboBox(m_form);
    m_session = new QComboBox(m_form);
    m_number = new QLineEdit(m_form);
    buildFormFields();
    const std::pair<QWidget*, QWidget*> fields[] = {
        {m_kind, m_kind},       {m_from, m_from},     {m_to, m_to},          {m_section, m_section},
        {m_session, m_session}, {m_number, m_number}, {m_enrolment, m_boys}, {m_templateField, m_template}};
    for (const auto& [field, buddy] : fields) {
        QLabel* label = words(m_form);
        label->setBuddy(buddy);
        m_fields->addRow(label, field);
    }
    m_fault = words(m_form, "fault");
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_show = new QPushButton(m_form);
    m_show->setProperty("primary", true);
    down->addLayout(m_fields);
    down->addSpacing(8);
    down->addWidget(m_fault);
    down->addWidget(m_show);
    down->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportsPage::showFields);
    connect(m_show, &QPushButton::clicked, this, &ReportsPage::make);
    connect(m_number, &QLineEdit::returnPressed, this, &ReportsPage::make);
}

/** What only a ministry's form asks for. */
void ReportsPage::buildFormFields()
{
    m_enrolment = new QWidget(m_form);
    auto* counts = new QHBoxLayout(m_enrolment);
    counts->setContentsMargins(0, 0, 0, 0);
    m_boys = new QSpinBox(m_enrolment);
    m_girls = new QSpinBox(m_enrolment);
    for (QSpinBox* count : {m_boys, m_girls}) {
        count->setRange(notSaid, mostLearners);
        count->setValue(notSaid);
        count->setButtonSymbols(QAbstractSpinBox::NoButtons);
        count->setSpecialValueText(QStringLiteral("\u2013"));
        count->setLocale(QLocale::c()); // digits as in the table beside it
        counts->addWidget(count);
    }
    m_templateField = new QWidget(m_form);
    auto* across = new QHBoxLayout(m_templateField);
    across->setContentsMargins(0, 0, 0, 0);
    m_template = new QLineEdit(m_templateField);
    m_chooseTemplate = new QPushButton(m_templateField);
    across->addWidget(m_template, 1);
    across->addWidget(m_chooseTemplate);
    connect(m_chooseTemplate, &QPushButton::clicked, this, &ReportsPage::chooseTemplate);
}

void ReportsPage::chooseTemplate()
{
    const QString file = QFileDialog::getOpenFileName(
        this, ReportDeskSentences::ownForm(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        ReportDeskSentences::workbook());
    if (!file.isEmpty())
        m_template->setText(file);
}

void ReportsPage::buildPreview()
{
    m_report = new QWidget(this);
    auto* down = new QVBoxLayout(m_report);
    down->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    auto* said = new QVBoxLayout;
    m_heading = words(m_report, "heading");
    m_about = words(m_report, "muted");
    m_about->setWordWrap(true);
    said->addWidget(m_heading);
    said->addWidget(m_about);
    m_save = new QToolButton(m_report);
    m_save->setPopupMode(QToolButton::InstantPopup);
    m_print = new QPushButton(m_report);
    top->addLayout(said, 1);
    top->addWidget(m_save, 0, Qt::AlignTop);
    top->addWidget(m_print, 0, Qt::AlignTop);
    m_table = reportTable(m_report, m_rows);
    m_totalsHeading = words(m_report, "heading");
    m_totalsTable = reportTable(m_report, m_totals);
    m_totalsTable->setMaximumHeight(totalsHeight);
    down->addLayout(top);
    down->addWidget(m_table, 1);
    down->addWidget(m_totalsHeading);
    down->addWidget(m_totalsTable);
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (m_source.print(*this))
            Q_EMIT noted({Note::Kind::Done, ReportDeskSentences::printed()});
    });
}

QString ReportsPage::title() const
{
    return ReportDeskSentences::title();
}

ReportQuestion::Kind ReportsPage::kind() const
{
    return ReportQuestion::Kind(m_kind->currentIndex());
}

bool ReportsPage::isOfMonth() const
{
    return kind() == ReportQuestion::Kind::Month || kind() == ReportQuestion::Kind::Form;
}

void ReportsPage::open()
{
    if (!m_hasSections) {
        m_source.sections(this, [this](const QStringList& sections) {
            m_hasSections = !sections.isEmpty();
            const QString before = m_section->currentData().toString();
            m_section->clear();
            m_section->addItem(ReportDeskSentences::allSections(), QString());
            for (const QString& section : sections)
                m_section->addItem(section, section);
            m_section->setCurrentIndex(std::max(0, m_section->findData(before)));
        });
    }
    m_kind->setFocus();
}

void ReportsPage::showFields()
{
    const bool isSpan = kind() == ReportQuestion::Kind::Section || kind() == ReportQuestion::Kind::Student;
    const bool isMonth = isOfMonth();
    const std::pair<QWidget*, bool> shown[] = {{m_to, isSpan},
                                               {m_section, kind() == ReportQuestion::Kind::Section || isMonth},
                                               {m_session, kind() == ReportQuestion::Kind::Missing},
                                               {m_number, kind() == ReportQuestion::Kind::Student},
                                               {m_enrolment, kind() == ReportQuestion::Kind::Form},
                                               {m_templateField, kind() == ReportQuestion::Kind::Form}};
    for (const auto& [field, isShown] : shown) {
        field->setVisible(isShown);
        m_fields->labelForField(field)->setVisible(isShown);
    }
    const QString fromLabel = isMonth  ? ReportDeskSentences::month()
                              : isSpan ? ReportDeskSentences::from()
                                       : ReportDeskSentences::onDay();
    qobject_cast<QLabel*>(m_fields->labelForField(m_from))->setText(fromLabel);
    m_from->setAccessibleName(fromLabel);
    m_from->setDisplayFormat(isMonth ? QStringLiteral("yyyy-MM") : QStringLiteral("yyyy-MM-dd"));
    if (isSpan && m_from->date() == m_to->date()) // a month is what most want
        m_from->setDate(QDate(m_to->date().year(), m_to->date().month(), 1));
}

void ReportsPage::make()
{
    if (m_isMaking)
        return;
    ReportQuestion question{.kind = kind(), .from = m_from->date(), .to = m_to->date()};
    if (question.kind == ReportQuestion::Kind::Section || isOfMonth())
        question.about = m_section->currentData().toString();
    else if (question.kind == ReportQuestion::Kind::Missing)
        question.about = m_session->currentData().toString();
    else if (question.kind == ReportQuestion::Kind::Student)
        question.about = m_number->text().trimmed();
    if (question.kind == ReportQuestion::Kind::Form) {
        question.templateFile = m_template->text().trimmed();
        if (m_boys->value() != notSaid && m_girls->value() != notSaid)
            question.enrolment = std::pair(m_boys->value(), m_girls->value());
    }
    const bool isSpan =
        question.kind == ReportQuestion::Kind::Section || question.kind == ReportQuestion::Kind::Student;
    QString fault;
    if (isSpan && question.to < question.from)
        fault = ReportDeskSentences::endBeforeBegin();
    else if (isOfMonth() && question.about.isEmpty())
        fault = ReportDeskSentences::chooseSection();
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (!fault.isEmpty())
        return;
    m_isMaking = true;
    m_show->setEnabled(false);
    allowFiles(false);
    m_heading->setText(ReportDeskSentences::making());
    m_about->clear();
    m_source.make(question, this, [this](const ReportSource::Answer& answer) { take(answer); });
}

void ReportsPage::take(const ReportSource::Answer& answer)
{
    m_isMaking = false;
    m_show->setEnabled(true);
    if (const auto* why = std::get_if<QString>(&answer)) {
        m_heading->setText(ReportDeskSentences::intro());
        fillModel(m_rows, {}, {});
        fillModel(m_totals, {}, {});
        m_fault->setText(*why);
        m_fault->show();
        allowFiles(false);
        return;
    }
    const auto& report = std::get<ReportPreview>(answer);
    // In English also where what is around it is read from right to left; a date at the beginning would turn a sentence round.
    QStringList about{report.subtitle, ReportDeskSentences::rows(int(report.rows.size()))};
    for (const QString& note : report.notes)
        about << leftToRight + note;
    m_heading->setText(report.title);
    m_about->setText(about.join(u'\n'));
    fillModel(m_rows, report.headings, report.rows);
    fillModel(m_totals, report.totalHeadings, report.totals);
    fitColumns(*m_table);
    fitColumns(*m_totalsTable);
    m_isForm = report.isForm;
    allowFiles(true);
    m_table->setFocus();
}

void ReportsPage::allowFiles(bool isAllowed)
{
    m_hasReport = isAllowed;
    m_save->setEnabled(isAllowed);
    m_print->setEnabled(isAllowed && !m_isForm);
    for (QAction* file : m_save->menu()->actions())
        file->setEnabled(!m_isForm || file->data() == QLatin1String("xlsx"));
    const bool hasTotals = isAllowed && m_totals.rowCount() > 0;
    m_totalsHeading->setVisible(hasTotals);
    m_totalsTable->setVisible(hasTotals);
}

void ReportsPage::save(const QString& filter, const QString& suffix)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QFileDialog dialog(this, ReportDeskSentences::saveAs(), folder, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    const QString file = dialog.selectedFiles().constFirst();
    m_source.save(file, this, [this, file](const std::optional<QString>& why) {
        Q_EMIT noted(why ? Note{Note::Kind::Refused, *why}
                         : Note{Note::Kind::Done, ReportDeskSentences::saved(file)});
    });
}

void ReportsPage::retranslate()
{
    const QStringList kinds{ReportDeskSentences::day(),        ReportDeskSentences::missing(),
                            ReportDeskSentences::section(),    ReportDeskSentences::student(),
                            ReportDeskSentences::monthSheet(), ReportDeskSentences::form()};
    const int chosen = std::max(0, m_kind->currentIndex());
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        m_kind->addItems(kinds);
        m_kind->setCurrentIndex(chosen);
    }
    const QString session = m_session->currentData().toString();
    m_session->clear();
    m_session->addItem(ReportDeskSentences::anySession(), QString());
    for (const char* one : {"morning", "afternoon", "evening"})
        m_session->addItem(DayDeskSentences::session(QLatin1String(one)), QLatin1String(one));
    m_session->setCurrentIndex(std::max(0, m_session->findData(session)));
    if (m_section->count() > 0)
        m_section->setItemText(0, ReportDeskSentences::allSections());
    else
        m_section->addItem(ReportDeskSentences::allSections(), QString());
    const std::pair<QWidget*, QString> labels[] = {{m_kind, ReportDeskSentences::whichReport()},
                                                   {m_from, ReportDeskSentences::from()},
                                                   {m_to, ReportDeskSentences::to()},
                                                   {m_section, ReportDeskSentences::ofSection()},
                                                   {m_session, ReportDeskSentences::inSession()},
                                                   {m_number, ReportDeskSentences::ofStudent()},
                                                   {m_enrolment, ReportDeskSentences::enrolment()},
                                                   {m_templateField, ReportDeskSentences::ownForm()}};
    for (const auto& [field, text] : labels) {
        qobject_cast<QLabel*>(m_fields->labelForField(field))->setText(text);
        field->setAccessibleName(text);
    }
    m_number->setPlaceholderText(ReportDeskSentences::numberHint());
    m_boys->setAccessibleName(ReportDeskSentences::enrolmentOfBoys());
    m_girls->setAccessibleName(ReportDeskSentences::enrolmentOfGirls());
    m_template->setAccessibleName(ReportDeskSentences::ownForm());
    m_template->setPlaceholderText(ReportDeskSentences::ourForm());
    m_chooseTemplate->setText(ReportDeskSentences::chooseFile());
    m_show->setText(ReportDeskSentences::show());
    m_save->setText(ReportDeskSentences::save());
    m_print->setText(ReportDeskSentences::print());
    auto* menu = new QMenu(m_save);
    const std::pair<QString, const char*> files[] = {{ReportDeskSentences::workbook(), "xlsx"},
                                                     {ReportDeskSentences::pdf(), "pdf"},
                                                     {ReportDeskSentences::csv(), "csv"}};
    for (const auto& [filter, suffix] : files) {
        QAction* file = menu->addAction(filter);
        file->setData(QLatin1String(suffix));
        file->setEnabled(!m_isForm || file->data() == QLatin1String("xlsx"));
        connect(file, &QAction::triggered, this,
                [this, filter = filter, suffix = QLatin1String(suffix)] { save(filter, suffix); });
    }
    delete m_save->menu();
    m_save->setMenu(menu);
    m_totalsHeading->setText(ReportDeskSentences::totals());
    m_table->setAccessibleName(ReportDeskSentences::preview());
    m_totalsTable->setAccessibleName(ReportDeskSentences::totals());
    if (!m_hasReport && !m_isMaking)
        m_heading->setText(ReportDeskSentences::intro());
    showFields();
}

} // namespace rollcall::office
