#pragma once

#include "ui/widgets/theme.h"

#include <QImage>
#include <QVideoFrame>
#include <QWidget>

namespace rollcall::ui {

/** The live picture, mirrored. Takes frames at any rate and converts only the newest one when it is about to be painted;
 *  older frames that were not painted are dropped. Fills its rectangle and crops evenly on both sides. A frame that cannot be
 *  converted, such as a damaged JPEG, leaves the picture before it on the screen. */
class CameraPreview final : public QWidget {
    Q_OBJECT

public:
    explicit CameraPreview(QWidget* parent);

    /** Cheap: it keeps a reference. An invalid frame is ignored. */
    void setFrame(const QVideoFrame& frame);
    bool hasPicture() const { return m_frame.isValid() || !m_image.isNull(); }

    /** The text shown until the first frame arrives. */
    void setWaitingText(const QString& text);
    void setColours(const Theme& theme, const QColor& around);
    void setScale(const Scale& scale);
    /** The corners that show where to hold the badge. */
    void setTargetVisible(bool visible);

Q_SIGNALS:
    /** The first frame is on the screen. Emitted once in the widget's life. */
    void started();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void convertNewest();
    void paintPicture(QPainter& painter);
    void paintTarget(QPainter& painter);

    QVideoFrame m_frame; ///< newest, not converted yet
    QImage m_image;      ///< the last one that was painted
    QString m_waitingText;
    Theme m_theme = Theme::light();
    QColor m_around;
    Scale m_scale{QSize(1280, 800)};
    bool m_targetVisible = true;
    bool m_hasStarted = false;
};

} // namespace rollcall::ui
