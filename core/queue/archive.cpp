#include "core/queue/archive.h"

#include "core/queue/archivedrecord.h"
#include "core/queue/statement.h"
#include "core/queue/tarfile.h"
#include "core/queue/transaction.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMap>
#include <QSet>

namespace rollcall::queue {

namespace {

const QString aboutName = QStringLiteral("archive.json");
const QString recordsName = QStringLiteral("records.jsonl");
const QString sumsName = QStringLiteral("SHA256SUMS");
const QString photoFolder = QStringLiteral("photos/");

constexpr qint64 largestPhoto = 16LL << 20;
constexpr qint64 mostText = 512LL << 20; // half a million records

Error corrupt(const QString& what)
{
    return {ErrorCode::Corrupt, what};
}

QByteArray sumOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

using Sums = QMap<QString, QByteArray>;

QByteArray toText(const Sums& sums)
{
    QByteArray text;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        text += it.value() + "  " + it.key().toUtf8() + '\n';
    return text;
}

/** A tar that keeps the checksums of what it was given. */
class Writing {
public:
    explicit Writing(std::unique_ptr<TarWriter> tar) : m_tar(std::move(tar)) {}

    Result<void> add(const QString& name, const QByteArray& bytes)
    {
        m_sums.insert(name, sumOf(bytes));
        return m_tar->add(name, bytes);
    }

    Result<void> finish()
    {
        if (auto added = m_tar->add(sumsName, toText(m_sums)); !added)
            return added;
        return m_tar->finish();
    }

private:
    std::unique_ptr<TarWriter> m_tar;
    Sums m_sums;
};

Result<void> checkAbout(const QByteArray& about)
{
    const QJsonObject object = QJsonDocument::fromJson(about).object();
    if (object.value(QLatin1String("format")) != QLatin1String("rollcall-queue"))
        return Error{ErrorCode::Foreign, QStringLiteral("the file is no archive of Rollcall's queue")};
    if (object.value(QLatin1String("version")).toInt() != Archive::version)
        return Error{ErrorCode::Foreign, QStringLiteral("the archive was made by another version of Rollcall")};
    return {};
}

} // namespace

/** An archive that was read to its end. */
struct Archive::Contents {
    Sums sums;                           ///< of every member but the checksums themselves
    std::vector<ArchivedRecord> records; ///< as they are to be taken over
};

Result<Archive::Written> Archive::write(const QString& file)
{
    auto tar = TarWriter::create(file);
    if (!tar)
        return tar.error();
    Writing writing(std::move(*tar));
    Written written;
    const QJsonObject about{{QStringLiteral("format"), QStringLiteral("rollcall-queue")},
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
        return writing.add(photoFolder + record.photoKey(), *jpeg);
    };
    if (auto all = ArchivedRecord::forEachWaiting(m_database, addRecord); !all)
        return all.error();
    if (auto added = writing.add(recordsName, lines); !added)
        return added.error();
    if (auto finished = writing.finish(); !finished)
        return finished.error();
    return written;
}

Result<Archive::Taken> Archive::take(const QString& file, const std::optional<DeviceId>& onlyOf)
{
    auto contents = inspect(file, onlyOf);
    if (!contents)
        return contents.error();
    const auto known = dropKnown(*contents);
    if (!known)
        return known.error();
    // Photos first: a row never points at nothing, and a photo without a row harms nobody.
    const auto photos = takePhotos(file, *contents);
    if (!photos)
        return photos.error();
    if (auto taken = takeRecords(*contents); !taken)
        return taken.error();
    return Taken{static_cast<int>(contents->records.size()), *known, *photos};
}

Result<Archive::Contents> Archive::inspect(const QString& file, const std::optional<DeviceId>& onlyOf)
{
    auto tar = TarReader::open(file);
    if (!tar)
        return tar.error();
    Contents contents;
    QByteArray lines;
    std::optional<QByteArray> sums;
    for (;;) {
        const auto name = (*tar)->next();
        if (!name)
            return name.error();
        if (!*name)
            break;
        const bool isPhoto = (*name)->startsWith(photoFolder);
        const auto bytes = (*tar)->read(isPhoto ? largestPhoto : mostText);
        if (!bytes)
            return bytes.error();
        if (**name == aboutName && contents.sums.isEmpty()) {
            if (auto ours = checkAbout(*bytes); !ours)
                return ours.error();
        } else if (contents.sums.isEmpty()) {
            return Error{ErrorCode::Foreign, QStringLiteral("the file is no archive of Rollcall's queue")};
        }
        if (sums || contents.sums.contains(**name))
            return corrupt(QStringLiteral("the archive holds a file twice, or one behind its end"));
        if (**name == sumsName)
            sums = *bytes;
        else
            contents.sums.insert(**name, sumOf(*bytes));
        if (**name == recordsName)
            lines = *bytes;
    }
    if (!sums)
        return corrupt(QStringLiteral("the archive is cut off: its checksums are missing"));
    if (*sums != toText(contents.sums))
        return corrupt(QStringLiteral("the archive was changed or damaged: its checksums do not agree"));

    for (const QByteArray& line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        auto record = ArchivedRecord::fromLine(m_database, line, m_validator);
        if (!record)
            return record.error();
        contents.records.push_back(std::move(*record));
    }
    if (auto checked = checkRecords(contents, onlyOf); !checked)
        return checked.error();
    return contents;
}

Result<void> Archive::checkRecords(Contents& contents, const std::optional<DeviceId>& onlyOf)
{
    QSet<QString> names{aboutName, recordsName};
    QSet<QString> ids;
    for (ArchivedRecord& record : contents.records) {
        if (onlyOf && record.device() != *onlyOf)
            return Error{
                ErrorCode::NotPermitted,
                QStringLiteral("the archive holds records of the device %1").arg(record.device().toString())};
        if (ids.contains(record.id()))
            return corrupt(QStringLiteral("the archive holds a record twice"));
        ids.insert(record.id());
        const QString photo = photoFolder + record.photoKey();
        names.insert(photo);
        if (!contents.sums.contains(photo))
            record.parkMissingPhoto();
    }
    for (auto it = contents.sums.cbegin(); it != contents.sums.cend(); ++it) {
        if (!names.contains(it.key()))
            return corrupt(QStringLiteral("the archive holds a file that belongs to no record"));
    }
    return {};
}

// Leaves what is new, and gives how many were not.
Result<int> Archive::dropKnown(Contents& contents) const
{
    std::vector<ArchivedRecord> news;
    for (ArchivedRecord& record : contents.records) {
        const auto isHere = record.isIn(m_database);
        if (!isHere)
            return isHere.error();
        if (!*isHere)
            news.push_back(std::move(record));
    }
    const auto known = static_cast<int>(contents.records.size() - news.size());
    contents.records = std::move(news);
    return known;
}

Result<int> Archive::takePhotos(const QString& file, const Contents& contents)
{
    QHash<QString, QString> keys; // by member
    for (const ArchivedRecord& record : contents.records)
        keys.insert(photoFolder + record.photoKey(), record.photoKey());
    auto tar = TarReader::open(file);
    if (!tar)
        return tar.error();
    int photos = 0;
    for (;;) {
        const auto name = (*tar)->next();
        if (!name)
            return name.error();
        if (!*name)
            return photos;
        const auto key = keys.constFind(**name);
        if (key == keys.cend())
            continue;
        const auto jpeg = (*tar)->read(largestPhoto);
        if (!jpeg)
            return jpeg.error();
        if (sumOf(*jpeg) != contents.sums.value(**name))
            return corrupt(QStringLiteral("the archive was changed while it was read"));
        if (auto kept = m_photos.put(*key, *jpeg); !kept)
            return kept.error();
        ++photos;
    }
}

Result<void> Archive::takeRecords(const Contents& contents)
{
    if (contents.records.empty())
        return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    for (const ArchivedRecord& record : contents.records) {
        if (auto added = record.insertInto(m_database, m_clock.now()); !added)
            return added;
    }
    return transaction->commit();
}

} // namespace rollcall::queue
