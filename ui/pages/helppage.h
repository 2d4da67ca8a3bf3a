#pragma once

#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/touchbutton.h"

#include <vector>

namespace rollcall::ui {

/** Says in simple words how a badge is held, or what a new student does, and has a way to the office's side for whoever has its PIN.
 *  Covers the window; its owner shows and hides it. Thread: gui. */
class HelpPage final : public QWidget {
    Q_OBJECT

public:
    enum class Topic { Badge, NewStudent };

    explicit HelpPage(QWidget* parent);

    void retranslate();
    /** Whether the last step names the button for who has no badge, or the office. Initially the office. */
    void setForgotBadgeOffered(bool offered);
    void setLook(const Theme& theme, const Scale& scale);
    /** Shown, with the focus on the way back. */
    void open(Topic topic);

Q_SIGNALS:
    void closeRequested();
    void officeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QStringList steps() const;
    void place();

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    Topic m_topic = Topic::Badge;
    bool m_hasForgotBadge = false;
    TextLabel m_title;
    std::vector<TextLabel*> m_steps;   ///< children
    std::vector<TextLabel*> m_numbers; ///< children, one a step but the last
    TouchButton m_office;
    TouchButton m_close;
};

} // namespace rollcall::ui
