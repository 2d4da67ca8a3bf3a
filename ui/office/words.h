#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace rollcall::office {

/** A label of plain text with a role of officestyle.h; "": none. Owned by `parent`. Thread: gui. */
QLabel* words(QWidget* parent, const char* role = "");

/** Puts the text where a line begins in the label's layout direction, also one that has no direction of its own, such as a number. To be
 *  called again when the direction is another one. Thread: gui. */
void alignLeading(QLabel& label);

/** Gives a widget another role. Thread: gui. */
void setRole(QWidget& widget, const char* role);

/** Names a field that has no label, for whoever hears it. Thread: gui. */
void nameField(QWidget& field, const QString& name);

} // namespace rollcall::office
