// A file that calls itself a backup: whole, damaged, sealed to somebody else, or made to do harm.

#include "core/archive/summedtar.h"
#include "core/backup/backup.h"
#include "core/backup/restore.h"
#include "core/backup/sealing.h"
#include "tests/archive/archivefixture.h"

using namespace rollcall;
using backup::Backup;
using backup::KeyPair;
using backup::readBackup;
using queue::Machine;

class TestBackupFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Machine machine;
        for (int student = 1; student <= 3; ++student)
            (void)machine.scan(QString::number(student), true);
        Backup backup(*machine.database, machine.photos, machine.directory.path(), machine.clock);
        QVERIFY(backup.write(path("plain"), {QStringLiteral("gate-1"), {}, {}, {}}, {}).ok());
        QVERIFY(backup.write(path("sealed"), {}, m_key.publicKey()).ok());
    }

    void cleanup()
    {
        for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files))
            QVERIFY(QFile::remove(m_folder.filePath(name)));
    }

    void aWholeOneSaysWhatItIs()
    {
        const auto facts = readBackup(path("plain"), nullptr);
        QVERIFY2(facts.ok(), queue::said(facts).constData());
        QCOMPARE(facts->deviceId, QStringLiteral("gate-1"));
        QCOMPARE(facts->records, 3);
        QCOMPARE(facts->photos, 3);
        QVERIFY(!facts->isSealed);
        QVERIFY(readBackup(path("sealed"), &m_key)->isSealed);
    }

    void noByteOfASealedOneCanBeChanged()
    {
        const QByteArray whole = queue::contents(path("sealed"));
        for (qsizetype at = 0; at < whole.size(); at += 997) {
            QByteArray changed = whole;
            changed[at] = char(changed.at(at) ^ 1);
            queue::write(path("changed"), changed);
            QVERIFY2(!readBackup(path("changed"), &m_key).ok(), qPrintable(QString::number(at)));
        }
    }

    void whatAPlainOneHoldsCannotChangeUnnoticed_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("what it is") << QByteArray("made_at");
        QTest::newRow("a photo") << QByteArray(" a photo ");
        QTest::newRow("the database") << QByteArray("SQLite format 3");
        QTest::newRow("the counts") << QByteArray("photos_missing");
        QTest::newRow("a checksum") << QByteArray("  rollcall.db\n");
    }

    void whatAPlainOneHoldsCannotChangeUnnoticed()
    {
        QFETCH(QByteArray, mark);
        QByteArray bytes = queue::contents(path("plain"));
        const qsizetype at = bytes.indexOf(mark);
        QVERIFY(at > 0);
        bytes[at + 1] = char(bytes.at(at + 1) ^ 4);
        queue::write(path("changed"), bytes);
        const auto read = readBackup(path("changed"), nullptr);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
    }

    void oneThatIsCutOffIsNone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("plain");
        QTest::newRow("sealed") << QStringLiteral("sealed");
    }

    void oneThatIsCutOffIsNone()
    {
        QFETCH(QString, name);
        const QByteArray whole = queue::contents(m_folder.filePath(name));
        for (qsizetype size = 0; size + 2000 < whole.size(); size += 4999) {
            queue::write(path("cut"), whole.left(size));
            QVERIFY2(!readBackup(path("cut"), &m_key).ok(), qPrintable(QString::number(size)));
        }
        if (name == QLatin1String("plain"))
            return; // a tar ends with zeros that say nothing
        queue::write(path("cut"), whole.chopped(1));
        QVERIFY(!readBackup(path("cut"), &m_key).ok());
    }

    void onlyItsOwnKeyOpensASealedOne()
    {
        const auto other = KeyPair::generate();
        QCOMPARE(readBackup(path("sealed"), nullptr).error().code, ErrorCode::Invalid);
        QCOMPARE(readBackup(path("sealed"), &*other).error().code, ErrorCode::NotPermitted);
    }

    void aKeyIsKeptInAFileOfItsOwn()
    {
        QVERIFY(m_key.save(path("key")).ok());
        QCOMPARE(m_key.save(path("key")).error().code, ErrorCode::Exists);
        QCOMPARE(QFile::permissions(path("key")) & 0x0077, QFile::Permissions());
        const auto loaded = KeyPair::load(path("key"));
        QVERIFY2(loaded.ok(), queue::said(loaded).constData());
        QVERIFY(readBackup(path("sealed"), &*loaded).ok());
        const QString text = m_key.publicKey().toString();
        QCOMPARE(backup::PublicKey::parse(u' ' + text + u'\n')->toString(), text);
        for (const QString& wrong : {QString(), text.chopped(1), text + u'0', QString(text).replace(u'1', u'2')})
            QVERIFY2(!backup::PublicKey::parse(wrong), qPrintable(wrong));
        QCOMPARE(KeyPair::load(path("plain")).error().code, ErrorCode::WrongFormat);
    }

    void whatIsNoneOfOursIsRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("about");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray about = R"({"format":"rollcall-backup","version":1})";
        QTest::newRow("above") << QByteArray("photos/../../evil.jpg") << about << ErrorCode::Incompatible;
        QTest::newRow("from the root") << QByteArray("/tmp/evil.jpg") << about << ErrorCode::Incompatible;
        QTest::newRow("hidden") << QByteArray("photos/.evil.jpg") << about << ErrorCode::Incompatible;
        QTest::newRow("unknown") << QByteArray("session.json") << about << ErrorCode::Incompatible;
        QTest::newRow("newer") << QByteArray("rollcall.db")
                               << QByteArray(R"({"format":"rollcall-backup","version":2})")
                               << ErrorCode::Incompatible;
        QTest::newRow("an exported queue")
            << QByteArray("records.jsonl") << QByteArray(R"({"format":"rollcall-queue","version":3})")
            << ErrorCode::WrongFormat;
        QTest::newRow("without a database") << QByteArray("summary.json") << about << ErrorCode::Corrupt;
    }

    void whatIsNoneOfOursIsRefused()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, about);
        QFETCH(ErrorCode, code);
        {
            archive::SummedTar tar(archive::TarWriter::create(path("made")).value());
            QVERIFY(tar.add("backup.json", about).ok());
            QVERIFY(tar.add(name, "bytes").ok());
            QVERIFY(tar.finish().ok());
        }
        QTemporaryDir target;
        lock::FileLock kiosk(target.filePath(QStringLiteral("data/.rollcall.lock")));
        QVERIFY(kiosk.acquire().ok());
        const support::FakeClock clock;
        const auto restored = backup::Restore(target.filePath(QStringLiteral("data")), clock)
                                  .run(path("made"), nullptr, backup::Restore::Present::SetAside, kiosk);
        QVERIFY(!restored.ok());
        QCOMPARE(restored.error().code, code);
        QCOMPARE(QDir(target.filePath(QStringLiteral("data")))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral(".rollcall.lock")});
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    const KeyPair m_key = KeyPair::generate().value();
};

QTEST_GUILESS_MAIN(TestBackupFile)
#include "tst_backupfile.moc"
