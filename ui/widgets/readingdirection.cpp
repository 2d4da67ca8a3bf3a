#include "ui/widgets/readingdirection.h"

namespace rollcall::ui {

Qt::LayoutDirection readingDirection(const QString& text, Qt::LayoutDirection layout)
{
    if (layout != Qt::RightToLeft)
        return layout;
    bool hasLeftToRight = false;
    for (const QChar letter : text) {
        if (letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL)
            return Qt::RightToLeft;
        hasLeftToRight = hasLeftToRight || letter.direction() == QChar::DirL;
    }
    return hasLeftToRight ? Qt::LeftToRight : layout;
}

} // namespace rollcall::ui
