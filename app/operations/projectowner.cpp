#include "app/operations/projectowner.h"

#include "app/operations/awaited.h"
#include "app/operations/reasonsentence.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::app {

using supabase::ServiceOutcome;

namespace {

// As 20261123090200_photos.sql makes it.
const supabase::BucketTerms bucketTerms{QString::fromLatin1(supabase::photoBucket), 1048576,
                                        QStringLiteral("image/jpeg")};

Error ownerError(const postgres::Fault& fault)
{
    return {ErrorCode::Io, fault.state.isEmpty()
                               ? fault.message
                               : QStringLiteral("%1 (%2)").arg(fault.message, QString::fromLatin1(fault.state))};
}

Error ownerError(const ServiceOutcome& outcome)
{
    return {ErrorCode::Io, reasonSentence(outcome.code)};
}

ProjectOwner::Bucket bucketFrom(const QJsonObject& row)
{
    const QJsonArray types = row.value(QLatin1String("allowed_mime_types")).toArray();
    const qint64 limit = row.value(QLatin1String("file_size_limit")).toInteger();
    return {true, !row.value(QLatin1String("public")).toBool(true),
            types == QJsonArray{bucketTerms.mediaType} && limit > 0 && limit <= bucketTerms.largestFile};
}

} // namespace

Result<ProjectOwner::Bucket> DatabaseOwner::bucket()
{
    const auto row = m_connection.run("select to_json(b)::text from storage.buckets b where b.id = $1",
                                      QByteArrayList{bucketTerms.id.toUtf8()});
    if (!row)
        return ownerError(row.error());
    if (!*row)
        return Bucket{};
    return bucketFrom(QJsonDocument::fromJson(**row).object());
}

Result<void> DatabaseOwner::putBucket(const Bucket&)
{
    const auto done = m_connection.run(
        "insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) "
        "values ($1, $1, false, $2::bigint, array[$3]) on conflict (id) do update set public = excluded.public, "
        "file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types",
        QByteArrayList{bucketTerms.id.toUtf8(), QByteArray::number(bucketTerms.largestFile),
                       bucketTerms.mediaType.toUtf8()});
    return done ? Result<void>() : ownerError(done.error());
}

Result<QString> DatabaseOwner::timeZone()
{
    const auto zone = m_connection.run("select time_zone from public.school_settings");
    return zone ? Result<QString>(QString::fromUtf8(zone->value_or(QByteArray()))) : ownerError(zone.error());
}

Result<void> DatabaseOwner::setTimeZone(const QString& zone)
{
    const auto done = m_connection.run("insert into public.school_settings (time_zone) values ($1) "
                                       "on conflict (id) do nothing",
                                       QByteArrayList{zone.toUtf8()});
    return done ? Result<void>() : ownerError(done.error());
}

Result<bool> DatabaseOwner::hasStaff()
{
    const auto any = m_connection.run("select true from public.staff limit 1");
    return any ? Result<bool>(any->has_value()) : ownerError(any.error());
}

Result<void> DatabaseOwner::addStaff(const QUuid& account, const QString& name)
{
    const auto done = m_connection.run("insert into public.staff (user_id, name) values ($1::uuid, $2) "
                                       "on conflict (user_id) do nothing",
                                       QByteArrayList{account.toByteArray(QUuid::WithoutBraces), name.toUtf8()});
    return done ? Result<void>() : ownerError(done.error());
}

Result<QJsonObject> KeyOwner::firstRow(const QString& table, const std::pair<QString, QString>& filter)
{
    const auto rows =
        supabase::readStaffRows(awaited(m_http.send(supabase::ownerRowRequest(m_owner, table, filter, m_timeouts))));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&rows))
        return ownerError(*outcome);
    return std::get<QJsonArray>(rows).first().toObject();
}

Result<void> KeyOwner::put(const QString& table, const QString& key, const QJsonObject& row)
{
    const ServiceOutcome outcome = supabase::readPutStudentsReply(
        awaited(m_http.send(supabase::ownerPutRequest(m_owner, table, key, row, m_timeouts))), 1);
    return outcome.kind == sync::Outcome::Kind::Done ? Result<void>() : ownerError(outcome);
}

Result<ProjectOwner::Bucket> KeyOwner::bucket()
{
    const auto answer =
        supabase::readBucketReply(awaited(m_http.send(supabase::bucketRequest(m_owner, bucketTerms.id, m_timeouts))));
    if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
        return ownerError(*outcome);
    const auto& row = std::get<std::optional<QJsonObject>>(answer);
    return row ? bucketFrom(*row) : Bucket{};
}

Result<void> KeyOwner::putBucket(const Bucket& now)
{
    const ServiceOutcome outcome = supabase::readPutBucketReply(
        awaited(m_http.send(supabase::putBucketRequest(m_owner, bucketTerms, !now.isThere, m_timeouts))));
    return outcome.kind == sync::Outcome::Kind::Done ? Result<void>() : ownerError(outcome);
}

Result<QString> KeyOwner::timeZone()
{
    const auto row = firstRow(QStringLiteral("school_settings"), {QStringLiteral("id"), QStringLiteral("is.true")});
    return row ? Result<QString>(row->value(QLatin1String("time_zone")).toString()) : row.error();
}

Result<void> KeyOwner::setTimeZone(const QString& zone)
{
    return put(QStringLiteral("school_settings"), QStringLiteral("id"),
               {{QStringLiteral("id"), true}, {QStringLiteral("time_zone"), zone}});
}

Result<bool> KeyOwner::hasStaff()
{
    const auto row = firstRow(QStringLiteral("staff"), {QStringLiteral("select"), QStringLiteral("user_id")});
    return row ? Result<bool>(!row->isEmpty()) : row.error();
}

Result<void> KeyOwner::addStaff(const QUuid& account, const QString& name)
{
    return put(QStringLiteral("staff"), QStringLiteral("user_id"),
               {{QStringLiteral("user_id"), account.toString(QUuid::WithoutBraces)}, {QStringLiteral("name"), name}});
}

} // namespace rollcall::app
