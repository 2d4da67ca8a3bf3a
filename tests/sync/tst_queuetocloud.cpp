#include "tests/sync/enginefixture.h"

#include <QFile>

using namespace rollcall;

namespace {

/** A cloud that keeps rows by id and objects by key, so that twice is once; and that may commit and then be lost. */
struct Cloud {
    QStringList rows;
    QStringList objects;
    int lostReplies = 0; ///< so many times the answer does not arrive

    void serve(support::FakeUplink& uplink)
    {
        uplink.onRecords = [this](const QStringList& numbers) {
            for (const QString& number : numbers) {
                if (!rows.contains(number))
                    rows << number;
            }
            return answer();
        };
        uplink.onPhoto = [this](const QString& key) {
            if (!objects.contains(key))
                objects << key;
            return answer();
        };
    }

    sync::Outcome answer()
    {
        if (lostReplies-- > 0)
            return sync::later(QStringLiteral("connection_lost"));
        return sync::done();
    }
};

sync::Outcome nobodyListens()
{
    sync::Outcome outcome = sync::later(QStringLiteral("refused"));
    outcome.wasSent = false;
    return outcome;
}

} // namespace

/** The predecessor's cases of the way from the queue to the cloud, as they must go here. */
class TestQueueToCloud : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsQueuedIsSentAndMarked() // Q1, Q2, Q6
    {
        EngineFixture f;
        f.append(1);
        const auto result = f.drain();
        QCOMPARE(result.done, 1);
        QCOMPARE(result.later + result.refused, 0);
        QCOMPARE(f.stats().synced, 1);
        QVERIFY(f.entries().empty());
        QCOMPARE(f.m_uplink.batches, (std::vector<QStringList>{EngineFixture::numbers(1, 1)}));
    }

    void withoutACloudEverythingWaits() // Q3
    {
        EngineFixture f;
        f.m_engine.reset();
        f.appendWithPhotos(2);
        QCOMPARE(f.entries().size(), 4u);
        QCOMPARE(f.stats().waiting, 2);
        f.restart();
        f.drain();
        QCOMPARE(f.stats().waiting, 0);
    }

    void aPhotoGoesAfterItsRecordUnderItsOwnName() // Q4, Q7
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        QCOMPARE(f.drain().done, 2);
        QCOMPARE(f.m_uplink.order, (QStringList{QStringLiteral("records"), QStringLiteral("photo")}));
        QCOMPARE(f.m_uplink.photos, f.photoKeys());
    }

    void aStudentTheCloudDoesNotKnowIsParkedAndNotLost() // Q5
    {
        EngineFixture f;
        f.append(1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::refused(QStringLiteral("23503")); };
        QCOMPARE(f.drain().refused, 1);
        QCOMPARE(f.first().state, QStringLiteral("parked"));
        QCOMPARE(f.first().attempts, 1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); }; // the office has put the student in
        QVERIFY(f.m_outbox->retry(f.first().item).ok());
        f.settle();
        QCOMPARE(f.stats().synced, 1);
    }

    void aPhotoThatCannotBeSentNeverHoldsItsRecordUp_data() // Q8
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("state");
        QTest::newRow("Q8 file missing") << QStringLiteral("missing") << QStringLiteral("parked");
        QTest::newRow("Q8 server fails") << QStringLiteral("http_500") << QStringLiteral("retrying");
        QTest::newRow("Q8 no network") << QStringLiteral("refused") << QStringLiteral("retrying");
    }

    void aPhotoThatCannotBeSentNeverHoldsItsRecordUp()
    {
        QFETCH(QString, what);
        QFETCH(QString, state);
        EngineFixture f;
        f.appendWithPhotos(1);
        if (what == QLatin1String("missing"))
            QVERIFY(QFile::remove(f.photoFile(f.photoKeys().first())));
        f.m_uplink.onPhoto = [what](const QString&) { return sync::later(what, 1min); };
        f.drain();
        QCOMPARE(f.stats().synced, 1);
        QCOMPARE(f.entries().size(), 1u);
        QCOMPARE(f.first().state, state);
    }

    void aLostAnswerMakesNothingTwice() // Q10
    {
        EngineFixture f;
        Cloud cloud;
        cloud.lostReplies = 2;
        cloud.serve(f.m_uplink);
        f.appendWithPhotos(1);
        for (int i = 0; i < 4; ++i) {
            f.settle();
            f.m_clock.advance(1h);
        }
        QCOMPARE(f.m_uplink.batches.size(), 3u);
        QCOMPARE(cloud.rows.size(), 1);
        QCOMPARE(cloud.objects.size(), 1);
        QCOMPARE(f.stats().waiting, 0);
    }

    void anOutageOfAnyLengthLosesNothing_data()
    {
        QTest::addColumn<int>("records");
        QTest::addColumn<int>("passes");
        QTest::addColumn<bool>("reachesTheServer");
        QTest::newRow("Q11 seven failures of the server") << 1 << 7 << true;
        QTest::newRow("Q12 twelve records, nobody listens for six passes") << 12 << 6 << false;
        QTest::newRow("a hundred failures") << 3 << 100 << true;
    }

    void anOutageOfAnyLengthLosesNothing()
    {
        QFETCH(int, records);
        QFETCH(int, passes);
        QFETCH(bool, reachesTheServer);
        EngineFixture f;
        f.append(records);
        f.m_uplink.onRecords = [reachesTheServer](const QStringList&) {
            return reachesTheServer ? sync::later(QStringLiteral("http_500"), {}, sync::Outcome::Cause::Overload)
                                    : nobodyListens();
        };
        for (int i = 0; i < passes; ++i) {
            f.settle();
            f.m_clock.advance(1h);
        }
        QCOMPARE(f.m_uplink.requests(), passes);
        QCOMPARE(f.stats().parked, 0);
        if (!reachesTheServer) {
            for (const queue::Entry& entry : f.entries())
                QCOMPARE(entry.attempts, 0);
        }
        f.m_uplink.onRecords = [](const QStringList&) { return sync::done(); };
        for (int i = 0; i < 10; ++i) {
            f.settle();
            f.m_clock.advance(2min);
        }
        QCOMPARE(f.stats().synced, records);
    }

    void aPhotoStaysWhileItsStorageFails() // Q13
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        f.m_uplink.onPhoto = [](const QString&) {
            return sync::later(QStringLiteral("storage_InternalError"), {}, sync::Outcome::Cause::Overload);
        };
        for (int i = 0; i < 3; ++i) {
            f.settle();
            f.m_clock.advance(1h);
        }
        QCOMPARE(f.stats().synced, 1);
        QVERIFY(QFile::exists(f.photoFile(f.photoKeys().first())));
        f.m_uplink.onPhoto = [](const QString&) { return sync::done(); };
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
    }

    void aKioskThatStartedOfflineSendsWhenTheNetworkComes() // Q14
    {
        EngineFixture f;
        f.m_settings.onlineJitter = 10ms;
        f.restart();
        f.m_engine->setOnline(false);
        f.appendWithPhotos(1);
        f.m_engine->wake();
        f.m_engine->setOnline(true);
        f.m_clock.advance(10ms);
        QTRY_COMPARE(f.stats().waiting, 0);
    }

    void oneDamagedRowDoesNotStandBeforeTheOthers() // Q15
    {
        EngineFixture f;
        f.append(4);
        EngineFixture::sql("UPDATE attendance SET scanned_at = 'garbage' WHERE student_number = '00002'");
        QCOMPARE(f.drain().done, 3);
        QCOMPARE(f.stats().parked, 1);
        QCOMPARE(f.first().lastCode, QStringLiteral("damaged"));
    }

    void aKillAtTheWorstMomentsMakesOneRow_data() // Q16
    {
        QTest::addColumn<bool>("hasArrived");
        QTest::newRow("Q16 before the server has it") << false;
        QTest::newRow("Q16 after the server has it and before we know") << true;
    }

    void aKillAtTheWorstMomentsMakesOneRow()
    {
        QFETCH(bool, hasArrived);
        EngineFixture f;
        Cloud cloud;
        cloud.serve(f.m_uplink);
        const auto honest = f.m_uplink.onRecords;
        f.append(3);
        // The disk as it is at that moment.
        QTemporaryDir afterwards;
        int copied = 0;
        f.m_uplink.onRecords = [&](const QStringList& numbers) {
            for (const char* file : {"rollcall.db", "rollcall.db-wal"}) {
                const QString name = QLatin1String(file);
                copied += QFile::copy(f.m_directory.filePath(name), afterwards.filePath(name)) ? 1 : 0;
            }
            return hasArrived ? honest(numbers) : nobodyListens();
        };
        f.drain();
        QCOMPARE(copied, 2);

        f.m_uplink.onRecords = honest;
        f.openDatabase(afterwards.path());
        QCOMPARE(f.first().state, QStringLiteral("sending"));
        QCOMPARE(f.first().requestId, f.m_uplink.attempts.front().requestId.toString(QUuid::WithoutBraces));
        f.restart();
        QCOMPARE(f.drain().done, 3);
        QCOMPARE(cloud.rows, EngineFixture::numbers(1, 3));
        QCOMPARE(f.stats().waiting, 0);
        f.openDatabase(f.m_directory.path()); // before the other goes
    }

    // Q9 (headers) and Q17 (409 of our own key) are the matter of core/supabase: tst_requests, tst_replies.
};

QTEST_GUILESS_MAIN(TestQueueToCloud)
#include "tst_queuetocloud.moc"
