#include "core/supabase/accountstore.h"

#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::supabase {

std::optional<Account> AccountStore::load() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject stored = QJsonDocument::fromJson(file.readAll()).object();
    const Account account{QUrl(stored.value(QLatin1String("url")).toString()),
                          stored.value(QLatin1String("email")).toString(),
                          stored.value(QLatin1String("password")).toString()};
    if (account.url.isEmpty() || account.email.isEmpty() || account.password.isEmpty())
        return std::nullopt;
    return account;
}

Result<void> AccountStore::save(const Account& account)
{
    const QJsonObject stored{{QStringLiteral("url"), account.url.toString()},
                             {QStringLiteral("email"), account.email},
                             {QStringLiteral("password"), account.password}};
    lock::FileLock lock(m_file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    return writeDurably(m_file, QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

Result<void> AccountStore::remove()
{
    lock::FileLock lock(m_file + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    if (QFile::remove(m_file) || !QFile::exists(m_file))
        return {};
    return Error{ErrorCode::Io, QStringLiteral("%1 cannot be removed").arg(m_file)};
}

} // namespace rollcall::supabase
