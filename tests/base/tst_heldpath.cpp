#include "core/base/heldpath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

namespace {

void write(const QString& path, const QByteArray& bytes, QIODevice::OpenMode how = QIODevice::WriteOnly)
{
    QFile file(path);
    QVERIFY(file.open(how) && file.write(bytes) == bytes.size());
}

void removeFile(const QString& path)
{
    QVERIFY(QFile::remove(path));
}

void replaceByACopy(const QString& path)
{
    const QString copy = path + QStringLiteral(".copy");
    QVERIFY(QFile::copy(path, copy) && QFile::remove(path) && QFile::rename(copy, path));
}

void cutShort(const QString& path)
{
    QVERIFY(QFile::resize(path, 3));
}

void moveTheFolder(const QString& path)
{
    const QString folder = QFileInfo(path).path();
    QVERIFY(QDir().rename(folder, folder + QStringLiteral(".moved")));
}

void putAFileInTheFoldersPlace(const QString& path)
{
    moveTheFolder(path);
    write(QFileInfo(path).path(), "x");
}

void grow(const QString& path)
{
    write(path, "more", QIODevice::Append);
}

void overwriteInPlace(const QString& path)
{
    write(path, "98765", QIODevice::ReadWrite);
}

} // namespace

using Change = void (*)(const QString&);
Q_DECLARE_METATYPE(Change)

class TestHeldPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPathThatLeadsElsewhereIsNoticed_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("removed") << Change(removeFile) << true;
        QTest::newRow("replaced by a copy") << Change(replaceByACopy) << true;
        QTest::newRow("cut short") << Change(cutShort) << true;
        QTest::newRow("its folder moved") << Change(moveTheFolder) << true;
        QTest::newRow("its folder now a file") << Change(putAFileInTheFoldersPlace) << true;
        QTest::newRow("grown") << Change(grow) << false;
        QTest::newRow("written to") << Change(overwriteInPlace) << false;
    }

    void aPathThatLeadsElsewhereIsNoticed()
    {
        QFETCH(Change, change);
        QFETCH(bool, isReplaced);
        const QTemporaryDir directory;
        const QString folder = directory.filePath(QStringLiteral("folder"));
        QVERIFY(QDir().mkdir(folder));
        const QString path = folder + QStringLiteral("/file");
        write(path, "12345");
        auto held = HeldPath::at(path, HeldPath::Size::OnlyGrows);
        QVERIFY(held.ok());
        QVERIFY(held->check().ok());

        change(path);
        const auto checked = held->check();
        QCOMPARE(checked.ok(), !isReplaced);
        if (isReplaced) {
            QCOMPARE(checked.error().code, ErrorCode::Replaced);
            QVERIFY(checked.error().detail.contains(path));
        }
    }

    void afterItGrewItMayNotShrinkToWhatItWas()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("file"));
        write(path, "12345");
        auto held = HeldPath::at(path, HeldPath::Size::OnlyGrows);
        QVERIFY(held.ok());
        grow(path);
        QVERIFY(held->check().ok());
        QVERIFY(QFile::resize(path, 5));
        QVERIFY(!held->check().ok());
    }

    void whatMayShrinkShrinks()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("file"));
        write(path, "12345");
        auto held = HeldPath::at(path);
        QVERIFY(held.ok());
        QVERIFY(QFile::resize(path, 0));
        QVERIFY(held->check().ok());
    }

    void itIsFineAgainOnceItIsBack()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("file"));
        write(path, "12345");
        auto held = HeldPath::at(path);
        QVERIFY(held.ok());
        QVERIFY(QFile::rename(path, path + QStringLiteral(".moved")));
        QVERIFY(!held->check().ok());
        QVERIFY(QFile::rename(path + QStringLiteral(".moved"), path));
        QVERIFY(held->check().ok());
    }

    void aFolderIsHeldToo()
    {
        const QTemporaryDir directory;
        const QString folder = directory.filePath(QStringLiteral("folder"));
        QVERIFY(QDir().mkdir(folder));
        auto held = HeldPath::at(folder);
        QVERIFY(held.ok());
        write(folder + QStringLiteral("/file"), "x");
        QVERIFY(held->check().ok());
        QVERIFY(QDir().rename(folder, folder + QStringLiteral(".moved")) && QDir().mkdir(folder));
        QCOMPARE(held->check().error().code, ErrorCode::Replaced);
    }

    void whatIsNotThereCannotBeHeld()
    {
        const QTemporaryDir directory;
        const auto held = HeldPath::at(directory.filePath(QStringLiteral("file")));
        QVERIFY(!held.ok());
        QCOMPARE(held.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestHeldPath)
#include "tst_heldpath.moc"
