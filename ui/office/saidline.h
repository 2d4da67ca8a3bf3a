#pragma once

#include "ui/office/officepage.h"

#include <QLabel>

namespace rollcall::office {

/** The line below a page that says what became of a change. Assistive technology has it as a notification, which it tells as soon as there is
 *  another one. Hidden while there is nothing to say. Thread: gui. */
class SaidLine final : public QLabel {
    Q_OBJECT

public:
    explicit SaidLine(QWidget* parent);

    void say(const Note& note);
};

} // namespace rollcall::office
