#include "ui/office/kioskcodedialog.h"

#include "core/base/ids.h"
#include "ui/text/kiosksdesksentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall::office {

using Words = ui::KiosksDeskSentences;

namespace {

constexpr int leastPicture = 240; // px a side
constexpr int textWidth = 460;    // px

QLabel* wrapped(const QString& text, const char* role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1String(role));
    return label;
}

// A dialog does not ask its labels how high their wrapped text is.
void fitHeight(QLabel* label)
{
    label->ensurePolished();
    label->setMinimumSize(textWidth, label->heightForWidth(textWidth));
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
    question->addWidget(wrapped(Words::askIdentifier(), "heading", asking));
    auto* label = new QLabel(Words::identifierLabel(), asking);
    label->setBuddy(m_typed);
    m_typed->setMaxLength(64);
    m_typed->setObjectName(QStringLiteral("identifier"));
    m_typed->setAccessibleName(Words::identifierLabel().remove(u'&'));
    m_typed->setAccessibleDescription(Words::identifierRule());
    question->addWidget(label);
    question->addWidget(m_typed);
    question->addWidget(wrapped(Words::identifierRule(), "muted", asking));
    question->addWidget(m_objection);
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
    answer->addWidget(m_for);
    answer->addWidget(wrapped(Words::howToPair(), "plain", showing));
    answer->addWidget(m_replaces);
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

void KioskCodeDialog::fit()
{
    for (QLabel* label : findChildren<QLabel*>()) {
        if (label->wordWrap())
            fitHeight(label);
    }
    // From the inside: what is outside remembers how large it was.
    for (QLayout* one : {m_steps->currentWidget()->layout(), m_steps->layout(), layout()})
        one->activate();
    resize(layout()->totalMinimumSize());
}

void KioskCodeDialog::showEvent(QShowEvent* event)
{
    fit();
    QDialog::showEvent(event);
}

void KioskCodeDialog::look()
{
    const QString id = m_typed->text();
    const bool isTaken = m_taken.contains(id);
    m_objection->setText(isTaken ? Words::isTaken(id) : QString());
    fit();
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
    m_picture->setMinimumSize(m_picture->pixmap().size());
    m_code->setMinimumSize(m_code->sizeHint());
    fit();
}

} // namespace rollcall::office
