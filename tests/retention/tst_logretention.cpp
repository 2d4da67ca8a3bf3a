// Rotated logs go by age, and while room is scarce; what is being written, and what is no log of ours, stays.

#include "core/retention/logretention.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using rollcall::retention::LogRetention;

class TestLogRetention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatWasRotatedAwayGoesByItsAge()
    {
        write("rollcall.log", 40);
        write("rollcall.log.1", 2);
        write("rollcall.log.2", 6);
        write("rollcall.log.3", 8);
        write("rollcall.log.12", 30);
        write("rollcall.jsonl.1", 9);
        QCOMPARE(clean(m_now.addDays(-7)), 3);
        QCOMPARE(files(), words("rollcall.log rollcall.log.1 rollcall.log.2"));
    }

    void otherFilesOfTheFolderStay()
    {
        const QStringList others =
            words("nginx.log.1 rollcall.log. rollcall.log.1.gz rollcall.log.old rollcall.logs.1");
        for (const QString& other : others)
            write(other.toLatin1().constData(), 100);
        QVERIFY(QDir(m_directory->path()).mkpath(QStringLiteral("rollcall.log.7")));
        QVERIFY(
            QFile::link(QStringLiteral("/etc/hostname"), m_directory->filePath(QStringLiteral("rollcall.log.8"))));
        QCOMPARE(clean(m_now), 0);
        QStringList expected = others + words("rollcall.log.8");
        expected.sort();
        QCOMPARE(files(), expected);
    }

    void whileRoomIsScarceTheOldestGoFirst()
    {
        write("rollcall.log", 0);
        write("rollcall.log.1", 1);
        write("rollcall.log.2", 3);
        write("rollcall.jsonl.1", 2);
        QCOMPARE(clean(m_now.addDays(-7), [this] { return files().size() > 2; }), 2);
        QCOMPARE(files(), words("rollcall.log rollcall.log.1"));
        QCOMPARE(clean(m_now.addDays(-7), [] { return true; }), 1);
        QCOMPARE(files(), words("rollcall.log"));
    }

    void withoutADayNoneIsOld()
    {
        write("rollcall.log.1", 5000);
        QCOMPARE(clean({}), 0);
        QCOMPARE(files().size(), 1);
    }

    void aFileThatWasRotatedMeanwhileIsNotTakenForTheOneThatWasSeen()
    {
        write("rollcall.log.1", 20);
        LogRetention retention({m_directory->filePath(QStringLiteral("rollcall.log"))}, m_now.addDays(-7),
                               [] { return false; });
        QVERIFY(QFile::rename(m_directory->filePath(QStringLiteral("rollcall.log.1")),
                              m_directory->filePath(QStringLiteral("rollcall.log.2"))));
        write("rollcall.log.1", 0);
        while (retention.step()) {
        }
        QCOMPARE(retention.removed(), 0);
        QCOMPARE(files().size(), 2);
    }

private:
    int clean(
        const QDateTime& keepFrom, const std::function<bool()>& needsRoom = [] { return false; })
    {
        LogRetention retention({m_directory->filePath(QStringLiteral("rollcall.log")),
                                m_directory->filePath(QStringLiteral("rollcall.jsonl"))},
                               keepFrom, needsRoom);
        while (retention.step()) {
        }
        return retention.removed();
    }

    static QStringList words(const char* text) { return QString::fromLatin1(text).split(u' '); }

    void write(const char* name, int daysAgo)
    {
        QFile file(m_directory->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setFileTime(m_now.addDays(-daysAgo), QFileDevice::FileModificationTime));
    }

    QStringList files() const
    {
        QStringList names = QDir(m_directory->path()).entryList(QDir::Files | QDir::System, QDir::Unsorted);
        names.sort();
        return names;
    }

    const QDateTime m_now = QDateTime::currentDateTime();
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestLogRetention)
#include "tst_logretention.moc"
