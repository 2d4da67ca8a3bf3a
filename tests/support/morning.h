#pragma once

#include "core/attendance/studentnumberreader.h"
#include "core/checkin/desk.h"
#include "core/queue/backlog.h"
#include "core/queue/rosterstore.h"
#include "core/sync/engine.h"
#include "tests/support/fakeuplink.h"
#include "tests/support/machine.h"
#include "tests/support/uploaders.h"

#include <QEventLoop>
#include <QSet>

namespace rollcall::support {

/** What the cloud got; it outlives every restart. */
struct Cloud {
    QSet<QString> students;
    QSet<QString> photos;
};

/** As app/kiosk/store.cpp puts it together, on this thread. */
class Morning {
public:
    static Result<std::unique_ptr<Morning>> begin(const QString& folder, const Clock& clock, Cloud& cloud)
    {
        auto database = queue::Database::open(folder);
        if (!database)
            return database.error();
        std::unique_ptr<Morning> morning(new Morning(std::move(*database), folder, clock, cloud));
        if (const auto recovered = morning->m_backlog.settle(); !recovered)
            return recovered.error();
        return morning;
    }

    /** Counts, and keeps a photo of `photo` bytes. */
    attendance::Verdict scan(const QByteArray& number, qsizetype photo = 20'000)
    {
        const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0") + QByteArray(photo, 'p');
        const attendance::Verdict verdict = m_desk.checkIn(number, queue::Journal::photoFollows);
        if (const auto* receipt = std::get_if<attendance::Receipt>(&verdict)) {
            if (!m_photos.store(receipt->id, jpeg))
                (void)m_photos.markUnavailable(receipt->id, attendance::PhotoAbsence::NotWritten).ok();
        }
        return verdict;
    }

    /** Until nothing more can be sent. */
    void drain()
    {
        QEventLoop loop;
        QObject::connect(&m_engine, &sync::Engine::drained, &loop, &QEventLoop::quit);
        QMetaObject::invokeMethod(&m_engine, &sync::Engine::drain, Qt::QueuedConnection);
        loop.exec();
    }

    /** Answers as `cloud` says, until the test says otherwise. */
    FakeUplink& uplink() { return m_uplink; }

    Result<queue::Stats> stats() const { return m_outbox.stats(); }
    Result<std::vector<queue::RegisterLine>> lines() const { return m_journal.lines(); }

private:
    Morning(std::unique_ptr<queue::Database> database, const QString& folder, const Clock& clock, Cloud& cloud)
        : m_database(std::move(database)), m_roster(*m_database), m_journal(*m_database, clock),
          m_outbox(*m_database, clock), m_photos(*m_database, clock, folder + QStringLiteral("/photos")),
          m_backlog(m_outbox, m_photos), m_time(clock, machine(), std::nullopt),
          m_desk(clock, m_time, m_badges, m_roster, m_rules, m_journal, *DeviceId::parse(u"gate-1")),
          m_engine(m_outbox, m_backlog, clock)
    {
        addUploaders(m_engine, m_outbox, m_photos, m_uplink, clock);
        m_uplink.onRecords = [&cloud](const QStringList& numbers) {
            cloud.students.unite({numbers.begin(), numbers.end()});
            return sync::done();
        };
        m_uplink.onPhoto = [&cloud](const QString& key) {
            cloud.photos.insert(key);
            return sync::done();
        };
    }

    std::unique_ptr<queue::Database> m_database;
    queue::RosterStore m_roster;
    queue::Journal m_journal;
    queue::Outbox m_outbox;
    queue::PhotoStore m_photos;
    queue::Backlog m_backlog;
    checkin::Timekeeper m_time;
    const attendance::StudentNumberReader m_badges;
    const attendance::RulesInForce m_rules{attendance::SchoolZone::fromId("Asia/Manila").value()};
    checkin::Desk m_desk;
    FakeUplink m_uplink;
    sync::Engine m_engine;
};

} // namespace rollcall::support
