// The names of backups in a folder, and which of them go.

#include "app/operations/backupfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace rollcall;
using namespace rollcall::app;

namespace {

const DeviceId gate = *DeviceId::parse(QStringLiteral("gate-1"));

QDateTime noon(int milliseconds)
{
    return QDateTime(QDate(2026, 11, 30), QTime(12, 0, 0, milliseconds), QTimeZone::utc());
}

} // namespace

class TestBackupFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoOfOneSecondHaveNamesOfTheirOwn()
    {
        QCOMPARE(backupFileName(gate, noon(7)), QStringLiteral("gate-1-20261130T120000.007Z.backup"));
        QVERIFY(backupFileName(gate, noon(7)) != backupFileName(gate, noon(8)));
    }

    void theNewestOfThisKioskStay()
    {
        const QTemporaryDir folder;
        const QStringList older{
            QStringLiteral("gate-1-20261129T121000Z.backup"), // as earlier builds named them
            backupFileName(gate, noon(7)),
        };
        const QStringList staying{
            backupFileName(gate, noon(8)),
            backupFileName(gate, noon(0).addDays(1)),
            QStringLiteral("gate-10-20251129T121000Z.backup"), // another kiosk's
            QStringLiteral("gate-1-by-hand.backup"),
        };
        for (const QString& name : older + staying)
            QVERIFY(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
        const RemovedBackups removed = removeOldBackups(folder.path(), gate, 2);
        QCOMPARE(removed.removed, 2);
        QCOMPARE(removed.fault, QString());
        const QStringList left = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(QSet<QString>(left.begin(), left.end()), QSet<QString>(staying.begin(), staying.end()));
    }
};

QTEST_GUILESS_MAIN(TestBackupFiles)
#include "tst_backupfiles.moc"
