// What goes next is read and begun while something is under way. What that must not change: what is sent, how often,
// and what is kept about it.

#include "tests/sync/enginefixture.h"

using namespace rollcall;
using sync::Outcome;

Q_DECLARE_METATYPE(rollcall::sync::Outcome)

namespace {

constexpr int batch = 3;

/** Four batches wait, of which the third can be prepared while the second is under way. */
class FourBatches : public EngineFixture {
public:
    FourBatches()
    {
        m_settings.batch = batch;
        restart();
        append(4 * batch);
    }

    /** `second` is the answer to the second batch, once. */
    void answerTheSecond(const std::function<Outcome()>& second)
    {
        m_uplink.onRecords = [this, second](const QStringList&) {
            return m_uplink.batches.size() == 2 ? second() : sync::done();
        };
    }

    QString stateOf(int record) const { return entryOf(record).state; }

    queue::Entry entryOf(int record) const
    {
        for (const queue::Entry& entry : entries()) {
            if (entry.studentNumber == number(record))
                return entry;
        }
        qFatal("record %d is not in the queue", record);
    }

    QMap<QString, int> timesSent() const
    {
        QMap<QString, int> times;
        for (const QStringList& numbers : m_uplink.batches) {
            for (const QString& one : numbers)
                ++times[one];
        }
        return times;
    }
};

} // namespace

class TestEngineAhead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNextBatchIsBegunWhileOneIsUnderWayOnceOneHasPassed()
    {
        FourBatches f;
        QStringList next;
        f.m_uplink.onRecords = [&](const QStringList& sent) {
            const int following = sent.last().toInt() + 1;
            if (following <= 4 * batch)
                next << f.stateOf(following);
            return sync::done();
        };
        QCOMPARE(f.drain().done, 4 * batch);
        QCOMPARE(next,
                 (QStringList{QStringLiteral("waiting"), QStringLiteral("sending"), QStringLiteral("sending")}));
        QCOMPARE(f.m_uplink.batches,
                 (std::vector<QStringList>{EngineFixture::numbers(1, 3), EngineFixture::numbers(4, 6),
                                           EngineFixture::numbers(7, 9), EngineFixture::numbers(10, 12)}));
        QCOMPARE(f.stats().synced, 4 * batch);
    }

    void whatWasPreparedIsNotSentUnlessTheOneBeforePassed_data()
    {
        QTest::addColumn<Outcome>("second");
        QTest::newRow("refused") << sync::refused(QStringLiteral("23503"));
        QTest::newRow("perhaps one record's fault")
            << sync::halt(QStringLiteral("P0001"), Outcome::Cause::PerhapsOneItem);
        QTest::newRow("too much") << sync::later(QStringLiteral("57014"), {}, Outcome::Cause::TooMuch);
        QTest::newRow("later") << sync::later(QStringLiteral("PGRST002"), 60s);
        QTest::newRow("nothing is taken") << sync::halt(QStringLiteral("PGRST205"));
        QTest::newRow("cancelled") << Outcome{.kind = Outcome::Kind::Cancelled, .code = QStringLiteral("cancelled")};
    }

    void whatWasPreparedIsNotSentUnlessTheOneBeforePassed()
    {
        QFETCH(Outcome, second);
        FourBatches f;
        f.answerTheSecond([&] { return second; });
        std::optional<queue::Entry> seventh;
        QObject::connect(f.m_engine.get(), &Engine::progressed, [&] {
            if (f.m_uplink.batches.size() == 2 && f.stateOf(4) != QLatin1String("sending") && !seventh)
                seventh = f.entryOf(7);
        });
        f.drain();
        QVERIFY(seventh);
        QCOMPARE(seventh->attempts, 0);
        QCOMPARE(seventh->lastCode, QString());
        QVERIFY(seventh->state == QLatin1String("waiting") || f.m_uplink.batches.size() > 2);

        f.m_clock.advance(2h);
        f.drain();
        QCOMPARE(f.stats().synced, 4 * batch);
        for (const auto& [number, times] : f.timesSent().asKeyValueRange())
            QVERIFY2(times == 1 || number.toInt() <= 2 * batch,
                     qPrintable(number)); // of the second batch, more often
    }

    void aPreparedRecordGetsItsNewNumberBeforeItIsSent()
    {
        FourBatches f;
        QStringList epochs;
        f.m_uplink.onRow = [&](const QJsonObject& row) { epochs << row[QLatin1String("device_epoch")].toString(); };
        f.m_uplink.onRecords = [&](const QStringList& sent) {
            const bool isTaken = sent.contains(EngineFixture::number(4)) && epochs.last() == epochs.first();
            return isTaken ? sync::refused(QStringLiteral("23505"), {}, Outcome::Cause::NumberTaken) : sync::done();
        };
        QCOMPARE(f.drain().done, 4 * batch);
        const qsizetype fresh = epochs.indexOf(epochs.last());
        QVERIFY(fresh > 2 * batch);
        QCOMPARE(epochs.mid(fresh), QStringList(epochs.size() - fresh, epochs.last()));
        for (int record = 7; record <= 4 * batch; ++record)
            QCOMPARE(f.timesSent()[EngineFixture::number(record)], 1);
    }

    void whatWasPreparedIsGivenBackWhen_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("the program ends") << true;
        QTest::newRow("the network is gone") << false;
    }

    void whatWasPreparedIsGivenBackWhen()
    {
        QFETCH(bool, closes);
        FourBatches f;
        QString while2;
        QString after2;
        f.answerTheSecond([&] {
            while2 = f.stateOf(7);
            if (closes)
                f.m_engine->close();
            else
                f.m_engine->setOnline(false);
            after2 = f.stateOf(7);
            return sync::done();
        });
        f.m_engine->drain();
        QTRY_COMPARE(f.stats().synced, 2 * batch);
        QCOMPARE(while2, QStringLiteral("sending"));
        QCOMPARE(after2, QStringLiteral("waiting"));
        QCOMPARE(f.entryOf(7).requestId, QString());
        QCOMPARE(f.m_uplink.batches.size(), 2u);
    }

    void whatPassedIsNotedAlsoIfTheNextBatchTakesLongToLeave()
    {
        FourBatches f;
        f.m_uplink.tellsUploaded = [&] { return f.m_uplink.batches.size() <= 2; };
        f.m_uplink.holdsRecords = [&] { return f.m_uplink.batches.size() > 2; };
        f.m_engine->drain();
        QTRY_COMPARE(f.stats().synced, 2 * batch);
        QCOMPARE(f.stateOf(7), QStringLiteral("sending"));
        QCOMPARE(f.stateOf(10), QStringLiteral("waiting"));
        f.m_engine->close();
        f.m_uplink.releaseHeld();
    }

    void onADiskThatFailsNothingMoreIsPrepared()
    {
        FourBatches f;
        f.answerTheSecond([] {
            EngineFixture::sql("CREATE TRIGGER disk BEFORE DELETE ON queue BEGIN SELECT RAISE(ABORT, 'disk'); END");
            return sync::done();
        });
        QVERIFY(f.drain().halt.startsWith(u"queue_"));
        QCOMPARE(f.m_uplink.batches.size(), 3u); // the third was on disk as being sent before
        QCOMPARE(f.stateOf(10), QStringLiteral("waiting"));
        EngineFixture::sql("DROP TRIGGER disk");
        f.m_clock.advance(31s);
        f.settle();
        QCOMPARE(f.stats().synced, 4 * batch);
        QCOMPARE(f.m_uplink.batches.size(), 4u);
    }

    void aProgramThatIsKilledLeavesWhatWasPreparedToTheNext()
    {
        FourBatches f;
        QTemporaryDir afterwards;
        f.answerTheSecond([&] {
            for (const char* file : {"rollcall.db", "rollcall.db-wal"})
                (void)QFile::copy(f.m_directory.filePath(QLatin1String(file)),
                                  afterwards.filePath(QLatin1String(file)));
            return sync::done();
        });
        f.drain();
        f.m_engine.reset();
        f.openDatabase(afterwards.path());
        f.restart();
        QCOMPARE(f.stateOf(7), QStringLiteral("sending"));
        f.drain();
        QCOMPARE(f.stats().synced, 4 * batch);
        f.m_engine.reset();
        f.m_database.reset();
    }

    void asManyPhotosAsAreUnderWayArePreparedBesideThem()
    {
        EngineFixture f;
        f.appendWithPhotos(12);
        int mostBegun = 0;
        f.m_uplink.onPhoto = [&](const QString&) {
            mostBegun = std::max(mostBegun, photosBeingSent(f));
            return sync::done();
        };
        QCOMPARE(f.drain().done, 24);
        QCOMPARE(f.m_uplink.photos.size(), 12);
        QCOMPARE(f.m_uplink.mostPhotosAtOnce, 3);
        QVERIFY2(mostBegun > 3 && mostBegun <= 6, qPrintable(QString::number(mostBegun)));
        QCOMPARE(f.stats().waiting, 0);
        for (const QString& key : f.photoKeys())
            QVERIFY2(!QFile::exists(f.photoFile(key)), qPrintable(key));
    }

    void aPreparedPhotoIsGivenBackWhen_data()
    {
        QTest::addColumn<QString>("event");
        for (const char* event : {"a photo is not taken", "the network is gone", "the program ends",
                                  "more records wait than one request takes"})
            QTest::newRow(event) << QString::fromLatin1(event);
    }

    void aPreparedPhotoIsGivenBackWhen()
    {
        QFETCH(QString, event);
        EngineFixture f;
        f.m_settings.batch = 2;
        f.restart();
        f.appendWithPhotos(12);
        bool hasHappened = false;
        int begunAfter = 0;
        f.m_uplink.onPhoto = [&](const QString&) {
            if (hasHappened || photosBeingSent(f) <= 3)
                return sync::done();
            hasHappened = true;
            if (event.startsWith(u"the network"))
                f.m_engine->setOnline(false);
            else if (event.startsWith(u"the program"))
                f.m_engine->close();
            else if (event.startsWith(u"more")) {
                f.append(5);
                f.m_uplink.holdsRecords = [] { return true; };
                f.m_engine->wake();
            }
            begunAfter = photosBeingSent(f);
            return event.startsWith(u"a photo") ? sync::later(QStringLiteral("http_503"), 10min) : sync::done();
        };
        f.m_engine->drain();
        QTRY_VERIFY(hasHappened && f.m_uplink.photosUnderway == 0);
        QTRY_COMPARE(photosBeingSent(f), 0);
        if (!event.startsWith(u"a photo"))
            QVERIFY2(begunAfter <= 3, qPrintable(QString::number(begunAfter)));
        const auto sent = f.m_uplink.photos.size();
        for (const queue::Entry& entry : f.entries()) {
            if (entry.kind == queue::itemkinds::photo && !entry.isHeld)
                QCOMPARE(entry.state, entry.attempts == 0 ? QStringLiteral("waiting") : QStringLiteral("retrying"));
        }
        for (const QString& key : f.photoKeys()) // nobody holds one
            QVERIFY(f.m_photos->lockAndRead(key).ok() || !QFile::exists(f.photoFile(key)));
        QCOMPARE(f.m_uplink.photos.size(), sent);
        f.m_engine->close();
        f.m_uplink.releaseHeld();
    }

private:
    static int photosBeingSent(const EngineFixture& f)
    {
        const auto entries = f.entries();
        return static_cast<int>(std::count_if(entries.begin(), entries.end(), [](const queue::Entry& entry) {
            return entry.kind == queue::itemkinds::photo && entry.state == QLatin1String("sending");
        }));
    }
};

QTEST_GUILESS_MAIN(TestEngineAhead)
#include "tst_engineahead.moc"
