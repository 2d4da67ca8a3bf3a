#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>

#include <optional>

namespace rollcall::ui {

/** Shows one value and can be typed into while it is active: with a keyboard, or through type() and backspace(). Arrows up
 *  and down step. The first character replaces the value, as in a text field whose text is selected. Its owner makes one box active at a time. */
class ValueBox final : public QAbstractButton {
    Q_OBJECT

public:
    enum class State {
        Own,
        Taken, ///< not its own: inherited or the default
        Fixed, ///< cannot be changed here
        Faulty,
    };

    /** The numbers that it may hold, for whoever hears it. */
    struct Range {
        double lowest = 0;
        double highest = 0;
        double step = 0; ///< the smallest
    };

    explicit ValueBox(QWidget* parent);

    /** `raw` is the text that typing continues; `shown` is what is displayed, with its unit. */
    void setValue(const QString& raw, const QString& shown, State state);
    void setLook(const Theme& theme, const Scale& scale);
    /** Empty: it holds no number. */
    void setRange(const std::optional<Range>& range) { m_range = range; }
    const std::optional<Range>& range() const { return m_range; }
    State state() const { return m_state; }
    const QString& raw() const { return m_raw; }

    void type(const QString& characters);
    void backspace();
    void setActive(bool active);
    /** Whether characters are typed into it, or only steps lead to another value. */
    void setTyped(bool typed) { m_isTyped = typed; }

Q_SIGNALS:
    /** The new raw text, after every key. */
    void edited(const QString& raw);
    /** Touched or typed into: it should become the active one. */
    void chosen();
    /** Arrow up (+1) or down (-1), while it is active. */
    void stepped(int direction);
    /** Enter was pressed. */
    void finished();
    /** Escape was pressed: what was typed since it was chosen is to be forgotten. */
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_raw;
    std::optional<Range> m_range;
    State m_state = State::Own;
    bool m_isActive = false;
    bool m_isSelected = false;
    bool m_isTyped = true;
    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
};

} // namespace rollcall::ui
