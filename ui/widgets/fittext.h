#pragma once

#include <QFont>
#include <QSize>
#include <QStringList>

namespace rollcall::ui {

/** A text broken into lines that fit a room. */
struct FittedText {
    QFont font;
    QStringList lines;
    int linePitch = 0; ///< from baseline to baseline, pixels
    QSize size;        ///< of the whole block
    bool isElided = false;
};

/** Breaks `text` between words into at most `maxLines`, and takes a smaller font, down to half of the given
 * one (12 pixels at least), until it fits. Only what does not fit even then is cut, with an ellipsis. */
FittedText fitText(const QString& text, const QFont& font, QSize room, int maxLines);

} // namespace rollcall::ui
