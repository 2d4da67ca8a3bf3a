#pragma once

#include "ui/widgets/theme.h"

#include <QImage>
#include <QPolygonF>
#include <QVideoFrame>
#include <QWidget>

namespace rollcall::ui {

/** The camera's picture as photos show it: upright, whole, with bars beside it where the widget has another shape, and an outline round
 *  the code in it. Instead of a picture it can show a sentence. Takes frames at any rate and converts only the newest one, when it is
 *  painted: a hidden one costs nothing. Thread: gui. */
class LivePicture final : public QWidget {
    Q_OBJECT

public:
    explicit LivePicture(QWidget* parent);

    /** Cheap: it keeps a reference. An invalid frame is ignored. */
    void setFrame(const QVideoFrame& frame);
    /** Corners of a code as shares of the upright picture; empty: none. */
    void setOutline(const QPolygonF& corners, bool isRead);
    /** Instead of the picture, also of those that still come; empty: the picture, once there is one. */
    void setSentence(const QString& sentence);
    /** Until there is a picture. */
    void setWaitingText(const QString& text);
    void setLook(const Theme& theme, const Scale& scale);

    /** Where the picture is within the widget; empty while there is none to show. */
    QRect pictureRect() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect placeOf(QSize shape) const;

    QVideoFrame m_frame; ///< newest, not converted yet
    QImage m_image;
    QPolygonF m_outline;
    bool m_isRead = false;
    QString m_sentence;
    QString m_waitingText;
    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
};

} // namespace rollcall::ui
