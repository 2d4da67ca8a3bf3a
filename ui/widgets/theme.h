#pragma once

#include "ui/result.h"

#include <QColor>
#include <QFont>
#include <QSize>

namespace rollcall::ui {

/** The colours of the house; contrast of each pair is at least 4.5 (WCAG 2.2, 1.4.3), and a test measures it.
 */
struct Theme {
    QColor paper;   ///< background
    QColor surface; ///< cards
    QColor ink;     ///< text
    QColor muted;   ///< secondary text, the honest line
    QColor accent;  ///< frames, buttons, focus ring
    QColor fault;   ///< what is wrong with what somebody typed; always with a sign or a word

    static Theme light();
    static Theme night();
};

/** A surface and what is written on it. */
struct Colours {
    QColor background;
    QColor text;
};

/** The same by day and by night. */
Colours resultColours(ResultKind kind);

/** Sizes for one window. All lengths are given as they are at 1280x800 and follow the window's shorter side.
 */
class Scale {
public:
    /** @param textSize the setting for people who need larger letters, 1.0 = as designed */
    explicit Scale(QSize window, qreal textSize = 1.0);

    /** A font size in pixels; 16 at least, which an arm's length asks for. */
    int text(int atReference) const;
    /** A distance or a size in steps of 8, 8 at least. */
    int length(int atReference) const;
    /** The height of whatever is touched: 64 pixels at least, on every screen. */
    int touch() const { return qMax(64, length(64)); }
    /** Line widths and radii: any whole number of pixels, 1 at least. */
    int stroke(int atReference) const;

private:
    qreal m_factor;
    qreal m_textSize;
};

/** The sizes of the type scale, at 1280x800. */
struct TypeSize {
    static constexpr int display = 96;
    static constexpr int lead = 56;
    static constexpr int body = 32;
    static constexpr int small = 22;
};

/** Noto Sans, with its Arabic sister and what a bare system has as a fallback. Its figures are tabular. */
QFont themeFont(int pixelSize, QFont::Weight weight = QFont::Normal);

} // namespace rollcall::ui
