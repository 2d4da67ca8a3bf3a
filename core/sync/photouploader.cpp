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

PhotoLane::PhotoLane(Ledger& ledger, queue::PhotoStore& photos, Uplink& uplink, Pace::Settings pace,
                     Settings settings, const Clock& clock)
    : m_ledger(ledger), m_photos(photos), m_uplink(uplink), m_pace(QStringLiteral("photos"), pace, clock),
      m_settings(settings)
{
}

bool PhotoLane::send()
{
    const int places = m_pace.places(m_settings.parallel) - m_underway;
    if (places <= 0 || !m_ledger.isReady())
        return false;
    bool isSetAside = false;
    for (const DuePhoto& photo : m_ledger.duePhotos(places))
        isSetAside = (m_ledger.isReady() && !send(photo)) || isSetAside;
    return isSetAside;
}

// False if it was set aside.
bool PhotoLane::send(const DuePhoto& photo)
{
    const log::CorrelationScope scope(photo.record.toString());
    const auto held = m_photos.hold(photo.key);
    if (!held) {
        const ErrorCode code = held.error().code;
        if (code == ErrorCode::NotFound)
            return setAside(photo, {QStringLiteral("photo_missing"), QStringLiteral("its file is missing")}, true);
        logger.warning("a photo cannot be read; trying again later",
                       {{"item", photo.item}, {"error", held.error().detail}});
        return setAside(photo, {QStringLiteral("photo_%1").arg(QLatin1String(name(code)))}, false);
    }
    if (held->jpeg.isEmpty())
        return setAside(photo, {QStringLiteral("photo_empty"), QStringLiteral("its file is empty")}, true);

    const Attempt attempt{.isPatient = m_pace.isPatient()};
    if (!m_ledger.begin({photo.item}, attempt))
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

bool PhotoLane::setAside(const DuePhoto& photo, const queue::Reason& reason, bool isForGood)
{
    if (isForGood)
        m_ledger.park(photo.item, reason);
    else
        m_ledger.defer({photo.item}, reason, asideFor);
    return false;
}

void PhotoLane::finish(const DuePhoto& photo, const Outcome& outcome)
{
    const log::CorrelationScope scope(photo.record.toString());
    m_pace.note(outcome, QRandomGenerator::global()->generateDouble());
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        if (!m_ledger.acknowledge({photo.item}))
            return; // the copy stays until it is
        logger.info("photo is in the cloud");
        if (m_settings.removesSent)
            removeCopy(photo);
        break;
    case Outcome::Kind::Refused:
        m_ledger.park(photo.item, reasonOf(outcome));
        break;
    case Outcome::Kind::Later:
    case Outcome::Kind::Halt:
        m_ledger.defer({photo.item}, reasonOf(outcome), m_pace.wait());
        break;
    }
}

void PhotoLane::removeCopy(const DuePhoto& photo)
{
    if (const auto removed = m_photos.remove(photo.key); !removed)
        logger.warning("a sent photo could not be removed; it is tried again within the hour",
                       {{"error", removed.error().detail}});
}

} // namespace rollcall::sync
