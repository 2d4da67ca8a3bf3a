#pragma once

#include "ui/widgets/touchbutton.h"

#include <QList>

#include <vector>

namespace rollcall::ui {

/** A few words to choose one of, a button each, the chosen one marked. Thread: gui. */
class ChoiceList final : public QWidget {
    Q_OBJECT

public:
    struct Option {
        QString value;
        QString title;
    };

    explicit ChoiceList(QWidget* parent) : QWidget(parent) {}

    /** `chosen` is the value of the marked one; of none if no choice has it. */
    void set(const QList<Option>& choices, const QString& chosen);
    void setLook(const Theme& theme, const Scale& scale);

Q_SIGNALS:
    void chosen(const QString& value);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    QList<Option> m_choices;
    std::vector<TouchButton*> m_buttons; ///< children; those beyond the choices are hidden
};

} // namespace rollcall::ui
