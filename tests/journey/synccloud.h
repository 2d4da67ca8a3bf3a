#pragma once

#include "core/queue/journal.h"
#include "core/queue/photostore.h"
#include "tests/journey/kioskfolder.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultproxy.h"
#include "tests/support/localsupabase.h"
#include "tests/support/slowline.h"

#include <QTemporaryDir>

namespace rollcall::support {

/** A kiosk with a fresh local Supabase, and what lies between them: a proxy that adds its round trip, or a slow line. */
class SyncCloud {
public:
    static constexpr int students = 500;

    explicit SyncCloud(std::chrono::milliseconds roundTrip = std::chrono::milliseconds(50));
    explicit SyncCloud(SlowLine::Speed speed);

    /** Where the kiosk finds its cloud. */
    QUrl url() const;
    KioskFolder& kiosk() { return m_kiosk; }
    FaultProxy& proxy() { return *m_proxy; }
    QString dataDirectory() const { return m_kiosk.path(QStringLiteral("data")); }
    /** A login as the kiosk does it. */
    QByteArray accessToken() const;
    /** Rows that are there now. */
    int recordsInCloud() const;
    int photosInCloud() const;

    /** Makes so many records wait, a student a day; with `photoBytes` each has a photo of that size. */
    void fillQueue(int records, int photoBytes = 0);

    /** One more record waits, which is due then. */
    void appendRecord(const QDateTime& due);

    /** The requests of method POST that passed, as they were, but for logins and heartbeats. */
    QList<QByteArray> posts() const;
    /** Logins and refreshes that passed. */
    int logins() const;
    void forgetPosts();
    /** When the last of them arrived at the proxy, in milliseconds since 1970; 0 before the first. */
    qint64 lastPostMs() const;

    QJsonObject settings() const;

private:
    void connectKiosk();
    void append(queue::Journal& journal, queue::PhotoStore& photos, const QDateTime& scannedAt,
                const QByteArray& jpeg);

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    mutable std::mutex m_mutex; ///< of the next three
    QList<QByteArray> m_posts;
    qint64 m_lastPostMs = 0;
    int m_logins = 0;
    FakeClock m_clock; ///< of what is written here, with a student a day
    int m_written = 0;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<SlowLine> m_line; ///< in front of the proxy, if there is one
};

/** One run of a program: wall time, time on the processor, and the most memory it ever had. */
struct ProgramCost {
    double seconds = 0;
    double cpuSeconds = 0;
    double peakMb = 0;
    QByteArray out;
};
ProgramCost costOf(QProcess& process, const std::function<void(QProcess&)>& start);

/** curl sends these requests on as few connections as it likes, `parallel` at once. */
ProgramCost sendByCurl(SyncCloud& cloud, const QList<QByteArray>& posts, int parallel);

} // namespace rollcall::support
