#pragma once

#include <QCollator>
#include <QString>

class QLabel;
class QWidget;

namespace rollcall::office {

/** A label of plain text with a role of officestyle.h; "": none. Owned by `parent`. Thread: gui. */
QLabel* words(QWidget* parent, const char* role = "");
/** The same, on as many lines as it needs. */
QLabel* wrappedWords(QWidget* parent, const char* role = "");

/** Puts the text where a line begins in the label's layout direction, also one that has no direction of its own, such as a number. To be
 *  called again when the direction is another one. Thread: gui. */
void alignLeading(QLabel& label);

/** The order of names and sections: of this person's language, Grade 8 before Grade 10. */
QCollator peoplesOrder();

/** A text that keeps its own direction within a sentence, and the sentence its: a date, or a name in another script. */
QString isolated(const QString& text);

/** "Narra → Molave", or the text alone where it stays. In the direction of the application. Thread: gui. */
QString fromTo(const QString& before, const QString& now);

/** Gives a widget another role. Thread: gui. */
void setRole(QWidget& widget, const char* role);

/** Names a field that has no label, for whoever hears it. Thread: gui. */
void nameField(QWidget& field, const QString& name);

} // namespace rollcall::office
