#include "core/supabase/devicestatusstore.h"

#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace rollcall::supabase {

namespace {

constexpr std::array badStatuses{DeviceStatus::Revoked, DeviceStatus::Replaced, DeviceStatus::OtherDevice};

} // namespace

DeviceStatus DeviceStatusStore::load(const QString& account) const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return DeviceStatus::Active;
    const QJsonObject stored = QJsonDocument::fromJson(file.readAll()).object();
    if (stored.value(QLatin1String("account")).toString() != account)
        return DeviceStatus::Active;
    const QString status = stored.value(QLatin1String("standing")).toString();
    const auto known = std::find_if(badStatuses.begin(), badStatuses.end(),
                                    [&status](DeviceStatus bad) { return code(bad) == status; });
    return known == badStatuses.end() ? DeviceStatus::Active : *known;
}

Result<void> DeviceStatusStore::save(const QString& account, DeviceStatus status)
{
    const QJsonObject stored{{QStringLiteral("account"), account}, {QStringLiteral("standing"), code(status)}};
    lock::FileLock lock(m_file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    return writeDurably(m_file, QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

} // namespace rollcall::supabase
