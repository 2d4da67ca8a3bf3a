#include "ui/admin/livepicture.h"

#include "ui/widgets/fittext.h"
#include "ui/widgets/uprightframe.h"

#include <QPainter>
#include <QPainterPath>

namespace rollcall::ui {

LivePicture::LivePicture(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void LivePicture::setFrame(const QVideoFrame& frame)
{
    if (!frame.isValid())
        return;
    m_frame = frame;
    update();
}

void LivePicture::setOutline(const QPolygonF& corners, bool isRead)
{
    m_outline = corners;
    m_isRead = isRead;
    update();
}

void LivePicture::setSentence(const QString& sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    update();
}

void LivePicture::setWaitingText(const QString& text)
{
    m_waitingText = text;
    update();
}

void LivePicture::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    update();
}

// At the top, where the list beside it begins.
QRect LivePicture::placeOf(QSize shape) const
{
    QRect place(QPoint(), shape.scaled(size(), Qt::KeepAspectRatio));
    place.moveLeft((width() - place.width()) / 2);
    return place;
}

QRect LivePicture::pictureRect() const
{
    return m_image.isNull() || !m_sentence.isEmpty() ? QRect() : placeOf(m_image.size());
}

void LivePicture::paintEvent(QPaintEvent*)
{
    if (m_frame.isValid() && m_sentence.isEmpty()) {
        if (QImage image = upright(m_frame); !image.isNull())
            m_image = std::move(image);
        m_frame = {};
    }

    QPainter painter(this);
    painter.fillRect(rect(), m_theme.paper);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect place = pictureRect();
    const qreal radius = m_scale.stroke(16);
    QPainterPath shape;
    const QRect card = place.isEmpty() ? placeOf({16, 9}) : place;
    shape.addRoundedRect(card, radius, radius);
    if (place.isEmpty()) {
        painter.fillPath(shape, m_theme.surface);
        painter.setPen(m_theme.ink);
        const QRect room = card.adjusted(16, 16, -16, -16);
        const QString& words = m_sentence.isEmpty() ? m_waitingText : m_sentence;
        const FittedText text = fitText(words, themeFont(m_scale.text(TypeSize::small)), room.size(), 4);
        paintText(painter, text, room, Qt::AlignCenter, layoutDirection());
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_image);
    if (!m_outline.isEmpty()) {
        QPolygonF corners;
        for (const QPointF share : std::as_const(m_outline))
            corners.append({place.left() + share.x() * place.width(), place.top() + share.y() * place.height()});
        const int thickness = m_scale.stroke(6);
        // White around the colour, so that it is seen on any picture; a code that is not read has a broken line.
        for (const auto& [colour, width] : {std::pair(QColor(Qt::white), thickness + m_scale.stroke(4)),
                                            std::pair(Theme::light().accent, thickness)}) {
            QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
            if (!m_isRead && colour != Qt::white)
                pen.setDashPattern({3, 2});
            painter.setPen(pen);
            painter.drawPolygon(corners);
        }
    }
    // Qt cannot clip with antialiasing, so the corners are painted over.
    QPainterPath corners;
    corners.addRect(place);
    painter.fillPath(corners.subtracted(shape), m_theme.paper);
}

} // namespace rollcall::ui
