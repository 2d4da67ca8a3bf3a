#pragma once

#include "ui/result.h"

#include <QColor>
#include <QFont>
#include <QSize>

namespace rollcall::ui {

/** The colours of the window. Each pair has a contrast of at least 4.5 (WCAG 2.2, 1.4.3); a test measures it. */
struct Theme {
    QColor paper;   ///< background
    QColor surface; ///< cards
    QColor ink;     ///< text
    QColor muted;   ///< secondary text, the sync status bar
    QColor accent;  ///< frames, buttons, focus ring
    QColor fault;   ///< errors in what was typed; always together with an icon or a word

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

/** Sizes for one window. Lengths are given for 1280x800 and scale with the window's shorter side. */
class Scale {
public:
    /** @param textSize larger or smaller letters; 1.0 is the designed size */
    explicit Scale(QSize window, qreal textSize = 1.0);

    /** A font size in pixels; at least 16, to be readable at arm's length. */
    int text(int atReference) const;
    /** A distance or a size in pixels: a multiple of 8, at least 8. */
    int length(int atReference) const;
    /** The height of everything that is touched: at least 64 pixels. */
    int touch() const { return qMax(64, length(64)); }
    /** Line widths and radii: whole pixels, at least 1. */
    int stroke(int atReference) const;

private:
    qreal m_factor;
    qreal m_textSize;
};

/** The sizes of the type scale, at 1280x800. */
struct TypeSize {
    static constexpr int name = 150; ///< of a student, on the result page
    static constexpr int display = 96;
    static constexpr int lead = 56;
    static constexpr int status = 52;
    static constexpr int greeting = 48;
    static constexpr int body = 32;
    static constexpr int small = 22;
};

/** Noto Sans, then Noto Sans Arabic, then what a minimal system has. Figures are tabular. */
QFont themeFont(int pixelSize, QFont::Weight weight = QFont::Normal);

} // namespace rollcall::ui
