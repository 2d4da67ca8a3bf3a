#include "ui/office/words.h"

#include <QComboBox>
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

// A label turns with the direction of its text, and a number has the one of Latin letters.
void alignLeading(QLabel& label)
{
    const bool isMirrored = label.layoutDirection() == Qt::RightToLeft;
    label.setAlignment((isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
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
