// Whose data directory it is, that looking at one makes nothing, and where it is.

#include "tests/app/ctlfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

using namespace rollcall;
using app::CtlFixture;
using app::words;
using support::ProgramRun;

namespace {

constexpr uid_t kioskUser = 54321; // one that the system does not know

void give(const QString& path, uid_t user)
{
    if (::lchown(QFile::encodeName(path).constData(), user, user) != 0)
        qFatal("%s cannot be given away", qPrintable(path));
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QString text(const ProgramRun& run)
{
    return QString::fromUtf8(run.out + run.err);
}

} // namespace

class TestCtlDirectory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_ctl = std::make_unique<CtlFixture>(); }
    void cleanup() { m_ctl.reset(); }

    void lookingMakesNothing_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const char* command : {"queue list", "queue stats", "queue show 1", "queue retry --all", "queue park 1",
                                    "queue export out.tar", "record list", "roster list", "locks", "sync --once",
                                    "trace 01920000-0000-7000-8000-000000000000", "doctor", "admin clear-lockout"})
            QTest::newRow(command) << words(command);
    }

    void lookingMakesNothing()
    {
        QFETCH(QStringList, command);
        const ProgramRun run = m_ctl->configured(m_ctl->m_cloud.config(), command);
        if (command.first() != QLatin1String("doctor") && command.first() != QLatin1String("admin"))
            QVERIFY2(run.exitCode == 1, qPrintable(text(run)));
        if (command.first() != QLatin1String("admin"))
            QVERIFY2(text(run).contains(m_ctl->path("data")), qPrintable(text(run)));
        QVERIFY(!QFileInfo::exists(m_ctl->path("data")));
    }

    void aLockWhereThereIsNoFolderGuardsNothing()
    {
        const QString lock = m_ctl->path("typo") + QStringLiteral("/x.lock");
        const ProgramRun run = m_ctl->ctl(
            {QStringLiteral("with-lock"), lock, QStringLiteral("--"), QStringLiteral("touch"), m_ctl->path("ran")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(!QFileInfo::exists(m_ctl->path("typo")));
        QVERIFY(!QFileInfo::exists(m_ctl->path("ran")));
    }

    void anEmptyNameIsNoDirectory_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("command");
        QTest::newRow("rollcall") << QStringLiteral(ROLLCALL) << QStringList();
        for (const char* command : {"queue list", "doctor", "scan 2021001", "roster pull", "admin set-pin", "locks",
                                    "pair --url https://a.test --key k --code c", "record list", "sync --once"})
            QTest::newRow(command) << QStringLiteral(ROLLCALLCTL) << words(command);
    }

    void anEmptyNameIsNoDirectory()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, command);
        const ProgramRun run = support::run(program, QStringList{QStringLiteral("--data-dir"), QString()} + command,
                                            m_ctl->m_directory.path());
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(text(run).contains(QStringLiteral("empty name")), qPrintable(text(run)));
        QCOMPARE(namesIn(m_ctl->m_directory.path()), QStringList());
    }

    void theSettingsNameTheDirectory()
    {
        const QString data = m_ctl->path("srv/rollcall");
        const QString config = m_ctl->write("config.json", "{\"paths\": {\"data_dir\": \"" + data.toUtf8() + "\"}}");
        const QString roster = m_ctl->write("roster.csv", "student_number,first_name\n1,Ana\n");
        const auto configured = [&](const QStringList& more) {
            return support::run(QStringLiteral(ROLLCALLCTL), QStringList{QStringLiteral("--config"), config} + more,
                                m_ctl->m_directory.path());
        };
        const ProgramRun run = configured({QStringLiteral("roster"), QStringLiteral("import"), roster});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(QFileInfo::exists(data + QStringLiteral("/rollcall.db")));
        QVERIFY(QFileInfo(data).permissions() == QFileInfo(data + QStringLiteral("/..")).permissions());
        const ProgramRun named = configured(
            {QStringLiteral("--data-dir"), m_ctl->path("other"), QStringLiteral("queue"), QStringLiteral("stats")});
        QCOMPARE(named.exitCode, 1); // the option wins
        QVERIFY(text(named).contains(m_ctl->path("other")));
    }

    void inSomebodyElsesDirectoryNothingIsDone_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const char* command : {"admin set-pin", "admin clear-lockout", "roster list", "queue list",
                                    "queue stats", "record list", "doctor", "locks", "sync --once", "scan 2021001",
                                    "roster pull", "pair --url https://a.test --key k --code c"})
            QTest::newRow(command) << words(command);
    }

    void inSomebodyElsesDirectoryNothingIsDone()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a directory to somebody else");
        QFETCH(QStringList, command);
        const QString data = m_ctl->path("data");
        QVERIFY(QDir().mkdir(data));
        give(data, kioskUser);
        const ProgramRun run = m_ctl->configured(m_ctl->m_cloud.config(), command);
        QCOMPARE(run.exitCode, 1);
        const QString line = QStringLiteral("sudo -u '#54321' rollcallctl --data-dir %1 --config %2 %3")
                                 .arg(data, m_ctl->path("config.json"), command.join(u' '));
        QVERIFY2(text(run).contains(line), qPrintable(text(run)));
        QCOMPARE(namesIn(data), QStringList());
    }

    void settingsThatCannotBeReadAreNotPassedOver()
    {
        if (::geteuid() != 0)
            QSKIP("only root can become somebody else");
        QDir(m_ctl->m_directory.path()).mkdir(QStringLiteral("etc"));
        const QString config = m_ctl->write("etc/config.json", "{}");
        const QString home = m_ctl->path("home");
        QVERIFY(QDir().mkdir(home));
        for (const QString& open : {m_ctl->m_directory.path(), home})
            QVERIFY(::chmod(QFile::encodeName(open).constData(), 0777) == 0);
        QVERIFY(::chmod(QFile::encodeName(config).constData(), 0600) == 0);
        const auto asAnother = [&] {
            return support::run(QStringLiteral("setpriv"),
                                {QStringLiteral("--reuid=54322"), QStringLiteral("--regid=54322"),
                                 QStringLiteral("--clear-groups"), QStringLiteral(ROLLCALLCTL),
                                 QStringLiteral("--config"), config, QStringLiteral("queue"), QStringLiteral("list")},
                                home);
        };
        const QString line = QStringLiteral("sudo -u %1 rollcallctl --config %2 queue list");
        give(config, kioskUser);
        const ProgramRun run = asAnother();
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(text(run).contains(line.arg(QStringLiteral("'#54321'"), config)), qPrintable(text(run)));

        // As the package makes it: the folder is closed, root's, and of the kiosk's group.
        QVERIFY(::chmod(QFile::encodeName(m_ctl->path("etc")).constData(), 0770) == 0);
        const ProgramRun closed = asAnother();
        QCOMPARE(closed.exitCode, 1);
        QVERIFY2(text(closed).contains(line.arg(QStringLiteral("root"), config)), qPrintable(text(closed)));
        QCOMPARE(namesIn(home), QStringList());
    }

    void norInOneThatIsStillToBeMadeThere()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a directory to somebody else");
        const QString home = m_ctl->path("home of the kiosk");
        QVERIFY(QDir().mkdir(home));
        give(home, kioskUser);
        const QString roster = m_ctl->write("roster.csv", "student_number,first_name\n1,Ana\n");
        const ProgramRun run = support::run(QStringLiteral(ROLLCALLCTL),
                                            {QStringLiteral("--data-dir"), home + QStringLiteral("/data"),
                                             QStringLiteral("roster"), QStringLiteral("import"), roster},
                                            m_ctl->m_directory.path());
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(text(run).contains(QStringLiteral("--data-dir '%1/data' roster import %2").arg(home, roster)),
                 qPrintable(text(run)));
        QCOMPARE(namesIn(home), QStringList());
    }

    void theKioskItselfIsNotStartedByAnotherUser()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a directory to somebody else");
        const QString data = m_ctl->path("data");
        QVERIFY(QDir().mkdir(data));
        give(data, kioskUser);
        const ProgramRun run =
            support::run(QStringLiteral(ROLLCALL), {QStringLiteral("--data-dir"), data}, m_ctl->m_directory.path());
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(text(run).contains(QStringLiteral("sudo -u '#54321' rollcall --data-dir ")), qPrintable(text(run)));
        QCOMPARE(namesIn(data), QStringList());
    }

    void whatRootLeftThereIsSaidToBeNotPermitted_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("command");
        for (const char* file : {"account.json", "session.json", "rollcall.db", "admin.json", ".rollcall.db.lock"}) {
            for (const char* command : {"queue list", "locks", "sync --once", "roster pull"})
                QTest::addRow("%s, %s", file, command) << QString::fromLatin1(file) << words(command);
        }
    }

    void whatRootLeftThereIsSaidToBeNotPermitted()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, command);
        makeKiosk();
        const QString path = m_ctl->path("data") + u'/' + file;
        QFile made(path);
        QVERIFY(made.open(QIODevice::Append));
        made.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        give(path, 0);
        const ProgramRun run = asKiosk(command);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(text(run).contains(
                     path + QStringLiteral(" belongs to root and cannot be used by #54321 (permission denied)")),
                 qPrintable(text(run)));
        QVERIFY2(text(run).contains(QStringLiteral("sudo chown -R '#54321': ")), qPrintable(text(run)));
    }

    void doctorLooksAtOwnersAndModes_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("isForeign");
        QTest::addColumn<QString>("said"); // empty: all is well
        QTest::newRow("as it should be") << QStringLiteral("rollcall.db") << 0600 << false << QString();
        QTest::newRow("readable by others") << QStringLiteral("logs/rollcall.log") << 0644 << false << QString();
        QTest::newRow("somebody else's")
            << QStringLiteral("logs/rollcall.log") << 0644 << true << QStringLiteral("does not belong to");
        QTest::newRow("for the group") << QStringLiteral("photos/gate-1/1.jpg") << 0660 << false
                                       << QStringLiteral("others may change");
        QTest::newRow("for everybody") << QStringLiteral("account.json") << 0602 << false
                                       << QStringLiteral("others may change");
        QTest::newRow("the directory itself") << QString() << 0777 << false << QStringLiteral("others may change");
        QTest::newRow("the directory for a group")
            << QString() << 0770 << false << QStringLiteral("others may change");
        QTest::newRow("the folder above")
            << QStringLiteral("..") << 0777 << false << QStringLiteral("everybody may rename");
        QTest::newRow("the folder above is as /tmp") << QStringLiteral("..") << 01777 << false << QString();
    }

    void doctorLooksAtOwnersAndModes()
    {
        QFETCH(QString, file);
        QFETCH(int, mode);
        QFETCH(bool, isForeign);
        QFETCH(QString, said);
        if (isForeign && ::geteuid() != 0)
            QSKIP("only root can give a file to somebody else");
        m_ctl->importRoster();
        const QString path = QDir::cleanPath(m_ctl->path("data") + u'/' + file);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        if (!QFileInfo::exists(path)) {
            QFile made(path);
            QVERIFY(made.open(QIODevice::WriteOnly));
        }
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode_t(mode)), 0);
        if (isForeign)
            give(path, kioskUser);
        const ProgramRun run = m_ctl->configured("{}", words("doctor --json"));
        const QJsonObject files = checkOf(run, QStringLiteral("files"));
        QCOMPARE(::chmod(QFile::encodeName(m_ctl->m_directory.path()).constData(), 0700), 0);
        QVERIFY2(files[u"grade"].toString() == (said.isEmpty() ? QLatin1String("ok") : QLatin1String("bad")),
                 run.out.constData());
        QVERIFY(files[u"message"].toString().contains(said));
        QCOMPARE(files[u"remedy"].toString().isEmpty(), said.isEmpty());
    }

    void logsThatCannotBeWrittenAreTold()
    {
        const QByteArray config = R"({"logging": {"log_dir": "/proc/rollcall"}})";
        const ProgramRun doctor = m_ctl->configured(config, words("doctor --json"));
        QCOMPARE(doctor.exitCode, 1);
        QCOMPARE(checkOf(doctor, QStringLiteral("logs"))[u"grade"].toString(), QStringLiteral("bad"));
        const ProgramRun checked = m_ctl->configured(config, words("config check"));
        QVERIFY2(checked.out.contains("/proc/rollcall/rollcall.log"), checked.out.constData());
        QVERIFY(!checked.out.contains("The settings are good."));
        QCOMPARE(checked.exitCode, 1);
    }

private:
    static QJsonObject checkOf(const ProgramRun& run, const QString& name)
    {
        for (const QJsonValue& finding : run.json().value(u"checks").toArray()) {
            if (finding[u"check"].toString() == name)
                return finding.toObject();
        }
        return {};
    }

    /** A data directory of the user kioskUser, with a roster. */
    void makeKiosk()
    {
        if (::geteuid() != 0)
            QSKIP("only root can act as another user");
        m_ctl->importRoster();
        give(m_ctl->m_directory.path(), kioskUser);
        give(m_ctl->path("data"), kioskUser);
        for (const QString& name : namesIn(m_ctl->path("data")))
            give(m_ctl->path("data") + u'/' + name, kioskUser);
        if (asKiosk(words("--version")).exitCode != 0)
            QSKIP("the programs lie where another user cannot run them");
    }

    ProgramRun asKiosk(const QStringList& command) const
    {
        const QString config = m_ctl->write("config.json", m_ctl->m_cloud.config());
        give(config, kioskUser);
        const QString user = QString::number(kioskUser);
        return support::run(QStringLiteral("setpriv"),
                            QStringList{QStringLiteral("--reuid"), user, QStringLiteral("--regid"), user,
                                        QStringLiteral("--clear-groups"), QStringLiteral(ROLLCALLCTL),
                                        QStringLiteral("--data-dir"), m_ctl->path("data"), QStringLiteral("--config"),
                                        config}
                                + command,
                            m_ctl->m_directory.path());
    }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlDirectory)
#include "tst_ctldirectory.moc"
