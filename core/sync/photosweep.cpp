#include "core/sync/photosweep.h"

#include "core/log/logger.h"

namespace rollcall::sync {

using namespace std::chrono_literals;

namespace {

const log::Logger logger{"sync.photosweep"};

constexpr auto betweenSweeps = 1h;
constexpr auto betweenFolders = 50ms;

} // namespace

PhotoSweep::PhotoSweep(queue::PhotoStore& photos, const Clock& clock, std::chrono::days keepFor, QObject* parent)
    : QObject(parent), m_photos(photos), m_clock(clock), m_keepFor(keepFor)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PhotoSweep::sweepNext);
}

void PhotoSweep::start()
{
    m_timer.start(0ms);
}

void PhotoSweep::sweepNext()
{
    if (m_folders.isEmpty()) {
        m_folders = m_photos.folders(m_clock.now().date().addDays(-m_keepFor.count()));
    } else if (const int removed = m_photos.removeSent(m_folders.takeFirst()); removed > 0) {
        logger.info("sent photos were removed after their time", {{"count", removed}});
    }
    m_timer.start(m_folders.isEmpty() ? std::chrono::milliseconds(betweenSweeps) : betweenFolders);
}

} // namespace rollcall::sync
