#include "tests/sync/enginefixture.h"

using namespace rollcall;

class TestEnginePhotos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void photosGoAfterAllRecordsAHandfulAtATime()
    {
        EngineFixture f;
        f.append(2);
        f.appendWithPhotos(7);
        QCOMPARE(f.drain().done, 2 + 7 + 7);
        QCOMPARE(f.m_uplink.order.count(QStringLiteral("records")), 1);
        QCOMPARE(f.m_uplink.order.first(), QStringLiteral("records"));
        QCOMPARE(f.m_uplink.photos.size(), 7);
        QCOMPARE(f.m_uplink.mostPhotosAtOnce, 3);
        for (const QByteArray& jpeg : f.m_uplink.jpegs)
            QVERIFY(jpeg.startsWith("\xff\xd8\xff"));
    }

    void aNewRecordIsSentAtOnceWhilePhotosAreOutAndBeforeThoseThatWait()
    {
        EngineFixture f;
        f.appendWithPhotos(9);
        f.m_uplink.holdsPhotos = true;
        f.m_engine->wake();
        QTRY_COMPARE(f.m_uplink.photos.size(), 3);
        f.append(1);
        f.m_engine->wake();
        QTRY_COMPARE(f.stats().synced, 10);
        QCOMPARE(f.m_uplink.photosUnderway, 3);
        QCOMPARE(f.m_uplink.photos.size(), 3);
        f.m_uplink.releaseHeld();
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
    }

    void aStreamOfScansOnASlowLineDoesNotHoldThePhotosUp()
    {
        EngineFixture f;
        // Whenever a batch comes back, the next scan is there already.
        f.appendWithPhotos(1);
        int scans = 1;
        f.m_uplink.onRecords = [&](const QStringList&) {
            if (++scans <= 20)
                f.appendWithPhotos(1);
            return sync::done();
        };
        f.m_engine->wake();
        QTRY_COMPARE(f.stats().waiting, 0);
        const auto beforeTheLast = f.m_uplink.order.mid(0, f.m_uplink.order.lastIndexOf(QStringLiteral("records")));
        const auto photos = beforeTheLast.count(QStringLiteral("photo"));
        QVERIFY2(photos >= 15, qPrintable(QString::number(photos)));
    }

    void noPhotoIsBegunWhileMoreRecordsWaitThanOneRequestTakes()
    {
        EngineFixture f;
        f.m_settings.batch = 2;
        f.restart();
        f.appendWithPhotos(6);
        f.drain();
        QCOMPARE(f.m_uplink.order.mid(0, 3),
                 (QStringList{QStringLiteral("records"), QStringLiteral("records"), QStringLiteral("records")}));
    }

    void aSlowPhotoDoesNotHoldTheOthersUp()
    {
        EngineFixture f;
        f.appendWithPhotos(6);
        f.m_uplink.holdsPhotos = true;
        f.m_engine->wake();
        QTRY_COMPARE(f.m_uplink.photos.size(), 3);
        f.m_uplink.holdsPhotos = false; // those three are slow, but a place becomes free
        f.m_uplink.releaseOnePhoto();
        QTRY_COMPARE(f.m_uplink.photos.size(), 6);
        QTRY_COMPARE(f.m_uplink.photosUnderway, 2);
        f.m_uplink.releaseHeld();
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
    }

    void aPhotoIsLockedWhileItIsSent()
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        f.m_uplink.holdsPhotos = true;
        f.m_engine->wake();
        QTRY_COMPARE(f.m_uplink.photos.size(), 1);
        const QString key = f.m_uplink.photos.first();
        QCOMPARE(f.m_photos->lockAndRead(key).error().code, ErrorCode::WouldBlock);
        f.m_uplink.releaseHeld();
        f.settle();
        QCOMPARE(f.m_photos->lockAndRead(key).error().code, ErrorCode::NotFound);
    }

    void aPhotoThatSomebodyHoldsWaitsAndCostsNothing()
    {
        EngineFixture f;
        f.appendWithPhotos(2);
        {
            const auto held = f.m_photos->lockAndRead(f.photoKeys().at(0));
            QVERIFY(held.ok());
            QCOMPARE(f.drain().later, 1);
            QCOMPARE(f.first().state, QStringLiteral("retrying"));
            QCOMPARE(f.first().lastCode, QStringLiteral("photo_would_block"));
            QCOMPARE(f.first().attempts, 0);
            QCOMPARE(f.m_uplink.photos.size(), 1);
        }
        f.m_clock.advance(31s);
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
    }

    void theCopyStaysForAsLongAsItShould()
    {
        EngineFixture f;
        f.m_settings.keepSentPhotos = std::chrono::days(7);
        f.restart();
        f.appendWithPhotos(2);
        f.m_uplink.onPhoto = [&f](const QString& key) {
            return key == f.photoKeys().at(1) ? sync::later(QStringLiteral("http_503"), 10min) : sync::done();
        };
        f.drain();
        const QString sent = f.photoFile(f.photoKeys().at(0));
        const QString unsent = f.photoFile(f.photoKeys().at(1));
        f.m_clock.advance(6 * 24h);
        f.restart();       // as after any start, it sweeps
        QTest::qWait(200); // real time: the sweep sets timers of the system
        QVERIFY(QFile::exists(sent));
        f.m_clock.advance(24h);
        f.restart();
        QTRY_VERIFY(!QFile::exists(sent));
        QVERIFY(QFile::exists(unsent)); // in the same folder, which is swept in one go
    }

    void aCopyThatOutlivedItsAcknowledgementGoesAtTheNextStart()
    {
        EngineFixture f;
        f.m_settings.keepSentPhotos.reset();
        f.restart();
        f.appendWithPhotos(1);
        f.drain();
        const QString copy = f.photoFile(f.photoKeys().at(0));
        QVERIFY(QFile::exists(copy));
        f.m_settings.keepSentPhotos = std::chrono::days(0);
        f.restart();
        QTRY_VERIFY(!QFile::exists(copy));
    }

    void theCopyOfAPhotoGoesOnlyWhenTheCloudHasIt()
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        bool wasThere = false;
        f.m_uplink.onPhoto = [&](const QString& key) {
            wasThere = QFile::exists(f.photoFile(key));
            return sync::done();
        };
        f.drain();
        QVERIFY(wasThere);
        QVERIFY(!QFile::exists(f.photoFile(f.m_uplink.photos.first())));
    }

    void theCopyOfAPhotoStaysIfItShould()
    {
        EngineFixture f;
        f.m_settings.keepSentPhotos.reset();
        f.restart();
        f.appendWithPhotos(1);
        f.drain();
        QVERIFY(QFile::exists(f.photoFile(f.m_uplink.photos.first())));
        QCOMPARE(f.stats().waiting, 0);
    }

    void thePhotoOfAParkedRecordWaitsWithIt()
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        f.m_uplink.onRecords = [](const QStringList&) { return sync::refused(QStringLiteral("23514")); };
        f.drain();
        QVERIFY(f.m_uplink.photos.isEmpty());
        QCOMPARE(f.m_outbox->list()->size(), 2u);
    }

    void aRefusedPhotoIsParkedAloneAndItsFileStays()
    {
        EngineFixture f;
        f.appendWithPhotos(5);
        f.m_uplink.onPhoto = [&f](const QString& key) {
            return key == f.m_uplink.photos.at(1) ? sync::refused(QStringLiteral("storage_EntityTooLarge"))
                                                  : sync::done();
        };
        const auto result = f.drain();
        QCOMPARE(result.refused, 1);
        QCOMPARE(result.done, 9);
        QCOMPARE(f.stats().synced, 5);
        QVERIFY(QFile::exists(f.photoFile(f.m_uplink.photos.at(1))));
    }

    void aMissingOrEmptyPhotoIsParkedAndTheOthersGo()
    {
        EngineFixture f;
        f.appendWithPhotos(4);
        const auto keys = f.photoKeys();
        QVERIFY(QFile::remove(f.photoFile(keys.at(0))));
        QVERIFY(QFile::resize(f.photoFile(keys.at(2)), 0));
        const auto result = f.drain();
        QCOMPARE(result.refused, 2);
        QCOMPARE(f.m_uplink.photos, (QStringList{keys.at(1), keys.at(3)}));
        QCOMPARE(f.stats().synced, 4);
        QCOMPARE(f.first().lastCode, QStringLiteral("photo_missing"));
        QCOMPARE(f.entries().back().lastCode, QStringLiteral("photo_empty"));
        QCOMPARE(f.m_outbox->list()->size(), 2u);
    }

    // A database that was put back without its photos.
    void aMissingPhotoThatTheCloudHasIsMarkedAsSent()
    {
        EngineFixture f;
        f.appendWithPhotos(3);
        const auto keys = f.photoKeys();
        QVERIFY(QFile::remove(f.photoFile(keys.at(0))));
        QVERIFY(QFile::remove(f.photoFile(keys.at(1))));
        QStringList asked;
        f.m_uplink.onQuestion = [&](const QString& key) {
            asked << key;
            return key == keys.at(0) ? sync::done() : sync::refused(QStringLiteral("photo_missing"));
        };
        const auto result = f.drain();
        QCOMPARE(asked, (QStringList{keys.at(0), keys.at(1)}));
        QCOMPARE(f.m_uplink.photos, QStringList{keys.at(2)});
        QCOMPARE(result.refused, 1);
        QCOMPARE(f.m_outbox->list()->size(), 1u);
        QCOMPARE(f.first().lastCode, QStringLiteral("photo_missing"));
    }

    void aPhotoThatCannotBeReadDoesNotStandBeforeTheOthers()
    {
        EngineFixture f;
        f.appendWithPhotos(4);
        const QString key = f.photoKeys().at(0);
        QVERIFY(QFile::remove(f.photoFile(key)));
        QVERIFY(QDir().mkpath(f.photoFile(key)));
        const auto result = f.drain();
        QCOMPARE(f.m_uplink.photos.size(), 3);
        QCOMPARE(result.later, 1);
        QCOMPARE(f.stats().parked, 0);
        const auto entry = f.m_outbox->list()->front();
        QCOMPARE(entry.lastCode, QStringLiteral("photo_io"));
        QVERIFY(*entry.nextAttemptAt > f.m_clock.now());
    }

    void aReturnOfTheNetworkIsOnePhotoFirst()
    {
        EngineFixture f;
        f.m_settings.onlineJitter = 0ms;
        f.restart();
        f.appendWithPhotos(6);
        f.m_uplink.onPhoto = [](const QString&) { return sync::later(QStringLiteral("dns_failed"), 1h); };
        f.drain(); // the records are there
        f.restart();
        f.m_engine->setOnline(false);
        f.m_clock.advance(30 * 24h);
        f.m_uplink.onPhoto = [](const QString&) { return sync::done(); };
        f.m_uplink.holdsPhotos = true;
        f.m_engine->setOnline(true);
        QCOMPARE(f.m_uplink.photosUnderway, 1);
        f.m_uplink.releaseOnePhoto();
        QTRY_COMPARE(f.m_uplink.photosUnderway, 3);
        f.m_uplink.releaseHeld();
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
    }

    void aStorageThatIsBackIsAskedByOnePhotoAtATimeFirst()
    {
        EngineFixture f;
        f.m_settings.retry.backoff = {0ms, 0ms}; // the breaker alone holds them back
        f.restart();
        f.appendWithPhotos(12);
        f.m_uplink.onPhoto = [](const QString&) {
            return sync::later(QStringLiteral("storage_InternalError"), {}, sync::Outcome::Cause::Overload);
        };
        f.drain();
        QCOMPARE(f.photosBreaker().state, sync::CircuitBreaker::State::Open);
        const auto asked = f.m_uplink.photos.size();
        f.m_uplink.onPhoto = [](const QString&) { return sync::done(); };
        f.m_uplink.holdsPhotos = true;
        f.m_clock.advance(61s);
        f.m_engine->wake();
        f.m_engine->wake();
        QCOMPARE(f.m_uplink.photosUnderway, 1);
        f.m_uplink.releaseOnePhoto();
        QTRY_COMPARE(f.m_uplink.photos.size(), asked + 2);
        QCOMPARE(f.m_uplink.photosUnderway, 1);
        f.m_uplink.releaseOnePhoto(); // two successes close it
        QTRY_COMPARE(f.m_uplink.photosUnderway, 3);
        QCOMPARE(f.m_uplink.photos.size(), asked + 5);
        f.m_uplink.releaseHeld();
        f.settle();
        QCOMPARE(f.stats().waiting, 0);
    }

    void aStorageThatIsDownDoesNotHoldRecordsUp_data()
    {
        QTest::addColumn<bool>("halts");
        QTest::newRow("later") << false;
        QTest::newRow("halt") << true;
    }

    void aStorageThatIsDownDoesNotHoldRecordsUp()
    {
        EngineFixture f;
        QFETCH(bool, halts);
        f.appendWithPhotos(2);
        f.m_uplink.onPhoto = [&](const QString&) {
            return halts ? sync::halt(QStringLiteral("storage_no_bucket"))
                         : sync::later(QStringLiteral("storage_InternalError"), 1h);
        };
        f.drain();
        QCOMPARE(f.m_uplink.photos.size(), 2);
        f.append(1);
        f.settle();
        QCOMPARE(f.stats().synced, 3);
        QCOMPARE(f.m_uplink.photos.size(), 2);
    }

    void aPhotoWhoseAcknowledgementFailsKeepsItsFile()
    {
        EngineFixture f;
        f.appendWithPhotos(1);
        f.m_uplink.onPhoto = [&f](const QString&) {
            EngineFixture::sql("CREATE TRIGGER disk BEFORE DELETE ON queue BEGIN SELECT RAISE(ABORT, 'disk'); END");
            return sync::done();
        };
        f.drain();
        QVERIFY(QFile::exists(f.photoFile(f.m_uplink.photos.first())));
        QCOMPARE(f.m_outbox->list()->size(), 1u);
    }
};

QTEST_GUILESS_MAIN(TestEnginePhotos)
#include "tst_enginephotos.moc"
