// What the doctor advises where the data directory cannot be written: never to repair a disk that is only mounted read-only,
// and never to change the user where there can be no folder.

#include "tests/app/ctlfixture.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QJsonArray>

using namespace rollcall;
using app::CtlFixture;
using app::words;
using support::SmallDisk;

namespace {

bool smallDisks = false;

/** What is to be done, by check. */
QMap<QString, QString> remedies(const QJsonObject& report)
{
    QMap<QString, QString> all;
    for (const QJsonValue& finding : report.value(u"checks").toArray())
        all.insert(finding[u"check"].toString(), finding[u"remedy"].toString());
    return all;
}

} // namespace

class TestDoctorDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderThatCannotBeIsAnotherOne_data()
    {
        QTest::addColumn<QString>("directory");
        QTest::newRow("below a device") << QStringLiteral("/dev/null/data");
        QTest::newRow("where the system makes the files") << QStringLiteral("/proc/data");
    }

    void aFolderThatCannotBeIsAnotherOne()
    {
        QFETCH(QString, directory);
        const CtlFixture ctl;
        const auto found =
            remedies(support::run(QStringLiteral(ROLLCALLCTL),
                                  QStringList{QStringLiteral("--data-dir"), directory} + words("doctor --json"),
                                  ctl.m_directory.path())
                         .json());
        QVERIFY2(found[QStringLiteral("disk")].contains(QStringLiteral("check --data-dir")),
                 qPrintable(found[QStringLiteral("disk")]));
        QVERIFY2(found[QStringLiteral("database")].contains(QStringLiteral("check --data-dir")),
                 qPrintable(found[QStringLiteral("database")]));
    }

    void aReadOnlyDiskIsMountedWritable()
    {
        if (!smallDisks)
            QSKIP("needs root, or namespaces for everybody");
        CtlFixture ctl;
        QVERIFY(QDir().mkpath(ctl.path("data")));
        const SmallDisk disk(ctl.path("data"), 4096);
        ctl.importRoster();
        QCOMPARE(::mount(nullptr, QFile::encodeName(ctl.path("data")).constData(), nullptr, MS_REMOUNT | MS_RDONLY,
                         nullptr),
                 0);
        const auto found = remedies(ctl.ctl(words("doctor --json")).json());
        for (const char* check : {"disk", "database"}) {
            const QString remedy = found[QLatin1String(check)];
            QVERIFY2(remedy.contains(QStringLiteral("mount it writable")), qPrintable(remedy));
        }
    }
};

int main(int argc, char** argv)
{
    smallDisks = SmallDisk::areAllowed(); // before any thread
    QCoreApplication application(argc, argv);
    TestDoctorDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_doctordisk.moc"
