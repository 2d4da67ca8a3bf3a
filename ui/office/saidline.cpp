#include "ui/office/saidline.h"

#include "ui/office/words.h"

#include <QAccessibleWidget>

namespace rollcall::office {

namespace {

QAccessibleInterface* saidInterface(const QString& className, QObject* object)
{
    if (className != QLatin1String("rollcall::office::SaidLine"))
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Notification);
}

/** Beside the words, so that colour is never alone. */
QString signOf(Note::Kind kind)
{
    switch (kind) {
    case Note::Kind::Pending:
        return QStringLiteral("\u2026 ");
    case Note::Kind::Done:
        return QStringLiteral("\u2713 ");
    case Note::Kind::Refused:
        return QStringLiteral("\u25b3 ");
    case Note::Kind::Plain:
        break;
    }
    return {};
}

} // namespace

SaidLine::SaidLine(QWidget* parent) : QLabel(parent)
{
    QAccessible::installFactory(saidInterface); // which ignores one that it has already
    setTextFormat(Qt::PlainText);               // names may look like markup
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setRetainSizeWhenHidden(true); // its neighbours stay where they are
    setSizePolicy(policy);
    hide();
}

// A notification is told when it is shown.
void SaidLine::say(const Note& note)
{
    hide();
    setRole(*this, note.kind == Note::Kind::Refused ? "fault" : "");
    setText(note.text.isEmpty() ? QString() : signOf(note.kind) + note.text);
    setAccessibleName(note.text);
    setVisible(!note.text.isEmpty());
}

} // namespace rollcall::office
