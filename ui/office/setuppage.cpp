#include "ui/office/setuppage.h"

#include "ui/office/words.h"
#include "ui/text/desksentences.h"
#include "ui/text/setupsentences.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeZone>

namespace rollcall::office {

using ui::DeskSentences;
using ui::SetUpSentences;

namespace {

QString signOfStep(SetUpStep::Grade grade)
{
    switch (grade) {
    case SetUpStep::Grade::Well:
        return QStringLiteral("\u2713 ");
    case SetUpStep::Grade::Doubt:
        return QStringLiteral("! ");
    case SetUpStep::Grade::Fault:
        return QStringLiteral("\u25b3 ");
    case SetUpStep::Grade::NotTried:
        return QStringLiteral("\u2013 ");
    }
    return {};
}

QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            names << QString::fromLatin1(id);
    }
    return names;
}

} // namespace

SetUpPage::SetUpPage(ProjectSetUpSource& source, QWidget* parent) : QWidget(parent), m_source(source)
{
    setObjectName(QStringLiteral("setUp"));
    auto* typed = new QWidget(this);
    auto* rows = new QVBoxLayout(typed);
    rows->setContentsMargins(0, 0, 12, 0);
    rows->setSpacing(4);
    m_title = wrappedWords(typed, "title");
    m_intro = wrappedWords(typed, "muted");
    rows->addWidget(m_title);
    rows->addWidget(m_intro);
    const auto addRow = [rows](QLabel* label, QWidget* field) {
        label->setBuddy(field);
        rows->addSpacing(8);
        rows->addWidget(label);
        rows->addWidget(field);
    };
    m_zoneLabel = wrappedWords(typed);
    m_zone = new QComboBox(typed);
    m_zone->setEditable(true);
    m_zone->addItems(zoneNames());
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (int field = 0; field < FieldCount; ++field) {
        if (field == Email)
            addRow(m_zoneLabel, m_zone);
        m_labels.push_back(wrappedWords(typed));
        m_fields.push_back(new QLineEdit(typed));
        m_fields.back()->setLayoutDirection(field == Name ? layoutDirection() : Qt::LeftToRight);
        addRow(m_labels.back(), m_fields.back());
        connect(m_fields.back(), &QLineEdit::returnPressed, this, &SetUpPage::run);
    }
    for (const Field secret : {Database, SecretKey, Password, Again})
        m_fields[secret]->setEchoMode(QLineEdit::Password);
    rows->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(typed);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // the field with the focus is in sight
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fault = wrappedWords(this, "fault");
    m_run = new QPushButton(this);
    m_run->setProperty("primary", true);
    m_run->setAutoDefault(true);
    m_back = new QPushButton(this);
    m_back->setProperty("quiet", true);
    connect(m_run, &QPushButton::clicked, this, &SetUpPage::run);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT closed({}); });

    auto* left = new QVBoxLayout;
    left->addWidget(scroll, 1);
    left->addWidget(m_fault);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_run);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    left->addLayout(buttons);
    m_stepsTitle = words(this, "heading");
    m_steps = new QListWidget(this);
    m_steps->setWordWrap(true);
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setLayoutDirection(Qt::LeftToRight); // its sentences are English
    m_said = wrappedWords(this);
    auto* right = new QVBoxLayout;
    right->addWidget(m_stepsTitle);
    right->addWidget(m_steps, 1);
    right->addWidget(m_said);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(32, 24, 32, 24);
    across->setSpacing(32);
    across->addLayout(left, 2);
    across->addLayout(right, 3);

    connect(&m_source, &ProjectSetUpSource::found, this, &SetUpPage::tell);
    retranslate();
    open({}, {});
}

void SetUpPage::open(const QString& address, const QString& key)
{
    for (QLineEdit* field : m_fields)
        field->clear();
    m_fields[Address]->setText(address);
    m_fields[Key]->setText(key);
    const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    m_zone->setCurrentText(zoneNames().contains(zone) ? zone
                                                      : QString()); // a computer in UTC says nothing of the school
    m_steps->clear();
    m_said->clear();
    m_fault->hide();
    m_isDone = false;
    setFieldsEnabled(true);
    retranslate();
    m_fields[address.isEmpty() ? Address : Database]->setFocus();
}

QString SetUpPage::text(Field field) const
{
    const QString typed = m_fields[field]->text();
    return field == Password || field == Again ? typed : typed.trimmed();
}

NewProject SetUpPage::project() const
{
    return {.address = text(Address),
            .key = text(Key),
            .database = text(Database),
            .secretKey = text(SecretKey),
            .timeZone = m_zone->currentText().trimmed(),
            .staffEmail = text(Email),
            .staffName = text(Name),
            .staffPassword = text(Password)};
}

void SetUpPage::run()
{
    if (m_isRunning)
        return;
    if (m_isDone) {
        Q_EMIT closed({text(Address), text(Key), text(Email), {}});
        return;
    }
    m_fault->hide();
    if (text(Password) != text(Again)) {
        m_fields[Again]->setFocus();
        return stop(SetUpSentences::differentPasswords());
    }
    const NewProject wanted = project();
    if (const auto objection = m_source.objection(wanted))
        return stop(*objection);
    m_isRunning = true;
    m_steps->clear();
    setFieldsEnabled(false);
    retranslate();
    m_source.run(wanted, this, [this](const SetUpEnd& end) { finish(end); });
}

void SetUpPage::stop(const QString& sentence)
{
    m_fault->setText(sentence);
    m_fault->setAccessibleName(sentence);
    m_fault->show();
}

void SetUpPage::tell(const SetUpStep& step)
{
    QString words = signOfStep(step.grade) + step.sentence;
    if (!step.remedy.isEmpty())
        words += QStringLiteral("\n    ") + step.remedy;
    m_steps->addItem(words);
    m_steps->scrollToBottom();
}

void SetUpPage::finish(const SetUpEnd& end)
{
    m_isRunning = false;
    m_isDone = end.isWell;
    for (const QString& task : end.byHand)
        m_steps->addItem(QStringLiteral("\u2022 ") + task);
    if (end.isWell) {
        for (const Field secret : {Database, SecretKey, Password, Again})
            m_fields[secret]->clear();
    }
    setFieldsEnabled(!end.isWell);
    retranslate();
    m_run->setFocus();
}

void SetUpPage::setFieldsEnabled(bool areEnabled)
{
    for (QLineEdit* field : m_fields)
        field->setEnabled(areEnabled);
    m_zone->setEnabled(areEnabled);
    m_run->setEnabled(!m_isRunning);
    m_back->setEnabled(!m_isRunning);
}

void SetUpPage::retranslate()
{
    m_title->setText(SetUpSentences::title());
    m_intro->setText(SetUpSentences::intro());
    const QStringList labels{DeskSentences::address(),        DeskSentences::key(),
                             SetUpSentences::database(),      SetUpSentences::secretKey(),
                             SetUpSentences::staffEmail(),    SetUpSentences::staffName(),
                             SetUpSentences::staffPassword(), SetUpSentences::passwordAgain()};
    const QStringList hints{DeskSentences::addressHint(),
                            DeskSentences::keyHint(),
                            SetUpSentences::databaseHint(),
                            SetUpSentences::secretKeyHint(),
                            {},
                            {},
                            {},
                            {}};
    for (int field = 0; field < FieldCount; ++field) {
        m_labels[size_t(field)]->setText(labels.at(field));
        m_fields[size_t(field)]->setAccessibleName(labels.at(field));
        m_fields[size_t(field)]->setPlaceholderText(hints.at(field));
        m_fields[size_t(field)]->setToolTip(hints.at(field));
    }
    m_zoneLabel->setText(SetUpSentences::timeZone());
    m_zone->setAccessibleName(SetUpSentences::timeZone());
    m_zone->lineEdit()->setAccessibleName(SetUpSentences::timeZone());
    m_zone->lineEdit()->setPlaceholderText(QStringLiteral("Asia/Manila"));
    m_run->setText(m_isDone      ? SetUpSentences::toSignIn()
                   : m_isRunning ? SetUpSentences::running()
                                 : SetUpSentences::run());
    m_back->setText(SetUpSentences::back());
    m_back->setVisible(!m_isDone);
    m_stepsTitle->setText(SetUpSentences::steps());
    m_steps->setAccessibleName(SetUpSentences::steps());
    if (!m_isRunning && m_steps->count() > 0)
        m_said->setText(m_isDone ? SetUpSentences::well() : SetUpSentences::notWell());
    else
        m_said->setText(m_isRunning ? SetUpSentences::runningLong() : SetUpSentences::nothingYet());
    m_said->setAccessibleName(m_said->text());
}

} // namespace rollcall::office
