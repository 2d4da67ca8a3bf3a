#include "ui/office/promotiondialog.h"

#include "ui/office/faultsentence.h"
#include "ui/office/texttable.h"
#include "ui/office/words.h"
#include "ui/text/badgedesksentences.h"
#include "ui/text/importdesksentences.h"
#include "ui/text/promotiondesksentences.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

#include <algorithm>

namespace rollcall::office {

using attendance::KeptStudent;
using attendance::ProfileField;
using ui::BadgeDeskSentences;
using ui::ImportDeskSentences;
using ui::PromotionDeskSentences;

namespace {

constexpr QSize promotionSize(1120, 640);
constexpr int sectionsWidth = 545;
constexpr int sectionRow = 42;
constexpr int moveRow = 32;
constexpr int moveNameWidth = 150;
constexpr qsizetype mostMeanwhile = 12;
const QLatin1String statusAtSchool("active");

enum SectionColumn { OldSection, Students, NewSection, Leaves, SectionColumnCount };

} // namespace

PromotionDialog::PromotionDialog(StudentList& source, std::shared_ptr<const std::vector<KeptStudent>> students,
                                 const QStringList& sections, QWidget* parent)
    : QDialog(parent), m_source(source), m_students(std::move(students))
{
    setWindowTitle(PromotionDeskSentences::title());
    setObjectName(QStringLiteral("promotion"));
    auto* about = words(this, "muted");
    about->setWordWrap(true);
    about->setText(PromotionDeskSentences::about());
    m_counts = words(this, "heading");
    m_said = words(this);
    m_said->setWordWrap(true);
    m_moves = new TextTable(this);
    m_moves->setHeadings(
        {BadgeDeskSentences::number(), BadgeDeskSentences::name(), PromotionDeskSentences::becomes()});
    auto* moves = new QTableView(this);
    moves->setObjectName(QStringLiteral("moves"));
    moves->setAccessibleName(PromotionDeskSentences::becomes());
    moves->setModel(m_moves);
    moves->setSelectionBehavior(QAbstractItemView::SelectRows);
    moves->setTabKeyNavigation(false);
    moves->setShowGrid(false);
    moves->setWordWrap(false);
    moves->verticalHeader()->hide();
    moves->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // else each of thousands of rows is measured
    moves->verticalHeader()->setDefaultSectionSize(moveRow);
    moves->horizontalHeader()->setHighlightSections(false);
    moves->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    moves->setColumnWidth(1, moveNameWidth);
    m_undo = new QPushButton(PromotionDeskSentences::undo(), this);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_close = new QPushButton(ImportDeskSentences::cancel(), this);
    m_close->setObjectName(QStringLiteral("close"));
    m_write = new QPushButton(PromotionDeskSentences::write(), this);
    m_write->setObjectName(QStringLiteral("write"));
    m_write->setProperty("primary", true);
    for (QPushButton* button : {m_undo, m_close, m_write})
        button->setAutoDefault(false); // Enter belongs to the names of sections

    auto* right = new QVBoxLayout;
    right->addWidget(m_counts);
    right->addWidget(moves, 1);
    auto* across = new QHBoxLayout;
    across->setSpacing(16);
    across->addWidget(buildSections(sections));
    across->addLayout(right, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_said, 1);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_close);
    buttons->addWidget(m_write);
    auto* down = new QVBoxLayout(this);
    down->addWidget(about);
    down->addLayout(across, 1);
    down->addLayout(buttons);
    connect(m_write, &QPushButton::clicked, this, &PromotionDialog::write);
    connect(m_undo, &QPushButton::clicked, this, &PromotionDialog::undo);
    connect(m_close, &QPushButton::clicked, this, &PromotionDialog::reject);
    resize(promotionSize);
    plan();
}

QWidget* PromotionDialog::buildSections(const QStringList& sections)
{
    QHash<QString, int> counts;
    for (const KeptStudent& student : *m_students)
        counts[student.profile.section] += student.profile.status == statusAtSchool ? 1 : 0;
    m_sections = new QTableWidget(this);
    m_sections->setObjectName(QStringLiteral("sections"));
    m_sections->setAccessibleName(PromotionDeskSentences::title());
    m_sections->setFixedWidth(sectionsWidth);
    m_sections->setColumnCount(SectionColumnCount);
    m_sections->setHorizontalHeaderLabels({PromotionDeskSentences::section(), PromotionDeskSentences::students(),
                                           PromotionDeskSentences::nextYear(), PromotionDeskSentences::leave()});
    m_sections->setSelectionMode(QAbstractItemView::NoSelection);
    m_sections->setTabKeyNavigation(false);
    m_sections->setShowGrid(false);
    m_sections->verticalHeader()->hide();
    m_sections->verticalHeader()->setDefaultSectionSize(sectionRow);
    m_sections->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_sections->horizontalHeader()->setSectionResizeMode(OldSection, QHeaderView::Stretch);
    m_sections->horizontalHeader()->setSectionResizeMode(NewSection, QHeaderView::Stretch);
    m_sections->setColumnWidth(Students, 100);
    m_sections->setColumnWidth(Leaves, 92);
    for (const QString& section : sections) {
        if (counts.value(section) == 0)
            continue;
        const int row = m_sections->rowCount();
        m_sections->insertRow(row);
        for (const auto& [column, text] :
             {std::pair(OldSection, section), {Students, QString::number(counts.value(section))}}) {
            auto* item = new QTableWidgetItem(text);
            item->setFlags(Qt::ItemIsEnabled);
            m_sections->setItem(row, column, item);
        }
        auto* name = new QLineEdit(section, m_sections);
        name->setMaxLength(attendance::longest(ProfileField::Section));
        name->setAccessibleName(section + QStringLiteral(": ") + PromotionDeskSentences::nextYear());
        auto* leaves = new QCheckBox(m_sections);
        leaves->setAccessibleName(section + QStringLiteral(": ") + PromotionDeskSentences::leave());
        m_sections->setCellWidget(row, NewSection, name);
        m_sections->setCellWidget(row, Leaves, leaves);
        connect(name, &QLineEdit::textChanged, this, &PromotionDialog::plan);
        connect(leaves, &QCheckBox::toggled, this, [this, name](bool areLeaving) {
            name->setEnabled(!areLeaving);
            plan();
        });
    }
    return m_sections;
}

void PromotionDialog::plan()
{
    attendance::SectionChanges changes;
    for (int row = 0; row < m_sections->rowCount(); ++row) {
        const QString section = m_sections->item(row, OldSection)->text();
        const auto* leaves = qobject_cast<QCheckBox*>(m_sections->cellWidget(row, Leaves));
        const QString name = qobject_cast<QLineEdit*>(m_sections->cellWidget(row, NewSection))->text().trimmed();
        if (leaves->isChecked())
            changes.insert(section, QString());
        else if (!name.isEmpty() && name != section)
            changes.insert(section, name);
    }
    m_promotion = attendance::planPromotion(changes, *m_students);
    QList<QStringList> rows;
    for (const auto& [student, wanted] : m_promotion.moves) {
        const bool isLeaving = wanted.status != student.profile.status;
        rows << QStringList{wanted.number, wanted.wholeName(),
                            isLeaving ? PromotionDeskSentences::leaves(isolated(student.profile.section))
                                      : fromTo(student.profile.section, wanted.section)};
    }
    m_moves->setRows(rows);
    const int leavers = m_promotion.leavers();
    m_counts->setText(PromotionDeskSentences::counts(int(m_promotion.moves.size()) - leavers, leavers));
    updateButtons();
}

void PromotionDialog::begin(const QString& sentence)
{
    m_isBusy = true;
    tell(Note::Kind::Pending, sentence);
    updateButtons();
}

// In the dialog, and for the window's line once it is closed.
void PromotionDialog::tell(Note::Kind kind, const QString& text)
{
    setRole(*m_said, kind == Note::Kind::Refused ? "fault" : "");
    m_said->setText(text);
    Q_EMIT noted({kind, text});
}

bool PromotionDialog::tellRefused(const StudentList::Moved& answer)
{
    if (const auto* fault = std::get_if<CloudFault>(&answer)) {
        tell(Note::Kind::Refused, PromotionDeskSentences::notKnown(faultSentence(*fault)));
        return true;
    }
    if (const auto* meanwhile = std::get_if<StudentList::MovedMeanwhile>(&answer)) {
        QStringList numbers = meanwhile->numbers.mid(0, mostMeanwhile);
        if (meanwhile->numbers.size() > mostMeanwhile)
            numbers << QStringLiteral("… (%1)").arg(meanwhile->numbers.size());
        tell(Note::Kind::Refused, PromotionDeskSentences::changedMeanwhile(numbers.join(QStringLiteral(", "))));
        return true;
    }
    return false;
}

void PromotionDialog::write()
{
    begin(PromotionDeskSentences::writing());
    m_source.move(m_promotion.moves, this, [this](const StudentList::Moved& answer) {
        m_isBusy = false;
        if (!tellRefused(answer)) {
            m_isWritten = true;
            const int leavers = m_promotion.leavers();
            tell(Note::Kind::Done, PromotionDeskSentences::written(int(m_promotion.moves.size()) - leavers, leavers));
            readDone();
        }
        Q_EMIT changed();
        updateButtons();
    });
}

// The versions that this has made, over which alone it is taken back.
void PromotionDialog::readDone()
{
    m_source.read(this, [this](const KnownStudents& known) {
        if (known.fault || !known.students)
            return;
        QHash<QString, const KeptStudent*> now;
        for (const KeptStudent& one : *known.students)
            now.insert(one.profile.number, &one);
        m_back.clear();
        for (const auto& [before, wanted] : m_promotion.moves) {
            const KeptStudent* one = now.value(wanted.number);
            if (one && one->profile.section == wanted.section && one->profile.status == wanted.status)
                m_back.emplace_back(*one, before.profile);
        }
        updateButtons();
    });
}

void PromotionDialog::undo()
{
    begin(PromotionDeskSentences::undoing());
    m_source.move(m_back, this, [this](const StudentList::Moved& answer) {
        m_isBusy = false;
        if (!tellRefused(answer)) {
            tell(Note::Kind::Done, PromotionDeskSentences::undone(int(m_back.size())));
            m_back.clear();
        }
        Q_EMIT changed();
        updateButtons();
    });
}

void PromotionDialog::updateButtons()
{
    m_sections->setEnabled(!m_isBusy && !m_isWritten);
    m_write->setVisible(!m_isWritten);
    m_write->setEnabled(!m_isBusy && !m_promotion.moves.empty());
    m_undo->setVisible(m_isWritten);
    m_undo->setEnabled(!m_isBusy && !m_back.empty());
    m_close->setText(m_isWritten ? ImportDeskSentences::close() : ImportDeskSentences::cancel());
    m_close->setEnabled(!m_isBusy);
}

void PromotionDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace rollcall::office
