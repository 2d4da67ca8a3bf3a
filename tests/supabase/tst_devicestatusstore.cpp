#include "core/supabase/devicestatusstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using supabase::DeviceStatus;
using supabase::DeviceStatusStore;

namespace {

const QString account = QStringLiteral("gate-1@school.test https://abc.supabase.co");

} // namespace

class TestDeviceStatusStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatWasSavedIsKnownToTheNextRun_data()
    {
        QTest::addColumn<DeviceStatus>("status");
        QTest::newRow("active") << DeviceStatus::Active;
        QTest::newRow("revoked") << DeviceStatus::Revoked;
        QTest::newRow("replaced") << DeviceStatus::Replaced;
        QTest::newRow("other device") << DeviceStatus::OtherDevice;
    }

    void whatWasSavedIsKnownToTheNextRun()
    {
        QFETCH(DeviceStatus, status);
        QVERIFY(store().save(account, status).ok());
        QCOMPARE(store().load(account), status);
        QCOMPARE(store().load(QStringLiteral("another https://abc.supabase.co")), DeviceStatus::Active);
    }

    void aDataDirectoryOfAnEarlierBuildIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("bytes"); ///< as that build wrote them
        QTest::addColumn<DeviceStatus>("status");
        const auto row = [](const char* name, const char* code, DeviceStatus status) {
            const QByteArray start =
                "{\"account\":\"gate-1@school.test https://abc.supabase.co\",\"standing\":\"";
            QTest::newRow(name) << QByteArray(start + code + "\"}") << status;
        };
        row("active", "", DeviceStatus::Active);
        row("revoked", "device_revoked", DeviceStatus::Revoked);
        row("replaced", "device_replaced", DeviceStatus::Replaced);
        row("other device", "device_other", DeviceStatus::OtherDevice);
        QTest::newRow("torn") << QByteArray("{\"account\":\"gate-1@sch") << DeviceStatus::Active;
    }

    void aDataDirectoryOfAnEarlierBuildIsUnderstood()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(DeviceStatus, status);
        writeOld(bytes);
        QCOMPARE(store().load(account), status);
    }

    void whatIsSavedCountsAndTheEarlierBuildsFileDoesNoMore()
    {
        writeOld("{\"account\":\"gate-1@school.test https://abc.supabase.co\",\"standing\":\"device_revoked\"}");
        QVERIFY(store().save(account, DeviceStatus::Active).ok());
        QCOMPARE(store().load(account), DeviceStatus::Active);
    }

private:
    DeviceStatusStore store() const
    {
        return DeviceStatusStore(m_directory->filePath(QStringLiteral("device_status.json")));
    }

    void writeOld(const QByteArray& bytes) const
    {
        QFile file(m_directory->filePath(QStringLiteral("standing.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestDeviceStatusStore)
#include "tst_devicestatusstore.moc"
