#include "core/archive/foreignrecords.h"

#include "core/archive/archiveformat.h"
#include "core/queue/itemkinds.h"
#include "core/queue/registercolumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::archive {

namespace {

QJsonObject neverTried(const QString& kind, const QDateTime& now)
{
    QJsonObject item{{QStringLiteral("kind"), kind},
                     {QStringLiteral("state"), QStringLiteral("waiting")},
                     {QStringLiteral("created_at"), toRfc3339(now)},
                     {QStringLiteral("attempts"), 0}};
    for (const char* unknown : {"first_attempt_at", "last_attempt_at", "last_code", "last_text", "request_id"})
        item.insert(QLatin1String(unknown), QJsonValue());
    return item;
}

} // namespace

Result<ForeignRecords> ForeignRecords::create(const QString& file, const Clock& clock)
{
    auto tar = TarWriter::create(file);
    if (!tar)
        return tar.error();
    ForeignRecords records(std::make_unique<SummedTar>(std::move(*tar)), clock);
    const QJsonObject about{{QStringLiteral("format"), archiveformat::format},
                            {QStringLiteral("version"), archiveformat::version},
                            {QStringLiteral("exported_at"), toRfc3339(clock.now())}};
    if (auto added = records.m_tar->add(archiveformat::aboutName, QJsonDocument(about).toJson()); !added)
        return added.error();
    return records;
}

Result<void> ForeignRecords::addPhoto(const attendance::Record& record, const QByteArray& jpeg)
{
    return m_tar->add(archiveformat::photoFolder + record.photoKey().toUtf8(), jpeg);
}

void ForeignRecords::add(const Foreign& foreign)
{
    QJsonObject row;
    for (const queue::RegisterColumn& column : queue::registerColumns()) {
        if (!column.isArchived)
            continue;
        const QVariant value = column.valueOf ? column.valueOf(foreign.record) : QVariant();
        row.insert(QLatin1String(column.name), value.isNull() ? QJsonValue() : QJsonValue::fromVariant(value));
    }
    row.insert(QStringLiteral("device_epoch"), foreign.epoch);
    row.insert(QStringLiteral("device_seq"), foreign.row);
    row.insert(QStringLiteral("photo_note"),
               foreign.hasPhoto ? QJsonValue()
                                : QJsonValue(QLatin1String(name(attendance::PhotoAbsence::NotWritten))));
    QJsonArray items{neverTried(queue::itemkinds::attendance, m_clock->now())};
    if (foreign.hasPhoto)
        items.append(neverTried(queue::itemkinds::photo, m_clock->now()));
    m_lines += QJsonDocument(QJsonObject{{QStringLiteral("record"), row}, {QStringLiteral("queue"), items}})
                   .toJson(QJsonDocument::Compact)
               + '\n';
}

Result<void> ForeignRecords::finish()
{
    if (auto added = m_tar->add(archiveformat::recordsName, m_lines); !added)
        return added;
    for (const QByteArray& none : {archiveformat::refusalsName, archiveformat::voidsName}) {
        if (auto added = m_tar->add(none, QByteArray()); !added)
            return added;
    }
    return m_tar->finish();
}

} // namespace rollcall::archive
