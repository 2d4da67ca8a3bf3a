#include "core/queue/backlog.h"

#include <utility>

namespace rollcall::queue {

Result<Backlog::Settled> Backlog::settle()
{
    const auto photos = m_photos.settleInterrupted();
    if (!photos)
        return photos.error();
    const auto requeued = m_outbox.requeueInterrupted();
    if (!requeued)
        return requeued.error();
    if (!std::exchange(m_hasTidied, true))
        m_photos.removeHalfWritten();
    return Settled{*requeued, photos->adopted, photos->lost};
}

} // namespace rollcall::queue
