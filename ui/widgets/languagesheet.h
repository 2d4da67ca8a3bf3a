#pragma once

#include "ui/text/language.h"
#include "ui/widgets/touchbutton.h"

#include <QWidget>

#include <vector>

namespace rollcall::ui {

/** The card that offers every language by its own name. The names stand side by side, so that the card stays in the lower
 *  half of a small screen. Its owner shows and hides it. */
class LanguageSheet final : public QWidget {
    Q_OBJECT

public:
    explicit LanguageSheet(QWidget* parent);

    void setLook(const Theme& theme, const Scale& scale);
    void setCurrent(const QString& code);
    /** The height it needs at this scale and width, in pixels. */
    int heightIn(int width) const;

Q_SIGNALS:
    void chosen(const QString& code);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int columnsIn(int width) const;

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    std::vector<TouchButton*> m_buttons; ///< children, in the order of languages()
};

} // namespace rollcall::ui
