#include "ui/screenshots.h"

#include <QPainter>
#include <QPainterPath>
#include <QVideoFrameFormat>

#include <cstring>

namespace rollcall::ui {

namespace {

/** Looks like a QR code from a distance, but no scanner can read it. */
void paintCode(QPainter& painter, const QRectF& place)
{
    constexpr int modules = 25;
    const qreal side = place.width() / modules;
    const auto finder = [](int x, int y) {
        const auto in = [](int v) { return v >= 0 && v < 7; };
        const auto ring = [](int v, int w) { return v == 0 || v == 6 || w == 0 || w == 6; };
        for (const auto& [left, top] : {std::pair(0, 0), std::pair(modules - 7, 0), std::pair(0, modules - 7)}) {
            const int dx = x - left;
            const int dy = y - top;
            if (in(dx) && in(dy))
                return ring(dx, dy) || (dx > 1 && dx < 5 && dy > 1 && dy < 5) ? 1 : 0;
            if (dx >= -1 && dx <= 7 && dy >= -1 && dy <= 7)
                return 0;
        }
        return -1;
    };
    quint32 noise = 20261123;
    for (int y = 0; y < modules; ++y) {
        for (int x = 0; x < modules; ++x) {
            noise = noise * 1664525u + 1013904223u;
            const int fixed = finder(x, y);
            if (fixed == 1 || (fixed < 0 && (noise >> 24) % 2 == 0))
                painter.fillRect(QRectF(place.left() + x * side, place.top() + y * side, side + 0.3, side + 0.3),
                                 QColor(0x10212b));
        }
    }
}

void paintHall(QPainter& painter)
{
    painter.fillRect(QRectF(0, 0, 1280, 720), QColor(0xbfc9c6));
    painter.fillRect(QRectF(0, 560, 1280, 160), QColor(0x9aa5a3));
    painter.fillRect(QRectF(80, 60, 300, 500), QColor(0xdde7e8)); // door to the yard
    painter.fillRect(QRectF(104, 84, 120, 476), QColor(0xf3f6f2));
    painter.fillRect(QRectF(236, 84, 120, 476), QColor(0xeef3ef));
    for (int i = 0; i < 4; ++i) { // lockers
        painter.fillRect(QRectF(880 + i * 100, 140, 92, 420), QColor(0x7d9aa0));
        painter.fillRect(QRectF(900 + i * 100, 180, 52, 6), QColor(0x64808a));
        painter.fillRect(QRectF(900 + i * 100, 200, 52, 6), QColor(0x64808a));
    }
}

void paintStudent(QPainter& painter)
{
    painter.save();
    painter.translate(-80, 0);
    QPainterPath body;
    body.moveTo(130, 720);
    body.cubicTo(140, 500, 280, 452, 420, 452);
    body.cubicTo(560, 452, 680, 500, 700, 720);
    body.closeSubpath();
    painter.fillPath(body, QColor(0x2f5d73));
    painter.setBrush(QColor(0xb98a6a));
    painter.drawRoundedRect(QRectF(372, 380, 96, 110), 40, 40);
    painter.drawEllipse(QRectF(316, 160, 208, 264));
    QPainterPath hair;
    hair.moveTo(306, 300);
    hair.cubicTo(288, 100, 552, 100, 534, 300);
    hair.cubicTo(516, 226, 470, 222, 420, 222);
    hair.cubicTo(370, 222, 324, 226, 306, 300);
    painter.fillPath(hair, QColor(0x2b211c));
    painter.restore();
}

void paintBadge(QPainter& painter)
{
    painter.setBrush(QColor(0xb98a6a));
    painter.drawRoundedRect(QRectF(604, 470, 112, 270), 48, 48); // the arm behind the badge
    painter.save();
    painter.translate(660, 372);
    painter.rotate(5);
    painter.setBrush(QColor(0xfbfbf8));
    painter.drawRoundedRect(QRectF(-118, -160, 236, 312), 16, 16);
    painter.fillRect(QRectF(-118, -140, 236, 28), QColor(0x0a6c68));
    paintCode(painter, QRectF(-88, -94, 176, 176));
    painter.fillRect(QRectF(-60, 104, 120, 10), QColor(0x52636d));
    painter.restore();
    painter.setBrush(QColor(0xb98a6a));
    painter.drawRoundedRect(QRectF(632, 468, 40, 110), 20, 20); // the thumb in front of it
}

} // namespace

QVideoFrame placeholderFrame(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.scale(size.width() / 1280.0, size.height() / 720.0);
    paintHall(painter);
    paintStudent(painter);
    paintBadge(painter);
    painter.end();

    QVideoFrame frame(QVideoFrameFormat(size, QVideoFrameFormat::pixelFormatFromImageFormat(image.format())));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int y = 0; y < size.height(); ++y)
        std::memcpy(frame.bits(0) + y * frame.bytesPerLine(0), image.constScanLine(y),
                    static_cast<size_t>(size.width()) * 4);
    frame.unmap();
    return frame;
}

} // namespace rollcall::ui
