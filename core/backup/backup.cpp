#include "core/backup/backup.h"

#include "core/backup/sealing.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

namespace rollcall::backup {

using namespace std::chrono_literals;
using queue::Snapshot;

namespace {

// A photo is made and written within milliseconds of its record, unless its program was killed.
constexpr auto longestUntilPhotoIsWritten = 2s;
constexpr std::chrono::milliseconds betweenLooksForPhoto = 10ms;

// A photo that is missing at one look and still waits at the next is gone.
constexpr int looksForPhotos = 3;

} // namespace

Backup::Backup(queue::Database& database, queue::PhotoStore& photos, QString directory, const Clock& clock)
    : m_database(database), m_photos(photos), m_directory(std::move(directory)), m_clock(clock)
{
}

Result<BackupFacts> Backup::write(const QString& file, const Content& content,
                                  const std::optional<PublicKey>& sealedTo, const Progress& progress)
{
    std::unique_ptr<archive::OutputFilter> filter;
    if (sealedTo) {
        auto sealing = sealTo(*sealedTo);
        if (!sealing)
            return sealing.error();
        filter = std::move(*sealing);
    }
    auto tar = archive::TarWriter::create(file, std::move(filter));
    if (!tar)
        return tar.error();
    m_tar = std::make_unique<archive::SummedTar>(std::move(*tar));
    m_progress = progress;
    m_pending.clear();
    m_facts = {.madeAt = toRfc3339(m_clock.now()), .deviceId = content.deviceId, .isSealed = sealedTo.has_value()};

    const QJsonObject about{{QStringLiteral("format"), backupFormat},
                            {QStringLiteral("version"), backupVersion},
                            {QStringLiteral("made_at"), m_facts.madeAt},
                            {QStringLiteral("device_id"), m_facts.deviceId},
                            {QStringLiteral("rollcall"), QStringLiteral(ROLLCALL_VERSION)}};
    auto done = addText(names::about, about);
    const std::pair<QByteArray, QByteArray> texts[] = {{names::settings, content.settings},
                                                       {names::account, sealedTo ? content.account : QByteArray()},
                                                       {names::pin, sealedTo ? content.pin : QByteArray()}};
    for (const auto& [name, bytes] : texts) {
        if (done && !bytes.isEmpty())
            done = m_tar->add(name, bytes);
    }
    if (done) {
        const auto snapshot = snapshotWithPhotos();
        done = snapshot ? addDatabase(*snapshot) : snapshot.error();
    }
    if (done)
        done = addLatePhotos();
    if (done)
        done = addText(names::summary, {{QStringLiteral("records"), m_facts.records},
                                        {QStringLiteral("photos"), m_facts.photos},
                                        {QStringLiteral("photos_missing"), m_facts.photosMissing}});
    if (done)
        done = m_tar->finish();
    m_tar.reset();
    return done ? Result<BackupFacts>(m_facts) : done.error();
}

// A photo whose file is gone was sent after the moment of this database, as a rule. Then the next moment knows it.
Result<Snapshot> Backup::snapshotWithPhotos()
{
    for (int look = 1;; ++look) {
        auto snapshot = Snapshot::begin(m_database.file());
        if (!snapshot)
            return snapshot;
        const auto photos = snapshot->waitingPhotos();
        if (!photos)
            return photos.error();
        int missing = 0;
        m_pending.clear();
        for (const Snapshot::Photo& photo : *photos) {
            const auto added = addPhoto(photo.key);
            if (!added)
                return added.error();
            if (!*added && photo.isPending)
                m_pending.push_back(photo.key);
            missing += !*added && !photo.isPending;
        }
        if (missing > 0 && look < looksForPhotos)
            continue;
        m_facts.photosMissing = missing;
        return snapshot;
    }
}

// Whether it is in the file now.
Result<bool> Backup::addPhoto(const QString& key)
{
    const QByteArray name = names::photoFolder + key.toUtf8();
    if (m_tar->contains(name))
        return true;
    const auto jpeg = m_photos.copy(key);
    if (!jpeg && jpeg.error().code != ErrorCode::NotFound)
        return jpeg.error();
    if (!jpeg || jpeg->isEmpty())
        return false;
    if (auto added = m_tar->add(name, *jpeg); !added)
        return added.error();
    ++m_facts.photos;
    if (m_progress) {
        if (auto goesOn = m_progress(m_facts.photos); !goesOn)
            return goesOn.error();
    }
    return true;
}

Result<void> Backup::addDatabase(const Snapshot& snapshot)
{
    if (auto sound = snapshot.checkSound(); !sound)
        return sound;
    const auto size = snapshot.size();
    const auto records = snapshot.records();
    if (!size || !records)
        return size ? records.error() : size.error();
    if (const qint64 free = m_photos.freeSpace(); free < *size + spareSpace)
        return Error{ErrorCode::DiskFull,
                     QStringLiteral("a copy of the database needs %1 MB, and %2 MB are free, of which "
                                    "%3 MB stay free for the kiosk")
                         .arg(*size / 1'000'000 + 1)
                         .arg(free / 1'000'000)
                         .arg(spareSpace / 1'000'000)};
    m_facts.records = *records;
    m_facts.databaseBytes = *size;
    return m_tar->add(names::database, *size,
                      [&](const archive::SummedTar::Take& take) { return snapshot.copy(m_directory, take); });
}

// One that never comes was taken by a kill. After a restore its record says so, as it would here.
Result<void> Backup::addLatePhotos()
{
    const QDeadlineTimer patience(longestUntilPhotoIsWritten);
    for (const QString& key : m_pending) {
        for (;;) {
            const auto added = addPhoto(key);
            if (!added)
                return added.error();
            if (*added || patience.hasExpired())
                break;
            QThread::msleep(betweenLooksForPhoto.count());
        }
    }
    return {};
}

Result<void> Backup::addText(const QByteArray& name, const QJsonObject& object)
{
    return m_tar->add(name, QJsonDocument(object).toJson());
}

} // namespace rollcall::backup
