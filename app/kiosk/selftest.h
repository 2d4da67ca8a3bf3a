#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace rollcall::app {

/** Whether a kiosk could count on this machine, found out before anybody is: its database opens, its page is painted and, if
 *  that is asked for, its camera gives a picture. Says it once. Thread: gui. */
class SelfTest : public QObject {
    Q_OBJECT

public:
    enum class Camera { NotNeeded, Needed };

    explicit SelfTest(Camera camera);

    /** The rest has to come within this time. */
    void start(std::chrono::milliseconds limit);

    /** Watch a widget with it: its first paint event is the page. */
    bool eventFilter(QObject* watched, QEvent* event) override;

public Q_SLOTS:
    void noteDatabase() { note(m_hasDatabase); }
    void noteFrame() { note(m_hasFrame); }
    /** Why the database or the camera is not there. A database that is not merely locked will not be there later, either. */
    void setDatabaseFault(const rollcall::Error& why);
    void setCameraFault(const QString& why) { m_cameraFault = why; }

Q_SIGNALS:
    void passed();
    /** What was missing when the time was over: sentences for people. */
    void failed(const QStringList& missing);

private:
    void note(bool& what);
    void giveUp();

    QTimer m_limit;
    bool m_hasDatabase = false;
    bool m_hasPage = false;
    bool m_hasFrame;
    QString m_databaseFault;
    QString m_cameraFault;
};

} // namespace rollcall::app
