#pragma once

#include "core/queue/photostore.h"
#include "core/sync/uploader.h"

namespace rollcall::sync {

/** Sends photos, a few at once, each under its PhotoLock while it is sent. A photo whose file is missing or empty is
 *  parked; its record is in the cloud already. */
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
    bool isBusy() const override { return m_underway > 0; }
    bool hasCapacity() const override { return m_underway < m_settings.parallel; }

private:
    enum class Sent { Yes, Skipped };
    Sent send(const queue::DuePhoto& photo);
    void skip(const queue::DuePhoto& photo, const Error& error);
    void finish(const queue::DuePhoto& photo, const Outcome& outcome);
    void removeCopy(const queue::DuePhoto& photo);

    queue::Outbox& m_outbox;
    queue::PhotoStore& m_photos;
    Uplink& m_uplink;
    const Settings m_settings;
    int m_underway = 0;
};

} // namespace rollcall::sync
