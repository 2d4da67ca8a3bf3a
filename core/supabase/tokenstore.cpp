#include "core/supabase/tokenstore.h"

#include "core/base/durablefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::supabase {

TokenStore::TokenStore(const QString& file)
    : m_file(file), m_lock(std::make_unique<lock::FileLock>(file + QStringLiteral(".lock")))
{
}

std::optional<Tokens> TokenStore::load() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject stored = QJsonDocument::fromJson(file.readAll()).object();
    const Tokens tokens{stored.value(QLatin1String("access_token")).toString().toLatin1(),
                        stored.value(QLatin1String("refresh_token")).toString().toLatin1(),
                        fromRfc3339(stored.value(QLatin1String("expires_at")).toString()),
                        stored.value(QLatin1String("account")).toString()};
    if (tokens.access.isEmpty() || tokens.refresh.isEmpty() || !tokens.expiresAt.isValid())
        return std::nullopt;
    return tokens;
}

Result<void> TokenStore::save(const Tokens& tokens)
{
    const QJsonObject stored{{QStringLiteral("access_token"), QString::fromLatin1(tokens.access)},
                             {QStringLiteral("refresh_token"), QString::fromLatin1(tokens.refresh)},
                             {QStringLiteral("expires_at"), toRfc3339(tokens.expiresAt)},
                             {QStringLiteral("account"), tokens.account}};
    const bool isOurs = m_lock->isHeld();
    if (!isOurs) {
        if (auto locked = m_lock->acquire(); !locked)
            return locked;
    }
    auto written = writeDurably(m_file, QJsonDocument(stored).toJson(QJsonDocument::Compact));
    if (!isOurs)
        m_lock->release();
    return written;
}

} // namespace rollcall::supabase
