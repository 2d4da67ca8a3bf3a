#include "ui/widgets/camerapreview.h"

#include "ui/widgets/fittext.h"
#include "ui/widgets/uprightframe.h"

#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace rollcall::ui {

namespace {

constexpr std::chrono::milliseconds stepInterval{16};

/** Whether converting it will succeed: what is in a JPEG shows only then. */
bool isSureToConvert(QVideoFrame frame)
{
    if (frame.pixelFormat() == QVideoFrameFormat::Format_Jpeg || !frame.map(QVideoFrame::ReadOnly))
        return false;
    frame.unmap();
    return true;
}

} // namespace

CameraPreview::CameraPreview(const Clock& clock, QWidget* parent) : QWidget(parent), m_clock(clock), m_pill(this)
{
    m_guidanceEnd.setSingleShot(true);
    connect(&m_guidanceEnd, &QTimer::timeout, this, &CameraPreview::endGuidance);
    m_steps.setInterval(stepInterval);
    m_steps.setTimerType(Qt::PreciseTimer);
    connect(&m_steps, &QTimer::timeout, this, &CameraPreview::step);
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
    m_pill.setScale(scale);
    layOut();
}

void CameraPreview::setTargetVisible(bool visible)
{
    m_targetVisible = visible;
    if (!visible)
        m_pill.setText({});
    update();
}

void CameraPreview::setReducedMotion(bool reduced)
{
    m_isMotionReduced = reduced;
    if (reduced)
        setCodePlace({});
}

void CameraPreview::showGuidance(const QString& sentence)
{
    if (!m_targetVisible)
        return;
    m_pill.setText(sentence);
    m_guidanceUntil = m_clock.monotonic() + guidanceStay;
    m_guidanceEnd.start(guidanceStay);
}

void CameraPreview::endGuidance()
{
    const auto left = m_guidanceUntil - m_clock.monotonic();
    if (left > std::chrono::milliseconds(0)) // a timer may fire a millisecond early
        m_guidanceEnd.start(left);
    else
        m_pill.setText({});
}

void CameraPreview::setCodePlace(const QPolygonF& corners)
{
    const auto now = m_clock.monotonic();
    QPolygonF places;
    if (!m_isMotionReduced && !m_image.isNull()) {
        const QRectF part = shownPart();
        for (const QPointF& share : corners) {
            const qreal x = (share.x() * m_image.width() - part.left()) / part.width();
            const qreal y = (share.y() * m_image.height() - part.top()) / part.height();
            places.append({(1 - x) * width(), y * height()});
        }
    }
    m_target.see(places, now);
    if (m_target.isMoving(now))
        m_steps.start();
    update();
}

void CameraPreview::step()
{
    if (!m_target.isMoving(m_clock.monotonic()))
        m_steps.stop();
    update();
}

void CameraPreview::layOut()
{
    const qreal side = qMin(width(), height()) * 0.56;
    m_target.setHome(QRectF(QPointF((width() - side) / 2.0, (height() - side) / 2.0), QSizeF(side, side)));
    m_pill.setGeometry(GuidancePill::placeIn(size(), m_scale));
    update();
}

void CameraPreview::resizeEvent(QResizeEvent*)
{
    layOut();
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

QRectF CameraPreview::shownPart() const
{
    const QSizeF shown = QSizeF(size()).scaled(m_image.size(), Qt::KeepAspectRatio);
    return {QPointF((m_image.width() - shown.width()) / 2, (m_image.height() - shown.height()) / 2), shown};
}

void CameraPreview::paintPicture(QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(width(), 0);
    painter.scale(-1, 1);
    painter.drawImage(QRectF(rect()), m_image, shownPart());
    painter.restore();
}

void CameraPreview::paintTarget(QPainter& painter)
{
    const SnapFrame::Corners corners = m_target.at(m_clock.monotonic());
    QPainterPath path;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        // From the side before the corner round it to the side after it.
        const QLineF before(corners[i], corners[(i + 3) % 4]);
        const QLineF after(corners[i], corners[(i + 1) % 4]);
        const qreal arm = qMin(before.length(), after.length()) * 0.18;
        const qreal bend = qMin<qreal>(arm / 2, m_scale.stroke(16));
        const auto on = [](const QLineF& side, qreal way) { return side.pointAt(way / qMax(1.0, side.length())); };
        path.moveTo(on(before, arm));
        path.lineTo(on(before, bend));
        path.quadTo(corners[i], on(after, bend));
        path.lineTo(on(after, arm));
    }
    const int thickness = m_scale.stroke(8);
    for (const auto& [colour, width] :
         {std::pair(QColor(Qt::white), thickness + m_scale.stroke(6)), std::pair(Theme::light().accent, thickness)})
        painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace rollcall::ui
