// The service, the desktop file, the manual pages and what else the package installs, judged by the tools that will read them.

#include "core/config/loader.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace rollcall;

namespace {

const QString deploy = QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/");

struct Output {
    int exitCode;
    QByteArray out;
    QByteArray err;
};

Output run(const QString& program, const QStringList& arguments,
           const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        qFatal("%s does not end: %s", qPrintable(program), qPrintable(process.errorString()));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QByteArray contents(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file));
    return source.readAll();
}

void write(const QString& file, const QByteArray& bytes)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(file));
}

QStringList captures(const QByteArray& text, const char* pattern)
{
    QStringList found;
    auto all = QRegularExpression(QLatin1String(pattern), QRegularExpression::MultilineOption)
                   .globalMatch(QString::fromUtf8(text));
    while (all.hasNext())
        found << all.next().captured(1);
    return found;
}

} // namespace

#define NEEDS(program)                                                                                               \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty())                                           \
    QSKIP("needs " program)

class TestSystemFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void systemdUnderstandsEveryLineOfTheService_data() { variants(); }
    void systemdUnderstandsEveryLineOfTheService()
    {
        NEEDS("systemd-analyze");
        QFETCH(QString, variant);
        writeUnit(contents(deploy + QStringLiteral("systemd/rollcall.service")), variant);
        const Output verified = analyze({QStringLiteral("verify"), QStringLiteral("--man=no")});
        QCOMPARE(verified.err, QByteArray());
        QCOMPARE(verified.exitCode, 0);
    }

    void aMisspeltLineWouldBeTold()
    {
        NEEDS("systemd-analyze");
        writeUnit(contents(deploy + QStringLiteral("systemd/rollcall.service")).replace("Restart=", "Restrat="), {});
        QVERIFY(analyze({QStringLiteral("verify"), QStringLiteral("--man=no")}).err.contains("Restrat"));
    }

    void theServiceIsShutIn_data()
    {
        variants();
        // The X server is root's: see the file.
        QTest::newRow("x11") << QStringLiteral("x11") << 40;
    }
    void theServiceIsShutIn()
    {
        NEEDS("systemd-analyze");
        QFETCH(QString, variant);
        QFETCH(int, threshold);
        writeUnit(contents(deploy + QStringLiteral("systemd/rollcall.service")), variant);
        const Output judged =
            analyze({QStringLiteral("security"), QStringLiteral("--offline=true"), QStringLiteral("--no-pager"),
                     QStringLiteral("--threshold=%1").arg(threshold)});
        QVERIFY2(judged.exitCode == 0, (judged.out + judged.err).right(2000).constData());
    }

    void systemdUnderstandsTheDailyBackupWhichIsShutInToo()
    {
        NEEDS("systemd-analyze");
        writeUnit(contents(deploy + QStringLiteral("systemd/rollcall.service")), {}); // makes the programs
        const QDir folder(m_directory->path());
        const QString service = folder.filePath(QStringLiteral("rollcall-backup.service"));
        const QString timer = folder.filePath(QStringLiteral("rollcall-backup.timer"));
        write(service, contents(deploy + QStringLiteral("systemd/rollcall-backup.service"))
                           .replace("/usr/bin/", QFile::encodeName(folder.filePath(QStringLiteral("bin/")))));
        write(timer, contents(deploy + QStringLiteral("systemd/rollcall-backup.timer")));
        const Output verified = run(QStringLiteral("systemd-analyze"),
                                    {QStringLiteral("verify"), QStringLiteral("--man=no"), service, timer});
        QCOMPARE(verified.err, QByteArray());
        QCOMPARE(verified.exitCode, 0);
        const Output judged = run(QStringLiteral("systemd-analyze"),
                                  {QStringLiteral("security"), QStringLiteral("--offline=true"),
                                   QStringLiteral("--no-pager"), QStringLiteral("--threshold=30"), service});
        QVERIFY2(judged.exitCode == 0, (judged.out + judged.err).right(2000).constData());
    }

    void systemdUnderstandsTheUpdate()
    {
        NEEDS("systemd-analyze");
        const QDir folder(m_directory->path());
        const QString program = folder.filePath(QStringLiteral("update"));
        write(program, contents(deploy + QStringLiteral("update")));
        QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
        QStringList units;
        for (const char* name : {"rollcall-update.service", "rollcall-update.timer"}) {
            units << folder.filePath(QLatin1String(name));
            write(units.constLast(), contents(deploy + QStringLiteral("systemd/") + QLatin1String(name))
                                         .replace("/usr/lib/rollcall/update", QFile::encodeName(program)));
        }
        const Output verified = run(QStringLiteral("systemd-analyze"),
                                    QStringList{QStringLiteral("verify"), QStringLiteral("--man=no")} + units);
        QCOMPARE(verified.err, QByteArray());
        QCOMPARE(verified.exitCode, 0);
    }

    // Where a script of the package is wrong nobody sees it until a night in some school.
    void theScriptsOfThePackageAreClean_data()
    {
        QTest::addColumn<QString>("script");
        for (const char* script : {"update", "debian/postinst", "debian/prerm", "debian/postrm"})
            QTest::newRow(script) << deploy + QLatin1String(script);
    }
    void theScriptsOfThePackageAreClean()
    {
        NEEDS("shellcheck");
        QFETCH(QString, script);
        const Output checked = run(QStringLiteral("shellcheck"), {script});
        QVERIFY2(checked.exitCode == 0, checked.out.constData());
    }

    void theDesktopFilesAreValid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("kiosk") << QStringLiteral("io.github.rollcall.Rollcall.desktop");
        QTest::newRow("office") << QStringLiteral("io.github.rollcall.Rollcall.Office.desktop");
    }
    void theDesktopFilesAreValid()
    {
        NEEDS("desktop-file-validate");
        QFETCH(QString, name);
        const Output checked =
            run(QStringLiteral("desktop-file-validate"), {deploy + QStringLiteral("desktop/") + name});
        QCOMPARE(checked.out + checked.err, QByteArray());
        QCOMPARE(checked.exitCode, 0);
    }

    void softwareCentresCanShowIt()
    {
        NEEDS("appstreamcli");
        const Output checked =
            run(QStringLiteral("appstreamcli"),
                {QStringLiteral("validate"), QStringLiteral("--no-net"),
                 QStringLiteral(ROLLCALL_BUILD_DIR "/desktop/io.github.rollcall.Rollcall.metainfo.xml")});
        // There is no homepage, which AppStream 1.0 warns of, and 0.16 does not know as something to warn of.
        const QByteArray homepage("url-homepage-missing");
        for (const QByteArray& line : (checked.out + checked.err).split('\n'))
            QVERIFY2((!line.startsWith("E:") && !line.startsWith("W:")) || line.endsWith(homepage), line.constData());
        QVERIFY2(checked.exitCode == 0 || checked.out.contains(homepage), (checked.out + checked.err).constData());
    }

    void theManualPagesAreWellFormed_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"rollcall.1", "rollcallctl.1", "rollcall-office.1", "rollcall-config.5"})
            QTest::newRow(page) << QStringLiteral(ROLLCALL_BUILD_DIR "/man/") + QLatin1String(page);
    }
    void theManualPagesAreWellFormed()
    {
        NEEDS("mandoc");
        QFETCH(QString, page);
        const Output checked =
            run(QStringLiteral("mandoc"), {QStringLiteral("-Tlint"), QStringLiteral("-Wwarning"), page});
        QCOMPARE(checked.out + checked.err, QByteArray());
    }

    void theManualPagesSayWhatIsThere()
    {
        const QByteArray ctl = contents(QStringLiteral(ROLLCALL_BUILD_DIR "/man/rollcallctl.1"));
        QVERIFY(ctl.contains(".SS queue retry"));
        QVERIFY(ctl.contains(".B \\-\\-data\\-dir DIR"));
        const QByteArray kiosk = contents(QStringLiteral(ROLLCALL_BUILD_DIR "/man/rollcall.1"));
        QVERIFY(kiosk.contains(".B \\-\\-recover\n"));
        const QByteArray config = contents(QStringLiteral(ROLLCALL_BUILD_DIR "/man/rollcall-config.5"));
        for (const config::Setting& setting : config::allSettings())
            QVERIFY2(config.contains(QByteArray(".B ") + setting.key.data() + '\n'), setting.key.data());
    }

    void theShellsTakeTheirScripts_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("script");
        QTest::newRow("completion") << QStringLiteral("bash")
                                    << QStringLiteral(ROLLCALL_BUILD_DIR "/completion/rollcallctl");
        for (const char* script : {"postinst", "prerm", "postrm"})
            QTest::newRow(script) << QStringLiteral("sh")
                                  << deploy + QStringLiteral("debian/") + QLatin1String(script);
    }
    void theShellsTakeTheirScripts()
    {
        QFETCH(QString, shell);
        QFETCH(QString, script);
        const Output checked = run(shell, {QStringLiteral("-n"), script});
        QVERIFY2(checked.exitCode == 0, checked.err.constData());
    }

    // The package manager asks before it overwrites an edited file only if the file is on this list.
    void everyFileBelowEtcIsAConffile()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DESTDIR"), m_directory->path());
        const Output installed = run(QStringLiteral(CMAKE_PROGRAM),
                                     {QStringLiteral("--install"), QStringLiteral(ROLLCALL_BUILD_DIR),
                                      QStringLiteral("--component"), QStringLiteral("service")},
                                     environment);
        QVERIFY2(installed.exitCode == 0, installed.err.constData());
        QStringList below;
        QDirIterator walk(m_directory->path(), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = walk.next();
            if (const qsizetype etc = file.indexOf(QStringLiteral("/etc/")); etc >= 0)
                below << file.mid(etc);
        }
        const QString listed = QString::fromUtf8(contents(deploy + QStringLiteral("debian/conffiles")));
        QCOMPARE(below, listed.split(u'\n', Qt::SkipEmptyParts));
    }

    void theShippedSettingsNameTheFoldersThatAreMade()
    {
        const config::LoadReport report =
            config::Loader(QProcessEnvironment()).load(deploy + QStringLiteral("debian/config.json"));
        QVERIFY(report.ok());
        QCOMPARE(report.warnings.size() + report.unused.size(), 0);
        const QByteArray made = contents(deploy + QStringLiteral("systemd/tmpfiles.conf"));
        QVERIFY(made.contains("d " + report.settings->dataDirectory.toUtf8() + " 0700 rollcall rollcall"));
        QVERIFY(made.contains("d " + report.settings->logging.directory.toUtf8() + " 0750 rollcall rollcall"));
    }

    void udevKnowsTheMakersOfScanners()
    {
        const QStringList inRule =
            captures(contents(deploy + QStringLiteral("systemd/scanners.rules")), "id/vendor}==\"([^\"]+)\"");
        QCOMPARE(inRule.size(), 1);
        QCOMPARE(inRule.constFirst().split(u'|'),
                 captures(contents(QStringLiteral(ROLLCALL_SOURCE_DIR "/core/wedge/scannerrule.cpp")),
                          "\\b0x([0-9a-f]{4})\\b"));
    }

private:
    static void variants()
    {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<int>("threshold");
        QTest::newRow("cage") << QString() << 30;
        QTest::newRow("eglfs") << QStringLiteral("eglfs") << 30;
        if (QTest::currentTestFunction() == QByteArray("systemdUnderstandsEveryLineOfTheService"))
            QTest::newRow("x11") << QStringLiteral("x11") << 0;
    }

    QString unitFile() const { return m_directory->filePath(QStringLiteral("rollcall.service")); }

    /** The unit, with programs that are there, and a variant as its drop-in. */
    void writeUnit(QByteArray unit, const QString& variant)
    {
        const QDir folder(m_directory->path());
        folder.mkdir(QStringLiteral("bin"));
        for (const char* name : {"cage", "rollcall", "rollcallctl", "xinit"}) {
            const QString program = folder.filePath(QStringLiteral("bin/") + QLatin1String(name));
            write(program, "#!/bin/sh\n");
            QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
        }
        const QByteArray bin = QFile::encodeName(folder.filePath(QStringLiteral("bin/")));
        write(unitFile(), unit.replace("/usr/bin/", bin));
        if (variant.isEmpty())
            return;
        folder.mkdir(QStringLiteral("rollcall.service.d"));
        write(folder.filePath(QStringLiteral("rollcall.service.d/variant.conf")),
              contents(deploy + QStringLiteral("systemd/%1.conf").arg(variant)).replace("/usr/bin/", bin));
    }

    Output analyze(const QStringList& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SYSTEMD_UNIT_PATH"), m_directory->path() + u':');
        return run(QStringLiteral("systemd-analyze"), arguments + QStringList{unitFile()}, environment);
    }

    std::optional<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSystemFiles)
#include "tst_systemfiles.moc"
