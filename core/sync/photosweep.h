#pragma once

#include "core/queue/photostore.h"

#include <QObject>
#include <QTimer>

namespace rollcall::sync {

/** Removes the local copies of photos that the cloud has, when they have been kept for long enough: at its start and
 *  once an hour, a folder at a time, so that a scan never waits for it. One that was not sent is never touched.
 *  Thread: store. */
class PhotoSweep : public QObject {
    Q_OBJECT

public:
    /** `keepFor` counts from the day of the scan; 0 removes at the next sweep whatever was sent. */
    PhotoSweep(queue::PhotoStore& photos, const Clock& clock, std::chrono::days keepFor, QObject* parent = nullptr);

    /** Sweeps when the event loop comes to it. */
    void start();

private:
    void sweepNext();

    queue::PhotoStore& m_photos;
    const Clock& m_clock;
    const std::chrono::days m_keepFor;
    QTimer m_timer;
    QStringList m_folders; ///< still to be swept
};

} // namespace rollcall::sync
