#include "core/queue/schedulestore.h"

#include "core/base/timetext.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::queue {

namespace {

const QVariant nothing(QMetaType::fromType<QString>());

Result<Statement> readRow(Database& database, const QString& columns)
{
    auto row = Statement::run(database, QStringLiteral("SELECT %1 FROM pulled_schedules").arg(columns));
    if (row && !row->next())
        return Error{ErrorCode::Corrupt, QStringLiteral("the row of the pulled schedules is missing")};
    return row;
}

} // namespace

QString ScheduleStore::versionOf(const QByteArray& json)
{
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().first(16));
}

Result<std::optional<ScheduleStore::Pulled>> ScheduleStore::pulled() const
{
    const auto row = readRow(m_database, QStringLiteral("json, version, pulled_at"));
    if (!row)
        return row.error();
    if (row->isNull("json"))
        return std::optional<Pulled>();
    return std::optional(
        Pulled{row->text("json").toUtf8(), row->text("version"), fromRfc3339(row->text("pulled_at"))});
}

Result<std::optional<ScheduleStore::Refused>> ScheduleStore::refused() const
{
    const auto row = readRow(m_database, QStringLiteral("refused_because, refused_version, refused_at"));
    if (!row)
        return row.error();
    if (row->isNull("refused_version"))
        return std::optional<Refused>();
    Refused refused{{}, row->text("refused_version"), fromRfc3339(row->text("refused_at"))};
    for (const QJsonValue sentence : QJsonDocument::fromJson(row->text("refused_because").toUtf8()).array())
        refused.sentences << sentence.toString();
    return std::optional(refused);
}

Result<void> ScheduleStore::keep(const QByteArray& json, const QDateTime& at)
{
    const auto known = pulled();
    const auto newer = refused();
    if (!known || !newer)
        return known ? newer.error() : known.error();
    const QString version = versionOf(json);
    const bool isKnown = *known && (*known)->version == version;
    if (isKnown && !*newer)
        return {};
    return write(QStringLiteral("json = ?, version = ?, pulled_at = ?, refused_version = NULL, refused_at = NULL, "
                                "refused_because = NULL"),
                 {QString::fromUtf8(json), version, toRfc3339(isKnown ? (*known)->at : at)});
}

Result<void> ScheduleStore::noteRefused(const QByteArray& json, const QStringList& sentences, const QDateTime& at)
{
    const auto known = refused();
    if (!known)
        return known.error();
    const QString version = versionOf(json);
    if (*known && (*known)->version == version && (*known)->sentences == sentences)
        return {};
    return write(
        QStringLiteral("refused_version = ?, refused_at = ?, refused_because = ?"),
        {version, toRfc3339(at),
         QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(sentences)).toJson(QJsonDocument::Compact))});
}

Result<void> ScheduleStore::forget()
{
    const auto known = pulled();
    const auto newer = refused();
    if (!known || !newer)
        return known ? newer.error() : known.error();
    if (!*known && !*newer)
        return {};
    return write(QStringLiteral("json = ?, version = ?, pulled_at = ?, refused_version = NULL, refused_at = NULL, "
                                "refused_because = NULL"),
                 {nothing, nothing, nothing});
}

Result<QString> ScheduleStore::cloudZone() const
{
    const auto row = readRow(m_database, QStringLiteral("cloud_time_zone"));
    return row ? Result<QString>(row->text("cloud_time_zone")) : row.error();
}

Result<void> ScheduleStore::keepCloudZone(const QString& zone)
{
    const auto known = cloudZone();
    if (!known)
        return known.error();
    return *known == zone ? Result<void>() : write(QStringLiteral("cloud_time_zone = ?"), {zone});
}

Result<void> ScheduleStore::write(const QString& assignments, const QVariantList& values)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto written =
            Statement::run(m_database, QStringLiteral("UPDATE pulled_schedules SET ") + assignments, values);
        !written)
        return written.error();
    return transaction->commit();
}

} // namespace rollcall::queue
