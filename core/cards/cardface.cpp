#include "core/cards/cardface.h"

#include "core/cards/qrcode.h"

#include <QFontMetricsF>
#include <QImageReader>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rollcall::cards {

namespace {

const QColor headerColor(0x0a, 0x6c, 0x68);
const QColor inkColor(0x10, 0x21, 0x2b);
const QColor mutedColor(0x52, 0x63, 0x6d);
const QColor initialsGround(0xe3, 0xee, 0xed);

// Millimetres.
constexpr double headerHeight = 12;
constexpr double edge = 4;
constexpr double codeLeft = cardWidth - codeRoom - 1.6;
constexpr double codeTop = headerHeight + (cardHeight - headerHeight - codeRoom) / 2;
constexpr double textWidth = codeLeft - edge;
constexpr double photoWidth = 18;
constexpr double photoHeight = 23;
constexpr double photoTop = cardHeight - edge + 1 - photoHeight;
constexpr int quietModules = 4; // on each side, ISO/IEC 18004

/** Of the first and the last word; of the first alone in scripts without capitals, where letters may join. */
QString initialsOf(const QString& name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto first = [](const QString& word) {
        return word.left(word.size() > 1 && word.at(0).isHighSurrogate() ? 2 : 1);
    };
    if (words.isEmpty())
        return {};
    const QString initial = first(words.first());
    const bool hasCapitals = initial.toUpper() != initial.toLower();
    return (hasCapitals && words.size() > 1 ? initial + first(words.last()) : initial).toUpper();
}

/** One path for the whole code: rectangles of their own show hairlines between them in some viewers. */
QPainterPath darkPart(const QImage& code, double module)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            const int start = x;
            while (x < code.width() && code.pixelIndex(x, y) == 1)
                ++x;
            if (x > start)
                path.addRect(start * module, y * module, (x - start) * module, module);
        }
    }
    return path;
}

QImage photoOf(const QString& file, QSize size)
{
    if (file.isEmpty())
        return {};
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QImage picture = reader.read();
    if (picture.isNull())
        return {};
    const QImage filling = picture.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return filling.copy((filling.width() - size.width()) / 2, (filling.height() - size.height()) / 3, size.width(),
                        size.height());
}

} // namespace

CardFace::CardFace(CardStyle style, double dotsPerMm) : m_style(std::move(style)), m_dots(dotsPerMm)
{
    if (!m_style.logo.isNull()) // once, so that all cards of a file share it
        m_style.logo = m_style.logo.scaled(300, 100, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QRectF CardFace::area(double x, double y, double width, double height) const
{
    return {mm(x), mm(y), mm(width), mm(height)};
}

QFont CardFace::fontOf(double points, QFont::Weight weight) const
{
    QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"),
                           QStringLiteral("Noto Sans Hebrew")});
    font.setStyleHint(QFont::SansSerif);
    // As good as none, but Qt makes no ligatures then: "ffi" as one glyph would not be found as three letters.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    font.setPixelSize(std::max(1, int(std::lround(points * 25.4 / 72 * m_dots))));
    font.setWeight(weight);
    return font;
}

// Smaller by steps, to half the size, until it fits; a word that is wider even then is broken.
void CardFace::drawText(QPainter& painter, const QRectF& place, const QString& text, const Type& type,
                        Qt::Alignment alignment) const
{
    const int flags = int(alignment) | Qt::TextWordWrap;
    double points = type.points;
    const auto fits = [&] {
        const QRectF taken = QFontMetricsF(fontOf(points, type.weight)).boundingRect(place, flags, text);
        return taken.width() <= place.width() && taken.height() <= place.height();
    };
    bool isWhole = fits();
    while (!isWhole && points - 0.5 >= type.points / 2) {
        points -= 0.5;
        isWhole = fits();
    }
    painter.setFont(fontOf(points, type.weight));
    painter.setPen(type.color);
    painter.drawText(place, isWhole ? flags : int(alignment) | Qt::TextWrapAnywhere, text);
}

void CardFace::drawHeader(QPainter& painter) const
{
    painter.fillRect(area(0, 0, cardWidth, headerHeight), headerColor);
    double left = edge;
    if (!m_style.logo.isNull()) {
        const QSizeF size = QSizeF(m_style.logo.size()).scaled(mm(24), mm(8), Qt::KeepAspectRatio);
        const QRectF ground(QPointF(mm(edge) - mm(0.7), mm(headerHeight) / 2 - size.height() / 2 - mm(0.7)),
                            size + QSizeF(mm(1.4), mm(1.4)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(ground, mm(1), mm(1));
        painter.drawImage(QRectF(ground.topLeft() + QPointF(mm(0.7), mm(0.7)), size), m_style.logo);
        left += size.width() / m_dots + 3;
    }
    drawText(painter, area(left, 1, cardWidth - left - edge, headerHeight - 2), m_style.school,
             {12, QFont::DemiBold, Qt::white}, Qt::AlignVCenter | Qt::AlignLeft);
}

void CardFace::drawPhoto(QPainter& painter, const Card& card, const QRectF& place) const
{
    constexpr double pixelsPerMm = 300 / 25.4;
    const QImage photo =
        photoOf(card.photoFile, QSize(int(photoWidth * pixelsPerMm), int(photoHeight * pixelsPerMm)));
    if (!photo.isNull()) {
        painter.drawImage(place, photo);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(initialsGround);
    painter.drawRoundedRect(place, mm(2), mm(2));
    drawText(painter, place, initialsOf(card.name), {22, QFont::DemiBold, headerColor}, Qt::AlignCenter);
}

Result<void> CardFace::drawCode(QPainter& painter, const QByteArray& text) const
{
    const auto code = qrCode(text);
    if (!code)
        return code.error();
    const int modules = code->width();
    const double module =
        std::floor(mm(codeRoom) / (modules + 2 * quietModules)); // whole dots: every module is alike
    if (module < mm(smallestModule))
        return Error{ErrorCode::Invalid,
                     QStringLiteral("a code of %1 characters is too fine for a card").arg(text.size())};
    const double margin = (mm(codeRoom) - module * modules) / 2;
    painter.save();
    painter.translate(mm(codeLeft) + margin, mm(codeTop) + margin);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(darkPart(*code, module), Qt::black);
    painter.restore();
    return {};
}

Result<void> CardFace::drawFront(QPainter& painter, const Card& card) const
{
    if (auto drawn = drawCode(painter, card.code); !drawn)
        return drawn;
    drawHeader(painter);
    drawText(painter, area(edge, headerHeight + 1.5, textWidth, photoTop - headerHeight - 2.5), card.name,
             {15, QFont::Bold, inkColor}, Qt::AlignLeft | Qt::AlignVCenter);
    drawPhoto(painter, card, area(edge, photoTop, photoWidth, photoHeight));
    constexpr double left = edge + photoWidth + 2.5;
    constexpr double width = edge + textWidth - left;
    const auto line = [&](double top, double height, const QString& text, const Type& type, Qt::Alignment vertical) {
        drawText(painter, area(left, photoTop + top, width, height), text, type, Qt::AlignLeft | vertical);
    };
    line(0, 12, card.section, {9, QFont::Normal, mutedColor}, Qt::AlignTop);
    line(photoHeight - 10.5, 5.5, card.number, {10, QFont::DemiBold, inkColor}, Qt::AlignBottom);
    line(photoHeight - 4.5, 4.5, card.note, {7, QFont::Normal, mutedColor}, Qt::AlignBottom);
    return {};
}

void CardFace::drawBack(QPainter& painter) const
{
    drawHeader(painter);
    drawText(painter, area(2 * edge, headerHeight + edge, cardWidth - 4 * edge, cardHeight - headerHeight - 2 * edge),
             m_style.back, {11, QFont::Normal, inkColor}, Qt::AlignCenter);
}

Result<QImage> cardPicture(const Card& card, const CardStyle& style, int width)
{
    constexpr double dotsPerMm = 12; // then letters and codes come out well when it is made smaller
    QImage picture(qRound(cardWidth * dotsPerMm), qRound(cardHeight * dotsPerMm), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (const auto drawn = CardFace(style, dotsPerMm).drawFront(painter, card); !drawn)
        return drawn.error();
    painter.end();
    return picture.scaledToWidth(width, Qt::SmoothTransformation);
}

} // namespace rollcall::cards
