#include "ui/widgets/camerapreview.h"

#include "ui/widgets/fittext.h"

#include <QPainter>
#include <QPainterPath>

#include <QTransform>

#include <utility>

namespace rollcall::ui {

namespace {

/** The frame with its rotation and mirroring applied. */
QImage upright(const QVideoFrame& frame)
{
    QImage image = frame.toImage();
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    // Newer versions of Qt leave it to the caller.
    if (frame.rotation() != QtVideo::Rotation::None)
        image = image.transformed(QTransform().rotate(int(frame.rotation())));
    if (frame.mirrored())
        image = image.mirrored(true, false);
#endif
    return image;
}

/** Whether converting it will succeed: what is in a JPEG shows only then. */
bool isSureToConvert(QVideoFrame frame)
{
    if (frame.pixelFormat() == QVideoFrameFormat::Format_Jpeg || !frame.map(QVideoFrame::ReadOnly))
        return false;
    frame.unmap();
    return true;
}

} // namespace

CameraPreview::CameraPreview(QWidget* parent) : QWidget(parent)
{
    // Frames arrive thirty times a second; what lies behind the picture must not be repainted for each of them.
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void CameraPreview::setFrame(const QVideoFrame& frame)
{
    if (!frame.isValid())
        return;
    m_frame = frame;
    update();
}

void CameraPreview::setWaitingText(const QString& text)
{
    m_waitingText = text;
    update();
}

void CameraPreview::setColours(const Theme& theme, const QColor& around)
{
    m_theme = theme;
    m_around = around;
    update();
}

void CameraPreview::setScale(const Scale& scale)
{
    m_scale = scale;
    update();
}

void CameraPreview::setTargetVisible(bool visible)
{
    m_targetVisible = visible;
    update();
}

void CameraPreview::paintEvent(QPaintEvent*)
{
    if (m_frame.isValid())
        convertNewest();

    QPainter painter(this);
    if (m_image.isNull()) {
        painter.fillRect(rect(), m_theme.surface);
        painter.setPen(m_theme.muted);
        const QRect room = rect().adjusted(16, 16, -16, -16);
        const FittedText text = fitText(m_waitingText, themeFont(m_scale.text(TypeSize::body)), room.size(), 2);
        paintText(painter, text, room, Qt::AlignCenter, layoutDirection());
    } else {
        paintPicture(painter);
    }

    painter.setRenderHint(QPainter::Antialiasing);
    if (m_targetVisible && !m_image.isNull())
        paintTarget(painter);
    // Qt cannot clip with antialiasing, so the corners are painted over.
    const qreal radius = m_scale.stroke(16);
    QPainterPath corners;
    corners.addRect(rect());
    QPainterPath inside;
    inside.addRoundedRect(rect(), radius, radius);
    painter.fillPath(corners.subtracted(inside), m_around);

    if (!m_hasStarted && !m_image.isNull()) {
        m_hasStarted = true;
        Q_EMIT started();
    }
}

void CameraPreview::convertNewest()
{
    if (isSureToConvert(m_frame))
        m_image = {}; // before the next one is made: two of them are 16 MB at 1920x1080
    QImage image = upright(m_frame);
    m_frame = {};
    if (!image.isNull())
        m_image = std::move(image);
}

void CameraPreview::paintPicture(QPainter& painter)
{
    const QSizeF shown = QSizeF(size()).scaled(m_image.size(), Qt::KeepAspectRatio);
    const QRectF source(QPointF((m_image.width() - shown.width()) / 2, (m_image.height() - shown.height()) / 2),
                        shown);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(width(), 0);
    painter.scale(-1, 1);
    painter.drawImage(QRectF(rect()), m_image, source);
    painter.restore();
}

void CameraPreview::paintTarget(QPainter& painter)
{
    const qreal side = qMin(width(), height()) * 0.56;
    const QRectF target(QPointF((width() - side) / 2.0, (height() - side) / 2.0), QSizeF(side, side));
    const qreal arm = side * 0.18;
    const qreal bend = qMin<qreal>(arm / 2, m_scale.stroke(16));
    QPainterPath corner;
    corner.moveTo(0, arm);
    corner.lineTo(0, bend);
    corner.quadTo(0, 0, bend, 0);
    corner.lineTo(arm, 0);
    const int thickness = m_scale.stroke(8);
    for (const auto& [colour, width] :
         {std::pair(QColor(Qt::white), thickness + m_scale.stroke(6)), std::pair(Theme::light().accent, thickness)}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (int quarter = 0; quarter < 4; ++quarter) {
            painter.save();
            painter.translate(target.center());
            painter.rotate(90 * quarter);
            painter.translate(-side / 2, -side / 2);
            painter.drawPath(corner);
            painter.restore();
        }
    }
}

} // namespace rollcall::ui
