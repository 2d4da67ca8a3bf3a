#pragma once

#include "core/queue/outbox.h"
#include "core/queue/photostore.h"

namespace rollcall::queue {

/** Takes over what programs left undone when they ended, however they ended: what they were sending is due again, and the
 *  photos they were making are settled, so that their records can go. Every program that sends or exports calls it; that
 *  others run meanwhile, and what they work on, does no harm. Thread: store. */
class Backlog {
public:
    struct Settled {
        int requeued = 0; ///< items that were being sent
        int adopted = 0;  ///< photos that were whole, now queued
        int lost = 0;     ///< photos of which there was nothing; their records say so
    };

    /** Both outlive it. */
    Backlog(Outbox& outbox, PhotoStore& photos) : m_outbox(outbox), m_photos(photos) {}

    /** At a start, and again every few seconds: with nothing to do it costs two small reads. The first call removes
     *  half-written photos, too. Errors: those of the Outbox. */
    Result<Settled> settle();

private:
    Outbox& m_outbox;
    PhotoStore& m_photos;
    bool m_hasTidied = false;
};

} // namespace rollcall::queue
