#pragma once

#include "core/base/clock.h"
#include "ui/widgets/guidancepill.h"
#include "ui/widgets/snapframe.h"
#include "ui/widgets/theme.h"

#include <QImage>
#include <QPolygonF>
#include <QTimer>
#include <QVideoFrame>
#include <QWidget>

namespace rollcall::ui {

/** The live picture, mirrored. Takes frames at any rate and converts only the newest one when it is about to be painted;
 *  older frames that were not painted are dropped. Fills its rectangle and crops evenly on both sides. A frame that cannot be
 *  converted, such as a damaged JPEG, leaves the picture before it on the screen. */
class CameraPreview final : public QWidget {
    Q_OBJECT

public:
    /** So long a sentence stands. */
    static constexpr std::chrono::milliseconds guidanceStay{1500};

    /** `clock` outlives it. */
    CameraPreview(const Clock& clock, QWidget* parent);

    /** Cheap: it keeps a reference. An invalid frame is ignored. */
    void setFrame(const QVideoFrame& frame);
    bool hasPicture() const { return m_frame.isValid() || !m_image.isNull(); }

    /** The text shown until the first frame arrives. */
    void setWaitingText(const QString& text);
    void setColours(const Theme& theme, const QColor& around);
    void setScale(const Scale& scale);
    /** The corners that show where to hold the badge, and what is told about it. */
    void setTargetVisible(bool visible);
    /** Whether the corners stay where they are instead of going to the code in view. */
    void setReducedMotion(bool reduced);

    /** What to do with the badge, in one sentence; replaces the one before. Nothing while the target is not visible. */
    void showGuidance(const QString& sentence);

    /** Where a code is in the newest frame: its corners as shares of the upright picture, before the mirror of this widget; without
     *  corners: nowhere. The target's corners go there. */
    void setCodePlace(const QPolygonF& corners);

Q_SIGNALS:
    /** The first frame is on the screen. Emitted once in the widget's life. */
    void started();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void convertNewest();
    void paintPicture(QPainter& painter);
    void paintTarget(QPainter& painter);
    QRectF shownPart() const;
    void layOut();
    void endGuidance();
    void step();

    const Clock& m_clock;
    GuidancePill m_pill;
    QTimer m_guidanceEnd;
    std::chrono::milliseconds m_guidanceUntil{};
    SnapFrame m_target;
    QTimer m_steps;      ///< while the target moves
    QVideoFrame m_frame; ///< newest, not converted yet
    QImage m_image;      ///< the last one that was painted
    QString m_waitingText;
    Theme m_theme = Theme::light();
    QColor m_around;
    Scale m_scale{QSize(1280, 800)};
    bool m_targetVisible = true;
    bool m_isMotionReduced = false;
    bool m_hasStarted = false;
};

} // namespace rollcall::ui
