#include "ui/office/signinpage.h"

#include "ui/office/faultsentence.h"
#include "ui/office/words.h"
#include "ui/text/desksentences.h"
#include "ui/text/setupsentences.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::office {

using ui::DeskSentences;

namespace {

constexpr int formWidth = 440;

} // namespace

SignInPage::SignInPage(OfficeAccount& account, QWidget* parent) : QWidget(parent), m_account(account)
{
    setObjectName(QStringLiteral("signIn"));
    auto* form = new QWidget(this);
    form->setFixedWidth(formWidth);
    auto* rows = new QVBoxLayout(form);
    rows->setSpacing(4);
    m_title = wrappedWords(form, "title");
    m_intro = wrappedWords(form, "muted");
    rows->addWidget(m_title);
    rows->addWidget(m_intro);
    for (Row& row : m_rows) {
        row = {wrappedWords(form, ""), new QLineEdit(form), wrappedWords(form, "muted")};
        row.label->setBuddy(row.edit);
        rows->addSpacing(12);
        rows->addWidget(row.label);
        rows->addWidget(row.edit);
        rows->addWidget(row.below);
        connect(row.edit, &QLineEdit::returnPressed, this, &SignInPage::sign);
    }
    m_rows[Password].edit->setEchoMode(QLineEdit::Password);
    m_rows[Address].edit->setLayoutDirection(Qt::LeftToRight);
    m_rows[Key].edit->setLayoutDirection(Qt::LeftToRight);
    m_rows[Email].edit->setLayoutDirection(Qt::LeftToRight);
    m_note = wrappedWords(form, "fault");
    m_note->hide();
    m_sign = new QPushButton(form);
    m_sign->setProperty("primary", true);
    m_sign->setAutoDefault(true);
    m_project = new QPushButton(form);
    m_project->setProperty("quiet", true);
    rows->addSpacing(16);
    rows->addWidget(m_note);
    rows->addWidget(m_sign);
    rows->addWidget(m_project, 0, Qt::AlignLeft);
    m_setUp = new QPushButton(form);
    m_setUp->setProperty("quiet", true);
    m_setUp->hide();
    rows->addWidget(m_setUp, 0, Qt::AlignLeft);
    connect(m_setUp, &QPushButton::clicked, this, &SignInPage::setUpWanted);
    connect(m_sign, &QPushButton::clicked, this, &SignInPage::sign);
    connect(m_project, &QPushButton::clicked, this, [this] {
        showProject(true);
        m_rows[Address].edit->setFocus();
    });

    auto* middle = new QVBoxLayout(this);
    middle->addStretch(1);
    auto* across = new QHBoxLayout; // an alignment would ask for no more height than lines that do not wrap
    across->addStretch(1);
    across->addWidget(form);
    across->addStretch(1);
    middle->addLayout(across);
    middle->addStretch(2);
    retranslate();
    open();
}

void SignInPage::offerSetUp()
{
    m_setUp->show();
}

void SignInPage::open()
{
    open(m_account.remembered());
}

void SignInPage::open(const SignIn& with)
{
    const std::array<QString, FieldCount> texts = {with.address, with.key, with.email, {}};
    for (int i = 0; i < FieldCount; ++i) {
        m_rows[size_t(i)].edit->setText(texts[size_t(i)]);
        showHint(Field(i));
    }
    m_note->hide();
    showProject(with.address.isEmpty() || with.key.isEmpty());
    for (const Row& row : m_rows) {
        if (row.edit->text().isEmpty() && !row.edit->isHidden())
            return row.edit->setFocus();
    }
}

void SignInPage::showProject(bool isShown)
{
    for (const Field field : {Address, Key}) {
        const Row& row = m_rows[field];
        row.label->setVisible(isShown);
        row.edit->setVisible(isShown);
        row.below->setVisible(isShown);
    }
    m_project->setVisible(!isShown);
}

void SignInPage::showHint(Field field)
{
    QLabel* below = m_rows[field].below;
    setRole(*below, "muted");
    below->setText(field == Address ? DeskSentences::addressHint()
                   : field == Key   ? DeskSentences::keyHint()
                                    : QString());
    below->setVisible(!below->text().isEmpty() && !m_rows[field].edit->isHidden());
    m_rows[field].edit->setAccessibleDescription(below->text());
}

void SignInPage::showFault(Field field, const QString& sentence)
{
    if (field == Address || field == Key)
        showProject(true);
    const Row& row = m_rows[field];
    setRole(*row.below, "fault");
    row.below->setText(sentence);
    row.below->show();
    row.edit->setAccessibleDescription(sentence);
    row.edit->setFocus();
    row.edit->selectAll();
}

SignInPage::Field SignInPage::fieldOf(CloudFault::Kind kind)
{
    switch (kind) {
    case CloudFault::Kind::BadAddress:
        return Address;
    case CloudFault::Kind::BadKey:
    case CloudFault::Kind::SecretKey:
    case CloudFault::Kind::KeyRejected:
        return Key;
    case CloudFault::Kind::LoginRefused:
        return Password;
    default:
        return FieldCount;
    }
}

void SignInPage::sign()
{
    if (m_isAsking)
        return;
    bool isComplete = true;
    for (int i = FieldCount; i-- > 0;) {
        showHint(Field(i));
        if (!m_rows[size_t(i)].edit->text().trimmed().isEmpty())
            continue;
        showFault(Field(i), DeskSentences::fillIn());
        isComplete = false;
    }
    m_note->hide();
    if (!isComplete)
        return;
    m_isAsking = true;
    m_sign->setEnabled(false);
    m_sign->setText(DeskSentences::signingIn());
    const SignIn with{m_rows[Address].edit->text().trimmed(), m_rows[Key].edit->text().trimmed(),
                      m_rows[Email].edit->text().trimmed(), m_rows[Password].edit->text()};
    m_account.signIn(with, this, [this](const std::optional<CloudFault>& fault) {
        m_isAsking = false;
        m_sign->setEnabled(true);
        m_sign->setText(DeskSentences::signIn());
        if (!fault) {
            m_rows[Password].edit->clear();
            Q_EMIT signedIn();
            return;
        }
        if (const Field field = fieldOf(fault->kind); field != FieldCount)
            return showFault(field, faultSentence(*fault));
        m_note->setText(faultSentence(*fault));
        m_note->show();
    });
}

void SignInPage::retranslate()
{
    m_title->setText(DeskSentences::signInTitle());
    m_intro->setText(DeskSentences::signInIntro());
    const std::array<QString, FieldCount> labels = {DeskSentences::address(), DeskSentences::key(),
                                                    DeskSentences::email(), DeskSentences::password()};
    for (int i = 0; i < FieldCount; ++i) {
        m_rows[size_t(i)].label->setText(labels[size_t(i)]);
        m_rows[size_t(i)].edit->setAccessibleName(labels[size_t(i)]);
        showHint(Field(i));
    }
    m_note->hide();
    m_project->setText(DeskSentences::showProject());
    m_setUp->setText(ui::SetUpSentences::offer());
    m_sign->setText(m_isAsking ? DeskSentences::signingIn() : DeskSentences::signIn());
}

} // namespace rollcall::office
