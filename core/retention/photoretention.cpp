#include "core/retention/photoretention.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace rollcall::retention {

namespace {

// Less than the commit that a scan pays for anyway.
constexpr std::chrono::milliseconds slice{4};

} // namespace

PhotoRetention::PhotoRetention(queue::PhotoStore& photos, const Limits& limits, std::function<bool()> needsRoom)
    : m_photos(photos), m_limits(limits), m_needsRoom(std::move(needsRoom)), m_folders(photos.dayFolders())
{
    std::reverse(m_folders.begin(), m_folders.end());
}

bool PhotoRetention::step()
{
    const QDeadlineTimer end(slice);
    do {
        if (m_files.isEmpty()) {
            if (isThrough())
                return false;
            if (m_folders.empty())
                continue;
            m_day = m_folders.back().day;
            m_files = queue::PhotoStore::photosIn(m_folders.back());
            std::reverse(m_files.begin(), m_files.end());
            m_folders.pop_back();
        } else {
            look(m_files.takeLast());
        }
    } while (!end.hasExpired());
    return true;
}

// At the end of the first pass, goes on with the second one if there is need.
bool PhotoRetention::isThrough()
{
    if (!m_folders.empty() && (m_pass == Pass::Survey || isTooMuch()))
        return false;
    if (m_pass == Pass::MakeRoom || m_keptBytes == 0 || !isTooMuch())
        return true;
    m_pass = Pass::MakeRoom;
    m_folders = m_photos.dayFolders();
    std::reverse(m_folders.begin(), m_folders.end());
    return m_folders.empty();
}

void PhotoRetention::look(const QString& path)
{
    const auto bytes = m_photos.sizeIfSent(path);
    if (!bytes)
        return;
    const bool goes = m_pass == Pass::Survey ? m_limits.keepFrom.isValid() && m_day < m_limits.keepFrom : isTooMuch();
    if (goes && m_photos.removeIfSent(path)) {
        ++m_removed;
        m_removedBytes += *bytes;
        if (m_pass == Pass::MakeRoom)
            m_keptBytes -= *bytes;
    } else if (m_pass == Pass::Survey) {
        m_keptBytes += *bytes;
    }
}

} // namespace rollcall::retention
