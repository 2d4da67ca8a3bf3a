#pragma once

#include "ui/widgets/touchbutton.h"

#include <vector>

namespace rollcall::ui {

/** The list of pages: a button each, one of them chosen, in columns as wide as it has room for. More than fit are turned
 *  to by buttons at its end. Thread: gui. */
class PageList final : public QWidget {
    Q_OBJECT

public:
    explicit PageList(QWidget* parent);

    /** `count` pages, none of them chosen. */
    void setCount(int count);
    void setTitle(int page, const QString& title, std::optional<Shape> icon);
    /** Turns to it, too. */
    void choose(int page);

    /** The height that its buttons take of its rectangle, in pixels. */
    int usedHeight() const;

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();

Q_SIGNALS:
    void chosen(int page);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isTurned() const;
    int shownAtOnce() const;
    void turnTo(int first);
    void place();

    Scale m_scale{QSize(1280, 800)};
    std::vector<TouchButton*> m_buttons; ///< children
    TouchButton m_up;
    TouchButton m_down;
    int m_chosen = -1; ///< none
    int m_first = 0;
    int m_columns = 1;
    int m_rows = 1; ///< that have room
};

} // namespace rollcall::ui
