#include "ui/office/words.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QStyle>

namespace rollcall::office {

QLabel* words(QWidget* parent, const char* role)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // names may look like markup
    label->setProperty("role", QLatin1String(role));
    return label;
}

QLabel* wrappedWords(QWidget* parent, const char* role)
{
    QLabel* label = words(parent, role);
    label->setWordWrap(true);
    return label;
}

// A label turns with the direction of its text, and a number has the one of Latin letters.
void alignLeading(QLabel& label)
{
    const bool isMirrored = label.layoutDirection() == Qt::RightToLeft;
    label.setAlignment((isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

QCollator peoplesOrder()
{
    const QLocale system;
    QCollator collator(system.language() == QLocale::C ? QLocale(QLocale::English) : system); // C knows no numbers
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true); // Grade 8 before Grade 10
    return collator;
}

// From right to left the parts of a date would change places, and an arrow would point the wrong way.
QString isolated(const QString& text)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    return firstStrongIsolate + text + popIsolate;
}

QString fromTo(const QString& before, const QString& now)
{
    if (before == now)
        return now;
    const auto shown = [](const QString& text) { return isolated(text.isEmpty() ? QStringLiteral("\u2013") : text); };
    const QString arrow = QGuiApplication::isRightToLeft() ? QStringLiteral(" \u2190 ") : QStringLiteral(" \u2192 ");
    return shown(before) + arrow + shown(now);
}

// A style sheet looks at a property when a widget is polished, and not again.
void setRole(QWidget& widget, const char* role)
{
    widget.setProperty("role", QLatin1String(role));
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

// On Linux a combo box is told by the name of what is chosen in it, and its own name never is.
void nameField(QWidget& field, const QString& name)
{
    field.setAccessibleName(name);
    if (qobject_cast<QComboBox*>(&field))
        field.setAccessibleDescription(name);
}

} // namespace rollcall::office
