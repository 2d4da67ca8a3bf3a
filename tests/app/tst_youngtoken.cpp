// The programs as they are shipped, all at once, each beside a cloud whose REST and storage call a token not yet valid for
// two seconds after its login.

#include "tests/app/ctlfixture.h"
#include "tests/support/qrimage.h"

#include <QDir>

using namespace rollcall;
using app::CtlFixture;
using app::words;

namespace {

/** One program, its data directory and its cloud. */
struct Run {
    CtlFixture fixture;
    QProcess process;

    void start(const QString& program, const QStringList& arguments)
    {
        fixture.m_cloud.lag = std::chrono::seconds(2);
        support::prepare(process, fixture.m_directory.path());
        process.start(program,
                      QStringList{QStringLiteral("--data-dir"), fixture.path("data"), QStringLiteral("--config"),
                                  fixture.write("config.json", fixture.m_cloud.config())}
                          + arguments);
    }

    void startCtl(const QByteArray& arguments)
    {
        start(QStringLiteral(ROLLCALLCTL), words(arguments.constData()));
    }

    bool hasEnded() const { return process.state() == QProcess::NotRunning; }
};

} // namespace

class TestYoungToken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProgramWaitsWithItsTokenInsteadOfAskingForAYoungerOne()
    {
        for (Run* run : {&m_once, &m_watch, &m_doctor}) {
            run->fixture.importRoster();
            run->fixture.scanWithPhoto("2021001");
        }
        for (Run* run : {&m_pull, &m_kiosk})
            run->fixture.m_cloud.roster = {QStringLiteral("2021001")};
        m_doctor.fixture.m_cloud.date = &QDateTime::currentDateTimeUtc;
        m_kiosk.fixture.importRoster();
        QVERIFY(QDir().mkpath(m_kiosk.fixture.path("images")));
        QVERIFY(support::qrImage("2021001", 6).save(m_kiosk.fixture.path("images/1.png")));

        m_once.startCtl("sync --once");
        m_watch.startCtl("sync --watch");
        m_pull.startCtl("roster pull");
        m_doctor.startCtl("doctor --json");
        const QByteArray url = m_pair.fixture.m_cloud.url().toString().toLatin1();
        m_pair.startCtl("pair --url " + url + " --key sb_publishable_k3y --code 7Q4M-2KXD-9RWA-H3TN");
        m_kiosk.start(QStringLiteral(ROLLCALL), words("--exit-at-end --drain 60")
                                                    << QStringLiteral("--source")
                                                    << QStringLiteral("images:") + m_kiosk.fixture.path("images"));

        const std::vector<Run*> ending{&m_once, &m_pull, &m_doctor, &m_pair, &m_kiosk};
        const auto haveEnded = [&ending] {
            return std::all_of(ending.begin(), ending.end(), [](const Run* run) { return run->hasEnded(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(haveEnded() && m_watch.fixture.m_cloud.photos.size() == 1, 60'000);
        m_watch.process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(m_watch.hasEnded(), 20'000);

        for (Run* run : {&m_once, &m_watch, &m_pull, &m_doctor, &m_pair, &m_kiosk}) {
            const QByteArray said = run->process.readAllStandardOutput() + run->process.readAllStandardError();
            QVERIFY2(run->process.exitCode() == 0, said.constData());
            QVERIFY(run->fixture.m_cloud.tooYoung > 0);
            QCOMPARE(run->fixture.m_cloud.logins, 1);
        }
        for (const Run* run : {&m_once, &m_watch, &m_kiosk}) {
            QCOMPARE(run->fixture.m_cloud.rows.size(), 1);
            QCOMPARE(run->fixture.m_cloud.photos.size(), 1);
        }
    }

private:
    Run m_once, m_watch, m_pull, m_doctor, m_pair, m_kiosk;
};

QTEST_GUILESS_MAIN(TestYoungToken)
#include "tst_youngtoken.moc"
