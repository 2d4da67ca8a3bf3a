#pragma once

#include "ui/admin/settingsstore.h"
#include "ui/badgehint.h"
#include "ui/fault.h"

#include <QList>
#include <QObject>
#include <QPolygonF>
#include <QSet>
#include <QString>
#include <QVideoFrame>

#include <chrono>
#include <optional>

namespace rollcall::ui {

/** What the search of one frame for a code has shown. */
struct SearchedFrame {
    bool isRead = false;
    std::chrono::nanoseconds took{}; ///< the search
    QPolygonF corners; ///< of the largest code, read or not: shares of the upright picture; empty if there is none
    std::optional<double> pixelsPerModule; ///< of that code; not known for every frame
    std::optional<BadgeHint> hint;         ///< what keeps it from being read
};

/** The kiosk's camera for the office's page: the pictures that the kiosk has anyway, and what is found in them. While it is watched
 *  every frame is searched, and nobody is counted. The app implements it. Owned by the app; outlives the pages. Thread: gui. */
class CameraFeed : public QObject {
    Q_OBJECT

public:
    struct Camera {
        QString name; ///< as the system lists it; of footage the file or folder
        bool isInUse = false;
    };
    struct State {
        QList<Camera> cameras;          ///< in the order of the system's list, by which `camera.index` counts
        bool canChoose = false;         ///< the settings say which one is used, and not the command line
        std::optional<FaultKind> fault; ///< why there is no picture
    };

    using QObject::QObject;

    virtual State state() const = 0;
    /** Whether somebody looks: while nobody does, none of the signals but changed() comes. */
    void setWatched(const QObject& by, bool watched)
    {
        if (watched)
            m_watchers.insert(&by);
        else
            m_watchers.remove(&by);
        if (watched || m_watchers.isEmpty())
            setWatched(watched);
    }
    /** Runs the camera as it would run with these `changes` to the settings in force, until endTrial(); saves nothing. Only while
     *  State::canChoose. */
    virtual void tryOut(const QList<SettingChange>& changes) = 0;
    /** The settings in force count again. */
    virtual void endTrial() = 0;

Q_SIGNALS:
    void frameCame(const QVideoFrame& frame);
    /** Of a frame that came before; not of each, where the computer is slower than the camera. */
    void searched(const rollcall::ui::SearchedFrame& frame);
    /** state() is another one. */
    void changed();

protected:
    /** Whether anybody looks; also told when one more does. */
    virtual void setWatched(bool watched) = 0;

private:
    QSet<const QObject*> m_watchers;
};

} // namespace rollcall::ui
