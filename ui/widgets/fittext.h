#pragma once

#include <QFont>
#include <QList>
#include <QSize>
#include <QString>

class QPainter;

namespace rollcall::ui {

/** A text broken into lines that fit a given size. */
struct FittedText {
    struct Line {
        QString text;
        int width; ///< pixels
    };

    QFont font;
    QList<Line> lines;
    int ascent = 0;    ///< of its tallest script: from a line's top to its baseline, in pixels
    int linePitch = 0; ///< from baseline to baseline, in pixels
    QSize size;        ///< of the whole block
    bool isElided = false;
};

/** Breaks `text` between words into at most `maxLines` lines and shrinks the font until they fit, down to a quarter but
 *  not below 12 pixels. What does not fit even then is cut with an ellipsis. */
FittedText fitText(const QString& text, const QFont& font, QSize room, int maxLines);

/** Draws the lines into `place` with the painter's pen. Qt::AlignLeft means the side where `direction` begins. */
void paintText(QPainter& painter, const FittedText& text, const QRect& place, Qt::Alignment alignment,
               Qt::LayoutDirection direction);

} // namespace rollcall::ui
