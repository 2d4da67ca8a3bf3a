#include "ui/office/importdialog.h"

#include "ui/office/texttable.h"
#include "ui/office/words.h"
#include "ui/text/badgedesksentences.h"
#include "ui/text/importdesksentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

namespace rollcall::office {

using ui::BadgeDeskSentences;
using ui::ImportDeskSentences;

namespace {

constexpr QSize importSize(1120, 640);
constexpr int columnsWidth = 350;
constexpr int fieldWidth = 184;
constexpr int importRow = 32;
constexpr int columnRow = 42;
constexpr qsizetype mostNumbers = 12;

QString fieldText(ListField field)
{
    switch (field) {
    case ListField::Number:
        return ImportDeskSentences::number();
    case ListField::FirstName:
        return ImportDeskSentences::firstName();
    case ListField::LastName:
        return ImportDeskSentences::lastName();
    case ListField::FullName:
        return ImportDeskSentences::fullName();
    case ListField::Section:
        return ImportDeskSentences::section();
    case ListField::Grade:
        return ImportDeskSentences::grade();
    case ListField::Status:
        return ImportDeskSentences::status();
    case ListField::Role:
        return ImportDeskSentences::role();
    case ListField::Language:
        return ImportDeskSentences::language();
    case ListField::None:
        break;
    }
    return ImportDeskSentences::nothing();
}

QString kindText(ListChange::Kind kind)
{
    switch (kind) {
    case ListChange::Kind::Added:
        return ImportDeskSentences::added();
    case ListChange::Kind::Changed:
        return ImportDeskSentences::changed();
    case ListChange::Kind::Removed:
        break;
    }
    return ImportDeskSentences::removed();
}

QString kindText(ListRemark::Kind kind)
{
    switch (kind) {
    case ListRemark::Kind::Fault:
        return ImportDeskSentences::fault();
    case ListRemark::Kind::HeldBack:
        return ImportDeskSentences::heldBack();
    case ListRemark::Kind::Doubt:
        break;
    }
    return ImportDeskSentences::doubt();
}

QTableView* tableOf(QAbstractItemModel& model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // else each of thousands of rows is measured
    table->verticalHeader()->setDefaultSectionSize(importRow);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

void setWidths(QTableView& table, std::initializer_list<int> widths)
{
    int column = 0;
    for (const int width : widths) {
        const auto mode = width > 0 ? QHeaderView::Interactive : QHeaderView::Stretch;
        table.horizontalHeader()->setSectionResizeMode(column, mode);
        if (width > 0)
            table.setColumnWidth(column, width);
        ++column;
    }
}

} // namespace

ImportDialog::ImportDialog(RosterImport& source, const QString& file, QWidget* parent)
    : QDialog(parent), m_source(source), m_choice({.file = file})
{
    setWindowTitle(ImportDeskSentences::title());
    setObjectName(QStringLiteral("import"));
    m_file = words(this, "heading");
    m_counts = words(this, "muted");
    m_counts->setWordWrap(true);
    m_warning = words(this, "fault");
    m_warning->setWordWrap(true);
    m_said = words(this);
    m_said->setWordWrap(true);
    m_undo = new QPushButton(ImportDeskSentences::undo(), this);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_close = new QPushButton(ImportDeskSentences::cancel(), this);
    m_close->setObjectName(QStringLiteral("close"));
    m_write = new QPushButton(ImportDeskSentences::write(), this);
    m_write->setObjectName(QStringLiteral("write"));
    m_write->setProperty("primary", true);
    m_write->setDefault(true);

    auto* across = new QHBoxLayout;
    across->setSpacing(16);
    across->addWidget(buildColumns());
    across->addWidget(buildChanges(), 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_said, 1);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_close);
    buttons->addWidget(m_write);
    auto* down = new QVBoxLayout(this);
    down->addWidget(m_file);
    down->addWidget(m_counts);
    down->addWidget(m_warning);
    down->addLayout(across, 1);
    down->addLayout(buttons);
    connect(m_write, &QPushButton::clicked, this, &ImportDialog::write);
    connect(m_undo, &QPushButton::clicked, this, &ImportDialog::undo);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    resize(importSize);
    m_file->setText(ImportDeskSentences::ofFile(QFileInfo(file).fileName()));
    read();
}

QWidget* ImportDialog::buildColumns()
{
    auto* left = new QWidget(this);
    left->setFixedWidth(columnsWidth);
    auto* heading = words(left, "heading");
    heading->setText(ImportDeskSentences::columns());
    m_columns = new QTableWidget(left);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setAccessibleName(ImportDeskSentences::columns());
    m_columns->setColumnCount(2);
    m_columns->setHorizontalHeaderLabels({ImportDeskSentences::column(), ImportDeskSentences::takenFor()});
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setTabKeyNavigation(false);
    m_columns->setShowGrid(false);
    m_columns->verticalHeader()->hide();
    m_columns->verticalHeader()->setDefaultSectionSize(columnRow);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_columns->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_columns->setColumnWidth(1, fieldWidth);
    m_keepOthers = new QCheckBox(ImportDeskSentences::keepOthers(), left);
    m_keepOthers->setObjectName(QStringLiteral("keepOthers"));
    auto* down = new QVBoxLayout(left);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(heading);
    down->addWidget(m_columns, 1);
    down->addWidget(m_keepOthers);
    connect(m_keepOthers, &QCheckBox::toggled, this, [this](bool areKept) {
        m_choice.areOthersKept = areKept;
        read();
    });
    return left;
}

QWidget* ImportDialog::buildChanges()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setFocusPolicy(Qt::NoFocus); // its row of tabs has it
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_changes = new TextTable(this);
    m_changes->setHeadings({ImportDeskSentences::what(), BadgeDeskSentences::number(), ImportDeskSentences::name(),
                            ImportDeskSentences::section()});
    auto* changes = tableOf(*m_changes, m_tabs);
    changes->setObjectName(QStringLiteral("changes"));
    setWidths(*changes, {100, 110, 250, 0});
    m_remarks = new TextTable(this);
    m_remarks->setHeadings({ImportDeskSentences::what(), ImportDeskSentences::row(), BadgeDeskSentences::number(),
                            ImportDeskSentences::why(), ImportDeskSentences::remedy()});
    auto* place = new QWidget(m_tabs);
    m_remarkTable = tableOf(*m_remarks, place);
    m_remarkTable->setObjectName(QStringLiteral("remarks"));
    setWidths(*m_remarkTable, {100, 64, 120, 0, 0});
    m_take = new QPushButton(ImportDeskSentences::take(), place);
    m_take->setObjectName(QStringLiteral("take"));
    auto* down = new QVBoxLayout(place);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(m_remarkTable, 1);
    down->addWidget(m_take, 0, Qt::AlignLeading);
    m_tabs->addTab(changes, ImportDeskSentences::changes(0));
    m_tabs->addTab(place, ImportDeskSentences::remarks(0));
    changes->setAccessibleName(ImportDeskSentences::changes(0));
    m_remarkTable->setAccessibleName(ImportDeskSentences::remarks(0));
    connect(m_remarkTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportDialog::updateButtons);
    connect(m_take, &QPushButton::clicked, this, &ImportDialog::takeRow);
    return m_tabs;
}

void ImportDialog::begin(const QString& sentence)
{
    m_isBusy = true;
    tell(Note::Kind::Pending, sentence);
    updateButtons();
}

// In the dialog, and for the window's line once it is closed.
void ImportDialog::tell(Note::Kind kind, const QString& text)
{
    setRole(*m_said, kind == Note::Kind::Refused ? "fault" : "");
    m_said->setText(text);
    Q_EMIT noted({kind, text});
}

void ImportDialog::read()
{
    begin(ImportDeskSentences::reading());
    m_source.read(m_choice, this, [this](const RosterImport::Read& answer) { take(answer); });
}

void ImportDialog::take(const RosterImport::Read& answer)
{
    m_isBusy = false;
    if (const auto* why = std::get_if<QString>(&answer)) {
        m_preview = {};
        showPreview(m_preview);
        m_warning->hide();
        tell(Note::Kind::Refused, *why);
    } else {
        showPreview(std::get<ListPreview>(answer));
        tell(Note::Kind::Plain, {});
    }
    updateButtons();
}

void ImportDialog::showPreview(const ListPreview& preview)
{
    const bool isOther = preview.columns != m_preview.columns;
    m_preview = preview;
    const QString name = QFileInfo(m_choice.file).fileName();
    m_file->setText(preview.sheet.isEmpty() ? ImportDeskSentences::ofFile(name)
                                            : ImportDeskSentences::ofSheet(name, preview.sheet));
    using Kind = ListChange::Kind;
    const int removed = preview.count(Kind::Removed);
    m_counts->setText(ImportDeskSentences::counts(preview.students, preview.before, preview.leftOut) + u' '
                      + (preview.changes.isEmpty()
                             ? ImportDeskSentences::nothingChanges()
                             : ImportDeskSentences::whatChanges(preview.count(Kind::Added),
                                                                preview.count(Kind::Changed), removed)));
    m_counts->setVisible(preview.isRead);
    QStringList warnings;
    const bool hasFaults = std::any_of(preview.remarks.begin(), preview.remarks.end(),
                                       [](const ListRemark& one) { return one.kind == ListRemark::Kind::Fault; });
    if (!preview.isRead)
        warnings << ImportDeskSentences::chooseColumns();
    if (hasFaults)
        warnings << ImportDeskSentences::hasFaults();
    if (preview.isManyRemoved)
        warnings << ImportDeskSentences::manyRemoved(removed, preview.before);
    if (preview.isManyRenamed)
        warnings << ImportDeskSentences::manyRenamed();
    m_warning->setText(warnings.join(u' '));
    m_warning->setVisible(!warnings.isEmpty());

    QList<QStringList> changes;
    for (const ListChange& one : preview.changes) {
        const bool isChanged = one.kind == Kind::Changed;
        changes << QStringList{kindText(one.kind), one.number,
                               isChanged ? fromTo(one.nameBefore, one.name) : one.name,
                               isChanged ? fromTo(one.sectionBefore, one.section) : one.section};
    }
    m_changes->setRows(changes);
    QList<QStringList> remarks;
    for (const ListRemark& one : preview.remarks) {
        const QString what = one.column.isEmpty() ? one.what : one.column + QStringLiteral(": ") + one.what;
        remarks << QStringList{kindText(one.kind), QString::number(one.line), one.number, what, one.remedy};
    }
    m_remarks->setRows(remarks);
    m_tabs->setTabText(0, ImportDeskSentences::changes(int(changes.size())));
    m_tabs->setTabText(1, ImportDeskSentences::remarks(int(remarks.size())));
    if (hasFaults)
        m_tabs->setCurrentIndex(1);
    if (isOther)
        showColumns();
}

void ImportDialog::showColumns()
{
    m_columns->setRowCount(int(m_preview.columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const ListColumn& column = m_preview.columns.at(row);
        auto* heading = new QTableWidgetItem(column.heading);
        heading->setFlags(Qt::ItemIsEnabled);
        m_columns->setItem(row, 0, heading);
        auto* fields = new QComboBox(m_columns);
        fields->setAccessibleName(column.heading);
        for (const ListField field : listFields)
            fields->addItem(fieldText(field), int(field));
        fields->setCurrentIndex(fields->findData(int(column.field)));
        m_columns->setCellWidget(row, 1, fields);
        connect(fields, &QComboBox::activated, this, &ImportDialog::takeColumns);
    }
}

void ImportDialog::takeColumns()
{
    QList<ListColumn> columns;
    const auto* changed = qobject_cast<QComboBox*>(sender());
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        auto* fields = qobject_cast<QComboBox*>(m_columns->cellWidget(row, 1));
        // A field is read from one column: from that which was chosen last.
        if (changed && fields != changed && fields->currentData() == changed->currentData())
            fields->setCurrentIndex(0);
        columns << ListColumn{m_columns->item(row, 0)->text(), ListField(fields->currentData().toInt())};
    }
    m_choice.columns = columns;
    read();
}

void ImportDialog::takeRow()
{
    const QModelIndex current = m_remarkTable->currentIndex();
    if (!current.isValid())
        return;
    m_choice.taken << m_preview.remarks.at(current.row()).number;
    read();
}

void ImportDialog::write()
{
    begin(ImportDeskSentences::writing());
    m_source.write(this, [this](const RosterImport::Write& answer) {
        m_isBusy = false;
        if (const auto* why = std::get_if<QString>(&answer)) {
            tell(Note::Kind::Refused, *why);
        } else if (const auto* preview = std::get_if<ListPreview>(&answer)) {
            showPreview(*preview);
            tell(Note::Kind::Refused, ImportDeskSentences::changedMeanwhile());
        } else {
            m_isWritten = true;
            using Kind = ListChange::Kind;
            tell(Note::Kind::Done,
                 ImportDeskSentences::written(m_preview.count(Kind::Added), m_preview.count(Kind::Changed),
                                              m_preview.count(Kind::Removed)));
            Q_EMIT this->changed();
        }
        updateButtons();
    });
}

void ImportDialog::undo()
{
    begin(ImportDeskSentences::undoing());
    m_source.undo(this, [this](const RosterImport::Undo& answer) {
        m_isBusy = false;
        const Note note = noteOfUndo(answer);
        tell(note.kind, note.text);
        Q_EMIT this->changed();
        updateButtons();
    });
}

Note ImportDialog::noteOfUndo(const RosterImport::Undo& answer)
{
    if (const auto* why = std::get_if<QString>(&answer))
        return {Note::Kind::Refused, *why};
    const auto& undone = std::get<ListUndone>(answer);
    QString said = ImportDeskSentences::undone(undone.students);
    if (undone.left.isEmpty())
        return {Note::Kind::Done, said};
    QStringList numbers = undone.left.mid(0, mostNumbers);
    if (undone.left.size() > mostNumbers)
        numbers << QStringLiteral("… (%1)").arg(undone.left.size());
    said += u' ' + ImportDeskSentences::someLeft(numbers.join(QStringLiteral(", ")));
    return {Note::Kind::Refused, said};
}

void ImportDialog::updateButtons()
{
    m_columns->setEnabled(!m_isBusy && !m_isWritten);
    m_keepOthers->setEnabled(!m_isBusy && !m_isWritten);
    m_write->setVisible(!m_isWritten);
    m_write->setEnabled(!m_isBusy && m_preview.mayBeWritten());
    m_undo->setVisible(m_isWritten);
    m_undo->setEnabled(!m_isBusy && m_source.canUndo());
    m_close->setText(m_isWritten ? ImportDeskSentences::close() : ImportDeskSentences::cancel());
    m_close->setEnabled(!m_isBusy);
    const QModelIndex current = m_remarkTable->currentIndex();
    const ListRemark* remark = current.isValid() ? &m_preview.remarks.at(current.row()) : nullptr;
    m_take->setEnabled(!m_isBusy && !m_isWritten && remark && remark->kind == ListRemark::Kind::HeldBack
                       && !remark->number.isEmpty());
}

void ImportDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace rollcall::office
