#include "core/sync/photouploader.h"

#include "core/lock/photolock.h"
#include "core/log/correlation.h"
#include "core/log/logger.h"

#include <QRandomGenerator>

namespace rollcall::sync {

using namespace std::chrono_literals;
using queue::DuePhoto;

namespace {

const log::Logger logger{"sync.photos"};

// A file that is there but cannot be read just now.
constexpr std::chrono::milliseconds unreadableFor = 30s;

} // namespace

PhotoUploader::PhotoUploader(DeliveryLog& log, queue::Outbox& outbox, queue::PhotoStore& photos, Uplink& uplink,
                             RetryPolicy::Settings retry, Settings settings, const Clock& clock)
    : Uploader(queue::itemkinds::photo, QStringLiteral("photos"), log, retry, clock), m_outbox(outbox),
      m_photos(photos), m_uplink(uplink), m_settings(settings)
{
}

bool PhotoUploader::send()
{
    const int places = m_retry.permits(m_settings.parallel) - m_underway;
    if (places <= 0 || !m_log.flushPending())
        return false;
    bool hasSkipped = false;
    for (const DuePhoto& photo : m_log.valueOrNone(m_outbox.duePhotos(places))) {
        if (m_log.flushPending() && send(photo) == Sent::Skipped)
            hasSkipped = true;
    }
    return hasSkipped;
}

PhotoUploader::Sent PhotoUploader::send(const DuePhoto& photo)
{
    const log::CorrelationScope scope(photo.record.toString());
    const auto locked = m_photos.lockAndRead(photo.key);
    if (!locked) {
        skip(photo, locked.error());
        return Sent::Skipped;
    }
    if (locked->jpeg.isEmpty()) {
        m_log.park(photo.item, {QStringLiteral("photo_empty"), QStringLiteral("its file is empty")});
        return Sent::Skipped;
    }
    const Attempt attempt{.extendedTimeout = m_retry.extendedTimeout()};
    if (!m_log.begin({photo.item}, attempt))
        return Sent::Yes; // the disk is out of order; nothing behind it would fare better
    ++m_underway;
    m_uplink.sendPhoto(photo, locked->jpeg, attempt)
        .then(this, [this, photo, lock = locked->lock](const Outcome& outcome) {
            --m_underway;
            lock->release();
            finish(photo, outcome);
            Q_EMIT attempted(outcome);
        });
    return Sent::Yes;
}

void PhotoUploader::skip(const DuePhoto& photo, const Error& error)
{
    if (error.code == ErrorCode::NotFound) {
        m_log.park(photo.item, {QStringLiteral("photo_missing"), QStringLiteral("its file is missing")});
        return;
    }
    logger.warning("a photo cannot be read; trying again later", {{"item", photo.item}, {"error", error.detail}});
    m_log.defer({photo.item}, {QStringLiteral("photo_%1").arg(QLatin1String(name(error.code)))}, unreadableFor);
}

void PhotoUploader::finish(const DuePhoto& photo, const Outcome& outcome)
{
    const log::CorrelationScope scope(photo.record.toString());
    m_retry.note(outcome, QRandomGenerator::global()->generateDouble());
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        if (!m_log.acknowledge({photo.item}))
            return; // the copy stays until it is
        logger.info("photo is in the cloud");
        if (m_settings.removesSent)
            removeCopy(photo);
        break;
    case Outcome::Kind::Refused:
        m_log.park(photo.item, reasonOf(outcome));
        break;
    case Outcome::Kind::Later:
    case Outcome::Kind::Halt:
    case Outcome::Kind::Cancelled:
        m_log.defer({photo.item}, reasonOf(outcome), m_retry.wait());
        break;
    }
}

void PhotoUploader::removeCopy(const DuePhoto& photo)
{
    if (const auto removed = m_photos.remove(photo.key); !removed)
        logger.warning("a sent photo could not be removed; it is tried again within the hour",
                       {{"error", removed.error().detail}});
}

} // namespace rollcall::sync
