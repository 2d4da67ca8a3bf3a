#pragma once

#include <QByteArrayList>
#include <QObject>
#include <QTimer>
#include <QVideoFrame>

namespace rollcall::app {

/** Gives a code that no camera read the camera's next picture, of whoever holds the badge. No picture is kept for this, and a code
 *  waits for one no longer than `patience`. Thread: gui. */
class NextFrame : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{150};

    NextFrame();

public Q_SLOTS:
    void take(const QByteArray& code);
    void offer(const QVideoFrame& frame);
    /** Whether frames come. Without them no code waits. False at first. */
    void setCameraWorking(bool isWorking);

Q_SIGNALS:
    /** Once for each code, in their order. `frame` is invalid if none came in time. */
    void joined(const QByteArray& code, const QVideoFrame& frame);

private:
    void giveAll(const QVideoFrame& frame);

    QByteArrayList m_waiting;
    QTimer m_patience;
    bool m_isCameraWorking = false;
};

} // namespace rollcall::app
