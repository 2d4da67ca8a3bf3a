#pragma once

#include "ui/widgets/touchbutton.h"

#include <QWidget>

#include <vector>

namespace rollcall::ui {

/** The digits as on a telephone, in every language from left to right, with one free place beside the 0 and a key that
 *  takes the last one back. Fills its rectangle with four rows of three. Never takes the focus from what is typed into. */
class DigitPad final : public QWidget {
    Q_OBJECT

public:
    explicit DigitPad(QWidget* parent);

    /** What the key left of the 0 types; empty: there is none. */
    void setExtraKey(const QString& text);
    void setLook(const Theme& theme, const Scale& scale);
    /** Between the keys, in pixels. */
    void setGap(QSize gap);

Q_SIGNALS:
    void typed(const QString& key);
    void backspace();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    std::vector<TouchButton*> m_keys; ///< children; in reading order
    QSize m_gap{16, 16};
};

} // namespace rollcall::ui
