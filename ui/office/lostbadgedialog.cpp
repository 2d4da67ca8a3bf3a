#include "ui/office/lostbadgedialog.h"

#include "core/attendance/rosterchange.h"
#include "core/base/timetext.h"
#include "ui/office/words.h"
#include "ui/text/badgedesksentences.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace rollcall::office {

using ui::BadgeDeskSentences;

namespace {

constexpr int longestLostReason = 200; // as the cloud keeps it
constexpr int lostDialogWidth = 460;

} // namespace

LostBadgeDialog::LostBadgeDialog(const BadgeHolder& holder, QWidget* parent)
    : QDialog(parent), m_which(new QComboBox(this)), m_reason(new QLineEdit(this))
{
    setWindowTitle(BadgeDeskSentences::title());
    setMinimumWidth(lostDialogWidth);
    for (const OfficeBadge& badge : holder.badges) {
        if (badge.state == OfficeBadge::State::Counts)
            m_which->addItem(BadgeDeskSentences::serial(badge.serial) + QStringLiteral(" · ")
                                 + isolated(isoDate(badge.issued)),
                             badge.serial);
    }
    auto* question = words(this, "heading");
    question->setWordWrap(true);
    question->setText(BadgeDeskSentences::askLost(attendance::wholeName(holder.student)));
    auto* about = words(this, "muted");
    about->setWordWrap(true);
    about->setText(BadgeDeskSentences::whatLostDoes());
    m_reason->setMaxLength(longestLostReason);
    m_reason->setPlaceholderText(BadgeDeskSentences::reasonHint());
    auto* fields = new QFormLayout;
    const std::pair<QWidget*, QString> rows[] = {{m_which, BadgeDeskSentences::whichBadge()},
                                                 {m_reason, BadgeDeskSentences::reason()}};
    for (const auto& [field, text] : rows) {
        QLabel* label = words(this);
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
        fields->addRow(label, field);
    }
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(BadgeDeskSentences::cancel(), this);
    auto* report = new QPushButton(BadgeDeskSentences::reportIt(), this);
    report->setProperty("primary", true);
    report->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(report);
    auto* down = new QVBoxLayout(this);
    down->addWidget(question);
    down->addWidget(about);
    down->addLayout(fields);
    down->addStretch(1);
    down->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(report, &QPushButton::clicked, this, [this] {
        Q_EMIT reported(m_which->currentData().toUInt(), m_reason->text().trimmed());
        accept();
    });
    m_reason->setFocus();
}

} // namespace rollcall::office
