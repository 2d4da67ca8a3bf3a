#pragma once

#include "core/base/clock.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QTimer>

#include <optional>

namespace rollcall::ui {

/** A corner that has to be held for three seconds. It is invisible; while it is pressed, a ring closes. Letting go or
 *  sliding out of it cancels. Works with mouse and touch; assistive technology presses it, which needs no holding. */
class HoldCorner final : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds holdTime{3000};

    HoldCorner(const Clock& clock, QWidget* parent);

    /** The colours of the ring and of what surrounds it. */
    void setColours(const QColor& ring, const QColor& ground);
    void setScale(const Scale& scale);

Q_SIGNALS:
    void held();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void look();
    void letGo();

    const Clock& m_clock;
    QColor m_ring;
    QColor m_ground;
    Scale m_scale{QSize(1280, 800)};
    std::optional<std::chrono::milliseconds> m_since;
    QTimer m_frames;
};

} // namespace rollcall::ui
