#include "core/archive/archive.h"

#include "core/archive/archivedrecord.h"
#include "core/archive/archivedrefusal.h"
#include "core/archive/archivedvoid.h"
#include "core/archive/archiveformat.h"
#include "core/archive/archivereader.h"
#include "core/archive/summedtar.h"
#include "core/queue/transaction.h"

#include <QJsonDocument>
#include <QSet>
#include <QUuid>

#include <numeric>

namespace rollcall::archive {

using namespace archiveformat;
using queue::Transaction;

namespace {

Error notOfThisDevice(const DeviceId& device)
{
    return {ErrorCode::NotPermitted,
            QStringLiteral("the archive holds records of the device %1").arg(device.toString())};
}

} // namespace

/** What an archive was found to hold, of which nothing was used yet. */
struct Archive::Contents {
    QByteArray digest;
    QHash<QByteArray, qint64> photos; ///< those of records that are not here: sizes by key
};

Result<Archive::Written> Archive::write(const QString& file, const Progress& progress)
{
    auto tar = TarWriter::create(file);
    if (!tar)
        return tar.error();
    SummedTar writing(std::move(*tar));
    Written written;
    const QJsonObject about{{QStringLiteral("format"), format},
                            {QStringLiteral("version"), version},
                            {QStringLiteral("exported_at"), toRfc3339(m_clock.now())}};
    if (auto added = writing.add(aboutName, QJsonDocument(about).toJson()); !added)
        return added.error();

    QByteArray lines;
    const auto addRecord = [&](const ArchivedRecord& record) -> Result<void> {
        if (record.photoIsPending()) {
            ++written.leftOut;
            return {};
        }
        ++written.records;
        lines += record.toLine();
        if (!record.waitsWithPhoto())
            return {};
        const auto jpeg = m_photos.copy(record.photoKey());
        if (!jpeg && jpeg.error().code != ErrorCode::NotFound)
            return jpeg.error();
        if (!jpeg || jpeg->isEmpty()) {
            ++written.photosMissing;
            return {};
        }
        ++written.photos;
        if (auto added = writing.add(photoFolder + record.photoKey().toUtf8(), *jpeg); !added)
            return added;
        return progress ? progress(written.photos) : Result<void>();
    };
    if (auto all = ArchivedRecord::forEachWaiting(m_database, addRecord); !all)
        return all.error();
    if (auto added = writing.add(recordsName, lines); !added)
        return added.error();

    lines.clear();
    const auto addRefusal = [&](const ArchivedRefusal& refusal) -> Result<void> {
        ++written.refusals;
        lines += refusal.toLine();
        return {};
    };
    if (auto all = ArchivedRefusal::forEachWaiting(m_database, addRefusal); !all)
        return all.error();
    if (auto added = writing.add(refusalsName, lines); !added)
        return added.error();

    lines.clear();
    const auto addVoid = [&](const ArchivedVoid& scanVoid) -> Result<void> {
        ++written.voids;
        lines += scanVoid.toLine();
        return {};
    };
    if (auto all = ArchivedVoid::forEachWaiting(m_database, addVoid); !all)
        return all.error();
    if (auto added = writing.add(voidsName, lines); !added)
        return added.error();
    if (auto finished = writing.finish(); !finished)
        return finished.error();
    return written;
}

Result<Archive::Taken> Archive::take(const QString& file, const std::optional<DeviceId>& onlyOf,
                                     const Progress& progress)
{
    const auto contents = inspect(file, onlyOf);
    if (!contents)
        return contents.error();
    if (auto space = checkSpace(*contents); !space)
        return space.error();
    QList<QByteArray> kept;
    auto taken = takeOver(file, *contents, kept, progress);
    if (!taken)
        rollBackPhotos(kept);
    return taken;
}

Result<Archive::Contents> Archive::inspect(const QString& file, const std::optional<DeviceId>& onlyOf)
{
    Contents contents;
    qsizetype unclaimed = 0;
    QSet<QUuid> ids;
    const auto look = [&](const QByteArray& line, int version) -> Result<void> {
        const auto record = ArchivedRecord::fromLine(line, version, m_validator);
        if (!record)
            return record.error();
        if (onlyOf && record->device() != *onlyOf)
            return notOfThisDevice(record->device());
        const auto id = QUuid::fromString(record->id());
        if (ids.contains(id))
            return corrupt(QStringLiteral("the archive holds a record twice"));
        ids.insert(id);
        const auto photo = contents.photos.constFind(record->photoKey().toUtf8());
        const bool hasPhoto = photo != contents.photos.cend();
        unclaimed -= hasPhoto;
        const auto isHere = record->isIn(m_database);
        if (!isHere)
            return isHere.error();
        if (*isHere && hasPhoto)
            contents.photos.erase(photo);
        return {};
    };
    const auto lookAtRefusal = [&](const QByteArray& line) -> Result<void> {
        const auto refusal = ArchivedRefusal::fromLine(line);
        if (!refusal)
            return refusal.error();
        if (onlyOf && refusal->device() != *onlyOf)
            return notOfThisDevice(refusal->device());
        const auto id = QUuid::fromString(refusal->id());
        if (ids.contains(id))
            return corrupt(QStringLiteral("the archive holds a refused scan twice"));
        ids.insert(id);
        return {};
    };
    const auto lookAtVoid = [&](const QByteArray& line) -> Result<void> {
        const auto scanVoid = ArchivedVoid::fromLine(line);
        if (!scanVoid)
            return scanVoid.error();
        if (onlyOf && scanVoid->device() != *onlyOf)
            return notOfThisDevice(scanVoid->device());
        const auto id = QUuid::fromString(scanVoid->id());
        if (ids.contains(id))
            return corrupt(QStringLiteral("the archive holds the void of a scan twice"));
        ids.insert(id);
        return {};
    };
    // What is wrong with a line is only said of an archive that is whole: else it was damaged, and that is to be said.
    Result<void> lines;
    const auto digest =
        readArchive(file, {.photo = [&](const QByteArray& key, const QByteArray& jpeg) -> Result<void> {
                               contents.photos.insert(key, jpeg.size());
                               ++unclaimed;
                               return {};
                           },
                           .record = [&](const QByteArray& line, int version) -> Result<void> {
                               if (lines)
                                   lines = look(line, version);
                               return {};
                           },
                           .refusal = [&](const QByteArray& line) -> Result<void> {
                               if (lines)
                                   lines = lookAtRefusal(line);
                               return {};
                           },
                           .scanVoid = [&](const QByteArray& line) -> Result<void> {
                               if (lines)
                                   lines = lookAtVoid(line);
                               return {};
                           }});
    if (!digest)
        return digest.error();
    if (!lines)
        return lines.error();
    if (unclaimed > 0)
        return corrupt(QStringLiteral("the archive holds a file that belongs to no record"));
    contents.digest = *digest;
    return contents;
}

Result<void> Archive::checkSpace(const Contents& contents) const
{
    const qint64 needed = std::accumulate(contents.photos.cbegin(), contents.photos.cend(), qint64(0));
    const qint64 free = m_photos.freeSpace();
    if (needed == 0 || needed + spareSpace <= free)
        return {};
    return Error{ErrorCode::DiskFull,
                 QStringLiteral("its photos need %1 MB, and %2 MB are free, of which %3 MB stay free "
                                "for the kiosk")
                     .arg(needed / 1'000'000 + 1)
                     .arg(free / 1'000'000)
                     .arg(spareSpace / 1'000'000)};
}

// Photos first: a row never points at nothing, and a photo without a row harms nobody. The rows in one transaction,
// which is under way for as long as they take and not for the photos.
Result<Archive::Taken> Archive::takeOver(const QString& file, const Contents& contents, QList<QByteArray>& kept,
                                         const Progress& progress)
{
    Taken taken;
    std::optional<Transaction> transaction;
    const auto takePhoto = [&](const QByteArray& key, const QByteArray& jpeg) -> Result<void> {
        if (!contents.photos.contains(key))
            return {};
        const QString name = QString::fromUtf8(key);
        if (!m_photos.contains(name)) // what was there before is not ours to take back
            kept << key;
        if (auto put = m_photos.put(name, jpeg); !put)
            return put;
        ++taken.photos;
        return progress ? progress(taken.photos) : Result<void>();
    };
    const auto begin = [&]() -> Result<void> {
        if (transaction)
            return {};
        auto begun = Transaction::begin(m_database);
        if (!begun)
            return begun.error();
        transaction.emplace(std::move(*begun));
        return {};
    };
    const auto takeRecord = [&](const QByteArray& line, int version) -> Result<void> {
        if (auto begun = begin(); !begun)
            return begun;
        auto record = ArchivedRecord::fromLine(line, version, m_validator);
        if (!record)
            return record.error();
        const auto isHere = record->isIn(m_database);
        if (!isHere)
            return isHere.error();
        if (*isHere) {
            ++taken.alreadyHere;
            return {};
        }
        if (!contents.photos.contains(record->photoKey().toUtf8()))
            record->parkMissingPhoto();
        ++taken.records;
        taken.parked += record->needsHelp();
        return record->insertInto(m_database, m_clock.now());
    };
    const auto takeRefusal = [&](const QByteArray& line) -> Result<void> {
        if (auto begun = begin(); !begun)
            return begun;
        const auto refusal = ArchivedRefusal::fromLine(line);
        if (!refusal)
            return refusal.error();
        const auto isHere = refusal->isIn(m_database);
        if (!isHere)
            return isHere.error();
        if (*isHere)
            return {};
        ++taken.refusals;
        return refusal->insertInto(m_database, m_clock.now());
    };
    const auto takeVoid = [&](const QByteArray& line) -> Result<void> {
        if (auto begun = begin(); !begun)
            return begun;
        const auto scanVoid = ArchivedVoid::fromLine(line);
        if (!scanVoid)
            return scanVoid.error();
        const auto isHere = scanVoid->isIn(m_database);
        if (!isHere)
            return isHere.error();
        if (*isHere)
            return {};
        ++taken.voids;
        return scanVoid->insertInto(m_database, m_clock.now());
    };
    const auto digest =
        readArchive(file, {.photo = takePhoto, .record = takeRecord, .refusal = takeRefusal, .scanVoid = takeVoid});
    if (!digest)
        return digest.error();
    if (*digest != contents.digest)
        return corrupt(QStringLiteral("the archive was changed while it was read"));
    if (transaction) {
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
    }
    return taken;
}

// A commit whose answer was lost may have kept the rows all the same: theirs stay.
void Archive::rollBackPhotos(const QList<QByteArray>& kept)
{
    for (const QByteArray& key : kept) {
        if (!m_photos.isReferenced(QString::fromUtf8(key)))
            (void)m_photos.remove(QString::fromUtf8(key)).ok();
    }
}

} // namespace rollcall::archive
