#include "core/supabase/devicestatusstore.h"

#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

namespace rollcall::supabase {

namespace {

constexpr std::array badStatuses{DeviceStatus::Revoked, DeviceStatus::Replaced, DeviceStatus::OtherDevice};

struct Stored {
    QString account;
    QString status; ///< code(DeviceStatus); empty for Active
};

std::optional<Stored> read(const QString& path, QLatin1String statusKey)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    return Stored{object.value(QLatin1String("account")).toString(), object.value(statusKey).toString()};
}

// As builds up to November 2026 wrote it.
std::optional<Stored> readOld(const QString& path)
{
    const QString old = QFileInfo(path).dir().absoluteFilePath(QStringLiteral("standing.json"));
    return QFile::exists(path) ? std::nullopt : read(old, QLatin1String("standing"));
}

} // namespace

DeviceStatus DeviceStatusStore::load(const QString& account) const
{
    auto stored = read(m_file, QLatin1String("status"));
    if (!stored)
        stored = readOld(m_file);
    if (!stored || stored->account != account)
        return DeviceStatus::Active;
    const auto known = std::find_if(badStatuses.begin(), badStatuses.end(),
                                    [&stored](DeviceStatus bad) { return code(bad) == stored->status; });
    return known == badStatuses.end() ? DeviceStatus::Active : *known;
}

Result<void> DeviceStatusStore::save(const QString& account, DeviceStatus status)
{
    const QJsonObject stored{{QStringLiteral("account"), account}, {QStringLiteral("status"), code(status)}};
    lock::FileLock lock(m_file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    return writeDurably(m_file, QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

} // namespace rollcall::supabase
