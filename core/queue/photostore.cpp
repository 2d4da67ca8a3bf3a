#include "core/queue/photostore.h"

#include "core/base/durablefile.h"
#include "core/lock/photolock.h"
#include "core/queue/statement.h"
#include "core/queue/transaction.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>
#include <map>
#include <tuple>

namespace rollcall::queue {

using attendance::PhotoAbsence;

namespace {

Error noSuchRecord()
{
    return {ErrorCode::NotFound, QStringLiteral("no such record")};
}

Result<void> removeFile(const QString& path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return Error{errorCodeFromErrno(errno), QStringLiteral("removing %1: %2").arg(path, qt_error_string(errno))};
    return {};
}

} // namespace

PhotoStore::PhotoStore(Database& database, const Clock& clock, QString root)
    : m_database(database), m_clock(clock), m_root(std::move(root))
{
}

QString PhotoStore::folderIn(const QString& directory)
{
    return QDir(directory).absoluteFilePath(QStringLiteral("photos"));
}

// A folder that was moved away, or whose disk was unmounted, comes back; what is missing in another one is not lost.
Result<void> PhotoStore::checkFolder()
{
    if (m_heldRoot)
        return m_heldRoot->check();
    auto held = HeldPath::at(m_root);
    if (!held)
        return held.error();
    m_heldRoot = std::move(*held);
    return {};
}

QString PhotoStore::pathOf(const QString& key) const
{
    return m_root + u'/' + key;
}

Result<QString> PhotoStore::keyOf(const RecordId& record) const
{
    auto row = Statement::run(m_database, QStringLiteral("SELECT photo_path FROM attendance WHERE id = ?"),
                              {record.toString()});
    if (!row)
        return row.error();
    if (!row->next())
        return noSuchRecord();
    return row->text();
}

Result<void> PhotoStore::store(const RecordId& record, const QByteArray& jpeg)
{
    const auto key = keyOf(record);
    if (!key)
        return key.error();
    if (freeSpace() < jpeg.size() + roomForRecords)
        return Error{ErrorCode::DiskFull, QStringLiteral("what is left of the disk is for records")};
    if (auto written = put(*key, jpeg); !written)
        return written;
    return markStored(record);
}

Result<void> PhotoStore::put(const QString& key, const QByteArray& jpeg)
{
    const QString path = pathOf(key);
    if (auto folder = checkFolder(); !folder && (m_heldRoot || folder.error().code != ErrorCode::NotFound))
        return folder;
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    if (auto folder = checkFolder(); !folder)
        return folder;
    lock::PhotoLock lock(path);
    if (auto locked = lock.acquire(); !locked)
        return locked;
    return writeDurably(path, jpeg);
}

bool PhotoStore::contains(const QString& key) const
{
    return QFileInfo::exists(pathOf(key));
}

bool PhotoStore::isReferenced(const QString& key) const
{
    // A key ends in its record's id.
    auto row = Statement::run(m_database, QStringLiteral("SELECT 1 FROM attendance WHERE id = ?"),
                              {QFileInfo(key).completeBaseName()});
    return !row || row->next() || !row->failure();
}

qint64 PhotoStore::freeSpace() const
{
    const bool isMade = QFileInfo::exists(m_root);
    return QStorageInfo(isMade ? m_root : QFileInfo(m_root).absolutePath()).bytesAvailable();
}

Result<QByteArray> PhotoStore::copy(const QString& key) const
{
    QFile file(pathOf(key));
    if (!file.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("the photo file is missing")};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("reading %1: %2").arg(file.fileName(), file.errorString())};
    QByteArray jpeg = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, QStringLiteral("reading %1: %2").arg(file.fileName(), file.errorString())};
    return jpeg;
}

Result<void> PhotoStore::markStored(const RecordId& record)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    {
        auto marked = Statement::run(m_database,
                                     QStringLiteral("UPDATE attendance SET photo_state = 'stored', photo_note = NULL "
                                                    "WHERE id = ? AND photo_state <> 'sent'"),
                                     {record.toString()});
        if (!marked)
            return marked.error();
        if (marked->rowsAffected() == 0)
            return noSuchRecord();
    }
    const QDateTime now = m_clock.now();
    auto queued = Statement::run(m_database,
                                 QStringLiteral("INSERT INTO queue (kind, ref, held, created_at, next_attempt_ms) "
                                                "SELECT 'photo', id, synced_at IS NULL, ?, ? FROM attendance "
                                                "WHERE id = ? ON CONFLICT DO NOTHING"),
                                 {toRfc3339(now), now.toMSecsSinceEpoch(), record.toString()});
    if (!queued)
        return queued.error();
    if (auto released = releaseRecord(record); !released)
        return released;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    giveUpClaim(record);
    return {};
}

Result<void> PhotoStore::markUnavailable(const RecordId& record, PhotoAbsence why)
{
    auto marked = markAbsent(record, why);
    giveUpClaim(record); // nobody here comes back to it
    return marked;
}

Result<void> PhotoStore::markAbsent(const RecordId& record, PhotoAbsence why)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto marked = Statement::run(m_database,
                                 QStringLiteral("UPDATE attendance SET photo_state = 'none', photo_note = ? "
                                                "WHERE id = ? AND photo_state = 'pending'"),
                                 {QLatin1String(name(why)), record.toString()});
    if (!marked)
        return marked.error();
    if (auto released = releaseRecord(record); !released)
        return released;
    return transaction->commit();
}

void PhotoStore::giveUpClaim(const RecordId& record)
{
    auto row =
        Statement::run(m_database, QStringLiteral("SELECT id FROM queue WHERE kind = 'attendance' AND ref = ?"),
                       {record.toString()});
    if (row && row->next())
        m_database.claims().release({row->number()});
}

// What becomes of the photo is known now, so the record can be sent.
Result<void> PhotoStore::releaseRecord(const RecordId& record)
{
    auto released = Statement::run(m_database,
                                   QStringLiteral("UPDATE queue SET held = 0 "
                                                  "WHERE kind = 'attendance' AND ref = ? AND held = 1"),
                                   {record.toString()});
    return released ? Result<void>() : released.error();
}

Result<PhotoStore::LockedPhoto> PhotoStore::lockAndRead(const QString& key)
{
    if (auto folder = checkFolder(); !folder)
        return folder.error().code == ErrorCode::NotFound
                   ? Error{ErrorCode::Replaced, QStringLiteral("the folder of photos is missing (%1)").arg(m_root)}
                   : folder.error();
    auto lock = std::make_shared<lock::PhotoLock>(pathOf(key));
    if (auto locked = lock->tryAcquire(); !locked)
        return locked.error(); // NotFound: there is not even the folder of its day
    QFile file(pathOf(key));
    if (!file.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("the photo file is missing")};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("reading %1: %2").arg(file.fileName(), file.errorString())};
    QByteArray jpeg = file.readAll();
    if (file.error() != QFile::NoError) // half a photo, or none, is not what is there
        return Error{ErrorCode::Io, QStringLiteral("reading %1: %2").arg(file.fileName(), file.errorString())};
    return LockedPhoto{std::move(jpeg), std::move(lock)};
}

Result<void> PhotoStore::remove(const QString& key)
{
    lock::PhotoLock lock(pathOf(key));
    if (auto locked = lock.tryAcquire(); !locked)
        return locked.error().code == ErrorCode::NotFound ? Result<void>() : locked;
    return removeFile(pathOf(key));
}

Result<PhotoStore::Recovery> PhotoStore::settleInterrupted()
{
    const auto left = interrupted();
    if (!left)
        return left.error();
    Recovery recovery;
    for (const QString& text : *left) {
        const auto id = RecordId::parse(text);
        if (!id)
            continue;
        const auto isAdopted = settle(*id);
        if (isAdopted)
            ++(*isAdopted ? recovery.adopted : recovery.lost);
        else if (isAdopted.error().code != ErrorCode::NotFound) // else its program settled it while we looked
            return isAdopted.error();
    }
    return recovery;
}

// The records whose photo is pending and that nobody has claimed.
Result<std::vector<QString>> PhotoStore::interrupted() const
{
    std::map<qint64, QString> pending;
    std::vector<QString> left;
    auto rows = Statement::run(
        m_database, QStringLiteral("SELECT a.id AS record, q.id AS item FROM attendance a LEFT JOIN queue q "
                                   "ON q.kind = 'attendance' AND q.ref = a.id "
                                   "WHERE a.photo_state = 'pending'"));
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (rows->isNull("item"))
            left.push_back(rows->text("record"));
        else
            pending.emplace(rows->number("item"), rows->text("record"));
    }
    if (auto status = rows->failure(); !status)
        return status.error();
    std::vector<qint64> items;
    for (const auto& [item, record] : pending)
        items.push_back(item);
    const auto free = m_database.claims().freeAmong(items);
    if (!free)
        return free.error();
    for (const qint64 item : *free)
        left.push_back(pending.at(item));
    return left;
}

// Whether there was a whole file, which is queued then.
Result<bool> PhotoStore::settle(const RecordId& record)
{
    const auto key = keyOf(record);
    if (!key)
        return key.error();
    // Renamed into place means whole: the rename came after the fsync.
    const bool isWhole = contains(*key);
    if (auto settled = isWhole ? markStored(record) : markAbsent(record, PhotoAbsence::Interrupted); !settled)
        return settled.error();
    return isWhole;
}

void PhotoStore::removeHalfWritten()
{
    QDirIterator files(m_root, {u'*' + QLatin1String(temporarySuffix)}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString half = files.next();
        lock::PhotoLock lock(half.chopped(qsizetype(qstrlen(temporarySuffix))));
        if (lock.tryAcquire()) // otherwise another program is writing it
            (void)removeFile(half).ok();
    }
}

// Not a walk through all there is: a day may have thousands of files, and a scan may be waiting.
std::vector<PhotoStore::DayFolder> PhotoStore::dayFolders() const
{
    std::vector<DayFolder> found{{m_root, {}}};
    for (int level = 0; level < 4; ++level) { // device, year, month, day
        std::vector<DayFolder> below;
        for (const DayFolder& folder : found) {
            const QStringList names = QDir(folder.path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString& name : names)
                below.push_back({folder.path + u'/' + name, {}});
        }
        found = std::move(below);
    }
    for (DayFolder& folder : found)
        folder.day = QDate::fromString(folder.path.right(10), QStringLiteral("yyyy/MM/dd"));
    std::erase_if(found, [](const DayFolder& folder) { return !folder.day.isValid(); });
    std::sort(found.begin(), found.end(), [](const DayFolder& a, const DayFolder& b) {
        return std::tie(a.day, a.path) < std::tie(b.day, b.path);
    });
    return found;
}

// Their names are the ids of records, which begin with the time.
QStringList PhotoStore::photosIn(const DayFolder& folder)
{
    QStringList paths = QDir(folder.path).entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name);
    for (QString& path : paths)
        path.prepend(folder.path + u'/');
    return paths;
}

std::optional<qint64> PhotoStore::sizeIfSent(const QString& path) const
{
    const QFileInfo file(path);
    return file.exists() && wasSent(path) ? std::optional(file.size()) : std::nullopt;
}

bool PhotoStore::removeIfSent(const QString& path)
{
    if (!wasSent(path))
        return false;
    lock::PhotoLock lock(path);
    return lock.tryAcquire() && removeFile(path);
}

bool PhotoStore::wasSent(const QString& path) const
{
    auto row =
        Statement::run(m_database, QStringLiteral("SELECT 1 FROM attendance WHERE id = ? AND photo_state = 'sent'"),
                       {QFileInfo(path).completeBaseName()});
    return row && row->next();
}

} // namespace rollcall::queue
