#include "core/base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace rollcall;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestDurableFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderWithoutANameIsRefused()
    {
        const auto made = makeFolder(QString());
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, ErrorCode::Invalid);
        const auto written = writeDurably(QString(), "x");
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::Invalid);
    }

    void aFolderIsMadeFromWhereverItBegins_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("relative") << QStringLiteral("a/b");
        QTest::newRow("from here") << QStringLiteral("./c/d");
        QTest::newRow("from above") << QStringLiteral("./e/../f");
        QTest::newRow("with a slash at its end") << QStringLiteral("g/h/");
        QTest::newRow("here itself") << QStringLiteral(".");
        QTest::newRow("the root") << QStringLiteral("/");
    }

    void aFolderIsMadeFromWhereverItBegins()
    {
        QFETCH(QString, folder);
        const QTemporaryDir directory;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(directory.path()));
        const auto made = makeFolder(folder);
        const bool isThere = QFileInfo(folder).isDir();
        QVERIFY(QDir::setCurrent(before));
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().detail));
        QVERIFY(isThere);
    }

    void inAFolderThatWasRemovedNothingIsMade()
    {
        QTemporaryDir directory;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(directory.path()));
        QVERIFY(directory.remove());
        const auto made = makeFolder(QStringLiteral("a/b"));
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(!made.ok());
        QVERIFY(!QFileInfo::exists(directory.path()));
    }

    void aFileIsNeverWrittenThroughWhatLiesThereAlready_data()
    {
        QTest::addColumn<bool>("isHardLink");
        QTest::newRow("a symbolic link") << false;
        QTest::newRow("a hard link") << true;
    }

    void aFileIsNeverWrittenThroughWhatLiesThereAlready()
    {
        QFETCH(bool, isHardLink);
        const QTemporaryDir directory;
        const QString victim = directory.filePath(QStringLiteral("victim"));
        const QString path = directory.filePath(QStringLiteral("file"));
        write(victim, "precious");
        const QByteArray from = QFile::encodeName(victim);
        const QByteArray to = QFile::encodeName(path + QLatin1String(temporarySuffix));
        QCOMPARE(isHardLink ? ::link(from.constData(), to.constData()) : ::symlink(from.constData(), to.constData()),
                 0);

        QVERIFY(writeDurably(path, "ours").ok());
        QCOMPARE(read(path), QByteArray("ours"));
        QCOMPARE(read(victim), QByteArray("precious"));
        QVERIFY(!QFileInfo(path).isSymLink());
        QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 2);
    }

    void aLinkInTheFilesPlaceIsReplacedNotFollowed()
    {
        const QTemporaryDir directory;
        const QString victim = directory.filePath(QStringLiteral("victim"));
        const QString path = directory.filePath(QStringLiteral("file"));
        write(victim, "precious");
        QVERIFY(QFile::link(victim, path));
        QVERIFY(writeDurably(path, "ours").ok());
        QCOMPARE(read(victim), QByteArray("precious"));
        QVERIFY(!QFileInfo(path).isSymLink());
    }

    void whatAKillLeftHalfWrittenIsWrittenAnew()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("file"));
        write(path + QLatin1String(temporarySuffix), QByteArray(100, 'x'));
        QVERIFY(writeDurably(path, "whole").ok());
        QCOMPARE(read(path), QByteArray("whole"));
        QVERIFY(!QFile::exists(path + QLatin1String(temporarySuffix)));
    }
};

QTEST_GUILESS_MAIN(TestDurableFile)
#include "tst_durablefile.moc"
