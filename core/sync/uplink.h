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

/** The way up to a cloud. Called on the store thread; every future ends (success, error, timeout, cancel). Sending the
 *  same thing twice must be harmless. */
class Uplink {
public:
    virtual ~Uplink() = default;

    /** All or nothing: one outcome for the whole batch. */
    virtual QFuture<Outcome> sendRecords(const std::vector<queue::DueRecord>& records, const Attempt& attempt) = 0;

    /** Done only if the cloud holds exactly as many bytes. */
    virtual QFuture<Outcome> sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg,
                                       const Attempt& attempt) = 0;
};

} // namespace rollcall::sync
