#pragma once

#include "core/base/clock.h"
#include "ui/admin/digitpad.h"
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

/** Asks for the PIN: digits, dots, and how long to wait after wrong tries; or, if no PIN is set, how to set one. Digits can
 *  be typed on a keyboard too. It knows no PIN but the one being typed. Thread: gui. */
class PinPane final : public QWidget {
    Q_OBJECT

public:
    PinPane(const Clock& clock, QWidget* parent);

    /** There is a PIN, and it may be entered once `wait` is over. */
    void showReady(std::chrono::milliseconds wait);
    void showWrong(std::chrono::milliseconds wait);
    void showNoPin();
    void showUnreadable();

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Counts the wait down. To be called every second. */
    void refresh();

Q_SIGNALS:
    void entered(const QString& pin);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class State { Asking, Ready, Wrong, Checking, NoPin, Unreadable };

    bool locked() const { return m_state == State::NoPin || m_state == State::Unreadable; }
    bool isWaiting() const { return m_waitUntil.has_value(); }
    bool canType() const { return (m_state == State::Ready || m_state == State::Wrong) && !isWaiting(); }
    void setState(State state, std::chrono::milliseconds wait);
    void type(const QString& digit);
    void backspace();
    void enter();
    void place();

    const Clock& m_clock;
    State m_state = State::Asking;
    QString m_pin;
    std::optional<std::chrono::milliseconds> m_waitUntil; ///< on the clock's monotonic()

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    TextLabel m_title;
    TextLabel m_headline;
    PinDots m_dots;
    TextLabel m_message;
    TextLabel m_command;
    TextLabel m_paused;
    DigitPad m_pad;
    TouchButton m_open;
    TouchButton m_back;
};

} // namespace rollcall::ui
