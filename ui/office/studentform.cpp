#include "ui/office/studentform.h"

#include "core/attendance/languages.h"
#include "ui/office/words.h"
#include "ui/text/studentdesksentences.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>

namespace rollcall::office {

using attendance::ProfileFault;
using attendance::ProfileField;
using attendance::StudentProfile;
using ui::StudentDeskSentences;

namespace {

QStringList choicesOf(ProfileField field)
{
    QStringList choices;
    switch (field) {
    case ProfileField::Language:
        choices << QString();
        for (const QLatin1String code : attendance::languageCodes)
            choices << code;
        break;
    case ProfileField::Sex:
        choices << QString();
        for (const QLatin1String sex : attendance::studentSexes)
            choices << sex;
        break;
    case ProfileField::Status:
        for (const QLatin1String status : attendance::studentStatuses)
            choices << status;
        break;
    default:
        break;
    }
    return choices;
}

} // namespace

StudentForm::StudentForm(QWidget* parent) : QWidget(parent), m_sections(new QStringListModel(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    for (const ProfileField field : attendance::profileFields) {
        const int row = grid->rowCount();
        Field made{words(this), nullptr, words(this, "fault")};
        if (choicesOf(field).isEmpty()) {
            auto* line = new QLineEdit(this);
            connect(line, &QLineEdit::textEdited, this, [this, field] { fieldEdited(field); });
            made.editor = line;
        } else {
            auto* box = new QComboBox(this);
            connect(box, &QComboBox::activated, this, [this, field] { fieldEdited(field); });
            made.editor = box;
        }
        made.editor->setObjectName(QString(attendance::name(field)));
        made.label->setBuddy(made.editor);
        made.label->setWordWrap(true);
        made.fault->setWordWrap(true);
        made.fault->hide();
        grid->addWidget(made.label, row, 0);
        grid->addWidget(made.editor, row, 1);
        grid->addWidget(made.fault, row + 1, 1);
        m_fields.emplace(field, made);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto* completer = new QCompleter(m_sections, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    qobject_cast<QLineEdit*>(m_fields.at(ProfileField::Section).editor)->setCompleter(completer);
    // What is completed is not typed.
    connect(
        completer, qOverload<const QString&>(&QCompleter::activated), this,
        [this] { fieldEdited(ProfileField::Section); }, Qt::QueuedConnection);
    retranslate();
}

void StudentForm::show(const StudentProfile& student, bool isNew)
{
    m_shown = student;
    for (const auto& [field, parts] : m_fields) {
        setText(field, student.text(field));
        parts.fault->hide();
    }
    qobject_cast<QLineEdit*>(m_fields.at(ProfileField::Number).editor)->setReadOnly(!isNew);
}

StudentProfile StudentForm::typed() const
{
    StudentProfile student;
    for (const ProfileField field : attendance::profileFields) {
        // Blanks that are in the cloud already are no typing of anybody here.
        const QString text = textOf(field);
        student.setText(field, text == m_shown.text(field) ? text : text.trimmed());
    }
    return student;
}

QString StudentForm::textOf(ProfileField field) const
{
    QWidget* editor = m_fields.at(field).editor;
    if (const auto* line = qobject_cast<QLineEdit*>(editor))
        return line->text();
    return qobject_cast<QComboBox*>(editor)->currentData().toString();
}

void StudentForm::setText(ProfileField field, const QString& text)
{
    QWidget* editor = m_fields.at(field).editor;
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(text);
        line->setCursorPosition(0);
        return;
    }
    auto* box = qobject_cast<QComboBox*>(editor);
    while (box->count() > choicesOf(field).size())
        box->removeItem(box->count() - 1);
    if (box->findData(text) < 0) // what a later version wrote is kept
        box->addItem(StudentDeskSentences::value(field, text), text);
    box->setCurrentIndex(box->findData(text));
}

void StudentForm::fieldEdited(ProfileField field)
{
    showFaultOf(field);
    Q_EMIT edited();
}

// What is in the cloud already is no fault of whoever looks at it.
void StudentForm::showFaultOf(ProfileField field)
{
    const QString text = typed().text(field);
    const auto fault = attendance::faultOf(field, text);
    const bool isOurs = text != m_shown.text(field) || fault == ProfileFault::Missing;
    showFault(field, isOurs && fault != ProfileFault::None ? StudentDeskSentences::fault(field, fault) : QString());
}

void StudentForm::showFault(ProfileField field, const QString& sentence)
{
    const Field& parts = m_fields.at(field);
    parts.fault->setText(sentence);
    parts.fault->setVisible(!sentence.isEmpty());
    parts.editor->setAccessibleDescription(sentence);
}

bool StudentForm::check()
{
    QWidget* first = nullptr;
    for (const ProfileField field : attendance::profileFields) {
        showFaultOf(field);
        const Field& parts = m_fields.at(field);
        if (!first && !parts.fault->isHidden())
            first = parts.editor;
    }
    if (first)
        first->setFocus();
    return !first;
}

void StudentForm::setSections(const QStringList& sections)
{
    m_sections->setStringList(sections);
}

void StudentForm::focusFirst()
{
    const auto* number = qobject_cast<QLineEdit*>(m_fields.at(ProfileField::Number).editor);
    m_fields.at(number->isReadOnly() ? ProfileField::FirstName : ProfileField::Number).editor->setFocus();
}

void StudentForm::fillChoices(ProfileField field)
{
    auto* box = qobject_cast<QComboBox*>(m_fields.at(field).editor);
    const QString chosen = box->count() > 0 ? box->currentData().toString() : m_shown.text(field);
    box->clear();
    for (const QString& choice : choicesOf(field))
        box->addItem(StudentDeskSentences::value(field, choice), choice);
    setText(field, chosen);
}

void StudentForm::retranslate()
{
    for (const auto& [field, parts] : m_fields) {
        parts.label->setText(StudentDeskSentences::field(field));
        if (!choicesOf(field).isEmpty())
            fillChoices(field);
        if (!parts.fault->isHidden())
            showFaultOf(field);
    }
}

} // namespace rollcall::office
