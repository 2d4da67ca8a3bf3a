#include "core/wedge/scannerwatch.h"

#include "core/log/logger.h"
#include "core/wedge/scannerrule.h"

#include <algorithm>

namespace rollcall::wedge {

namespace {

const log::Logger scannerWatchLog{"wedge"};

constexpr std::chrono::milliseconds lookInterval{1000};

} // namespace

ScannerWatch::ScannerWatch(QString wanted, InputFolders folders)
    : m_wanted(std::move(wanted)), m_folders(std::move(folders))
{
    m_next.setInterval(lookInterval);
    connect(&m_next, &QTimer::timeout, this, &ScannerWatch::look);
}

void ScannerWatch::start()
{
    m_next.start();
    look();
}

void ScannerWatch::look()
{
    const std::size_t before = m_scanners.size();
    const std::vector<InputNode> nodes = inputNodes(m_folders);
    const auto isThere = [&nodes](const QString& path) {
        return std::any_of(nodes.cbegin(), nodes.cend(),
                           [&path](const InputNode& node) { return node.path == path; });
    };
    std::erase_if(m_scanners, [&isThere](const auto& scanner) { return !isThere(scanner.first); });
    m_told.removeIf([&isThere](const QString& path) { return !isThere(path); });
    for (const InputNode& node : nodes) {
        if (isScanner(node, m_wanted) && !m_scanners.contains(node.path))
            tryOpen(node);
    }
    if (m_scanners.size() != before)
        Q_EMIT countChanged(int(m_scanners.size()));
}

void ScannerWatch::tryOpen(const InputNode& node)
{
    auto opened = ScannerDevice::open(node.path);
    if (!opened) {
        tell(node, opened.error());
        return;
    }
    m_told.remove(node.path);
    ScannerDevice* scanner = opened->get();
    connect(scanner, &ScannerDevice::codeRead, this, &ScannerWatch::codeRead);
    connect(scanner, &ScannerDevice::gone, this, [this, path = node.path] {
        const auto found = m_scanners.find(path);
        if (found == m_scanners.end())
            return;
        found->second.release()->deleteLater(); // it is the one that says so
        m_scanners.erase(found);
        scannerWatchLog.info("a USB scanner was unplugged", {{"path", path}});
        Q_EMIT countChanged(int(m_scanners.size()));
    });
    m_scanners[node.path] = std::move(*opened);
    scannerWatchLog.info("a USB scanner is read", {{"path", node.path}, {"device", node.name}});
}

void ScannerWatch::tell(const InputNode& node, const Error& error)
{
    if (error.code == ErrorCode::Invalid) // many scanners are two devices, one of which types nothing
        return;
    if (m_told.contains(node.path))
        return;
    m_told.insert(node.path);
    scannerWatchLog.warning("a USB scanner cannot be read; it types like a keyboard", error, {{"device", node.name}});
}

} // namespace rollcall::wedge
