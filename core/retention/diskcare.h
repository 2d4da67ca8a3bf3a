#pragma once

#include "core/queue/diskspace.h"
#include "core/queue/expiredrecords.h"
#include "core/retention/logretention.h"
#include "core/retention/photoretention.h"

#include <QObject>
#include <QTimer>

namespace rollcall::retention {

/** Keeps the disk of a data directory from filling up: watches its room, keeps the reserve of the queue (DiskReserve), and
 *  removes what has been kept for long enough (photos that the cloud has, rotated logs, rows that the cloud has), at its
 *  start and once an hour. While room is scarce the oldest photos and logs go earlier; rows do not, for their file does
 *  not get smaller. What was not sent is never touched.
 *
 *  Works in slices of a few milliseconds, with pauses between them: a scan waits for one at most. Thread: store. */
class DiskCare : public QObject {
    Q_OBJECT

public:
    struct Settings {
        queue::DiskThresholds thresholds = {};
        std::chrono::days keepPhotos{}; ///< after their day; 0: none that was sent
        qint64 mostPhotoBytes = std::numeric_limits<qint64>::max();
        std::chrono::days keepLogs{};
        QStringList logs = {}; ///< see LogRetention
        std::chrono::days keepRecords{};
    };

    /** `today` is the school's day by a clock that can be believed, or nothing: then nothing is old. All outlive this. */
    DiskCare(queue::Database& database, queue::PhotoStore& photos, const Settings& settings,
             std::function<std::optional<QDate>()> today, QObject* parent = nullptr);
    ~DiskCare() override;

    /** Looks at once, and begins to remove when the event loop comes to it. */
    void start();

    queue::DiskGrade grade() const { return m_grade; }

Q_SIGNALS:
    /** The disk of the data directory has become better or worse than it was at the last look; at first it was Enough. */
    void gradeChanged(rollcall::queue::DiskGrade grade, const rollcall::queue::DiskSpace& space);
    /** Of one round, which removed all that it was to; after every round. */
    void cleaned(int photos, int logs, int records);

private:
    struct Round;

    void look();
    void fillReserve();
    void begin();
    void goOn();
    bool goOnWithRecords();
    bool needsRoom() const;
    void finish();

    queue::Database& m_database;
    queue::PhotoStore& m_photos;
    const QString m_directory;
    const Settings m_settings;
    const std::function<std::optional<QDate>()> m_today;
    queue::DiskReserve m_reserve;
    queue::DiskGrade m_grade = queue::DiskGrade::Enough;
    bool m_hasReserveFault = false;
    QTimer m_looking;
    QTimer m_working;
    QTimer m_nextRound;
    std::unique_ptr<Round> m_round; ///< while one is under way
};

} // namespace rollcall::retention
