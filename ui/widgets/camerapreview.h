#pragma once

#include "ui/widgets/theme.h"

#include <QImage>
#include <QVideoFrame>
#include <QWidget>

namespace rollcall::ui {

/** The live picture as a mirror shows it. Takes frames at any rate and converts only the newest one, when it
 * is about to be painted; an older one that was not painted in time is simply forgotten. Fills its rectangle,
 * cropping evenly. */
class CameraPreview final : public QWidget {
    Q_OBJECT

public:
    explicit CameraPreview(QWidget* parent);

    /** Cheap: keeps a reference. An invalid frame is ignored. */
    void setFrame(const QVideoFrame& frame);
    bool hasPicture() const { return m_frame.isValid() || !m_image.isNull(); }

    /** Said in place of a picture until the first frame is there. */
    void setWaitingText(const QString& text);
    void setColours(const Theme& theme, const QColor& around);
    void setScale(const Scale& scale);
    /** The corners that show where to hold the badge. */
    void setTargetVisible(bool visible);

Q_SIGNALS:
    /** The first frame is on the screen. Once in the life of the widget. */
    void started();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPicture(QPainter& painter);
    void paintTarget(QPainter& painter);

    QVideoFrame m_frame; ///< newest, not converted yet
    QImage m_image;      ///< the one that was painted last
    QString m_waitingText;
    Theme m_theme = Theme::light();
    QColor m_around;
    Scale m_scale{QSize(1280, 800)};
    bool m_targetVisible = true;
    bool m_hasStarted = false;
};

} // namespace rollcall::ui
