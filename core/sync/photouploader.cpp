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

// For one that is there but cannot be had just now.
constexpr std::chrono::milliseconds asideFor = 30s;

} // namespace

PhotoUploader::PhotoUploader(DeliveryLog& deliveryLog, queue::PhotoStore& photos, Uplink& uplink,
                             RetryPolicy::Settings pace, Settings settings, const Clock& clock)
    : m_deliveryLog(deliveryLog), m_photos(photos), m_uplink(uplink), m_retry(QStringLiteral("photos"), pace, clock),
      m_settings(settings)
{
}

bool PhotoUploader::send()
{
    const int permits = m_retry.permits(m_settings.parallel) - m_underway;
    if (permits <= 0 || !m_deliveryLog.flushPending())
        return false;
    bool isSetAside = false;
    for (const DuePhoto& photo : m_deliveryLog.duePhotos(permits))
        isSetAside = (m_deliveryLog.flushPending() && !send(photo)) || isSetAside;
    return isSetAside;
}

// False if it was set aside.
bool PhotoUploader::send(const DuePhoto& photo)
{
    const log::CorrelationScope scope(photo.record.toString());
    const auto held = m_photos.lockAndRead(photo.key);
    if (!held) {
        const ErrorCode code = held.error().code;
        if (code == ErrorCode::NotFound)
            return skip(photo, {QStringLiteral("photo_missing"), QStringLiteral("its file is missing")}, true);
        logger.warning("a photo cannot be read; trying again later",
                       {{"item", photo.item}, {"error", held.error().detail}});
        return skip(photo, {QStringLiteral("photo_%1").arg(QLatin1String(name(code)))}, false);
    }
    if (held->jpeg.isEmpty())
        return skip(photo, {QStringLiteral("photo_empty"), QStringLiteral("its file is empty")}, true);

    const Attempt attempt{.extendedTimeout = m_retry.extendedTimeout()};
    if (!m_deliveryLog.begin({photo.item}, attempt))
        return true;
    ++m_underway;
    m_uplink.sendPhoto(photo, held->jpeg, attempt)
        .then(this, [this, photo, lock = held->lock](const Outcome& outcome) {
            --m_underway;
            lock->release();
            finish(photo, outcome);
            Q_EMIT attempted(outcome);
        });
    return true;
}

bool PhotoUploader::skip(const DuePhoto& photo, const queue::Reason& reason, bool isForGood)
{
    if (isForGood)
        m_deliveryLog.park(photo.item, reason);
    else
        m_deliveryLog.defer({photo.item}, reason, asideFor);
    return false;
}

void PhotoUploader::finish(const DuePhoto& photo, const Outcome& outcome)
{
    const log::CorrelationScope scope(photo.record.toString());
    m_retry.note(outcome, QRandomGenerator::global()->generateDouble());
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        if (!m_deliveryLog.acknowledge({photo.item}))
            return; // the copy stays until it is
        logger.info("photo is in the cloud");
        if (m_settings.removesSent)
            removeCopy(photo);
        break;
    case Outcome::Kind::Refused:
        m_deliveryLog.park(photo.item, reasonOf(outcome));
        break;
    case Outcome::Kind::Later:
    case Outcome::Kind::Halt:
    case Outcome::Kind::Cancelled:
        m_deliveryLog.defer({photo.item}, reasonOf(outcome), m_retry.wait());
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
