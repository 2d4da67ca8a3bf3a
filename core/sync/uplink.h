#pragma once

#include "core/queue/outbox.h"
#include "core/sync/outcome.h"

#include <QFuture>
#include <QUuid>

#include <functional>

namespace rollcall::sync {

/** One attempt, known before its bytes leave. */
struct Attempt {
    QUuid requestId =
        QUuid::createUuid();      ///< what the server is told too, so that its logs and ours can be laid together
    bool extendedTimeout = false; ///< the one before ran out of time while it waited for an answer: wait longer
    std::function<void()> uploaded = {}; ///< called, if at all, when only the answer is still to come
};

enum class CameraState {
    Ok,     ///< it gives pictures
    None,   ///< there is none, and a scanner in its place
    Failed, ///< it was there or is needed, and gives no pictures
};

/** "ok", "none", "failed": what the cloud calls it. */
const char* name(CameraState state);

/** How far a kiosk has come and how it is, by its own account. What it does not know is nothing. */
struct Heartbeat {
    DeviceId device;
    QString epoch;
    qint64 lastSeq = 0; ///< the highest number given in that epoch
    int waiting = 0;    ///< records, and voids of them, that the cloud has not taken yet
    std::optional<std::chrono::milliseconds> clockOffset = {}; ///< the kiosk's clock minus the server's
    QDateTime reportedAt;                                      ///< by the kiosk's clock
    std::optional<QDateTime> oldestWaiting = {}; ///< since when the oldest of `waiting` does, by that clock
    std::optional<CameraState> camera = {};
    std::optional<qint64> diskFree = {}; ///< bytes
};

/** The way up to a cloud. Called on the store thread; every future ends (success, error, timeout, cancel). Sending the
 *  same thing twice must be harmless. */
class Uplink {
public:
    virtual ~Uplink() = default;

    /** All or nothing: one outcome for the whole batch. */
    virtual QFuture<Outcome> sendRecords(const std::vector<queue::DueRecord>& records, const Attempt& attempt) = 0;

    /** The same for scans that were refused. */
    virtual QFuture<Outcome> sendRefusals(const std::vector<queue::DueRow>& refusals, const Attempt& attempt) = 0;

    /** A scan that the office voided here. The cloud has the scan. */
    virtual QFuture<Outcome> sendVoid(const queue::DueRow& scanVoid, const Attempt& attempt) = 0;

    /** In the place of the kiosk's last one. */
    virtual QFuture<Outcome> sendHeartbeat(const Heartbeat& heartbeat, const Attempt& attempt) = 0;

    /** Done only if the cloud holds exactly as many bytes. */
    virtual QFuture<Outcome> sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg,
                                       const Attempt& attempt) = 0;

    /** For a photo whose file is gone. Done if the cloud holds one of its name, Refused if it shows none. */
    virtual QFuture<Outcome> findPhoto(const queue::DuePhoto& photo, const Attempt& attempt) = 0;
};

} // namespace rollcall::sync
