#include "core/config/certificatefile.h"
#include "core/config/loader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace rollcall::config;

class TestCertificateFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileWithACertificateIsWell()
    {
        QCOMPARE(certificateFileFault(QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/net/data/authority.pem")),
                 QString());
    }

    void whatHoldsNoneSaysWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a key only") << QByteArray("-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n");
        QTest::newRow("cut off") << QByteArray("-----BEGIN CERTIFICATE-----\nMIIB");
        QTest::newRow("noise") << QByteArray(5000, '\xf3');
    }

    void whatHoldsNoneSaysWhatToDo()
    {
        QFETCH(QByteArray, content);
        const QString reason = certificateFileFault(write(content));
        QVERIFY2(reason.contains(QStringLiteral("must have lines from BEGIN CERTIFICATE")), qPrintable(reason));
    }

    void aFileThatMayNotBeReadSaysWhoMust()
    {
        const QString path = write("-----BEGIN CERTIFICATE-----");
        QCOMPARE(::chmod(QFile::encodeName(m_directory.path()).constData(), 0755), 0);
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0), 0);
        const bool wasRoot = ::geteuid() == 0; // who may read everything
        QVERIFY(!wasRoot || ::seteuid(65534) == 0);
        const QString reason = certificateFileFault(path);
        QVERIFY(!wasRoot || ::seteuid(0) == 0);
        QVERIFY2(reason.contains(QStringLiteral("give the kiosk's user the right")), qPrintable(reason));
    }

    void whatIsNoFileIsNotOpened()
    {
        QCOMPARE(certificateFileFault(m_directory.path()), QStringLiteral("this is no file"));
        const QString fifo = m_directory.filePath(QStringLiteral("fifo"));
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QCOMPARE(certificateFileFault(fifo), QStringLiteral("this is no file"));
    }

    void theFaultOfTheSettingsNamesTheKeyAndLine()
    {
        const QByteArray path = write("").toUtf8();
        const LoadReport report =
            Loader(QProcessEnvironment())
                .check("{\"cloud\": {\n\"ca_file\": \"" + path + "\"}}", QStringLiteral("config.json"));
        QVERIFY(!report.ok());
        QCOMPARE(report.faults.size(), 1);
        QVERIFY(report.faults.first().toString().startsWith(
            QStringLiteral("config.json:2: cloud.ca_file: the file holds no certificate")));
    }

    void noSettingSwitchesTheCheckOff()
    {
        for (const Setting& setting : allSettings()) {
            for (const char* word : {"verify", "insecure", "skip"})
                QVERIFY2(!setting.key.contains(QLatin1String(word)), setting.key.data());
        }
    }

private:
    QString write(const QByteArray& content) const
    {
        QFile file(m_directory.filePath(QStringLiteral("authority.pem")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }

    const QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestCertificateFile)
#include "tst_certificatefile.moc"
