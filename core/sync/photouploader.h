#pragma once

#include "core/queue/photostore.h"
#include "core/sync/uploader.h"

#include <QTimer>

#include <deque>

namespace rollcall::sync {

/** Sends photos, a few at once, each under its PhotoLock while it is sent. A photo whose file is missing or empty is
 *  parked; its record is in the cloud already. As long as photos pass, as many again are read and begun while the server
 *  works, and each goes before the one whose place it takes is noted as acknowledged. */
class PhotoUploader final : public Uploader {
    Q_OBJECT

public:
    struct Settings {
        int parallel = 3;        ///< requests at once, at least 1
        bool removesSent = true; ///< the local copy goes with the acknowledgement
    };

    /** All references outlive this. */
    PhotoUploader(DeliveryLog& log, queue::Outbox& outbox, queue::PhotoStore& photos, Uplink& uplink,
                  RetryPolicy::Settings retry, Settings settings, const Clock& clock);

    bool send() override;
    void holdBack() override;
    bool isBusy() const override { return m_underway > 0; }
    bool hasCapacity() const override { return m_underway < m_settings.parallel; }

private:
    /** A photo that is noted as being sent. */
    struct Begun {
        queue::DuePhoto photo;
        queue::PhotoStore::LockedPhoto file;
        Attempt attempt;
    };

    /** What is due, at most so many; true if some were skipped. */
    bool begin(int most, std::deque<Begun>& begun);
    void transmit(Begun begun);
    void prepare();
    void giveBackPrepared();
    void skip(const queue::DuePhoto& photo, const Error& error);
    void finish(const queue::DuePhoto& photo, const Outcome& outcome);
    void take(const queue::DuePhoto& photo);
    void acknowledge();
    void removeCopy(const queue::DuePhoto& photo);

    queue::Outbox& m_outbox;
    queue::PhotoStore& m_photos;
    Uplink& m_uplink;
    const Settings m_settings;
    int m_underway = 0;
    bool m_goesOn = false;                ///< no uploader of higher priority has a backlog
    bool m_isSteady = false;              ///< the last one passed
    std::deque<Begun> m_prepared;         ///< each goes when one that is under way has passed
    std::vector<queue::DuePhoto> m_taken; ///< the cloud has them, which is still to be noted
    QTimer m_acknowledging;
};

} // namespace rollcall::sync
