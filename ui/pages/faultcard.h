#pragma once

#include "ui/fault.h"
#include "ui/widgets/shape.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

namespace rollcall::ui {

/** Takes the preview's place while no badge can be recorded: first what a student can do and when the next attempt is, then,
 *  below a line, the cause for whoever mends it. */
class FaultCard final : public QWidget {
    Q_OBJECT

public:
    explicit FaultCard(QWidget* parent);

    /** `hasForgotBadge`: a button for who has no badge stands beside the card. */
    void setFault(FaultKind kind, bool hasForgotBadge);
    /** Time until the next attempt; nothing hides that line. */
    void setRetryIn(std::optional<std::chrono::milliseconds> left);
    void setLook(const Theme& theme, const Scale& scale);
    /** Centres everything, for portrait screens. */
    void setCentred(bool centred);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    bool m_centred = false;
    ShapeIcon m_icon;
    TextLabel m_wayOn;
    TextLabel m_retry;
    TextLabel m_cause;
    TextLabel m_note;
    int m_line = 0; ///< where it is painted, in pixels from above
};

} // namespace rollcall::ui
