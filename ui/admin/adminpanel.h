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
 *  Gives  signals about the PIN. No badge is read from opened() to closed(), and its pages say so.
 *  It leaves by itself, without saving, when nobody has touched it for 90 s (30 s while it asks for the PIN).
 *  Nothing of it exists while it is closed, neither pages nor the PIN that was typed. Thread: gui. */
class AdminPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{90'000};
    static constexpr std::chrono::milliseconds pinPatience{30'000};

    /** `clock` outlives the panel. */
    AdminPanel(const Clock& clock, QWidget* parent);
    ~AdminPanel() override;

    /** What makes the pages once the right PIN is entered; at least one. Must be set before acceptPin(). */
    void setPages(std::function<AdminPages()> make) { m_makePages = std::move(make); }

    bool isOpen() const { return m_pin || m_pages; }

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Counts waits down, and leaves when it is time to. Every second. */
    void refresh();

public Q_SLOTS:
    void open();
    void leave();

    /** Answers to pinStateWanted(). */
    void showPinReady(std::chrono::milliseconds wait);
    void showNoPin();
    void showPinUnreadable();
    /** Answers to pinEntered(). The right PIN opens the first page. */
    void showPinWrong(std::chrono::milliseconds wait);
    void acceptPin();

Q_SIGNALS:
    void opened();
    void closed();
    void pinStateWanted();
    void pinEntered(const QString& pin);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void requestLeave();
    void ask(const Question& question);
    void applyLook();

    const Clock& m_clock;
    std::function<AdminPages()> m_makePages;
    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    std::chrono::milliseconds m_touchedAt{};
    bool m_isCheckingPin = false;
    std::unique_ptr<PinPane> m_pin;
    std::unique_ptr<PagesPane> m_pages; ///< also while the first page is waited for
    std::unique_ptr<ConfirmSheet> m_sheet;
};

} // namespace rollcall::ui
