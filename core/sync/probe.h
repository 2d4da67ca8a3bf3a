#pragma once

#include "core/base/reachability.h"

#include <QFuture>

namespace rollcall::sync {

/** A cheap question to the server whether it is there. */
class Probe {
public:
    virtual ~Probe() = default;

    /** What was found; Unknown if that says nothing (it was cancelled). Always ends, within the limit for such a
     *  question. Store thread. */
    virtual QFuture<Reachability> ask() = 0;
};

} // namespace rollcall::sync
