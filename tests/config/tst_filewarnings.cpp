// What is told about a settings file beside its content: who else may change or read it, and what lies there unread.

#include "core/config/loader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace rollcall::config;

namespace {

const QByteArray withPassword =
    R"({"cloud": {"enabled": false, "device_email": "a@b.c", "device_password": "correct horse"}})";

QString write(const QString& path, const QByteArray& bytes, unsigned mode = 0600)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || ::chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

LoadReport check(const QByteArray& json)
{
    return Loader(QProcessEnvironment()).check(QByteArray(json).replace('\'', '"'), QStringLiteral("c.json"));
}

QString lines(const QList<Notice>& notices)
{
    QStringList texts;
    for (const Notice& notice : notices)
        texts << notice.toString();
    return texts.join(u'\n');
}

} // namespace

class TestFileWarnings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoMayChangeOrReadTheFileIsTold_data()
    {
        QTest::addColumn<unsigned>("mode");
        QTest::addColumn<bool>("hasPassword");
        QTest::addColumn<QString>("said"); // in the only warning; empty for none
        const QString change = QStringLiteral("others may change");
        const QString read = QStringLiteral("may read the password");
        QTest::newRow("0600") << 0600u << true << QString();
        QTest::newRow("0640, for the kiosk's group") << 0640u << true << QString();
        QTest::newRow("0644") << 0644u << true << read;
        QTest::newRow("0644 without a password") << 0644u << false << QString();
        QTest::newRow("0660") << 0660u << true << change;
        QTest::newRow("0602") << 0602u << true << change;
        QTest::newRow("0666 without a password") << 0666u << false << change;
        QTest::newRow("0666") << 0666u << true << change + u'|' + read;
    }

    void whoMayChangeOrReadTheFileIsTold()
    {
        QFETCH(unsigned, mode);
        QFETCH(bool, hasPassword);
        QFETCH(QString, said);
        const QTemporaryDir directory;
        const QString path =
            write(directory.filePath(QStringLiteral("config.json")), hasPassword ? withPassword : "{}", mode);
        const LoadReport report = Loader(QProcessEnvironment()).load(path);
        QVERIFY2(report.ok(), qPrintable(lines(report.faults)));
        const QStringList parts = said.split(u'|', Qt::SkipEmptyParts);
        QCOMPARE(report.warnings.size(), parts.size());
        for (const QString& part : parts)
            QVERIFY2(lines(report.warnings).contains(part), qPrintable(lines(report.warnings)));
        QVERIFY(!lines(report.warnings).contains(QStringLiteral("horse")));
    }

    void aPasswordFromElsewhereIsNotInTheFile()
    {
        const QTemporaryDir directory;
        const QString path = write(directory.filePath(QStringLiteral("config.json")),
                                   R"({"cloud": {"enabled": false, "device_password": "${DEVICE_PASSWORD}"}})", 0644);
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("DEVICE_PASSWORD"), QStringLiteral("correct horse"));
        QCOMPARE(Loader(environment).load(path).warnings.size(), 0);
    }

    void theEnvironmentFileOfThePredecessorIsMentioned()
    {
        const QTemporaryDir directory;
        const QString path = write(directory.filePath(QStringLiteral("config.json")), "{}");
        QCOMPARE(Loader(QProcessEnvironment()).load(path).warnings.size(), 0);
        write(directory.filePath(QStringLiteral(".env")), "SUPABASE_KEY=secret\n");
        const QString warnings = lines(Loader(QProcessEnvironment()).load(path).warnings);
        QVERIFY2(warnings.contains(QStringLiteral(".env: not read")), qPrintable(warnings));
        QVERIFY(!warnings.contains(QStringLiteral("secret")));
    }

    void twoNamesOfOneSettingThatDifferAreTold_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("ignored"); // empty: nothing is said
        QTest::newRow("two device ids") << QByteArray("{'device_id': 'gate-2',\n'cloud': {'device_id': 'gate-1'}}")
                                        << QStringLiteral("c.json:1: device_id: ignored: cloud.device_id (line 2)");
        QTest::newRow("the newer one is empty")
            << QByteArray("{'device_id': 'gate-1', 'cloud': {'device_id': ''}}") << QString();
        QTest::newRow("the same twice") << QByteArray("{'device_id': 'gate-1', 'cloud': {'device_id': 'gate-1'}}")
                                        << QString();
        QTest::newRow("the older one alone") << QByteArray("{'device_id': 'gate-1'}") << QString();
        QTest::newRow("two timeouts") << QByteArray(
            "{'cloud': {'network_timeouts': {'connect_timeout': 7}},\n'network_timeouts': {'connect_timeout': 5}}")
                                      << QStringLiteral("cloud.network_timeouts.connect_timeout: ignored");
        QTest::newRow("one timeout, written differently") << QByteArray(
            "{'cloud': {'network_timeouts': {'read_timeout': '7.0'}}, 'network_timeouts': {'read_timeout': 7}}")
                                                          << QString();
    }

    void twoNamesOfOneSettingThatDifferAreTold()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, ignored);
        const QString warnings = lines(check(json).warnings);
        QVERIFY2(ignored.isEmpty() ? warnings.isEmpty() : warnings.contains(ignored), qPrintable(warnings));
    }

    void aSettingThatNothingReadsSaysSo()
    {
        const LoadReport report =
            check("{'network_timeouts': {'sms_timeout': 3}, 'logging': {'outputs': {'console': {'colored': true}}}}");
        QVERIFY(report.ok());
        QCOMPARE(report.warnings.size(), 0);
        QVERIFY2(lines(report.unused).contains(QStringLiteral("network_timeouts.sms_timeout: known, but nothing")),
                 qPrintable(lines(report.unused)));
        QVERIFY(lines(report.unused).contains(QStringLiteral("logging.outputs.console.colored: known, but nothing")));
    }

    void theDataDirectoryIsKnownAlsoBesideFaults()
    {
        const LoadReport report = check("{'paths': {'data_dir': '/srv/rollcall'}, 'camera': {'fps': 0}}");
        QVERIFY(!report.ok());
        QCOMPARE(report.dataDirectory, QStringLiteral("/srv/rollcall"));
        QVERIFY(!check("{'paths': {'data_dir': 'rollcall'}}").ok());
        QCOMPARE(check("{}").dataDirectory, QString());
    }

    void aFileThatMayNotBeLookedAtIsNotMissing()
    {
        if (::geteuid() == 0)
            QSKIP("root may look everywhere");
        const QTemporaryDir directory;
        const QString system = directory.filePath(QStringLiteral("etc"));
        QVERIFY(QDir().mkdir(system));
        write(system + QStringLiteral("/config.json"), "{}");
        QCOMPARE(::chmod(QFile::encodeName(system).constData(), 0), 0);
        const LoadReport report = Loader(QProcessEnvironment(), system).load();
        QCOMPARE(::chmod(QFile::encodeName(system).constData(), 0700), 0);
        QVERIFY(!report.ok());
        QVERIFY2(lines(report.faults).contains(QStringLiteral("cannot be opened")), qPrintable(lines(report.faults)));
    }
};

QTEST_GUILESS_MAIN(TestFileWarnings)
#include "tst_filewarnings.moc"
