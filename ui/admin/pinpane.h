#pragma once

#include "core/base/clock.h"
#include "ui/admin/digitpad.h"
#include "ui/admin/newpin.h"
#include "ui/widgets/textlabel.h"

#include <optional>

namespace rollcall::ui {

/** Shows a dot for each digit that was typed. */
class PinDots final : public QWidget {
    Q_OBJECT

public:
    explicit PinDots(QWidget* parent);
    void setCount(int count);
    void setLook(const Theme& theme, const Scale& scale);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_count = 0;
    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
};

/** Asks for the PIN: digits, dots, and how long to wait after wrong tries; or, if no PIN is set, for a new one, twice. Digits
 *  can be typed on a keyboard too. It knows no PIN but the one being typed. Thread: gui. */
class PinPane final : public QWidget {
    Q_OBJECT

public:
    /** `rule`: which new PINs are allowed. */
    PinPane(const Clock& clock, NewPinRule rule, QWidget* parent);

    /** What is said in the place of "Office" and its sentence and button, where a PIN is asked for something else. */
    struct Words {
        QString title;
        QString headline;
        QString enter;
        QString back;
    };
    void setWords(const Words& words);

    /** There is a PIN, and it may be entered once `wait` is over. */
    void showReady(std::chrono::milliseconds wait);
    void showWrong(std::chrono::milliseconds wait);
    /** There is none; one is to be chosen. */
    void showNoPin();
    void showNotSaved();
    void showUnreadable();
    /** How long it stays; nothing while that is of no interest. */
    void setTimeLeft(std::optional<std::chrono::milliseconds> left);

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Counts the wait down. To be called every second. */
    void refresh();

Q_SIGNALS:
    void entered(const QString& pin);
    /** Allowed, and entered twice alike. */
    void chosen(const QString& pin);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class State { Asking, Ready, Wrong, Checking, Choosing, Repeating, Saving, Unreadable };

    bool isWaiting() const { return m_waitUntil.has_value(); }
    bool canType() const;
    QString message() const;
    void setState(State state, std::chrono::milliseconds wait);
    void type(const QString& digit);
    void backspace();
    void enter();
    void choose();
    void place();

    const Clock& m_clock;
    const NewPinRule m_rule;
    std::optional<Words> m_words;
    State m_state = State::Asking;
    QString m_pin;
    QString m_first; ///< a new PIN, entered once
    std::optional<NewPinFault> m_newPinFault;
    std::optional<std::chrono::milliseconds> m_timeLeft;
    std::optional<std::chrono::milliseconds> m_waitUntil; ///< on the clock's monotonic()

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    TextLabel m_title;
    TextLabel m_headline;
    PinDots m_dots;
    TextLabel m_message;
    TextLabel m_command;
    TextLabel m_closing;
    DigitPad m_pad;
    TouchButton m_open;
    TouchButton m_back;
};

} // namespace rollcall::ui
