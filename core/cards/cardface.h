#pragma once

#include "core/base/result.h"
#include "core/cards/card.h"

#include <QPainter>

namespace rollcall::cards {

/** A card's size: ID-1 of ISO/IEC 7810, CR80 to printers. Millimetres. */
constexpr double cardWidth = 85.6;
constexpr double cardHeight = 53.98;

/** The square for the code with its quiet zone of four modules on each side, in millimetres. A code of 21 modules is 27 mm wide
 *  there, one of 53 modules 33 mm. */
constexpr double codeRoom = 38;
/** The smallest module that a card is printed with, in millimetres: what a camera of 1280x720 sees of it at 30 cm is two pixels wide. */
constexpr double smallestModule = 0.6;

/** Draws the sides of cards, each with its corner at the painter's origin. Thread: that of the painter. Fonts: Noto Sans where there is. */
class CardFace {
public:
    /** `dotsPerMm`: of the painter's device, at least 4. */
    CardFace(CardStyle style, double dotsPerMm);

    /** Error Invalid where the code does not fit with modules of `smallestModule`; the detail says how many characters it has. */
    Result<void> drawFront(QPainter& painter, const Card& card) const;
    void drawBack(QPainter& painter) const;

private:
    struct Type {
        double points;
        QFont::Weight weight;
        QColor color;
    };

    double mm(double millimetres) const { return millimetres * m_dots; }
    QRectF area(double x, double y, double width, double height) const;
    QFont fontOf(double points, QFont::Weight weight) const;
    Result<void> drawCode(QPainter& painter, const QByteArray& code) const;
    void drawHeader(QPainter& painter) const;
    void drawPhoto(QPainter& painter, const Card& card, const QRectF& place) const;
    void drawText(QPainter& painter, const QRectF& place, const QString& text, const Type& type,
                  Qt::Alignment alignment) const;

    CardStyle m_style;
    double m_dots;
};

/** A front as a picture, `width` pixels wide, to be looked at. Errors as CardFace::drawFront(). Any thread. */
Result<QImage> cardPicture(const Card& card, const CardStyle& style, int width);

} // namespace rollcall::cards
