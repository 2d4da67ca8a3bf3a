#pragma once

#include "ui/widgets/touchbutton.h"
#include "ui/widgets/textlabel.h"

namespace rollcall::ui {

/** A card over everything: something that has to be answered first. The harmless answer stands where reading begins, the
 *  other one at the end and elsewhere than what led here, so that it takes a second, different touch. */
class ConfirmSheet final : public QWidget {
    Q_OBJECT

public:
    explicit ConfirmSheet(QWidget* parent);

    /** `detail` is for technicians and may be empty, as may `risky`: then there is only one answer. */
    void ask(const QString& text, const QString& detail, const QString& harmless, const QString& risky);
    void setLook(const Theme& theme, const Scale& scale);

Q_SIGNALS:
    void rejected();
    void confirmed();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    QRect m_card;
    TextLabel m_text;
    TextLabel m_detail;
    TouchButton m_harmless;
    TouchButton m_risky;
};

} // namespace rollcall::ui
