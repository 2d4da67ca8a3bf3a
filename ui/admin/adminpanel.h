#pragma once

#include "core/base/clock.h"
#include "ui/admin/pagespane.h"
#include "ui/admin/pinpane.h"

#include <functional>
#include <memory>

namespace rollcall::ui {

/** The admin panel, for the school's office, over the whole window: first the PIN, then the pages.
 *
 *  Takes  the answers to its signals, as values, at any time; one that no longer has a question is ignored.
 *  Gives  signals about the PIN. While arePagesOpen() no badge is read, and the pages say so. While it asks for the PIN
 *         badges are read, and each sends it away (giveWay()): whoever stands there without the PIN stops nobody.
 *  It leaves by itself, without saving, when nobody has touched it for 90 s (30 s while it asks for the PIN, and then 60 s
 *  after it was opened, touched or not), and says so half a minute before. Pages with unsaved changes are kept, out of
 *  reach, for the next time the right PIN is entered. Otherwise nothing of it exists while it is closed, neither pages
 *  nor the PIN that was typed. Thread: gui. */
class AdminPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{90'000};
    static constexpr std::chrono::milliseconds pinPatience{30'000};
    static constexpr std::chrono::milliseconds pinLimit{60'000};
    static constexpr std::chrono::milliseconds notice{30'000}; ///< how long before it says that it leaves by itself

    /** `clock` outlives the panel. */
    AdminPanel(const Clock& clock, QWidget* parent);
    ~AdminPanel() override;

    /** What makes the pages once the right PIN is entered; at least one. Must be set before acceptPin(). */
    void setPages(std::function<AdminPages()> make) { m_makePages = std::move(make); }

    /** Which PINs may be chosen where none is set. */
    void setNewPinRule(NewPinRule rule) { m_newPinRule = std::move(rule); }

    bool isOpen() const { return m_pin || m_pages; }
    bool arePagesOpen() const { return m_pages != nullptr; }

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Counts waits down, and leaves when it is time to. Every second. */
    void refresh();

public Q_SLOTS:
    void open();
    void leave();
    /** A badge was read: leaves, unless somebody has entered a PIN. */
    void giveWay();

    /** Answers to pinStateWanted(). */
    void showPinReady(std::chrono::milliseconds wait);
    void showNoPin();
    void showPinUnreadable();
    /** Answers to pinEntered(). The right PIN opens the first page. */
    void showPinWrong(std::chrono::milliseconds wait);
    void acceptPin();
    /** The answer to newPinChosen() if it is not acceptPin(). */
    void showNewPinNotSaved();

Q_SIGNALS:
    void opened();
    void closed();
    void pinStateWanted();
    void pinEntered(const QString& pin);
    void newPinChosen(const QString& pin);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    std::chrono::milliseconds timeLeft() const;
    void shut();
    void leaveByItself();
    void openPages();
    void requestLeave();
    void ask(const Question& question);
    void askText(const TextQuestion& question);
    void uncover();
    void applyLook();

    const Clock& m_clock;
    std::function<AdminPages()> m_makePages;
    NewPinRule m_newPinRule;
    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    std::chrono::milliseconds m_openedAt{};
    std::chrono::milliseconds m_touchedAt{};
    bool m_isCheckingPin = false;
    std::unique_ptr<PinPane> m_pin;
    std::unique_ptr<PagesPane> m_pages; ///< also while the first page is waited for
    std::unique_ptr<PagesPane> m_kept;  ///< with unsaved changes, while it is closed
    std::unique_ptr<ConfirmSheet> m_sheet;
    std::unique_ptr<TextSheet> m_typing;
};

} // namespace rollcall::ui
