#pragma once

class QLabel;
class QWidget;

namespace rollcall::office {

/** A label of plain text with a role of officestyle.h; "": none. Owned by `parent`. Thread: gui. */
QLabel* words(QWidget* parent, const char* role = "");

/** Gives a widget another role. Thread: gui. */
void setRole(QWidget& widget, const char* role);

} // namespace rollcall::office
