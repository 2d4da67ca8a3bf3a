#pragma once

#include "core/queue/photostore.h"
#include "core/sync/deliverylog.h"
#include "core/sync/retrypolicy.h"

#include <QObject>

namespace rollcall::sync {

/** The photos' way up: a few at once, each under its PhotoLock while it is sent. A file that is missing or empty parks
 *  the photo; its record is in the cloud already. */
class PhotoUploader : public QObject {
    Q_OBJECT

public:
    struct Settings {
        int parallel = 3;
        bool removesSent = true; ///< the local copy goes with the acknowledgement
    };

    PhotoUploader(DeliveryLog& deliveryLog, queue::PhotoStore& photos, Uplink& uplink, RetryPolicy::Settings pace, Settings settings,
              const Clock& clock);

    /** Sends as many as may be sent now. True if some were set aside instead: there may be others behind them. */
    bool send();

    bool isBusy() const { return m_underway > 0; }
    bool hasPlace() const { return m_underway < m_settings.parallel; }
    RetryPolicy& retry() { return m_retry; }

Q_SIGNALS:
    /** An attempt is over and written down. */
    void attempted(const rollcall::sync::Outcome& outcome);

private:
    bool send(const queue::DuePhoto& photo);
    bool skip(const queue::DuePhoto& photo, const queue::Reason& reason, bool isForGood);
    void finish(const queue::DuePhoto& photo, const Outcome& outcome);
    void removeCopy(const queue::DuePhoto& photo);

    DeliveryLog& m_deliveryLog;
    queue::PhotoStore& m_photos;
    Uplink& m_uplink;
    RetryPolicy m_retry;
    const Settings m_settings;
    int m_underway = 0;
};

} // namespace rollcall::sync
