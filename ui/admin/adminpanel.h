#pragma once

#include "core/base/clock.h"
#include "ui/admin/pinpane.h"
#include "ui/admin/confirmsheet.h"
#include "ui/admin/settingspage.h"

#include <memory>

namespace rollcall::ui {

/** Why settings were not saved. */
enum class SaveFault {
    ChangedElsewhere, ///< somebody else wrote the file since it was loaded
    Other,            ///< rights, space, or what the file says elsewhere; the detail tells
};

/** The office's side of the kiosk, over its whole window: the PIN, then the pages of settings.
 *
 *  Takes  answers, as values, in any order; one that nobody asked for any more is ignored.
 *  Gives  questions as signals. While it is open no badge is read (its pages say so); closed() ends that.
 *  Leaves by itself, changing nothing, when nobody has touched it for 90 s (30 s while it asks for the PIN).
 *  Thread gui. Nothing of it exists while it is closed, the PIN that was typed included. */
class AdminPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{90'000};
    static constexpr std::chrono::milliseconds pinPatience{30'000};

    AdminPanel(const Clock& clock, QWidget* parent);
    ~AdminPanel() override;

    bool isOpen() const { return m_pin || m_settings; }

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Counts waits down and leaves when it is time to. Every second. */
    void refresh();

public Q_SLOTS:
    void open();
    void leave();

    /** Answers to pinStateWanted(). */
    void showPinReady(std::chrono::milliseconds wait);
    void showNoPin();
    void showPinUnreadable();
    /** Answers to pinEntered(). The right one is followed by settingsWanted(). */
    void showPinWrong(std::chrono::milliseconds wait);
    void acceptPin();
    /** Answers to settingsWanted(): what is in effect, or why the file cannot be used. */
    void showSettings(const QList<rollcall::config::Effective>& effective);
    void showSettingsFault(const QString& detail);
    /** Answers to saveRequested(). */
    void showSaved(const QList<rollcall::config::Effective>& effective);
    void showNotSaved(rollcall::ui::SaveFault fault, const QString& detail);
    /** Answers to testRequested(), one for each service, in any order. */
    void showTest(const rollcall::ui::ServiceTest& test);

Q_SIGNALS:
    void opened();
    void closed();
    void pinStateWanted();
    void pinEntered(const QString& pin);
    void settingsWanted();
    void saveRequested(const QList<rollcall::config::SettingChange>& changes);
    void testRequested(const rollcall::config::NetworkTimeouts& values);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void ask(const Question& question);
    void applyLook();

    const Clock& m_clock;
    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    std::chrono::milliseconds m_touchedAt{};
    bool m_isCheckingPin = false;
    std::unique_ptr<PinPane> m_pin;
    std::unique_ptr<SettingsPage> m_settings; ///< also while the settings are waited for
    std::unique_ptr<ConfirmSheet> m_sheet;
};

} // namespace rollcall::ui
