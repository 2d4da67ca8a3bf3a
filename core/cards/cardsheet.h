#pragma once

#include "core/base/result.h"
#include "core/cards/card.h"

#include <QPageLayout>

#include <vector>

QT_BEGIN_NAMESPACE
class QIODevice;
class QPagedPaintDevice;
QT_END_NAMESPACE

namespace rollcall::cards {

enum class Paper {
    A4,     ///< upright, ten cards
    Letter, ///< lengthwise, nine cards
};

/** How a sheet is laid out: cards touch each other, so that one cut parts two of them. */
struct SheetPlan {
    QPageLayout page;
    int columns;
    int rows;

    int cards() const { return columns * rows; }
};
SheetPlan planOf(Paper paper);

/** Writes the cards as a PDF in their order: fronts of a sheet, then, if the style has one, its backs in the mirrored order of columns, which
 *  lie behind their fronts when the sheet is turned over its left or right edge. Marks outside of the cards show where to cut.
 *  Fonts are embedded, text can be selected and searched; codes are drawn as areas, not as pictures. Holds one photo at a time.
 *  `device`: open for writing. Needs a QGuiApplication, of any platform. Error Invalid for no cards, or for a code that does not fit on a card: the detail
 *  says which card, counted from 1; Io. */
Result<void> writeCards(QIODevice& device, const std::vector<Card>& cards, const CardStyle& style, Paper paper);

/** The same sheets on a device such as a printer, which has the layout of planOf() and paints to the edges of the paper. Any thread that has
 *  the device. Errors as writeCards(). */
Result<void> drawCards(QPagedPaintDevice& device, const std::vector<Card>& cards, const CardStyle& style,
                       Paper paper);

} // namespace rollcall::cards
