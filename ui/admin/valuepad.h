#pragma once

#include "ui/admin/digitpad.h"
#include "ui/widgets/textlabel.h"

namespace rollcall::ui {

/** What stands beside a page while a value is typed: what is typed and its range, the digits, and the buttons that remove
 *  the own value and that end typing. Thread: gui. */
class ValuePad final : public QWidget {
    Q_OBJECT

public:
    explicit ValuePad(QWidget* parent);

    void setTitle(const QString& title);
    /** The button that removes the own value. */
    void setUnset(const QString& text, bool enabled);
    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Fills this rectangle of the parent with what is painted; focus rings go around it. */
    void place(const QRect& painted);

Q_SIGNALS:
    void typed(const QString& key);
    void backspace();
    void unset();
    void done();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeParts();

    Scale m_scale{QSize(1280, 800)};
    TextLabel m_title;
    DigitPad m_digits;
    TouchButton m_unset;
    TouchButton m_done;
};

} // namespace rollcall::ui
