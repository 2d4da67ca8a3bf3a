#include "core/retention/diskcare.h"

#include "core/log/logger.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace rollcall::retention {

using namespace std::chrono_literals;
using queue::DiskGrade;
using queue::DiskSpace;

namespace {

const log::Logger diskCareLog{"retention.diskcare"};

constexpr auto betweenLooks = 10s;
constexpr auto betweenSlices = 20ms;
constexpr auto betweenRounds = 1h;
constexpr auto betweenRoundsWhileScarce = 5min;

constexpr qint64 megabyte = 1'000'000;

bool isOnSameDisk(const QString& path, const QString& directory)
{
    struct stat a {};
    struct stat b {};
    return ::stat(QFile::encodeName(path).constData(), &a) == 0
           && ::stat(QFile::encodeName(directory).constData(), &b) == 0 && a.st_dev == b.st_dev;
}

} // namespace

/** Photos, then logs, then rows. */
struct DiskCare::Round {
    PhotoRetention photos;
    LogRetention logs;
    std::optional<QDate> keepRecordsFrom;
    std::optional<qint64> goOnAfter = 0;
    int records = 0;
};

DiskCare::DiskCare(queue::Database& database, queue::PhotoStore& photos, const Settings& settings,
                   std::function<std::optional<QDate>()> today, QObject* parent)
    : QObject(parent), m_database(database), m_photos(photos), m_directory(QFileInfo(database.file()).path()),
      m_settings(settings), m_today(std::move(today)), m_reserve(m_directory)
{
    m_looking.setInterval(betweenLooks);
    m_working.setSingleShot(true);
    m_nextRound.setSingleShot(true);
    connect(&m_looking, &QTimer::timeout, this, &DiskCare::look);
    connect(&m_working, &QTimer::timeout, this, &DiskCare::goOn);
    connect(&m_nextRound, &QTimer::timeout, this, &DiskCare::begin);
}

DiskCare::~DiskCare() = default;

void DiskCare::start()
{
    look();
    m_looking.start();
    m_nextRound.start(0ms);
}

void DiskCare::look()
{
    const auto space = DiskSpace::of(m_directory);
    if (!space) {
        diskCareLog.error("the room on the disk cannot be told", space.error());
        return;
    }
    fillReserve();
    const DiskGrade before = std::exchange(m_grade, gradeAfter(m_grade, *space, m_settings.thresholds));
    if (m_grade == before)
        return;
    const log::Logger::Extras facts = {{"free_mb", space->free / megabyte}, {"size_mb", space->size / megabyte}};
    if (m_grade == DiskGrade::Critical)
        diskCareLog.critical("the disk is nearly full; records may soon not fit any more", facts);
    else if (m_grade == DiskGrade::Low)
        diskCareLog.warning("there is little room left on the disk", facts);
    else
        diskCareLog.info("there is enough room on the disk again", facts);
    Q_EMIT gradeChanged(m_grade, *space);
    if (m_grade > before && !m_round)
        m_nextRound.start(0ms);
}

void DiskCare::fillReserve()
{
    const auto filled = m_reserve.fill();
    if (!filled && !std::exchange(m_hasReserveFault, true))
        diskCareLog.warning("no room can be set aside for the queue", filled.error());
    if (filled)
        m_hasReserveFault = false;
}

bool DiskCare::needsRoom() const
{
    const auto space = DiskSpace::of(m_directory);
    return space && gradeAfter(m_grade, *space, m_settings.thresholds) != DiskGrade::Enough;
}

void DiskCare::begin()
{
    const auto today = m_today();
    const auto daysAgo = [&today](std::chrono::days days) { return today->addDays(1 - days.count()); };
    const auto ifOnThisDisk = [this](const QString& path) -> std::function<bool()> {
        if (m_grade == DiskGrade::Enough || !isOnSameDisk(path, m_directory))
            return [] { return false; };
        return [this] { return needsRoom(); };
    };
    PhotoRetention::Limits photos{.keepFrom = {}, .mostBytes = m_settings.mostPhotoBytes};
    if (today)
        photos.keepFrom = daysAgo(m_settings.keepPhotos);
    const QString logFolder = m_settings.logs.isEmpty() ? QString() : QFileInfo(m_settings.logs.constFirst()).path();
    const QDateTime keepLogsFrom = today ? today->addDays(-m_settings.keepLogs.count()).startOfDay() : QDateTime();
    m_round = std::make_unique<Round>(
        Round{.photos = PhotoRetention(m_photos, photos, ifOnThisDisk(m_photos.root())),
              .logs = LogRetention(m_settings.logs, keepLogsFrom, ifOnThisDisk(logFolder)),
              .keepRecordsFrom = today ? std::optional(daysAgo(m_settings.keepRecords)) : std::nullopt});
    m_working.start(0ms);
}

void DiskCare::goOn()
{
    if (m_round->photos.step() || m_round->logs.step() || goOnWithRecords())
        m_working.start(betweenSlices);
    else
        finish();
}

bool DiskCare::goOnWithRecords()
{
    if (!m_round->keepRecordsFrom || !m_round->goOnAfter)
        return false;
    const auto slice =
        queue::ExpiredRecords(m_database, m_photos).removeBefore(*m_round->keepRecordsFrom, *m_round->goOnAfter);
    if (!slice) {
        diskCareLog.error("rows that were kept for long enough cannot be removed", slice.error());
        return false; // the next round tries again
    }
    m_round->records += slice->removed;
    m_round->goOnAfter = slice->goOnAfter;
    return true;
}

void DiskCare::finish()
{
    const std::unique_ptr<Round> round = std::move(m_round);
    if (round->photos.removed() + round->logs.removed() + round->records > 0)
        diskCareLog.info("what was kept for long enough was removed",
                         {{"photos", round->photos.removed()},
                          {"photos_mb", round->photos.removedBytes() / megabyte},
                          {"logs", round->logs.removed()},
                          {"records", round->records}});
    look();
    m_nextRound.start(m_grade == DiskGrade::Enough ? std::chrono::milliseconds(betweenRounds)
                                                   : betweenRoundsWhileScarce);
    Q_EMIT cleaned(round->photos.removed(), round->logs.removed(), round->records);
}

} // namespace rollcall::retention
