#include "core/config/settingshistory.h"

#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace rollcall::config {

namespace {

std::optional<QByteArray> readVersion(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(maxConfigBytes);
}

bool isSamePairing(const Settings& one, const Settings& other)
{
    return one.cloud.url == other.cloud.url && one.deviceId == other.deviceId;
}

} // namespace

QString SettingsHistory::folder() const
{
    const QFileInfo info(m_file);
    return info.path() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".versions");
}

QString SettingsHistory::pathOf(int number) const
{
    return folder() + QStringLiteral("/%1.json").arg(number, 6, 10, QLatin1Char('0'));
}

std::vector<int> SettingsHistory::numbers() const
{
    std::vector<int> found;
    for (const QString& name : QDir(folder()).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        bool isNumber = false;
        const int number = name.chopped(5).toInt(&isNumber);
        if (isNumber && number > 0)
            found.push_back(number);
    }
    std::sort(found.rbegin(), found.rend());
    return found;
}

Result<void> SettingsHistory::keep(const QByteArray& bytes) const
{
    lock::FileLock lock(folder() + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    const std::vector<int> there = numbers();
    if (!there.empty() && readVersion(pathOf(there.front())) == bytes)
        return {};
    const int next = there.empty() ? 1 : there.front() + 1;
    if (auto written = writeDurably(pathOf(next), bytes); !written)
        return written;
    // One that stays, because it cannot be removed, is no harm.
    for (std::size_t i = kept - 1; i < there.size(); ++i)
        QFile::remove(pathOf(there[i]));
    return {};
}

std::vector<SettingsHistory::Version> SettingsHistory::versions() const
{
    std::vector<Version> all;
    for (const int number : numbers()) {
        if (auto bytes = readVersion(pathOf(number)))
            all.push_back({number, QFileInfo(pathOf(number)).lastModified(), std::move(*bytes)});
    }
    return all;
}

std::optional<SettingsHistory::Version> SettingsHistory::lastGood(const Loader& loader,
                                                                  const std::optional<QByteArray>& current) const
{
    const LoadReport now = current ? loader.check(*current, m_file) : LoadReport();
    const bool isPaired = now.ok() && !now.settings->cloud.url.isEmpty();
    for (Version& version : versions()) {
        if (version.bytes == current)
            continue;
        const LoadReport then = loader.check(version.bytes, m_file);
        if (then.ok() && (!isPaired || isSamePairing(*now.settings, *then.settings)))
            return std::move(version);
    }
    return std::nullopt;
}

} // namespace rollcall::config
