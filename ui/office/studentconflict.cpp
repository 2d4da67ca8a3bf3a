#include "ui/office/studentconflict.h"

#include "ui/office/words.h"
#include "ui/text/studentdesksentences.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace rollcall::office {

using attendance::KeptStudent;
using attendance::ProfileField;
using attendance::StudentProfile;
using ui::StudentDeskSentences;

StudentConflict::StudentConflict(QWidget* parent)
    : QWidget(parent), m_title(words(this, "heading")), m_detail(words(this)), m_table(new QTableWidget(0, 3, this)),
      m_take(new QPushButton(this)), m_keep(new QPushButton(this))
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    m_title->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // How high a row is depends on how wide its cells are.
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_take);
    buttons->addWidget(m_keep);
    down->addWidget(m_title);
    down->addWidget(m_detail);
    down->addWidget(m_table, 1);
    down->addLayout(buttons);
    connect(m_take, &QPushButton::clicked, this, &StudentConflict::theirsTaken);
    connect(m_keep, &QPushButton::clicked, this, &StudentConflict::mineKept);
    retranslate();
}

void StudentConflict::show(const StudentProfile& read, const StudentProfile& mine,
                           const std::optional<KeptStudent>& theirs)
{
    m_read = read;
    m_mine = mine;
    m_theirs = theirs;
    retranslate();
    m_take->setFocus(); // which loses nothing that is in the cloud
}

StudentProfile StudentConflict::merged() const
{
    StudentProfile merged = m_theirs ? m_theirs->profile : m_mine;
    for (const ProfileField field : attendance::differences(m_read, m_mine))
        merged.setText(field, m_mine.text(field));
    return merged;
}

void StudentConflict::setChangesAllowed(bool areAllowed)
{
    m_areChangesAllowed = areAllowed;
    m_keep->setEnabled(areAllowed && m_theirs.has_value());
}

void StudentConflict::fill()
{
    m_table->setRowCount(0);
    m_table->setVisible(m_theirs.has_value());
    if (!m_theirs)
        return;
    for (const ProfileField field : attendance::profileFields) {
        const QString& mine = m_mine.text(field);
        const QString& theirs = m_theirs->profile.text(field);
        if (mine == theirs)
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(StudentDeskSentences::field(field)));
        m_table->setItem(row, 1, new QTableWidgetItem(StudentDeskSentences::value(field, mine)));
        m_table->setItem(row, 2, new QTableWidgetItem(StudentDeskSentences::value(field, theirs)));
    }
}

void StudentConflict::retranslate()
{
    m_title->setText(StudentDeskSentences::conflictTitle());
    m_detail->setText(m_theirs ? StudentDeskSentences::conflictDetail() : StudentDeskSentences::deletedMeanwhile());
    m_table->setAccessibleName(StudentDeskSentences::conflictTitle());
    m_table->setHorizontalHeaderLabels(
        {StudentDeskSentences::fieldHeading(), StudentDeskSentences::mine(), StudentDeskSentences::theirs()});
    m_take->setText(StudentDeskSentences::takeTheirs());
    m_keep->setText(StudentDeskSentences::keepMine());
    setChangesAllowed(m_areChangesAllowed);
    fill();
}

} // namespace rollcall::office
