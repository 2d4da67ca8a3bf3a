#pragma once

#include "core/queue/heartbeats.h"
#include "core/sync/uploader.h"

namespace rollcall::sync {

/** Sends the report of how far this kiosk has come. It is made at the moment of sending and counts for nothing in what people are
 *  told of sending: one that the cloud does not take, for want of a table or a right, waits and is tried now and then. */
class HeartbeatUploader final : public Uploader {
    Q_OBJECT

public:
    /** What the database does not know of the report. */
    struct Sender {
        DeviceId device;
        /** The wall clock minus the server's; nothing while that is unknown. */
        std::function<std::optional<std::chrono::milliseconds>()> clockOffset;
        /** Nothing while nobody knows, or where there is no camera to look after. */
        std::function<std::optional<CameraState>()> camera;
        /** Bytes free where the database lies; nothing if that cannot be told. */
        std::function<std::optional<qint64>()> diskFree;
    };

    /** All references outlive this. */
    HeartbeatUploader(DeliveryLog& log, queue::Heartbeats& heartbeats, Uplink& uplink, Sender sender,
                      RetryPolicy::Settings retry, const Clock& clock);

    bool send() override;
    bool isBusy() const override { return m_isBusy; }
    bool hasCapacity() const override { return !m_isBusy; }

private:
    void transmit(queue::ItemId item, const queue::Heartbeats::Progress& progress);
    void finish(queue::ItemId item, const Outcome& outcome);

    queue::Heartbeats& m_heartbeats;
    Uplink& m_uplink;
    const Sender m_sender;
    const Clock& m_clock;
    bool m_isBusy = false;
};

} // namespace rollcall::sync
