#pragma once

#include "core/queue/outbox.h"
#include "core/sync/outcome.h"

#include <QFuture>

namespace rollcall::sync {

/** The way up to a cloud. Called on the store thread; every future ends (success, error, timeout, cancel). Sending the
 *  same thing twice must be harmless. */
class Uplink {
public:
    virtual ~Uplink() = default;

    /** All or nothing: one outcome for the whole batch. */
    virtual QFuture<Outcome> sendRecords(const std::vector<queue::DueRecord>& records) = 0;

    virtual QFuture<Outcome> sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg) = 0;
};

} // namespace rollcall::sync
