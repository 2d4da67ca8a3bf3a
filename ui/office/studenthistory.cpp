#include "ui/office/studenthistory.h"

#include "ui/office/words.h"
#include "ui/text/studentdesksentences.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace rollcall::office {

using attendance::KeptStudent;
using attendance::ProfileField;
using attendance::StudentChange;
using attendance::StudentProfile;
using ui::StudentDeskSentences;

namespace {

QString whatChanged(const StudentChange& change)
{
    if (!change.before)
        return StudentDeskSentences::wasAdded();
    if (!change.after)
        return StudentDeskSentences::wasDeleted();
    QStringList lines;
    for (const ProfileField field : attendance::differences(change.before->profile, change.after->profile))
        lines << StudentDeskSentences::changed(field, change.before->profile.text(field),
                                               change.after->profile.text(field));
    return lines.join(u'\n');
}

} // namespace

StudentHistory::StudentHistory(QWidget* parent)
    : QWidget(parent), m_table(new QTableWidget(0, 2, this)), m_said(words(this, "muted")),
      m_takeBack(new QPushButton(this))
{
    auto* down = new QVBoxLayout(this);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    // How high a row is depends on how wide its cells are.
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);
    m_said->setWordWrap(true);
    down->addWidget(m_said);
    down->addWidget(m_table, 1);
    down->addWidget(m_takeBack);
    connect(m_takeBack, &QPushButton::clicked, this, &StudentHistory::takeBackWanted);
    say({});
}

void StudentHistory::show(const std::vector<StudentChange>& changes)
{
    m_changes = changes;
    m_said->setVisible(changes.empty());
    m_said->setText(StudentDeskSentences::noChanges());
    retranslate();
}

void StudentHistory::say(const QString& sentence)
{
    m_changes.clear();
    retranslate();
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

std::optional<std::pair<KeptStudent, StudentProfile>> StudentHistory::lastChange() const
{
    if (m_changes.empty() || !m_changes.front().after)
        return std::nullopt;
    const StudentChange& last = m_changes.front();
    StudentProfile before = last.before ? last.before->profile : last.after->profile;
    if (!last.before)
        before.status = QStringLiteral("inactive");
    return std::pair(*last.after, before);
}

void StudentHistory::setChangesAllowed(bool areAllowed)
{
    m_areChangesAllowed = areAllowed;
    m_takeBack->setEnabled(areAllowed && lastChange());
}

void StudentHistory::retranslate()
{
    m_table->setAccessibleName(StudentDeskSentences::history());
    m_table->setHorizontalHeaderLabels(
        {StudentDeskSentences::when() + QStringLiteral(", ") + StudentDeskSentences::who(),
         StudentDeskSentences::what()});
    m_takeBack->setText(StudentDeskSentences::takeBack());
    m_table->setRowCount(int(m_changes.size()));
    for (int row = 0; row < int(m_changes.size()); ++row) {
        const StudentChange& change = m_changes[std::size_t(row)];
        const QString at = locale().toString(change.at.toLocalTime(), QLocale::ShortFormat);
        const QString what = whatChanged(change);
        auto* whatItem = new QTableWidgetItem(what);
        whatItem->setToolTip(
            QStringLiteral("<span style='white-space:pre-line'>%1</span>").arg(what.toHtmlEscaped()));
        m_table->setItem(row, 0, new QTableWidgetItem(at + u'\n' + change.who)); // below each other: the rest is long
        m_table->setItem(row, 1, whatItem);
    }
    setChangesAllowed(m_areChangesAllowed);
}

} // namespace rollcall::office
