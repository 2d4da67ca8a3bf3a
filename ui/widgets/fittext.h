#pragma once

#include <QFont>
#include <QList>
#include <QSize>
#include <QString>

class QPainter;

namespace rollcall::ui {

/** A text broken into lines that fit a room. */
struct FittedText {
    struct Line {
        QString text;
        int width; ///< pixels
    };

    QFont font;
    QList<Line> lines;
    int ascent = 0;    ///< of the tallest script in it, from a line's top to its baseline
    int linePitch = 0; ///< from baseline to baseline
    QSize size;        ///< of the whole block
    bool isElided = false;
};

/** Breaks `text` between words into at most `maxLines`, and takes a smaller font, down to half of the given
 * one (12 pixels at least), until it fits. Only what does not fit even then is cut, with an ellipsis. */
FittedText fitText(const QString& text, const QFont& font, QSize room, int maxLines);

/** Draws the lines into `place`: Qt::AlignLeft is the leading side of `direction`. Uses the painter's pen. */
void paintText(QPainter& painter, const FittedText& text, const QRect& place, Qt::Alignment alignment,
               Qt::LayoutDirection direction);

} // namespace rollcall::ui
