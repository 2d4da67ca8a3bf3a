#pragma once

#include "ui/widgets/touchbutton.h"

#include <QWidget>

#include <vector>

namespace rollcall::ui {

/** Digits laid out as on a telephone, from left to right in every language, with an optional extra key left of the 0 and a
 *  backspace key. Four rows of three keys fill its rectangle. It never takes the focus away. */
class DigitPad final : public QWidget {
    Q_OBJECT

public:
    explicit DigitPad(QWidget* parent);

    /** What the key left of the 0 types; empty if there is no such key. */
    void setExtraKey(const QString& text);
    void setLook(const Theme& theme, const Scale& scale);
    /** The gaps between the keys, in pixels. */
    void setGap(QSize gap);

Q_SIGNALS:
    void typed(const QString& key);
    void backspace();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    std::vector<TouchButton*> m_keys; ///< children, in reading order
    QSize m_gap{16, 16};
};

} // namespace rollcall::ui
