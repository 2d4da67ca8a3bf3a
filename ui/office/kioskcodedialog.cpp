#include "ui/office/kioskcodedialog.h"

#include "core/base/ids.h"
#include "ui/text/kiosksdesksentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall::office {

using Words = ui::KiosksDeskSentences;

namespace {

constexpr int leastPicture = 240; // px a side

QLabel* wrapped(const QString& text, const char* role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1String(role));
    return label;
}

/** Of a height that the wrapped text needs: a label in a dialog is not asked for it. */
void addWrapped(QVBoxLayout* layout, QLabel* label)
{
    label->setMinimumWidth(leastPicture);
    layout->addWidget(label);
}

} // namespace

KioskCodeDialog::KioskCodeDialog(KioskListSource& source, QStringList taken, QWidget* parent)
    : QDialog(parent), m_source(source), m_taken(std::move(taken)), m_steps(new QStackedWidget(this)),
      m_typed(new QLineEdit), m_objection(wrapped({}, "fault", this)),
      m_makeButton(new QPushButton(Words::makeCode())), m_code(new QLabel(this)), m_for(wrapped({}, "muted", this)),
      m_replaces(wrapped(Words::replaces(), "muted", this)), m_picture(new QLabel(this)),
      m_copyButton(new QPushButton(Words::copyCode()))
{
    setWindowTitle(Words::pairNew().remove(u'&').remove(u'…'));

    auto* asking = new QWidget(m_steps);
    auto* question = new QVBoxLayout(asking);
    addWrapped(question, wrapped(Words::askIdentifier(), "heading", asking));
    auto* label = new QLabel(Words::identifierLabel(), asking);
    label->setBuddy(m_typed);
    m_typed->setMaxLength(64);
    m_typed->setObjectName(QStringLiteral("identifier"));
    m_typed->setAccessibleName(Words::identifierLabel().remove(u'&'));
    m_typed->setAccessibleDescription(Words::identifierRule());
    question->addWidget(label);
    question->addWidget(m_typed);
    addWrapped(question, wrapped(Words::identifierRule(), "muted", asking));
    addWrapped(question, m_objection);
    question->addStretch();
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(Words::cancel());
    m_makeButton->setProperty("primary", true);
    m_makeButton->setDefault(true);
    m_makeButton->setEnabled(false);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_makeButton);
    question->addLayout(buttons);
    m_steps->addWidget(asking);

    auto* showing = new QWidget(m_steps);
    auto* answer = new QVBoxLayout(showing);
    m_code->setProperty("role", QStringLiteral("figure"));
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setAlignment(Qt::AlignHCenter);
    m_code->setLayoutDirection(Qt::LeftToRight); // it is read so in every script
    m_picture->setAlignment(Qt::AlignHCenter);
    m_picture->setObjectName(QStringLiteral("picture"));
    m_picture->setAccessibleName(Words::pictureOfCode());
    answer->addWidget(m_code);
    answer->addWidget(m_picture);
    addWrapped(answer, m_for);
    addWrapped(answer, wrapped(Words::howToPair(), "plain", showing));
    addWrapped(answer, m_replaces);
    auto* afterwards = new QHBoxLayout;
    auto* close = new QPushButton(Words::close());
    close->setProperty("primary", true);
    afterwards->addWidget(m_copyButton);
    afterwards->addStretch();
    afterwards->addWidget(close);
    answer->addLayout(afterwards);
    m_steps->addWidget(showing);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_steps);

    connect(m_typed, &QLineEdit::textChanged, this, &KioskCodeDialog::look);
    connect(m_makeButton, &QPushButton::clicked, this, &KioskCodeDialog::makeForTyped);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copyButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    m_typed->setFocus();
}

void KioskCodeDialog::makeFor(const QString& id)
{
    setWindowTitle(Words::newCode().remove(u'&').remove(u'…'));
    m_steps->setCurrentIndex(1);
    m_copyButton->setEnabled(false);
    make(id);
}

void KioskCodeDialog::look()
{
    const QString id = m_typed->text();
    const bool isTaken = m_taken.contains(id);
    m_objection->setText(isTaken ? Words::isTaken(id) : QString());
    m_makeButton->setEnabled(!isTaken && DeviceId::parse(id).has_value());
}

void KioskCodeDialog::makeForTyped()
{
    m_makeButton->setEnabled(false);
    m_typed->setReadOnly(true);
    make(m_typed->text());
}

void KioskCodeDialog::make(const QString& id)
{
    m_id = id;
    m_replaces->setVisible(m_taken.contains(id));
    Q_EMIT asked(id);
    m_source.makeCode(id, this, [this](const std::variant<KioskCode, CloudFault>& answer) {
        if (const auto* code = std::get_if<KioskCode>(&answer)) {
            show(*code);
            Q_EMIT made(m_id);
            return;
        }
        Q_EMIT refused(std::get<CloudFault>(answer));
        reject();
    });
}

void KioskCodeDialog::show(const KioskCode& code)
{
    m_code->setText(code.code);
    m_code->setAccessibleName(code.code);
    m_for->setText(Words::codeFor(m_id, Words::moment(code.expiresAt, QDateTime::currentDateTimeUtc())));
    m_picture->setVisible(!code.picture.isNull());
    // Whole pixels a module: a camera reads no blurred edges.
    const int times = qMax(1, leastPicture / qMax(1, code.picture.width()));
    m_picture->setPixmap(QPixmap::fromImage(code.picture.scaled(code.picture.size() * times)));
    m_steps->setCurrentIndex(1);
    m_copyButton->setEnabled(true);
    m_copyButton->setFocus();
    adjustSize();
}

} // namespace rollcall::office
