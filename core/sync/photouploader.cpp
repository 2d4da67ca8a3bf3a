#include "core/sync/photouploader.h"

#include "core/lock/photolock.h"
#include "core/log/correlation.h"
#include "core/log/logger.h"

#include <QPointer>
#include <QRandomGenerator>

#include <utility>

namespace rollcall::sync {

using namespace std::chrono_literals;
using queue::DuePhoto;

namespace {

const log::Logger photoLog{"sync.photos"};

// On a slow line the next photo takes longer than this to leave.
constexpr std::chrono::milliseconds longestUntilPhotosAreNoted = 100ms;

// A file that is there but cannot be read just now.
constexpr std::chrono::milliseconds unreadableFor = 30s;

} // namespace

PhotoUploader::PhotoUploader(DeliveryLog& log, queue::Outbox& outbox, queue::PhotoStore& photos, Uplink& uplink,
                             RetryPolicy::Settings retry, Settings settings, const Clock& clock)
    : Uploader(queue::itemkinds::photo, QStringLiteral("photos"), log, retry, clock), m_outbox(outbox),
      m_photos(photos), m_uplink(uplink), m_settings(settings)
{
    m_acknowledging.setSingleShot(true);
    m_acknowledging.setInterval(longestUntilPhotosAreNoted);
    connect(&m_acknowledging, &QTimer::timeout, this, &PhotoUploader::acknowledge);
}

bool PhotoUploader::send()
{
    m_goesOn = true;
    const int places = m_retry.permits(m_settings.parallel) - m_underway;
    if (places <= 0 || !m_log.flushPending())
        return false;
    std::deque<Begun> begun;
    const bool hasSkipped = begin(places, begun);
    for (Begun& one : begun)
        transmit(std::move(one));
    return hasSkipped;
}

bool PhotoUploader::begin(int most, std::deque<Begun>& begun)
{
    bool hasSkipped = false;
    for (const DuePhoto& photo : m_log.valueOrNone(m_outbox.duePhotos(most))) {
        if (!m_log.flushPending())
            break;
        const log::CorrelationScope scope(photo.record.toString());
        auto file = m_photos.lockAndRead(photo.key);
        const Attempt attempt{.extendedTimeout = m_retry.extendedTimeout()};
        if (!file
            && file.error().code
                   == ErrorCode::NotFound) { // a database put back without its photos: the cloud may have it
            if (m_log.begin({photo.item}, attempt))
                begun.push_back({photo, {}, attempt});
        } else if (!file || file->jpeg.isEmpty()) {
            hasSkipped = true;
            if (file)
                m_log.park(photo.item, {QStringLiteral("photo_empty"), QStringLiteral("its file is empty")});
            else
                skip(photo, file.error());
        } else if (m_log.begin({photo.item},
                               attempt)) { // else the disk is out of order; nothing behind would fare better
            begun.push_back({photo, std::move(*file), attempt});
        }
    }
    return hasSkipped;
}

void PhotoUploader::transmit(Begun begun)
{
    const log::CorrelationScope scope(begun.photo.record.toString());
    ++m_underway;
    begun.attempt.uploaded = [self = QPointer(this)] {
        if (self)
            self->prepare();
    };
    const bool hasFile = begun.file.lock != nullptr;
    auto answer = hasFile ? m_uplink.sendPhoto(begun.photo, begun.file.jpeg, begun.attempt)
                          : m_uplink.findPhoto(begun.photo, begun.attempt);
    answer.then(this, [this, photo = begun.photo, lock = begun.file.lock](const Outcome& outcome) {
        --m_underway;
        if (lock)
            lock->release();
        finish(photo, outcome);
    });
}

void PhotoUploader::prepare()
{
    acknowledge();
    const int most = m_retry.permits(m_settings.parallel) - static_cast<int>(m_prepared.size());
    if (m_isSteady && m_goesOn && most > 0)
        (void)begin(most, m_prepared);
}

void PhotoUploader::holdBack()
{
    m_goesOn = false;
    giveBackPrepared();
    acknowledge();
}

void PhotoUploader::giveBackPrepared()
{
    for (const Begun& unsent : std::exchange(m_prepared, {})) {
        m_log.giveBack({unsent.photo.item});
        if (unsent.file.lock)
            unsent.file.lock->release();
    }
}

void PhotoUploader::skip(const DuePhoto& photo, const Error& error)
{
    photoLog.warning("a photo cannot be read; trying again later", {{"item", photo.item}, {"error", error.detail}});
    m_log.defer({photo.item}, {QStringLiteral("photo_%1").arg(QLatin1String(name(error.code)))}, unreadableFor);
}

void PhotoUploader::finish(const DuePhoto& photo, const Outcome& outcome)
{
    const log::CorrelationScope scope(photo.record.toString());
    m_retry.note(outcome, QRandomGenerator::global()->generateDouble());
    m_isSteady = outcome.kind == Outcome::Kind::Done;
    if (m_isSteady)
        return take(photo);
    giveBackPrepared();
    if (outcome.kind == Outcome::Kind::Refused)
        m_log.park(photo.item, reasonOf(outcome));
    else
        m_log.defer({photo.item}, reasonOf(outcome), m_retry.wait());
    acknowledge();
    Q_EMIT attempted(outcome);
}

// The next one leaves first. It needs the event loop for that, so this one is noted when it has left.
void PhotoUploader::take(const DuePhoto& photo)
{
    m_taken.push_back(photo);
    const bool mayGo = m_log.stoppedFor() == 0ms && m_retry.permits(m_settings.parallel) > m_underway;
    if (!m_prepared.empty() && mayGo) {
        Begun next = std::move(m_prepared.front());
        m_prepared.pop_front();
        m_acknowledging.start();
        transmit(std::move(next));
        return;
    }
    if (!mayGo)
        giveBackPrepared();
    acknowledge();
}

void PhotoUploader::acknowledge()
{
    m_acknowledging.stop();
    const auto photos = std::exchange(m_taken, {});
    if (photos.empty())
        return;
    std::vector<queue::ItemId> items;
    for (const DuePhoto& photo : photos)
        items.push_back(photo.item);
    if (m_log.acknowledge(items)) { // until then the copies stay
        for (const DuePhoto& photo : photos) {
            const log::CorrelationScope scope(photo.record.toString());
            photoLog.info("photo is in the cloud");
            if (m_settings.removesSent)
                removeCopy(photo);
        }
    }
    Q_EMIT attempted(done());
}

void PhotoUploader::removeCopy(const DuePhoto& photo)
{
    if (const auto removed = m_photos.remove(photo.key); !removed)
        photoLog.warning("a sent photo could not be removed; it is tried again within the hour",
                         {{"error", removed.error().detail}});
}

} // namespace rollcall::sync
