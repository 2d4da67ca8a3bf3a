#include "core/sync/heartbeatuploader.h"

#include <QRandomGenerator>

namespace rollcall::sync {

const char* name(CameraState state)
{
    switch (state) {
    case CameraState::Ok:
        return "ok";
    case CameraState::None:
        return "none";
    case CameraState::Failed:
        break;
    }
    return "failed";
}

HeartbeatUploader::HeartbeatUploader(DeliveryLog& log, queue::Heartbeats& heartbeats, Uplink& uplink, Sender sender,
                                     RetryPolicy::Settings retry, const Clock& clock)
    : Uploader(queue::itemkinds::heartbeat, QStringLiteral("heartbeat"), log, retry, clock), m_heartbeats(heartbeats),
      m_uplink(uplink), m_sender(std::move(sender)), m_clock(clock)
{
}

bool HeartbeatUploader::send()
{
    if (m_isBusy || m_retry.permits(1) == 0 || !m_log.flushPending())
        return false;
    const auto item = m_heartbeats.due();
    const auto progress = m_heartbeats.progress();
    if (item && *item && progress) // else the next one tells; nobody waits for this
        transmit(**item, *progress);
    return false;
}

void HeartbeatUploader::transmit(queue::ItemId item, const queue::Heartbeats::Progress& progress)
{
    const Attempt attempt{.extendedTimeout = m_retry.extendedTimeout()};
    if (!m_log.begin({item}, attempt))
        return;
    m_isBusy = true;
    const Heartbeat heartbeat{.device = m_sender.device,
                              .epoch = progress.epoch,
                              .lastSeq = progress.lastSeq,
                              .waiting = progress.waiting,
                              .clockOffset = m_sender.clockOffset(),
                              .reportedAt = m_clock.now(),
                              .oldestWaiting = progress.oldestWaiting,
                              .camera = m_sender.camera(),
                              .diskFree = m_sender.diskFree()};
    m_uplink.sendHeartbeat(heartbeat, attempt).then(this, [this, item](const Outcome& outcome) {
        finish(item, outcome);
    });
}

void HeartbeatUploader::finish(queue::ItemId item, const Outcome& outcome)
{
    m_isBusy = false;
    const bool isNotTaken = outcome.kind == Outcome::Kind::Refused || outcome.kind == Outcome::Kind::Halt;
    const Outcome judged = isNotTaken ? later(outcome.code, whileThereIsNoTable) : outcome;
    m_retry.note(judged, QRandomGenerator::global()->generateDouble());
    if (judged.kind == Outcome::Kind::Done)
        m_log.acknowledge({item}, DeliveryLog::Counted::No);
    else
        m_log.defer({item}, reasonOf(outcome), m_retry.wait(), DeliveryLog::Counted::No);
    Q_EMIT attempted(judged);
}

} // namespace rollcall::sync
