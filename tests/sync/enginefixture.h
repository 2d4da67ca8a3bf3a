#pragma once

#include "core/queue/journal.h"
#include "core/retention/diskcare.h"
#include "core/sync/engine.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeuplink.h"
#include "tests/support/records.h"
#include "tests/support/uploaders.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall {

using namespace std::chrono_literals;
using attendance::PhotoAbsence;
using queue::Journal;
using sync::Engine;

/** A kiosk's queue in real files, an engine, a clock that is moved by hand and a cloud that answers what the test says.
 *  The files lie in memory where the system has a place for that: these tests are about what is decided; that it is on
 *  disk after a power cut is the matter of those of the queue. */
class EngineFixture {
public:
    static QString place()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/rollcall-XXXXXX");
    }

    EngineFixture()
    {
        openDatabase(m_directory.path());
        restart();
    }

    ~EngineFixture()
    {
        m_diskCare.reset();
        m_engine.reset();
    }

    void openDatabase(const QString& directory)
    {
        m_diskCare.reset();
        m_engine.reset();
        m_backlog.reset();
        m_photos.reset();
        m_outbox.reset();
        m_database.reset();
        m_database = queue::Database::open(directory).value();
        m_outbox = std::make_unique<queue::Outbox>(*m_database, m_clock);
        m_photos =
            std::make_unique<queue::PhotoStore>(*m_database, m_clock, m_directory.filePath(QStringLiteral("photos")));
        m_backlog = std::make_unique<queue::Backlog>(*m_outbox, *m_photos);
    }

    struct Settings {
        int batch = sync::BatchUploader::mostRows;
        int parallelPhotos = 3;
        sync::RetryPolicy::Settings retry = {};
        std::chrono::milliseconds onlineJitter = std::chrono::seconds(3);
        std::optional<std::chrono::days> keepSentPhotos = std::chrono::days(0);
    };

    support::UploaderSettings uploaderSettings() const
    {
        return {m_settings.batch, m_settings.parallelPhotos, m_settings.retry,
                m_settings.keepSentPhotos == std::chrono::days(0)};
    }

    /** The program starts again, with these settings. */
    void restart()
    {
        m_diskCare.reset();
        m_engine = std::make_unique<Engine>(*m_outbox, *m_backlog, m_clock, m_settings.onlineJitter);
        support::addUploaders(*m_engine, *m_outbox, *m_photos, m_uplink, m_clock, uploaderSettings());
        if (m_settings.keepSentPhotos) {
            m_diskCare = std::make_unique<retention::DiskCare>(
                *m_database, *m_photos,
                retention::DiskCare::Settings{.keepPhotos = *m_settings.keepSentPhotos,
                                              .keepRecords = std::chrono::days(400)},
                [this] { return m_clock.now().date(); });
            m_diskCare->start();
        }
    }

    sync::CircuitBreaker::Status recordsBreaker() const { return m_engine->breakers().at(0); }
    sync::CircuitBreaker::Status photosBreaker() const { return m_engine->breakers().at(1); }

    void append(int count)
    {
        Journal journal(*m_database, m_clock);
        for (int i = 0; i < count; ++i)
            QVERIFY(journal.append(support::validRecord(m_clock, number(m_next++)), PhotoAbsence::NoCamera).ok());
    }

    void appendWithPhotos(int count)
    {
        Journal journal(*m_database, m_clock);
        for (int i = 0; i < count; ++i) {
            const auto valid = support::validRecord(m_clock, number(m_next++));
            QVERIFY(journal.append(valid, Journal::photoFollows).ok());
            QVERIFY(m_photos->store(valid.record().id, "\xff\xd8\xff\xe0 photo").ok());
        }
    }

    /** Drains and waits for the end of it. */
    Engine::DrainResult drain()
    {
        QMetaObject::invokeMethod(m_engine.get(), &Engine::drain, Qt::QueuedConnection);
        return ended();
    }

    /** Wakes it, as a new record does, and waits until it rests. */
    void settle()
    {
        QMetaObject::invokeMethod(m_engine.get(), &Engine::wake, Qt::QueuedConnection);
        ended();
    }

    Engine::DrainResult ended()
    {
        QObject context;
        std::optional<Engine::DrainResult> result;
        QObject::connect(m_engine.get(), &Engine::drained, &context,
                         [&result](const Engine::DrainResult& t) { result = t; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
            qFatal("a drain did not end");
        return *result;
    }

    queue::Stats stats() const { return *m_outbox->stats(); }
    std::vector<queue::Entry> entries() const { return *m_outbox->list(); }
    queue::Entry first() const { return m_outbox->list()->front(); }
    QString photoFile(const QString& key) const { return m_directory.filePath(QStringLiteral("photos/") + key); }

    QStringList photoKeys()
    {
        QStringList keys;
        for (const auto& line : *Journal(*m_database, m_clock).lines())
            keys << line.photoPath;
        return keys;
    }

    QStringList parked() const
    {
        QStringList parked;
        for (const queue::Entry& entry : entries()) {
            if (entry.state == QLatin1String("parked"))
                parked << entry.studentNumber;
        }
        return parked;
    }

    static void sql(const char* statement)
    {
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst(), false));
        QVERIFY2(query.exec(QLatin1String(statement)), statement);
    }

    static QString number(int n) { return QStringLiteral("%1").arg(n, 5, 10, QLatin1Char('0')); }
    static QStringList numbers(int first, int last)
    {
        QStringList numbers;
        for (int n = first; n <= last; ++n)
            numbers << number(n);
        return numbers;
    }

    QTemporaryDir m_directory{place()};
    support::FakeClock m_clock;
    support::FakeUplink m_uplink;
    Settings m_settings;
    std::unique_ptr<queue::Database> m_database;
    std::unique_ptr<queue::Outbox> m_outbox;
    std::unique_ptr<queue::PhotoStore> m_photos;
    std::unique_ptr<queue::Backlog> m_backlog;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<retention::DiskCare> m_diskCare;

private:
    int m_next = 1;
};

} // namespace rollcall
