// doctor --bundle: what a technician gets, and what must not be in it.

#include "tests/app/ctlfixture.h"

#include <QProcess>

using namespace rollcall;
using app::CtlFixture;

class TestSupportBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ctl = std::make_unique<CtlFixture>();
        m_ctl->importRoster(); // 2021001 Ana, 2021002 Ben
        QVERIFY(QDir(m_ctl->path("data")).mkpath(QStringLiteral("logs")));
    }
    void cleanup() { m_ctl.reset(); }

    void itHoldsTheDoctorsAnswersVersionsSettingsAndLogs()
    {
        m_ctl->write("data/logs/rollcall.jsonl", "{\"msg\":\"started\"}\n{\"msg\":\"recorded\"}\n");
        bundle();
        QCOMPARE(QStringList(m_members.keys()),
                 (QStringList{QStringLiteral("SHA256SUMS"), QStringLiteral("about.json"),
                              QStringLiteral("doctor.json"), QStringLiteral("logs/rollcall.jsonl"),
                              QStringLiteral("logs/rollcall.log"), QStringLiteral("settings.txt")}));
        const QJsonObject doctor = QJsonDocument::fromJson(m_members[QStringLiteral("doctor.json")]).object();
        QVERIFY(doctor[QStringLiteral("checks")].toArray().size() > 10);
        const QJsonObject about = QJsonDocument::fromJson(m_members[QStringLiteral("about.json")]).object();
        QCOMPARE(about[QStringLiteral("rollcall")].toString(), QStringLiteral(ROLLCALL_VERSION));
        QVERIFY(m_members[QStringLiteral("settings.txt")].contains("photo.jpeg_quality = 80  (file)"));
        QVERIFY(m_members[QStringLiteral("logs/rollcall.jsonl")].startsWith("{\"msg\":\"started\"}\n"));
    }

    void noStudentAndNoSecretIsInIt()
    {
        m_ctl->write("data/logs/rollcall.jsonl", "{\"msg\":\"planted\",\"student\":\"2021001\",\"name\":\"Ben\"}\n"
                                                 "{\"msg\":\"Benches and 20210011 are no students\"}\n");
        bundle();
        for (const QByteArray& member : m_members) {
            QVERIFY(!member.contains("2021001\""));
            QVERIFY(!member.contains("\"Ben\""));
            QVERIFY(!member.contains("geheim"));
        }
        const QByteArray log = m_members[QStringLiteral("logs/rollcall.jsonl")];
        QVERIFY(log.contains("\"student\":\"[redacted]\",\"name\":\"[redacted]\""));
        QVERIFY(log.contains("Benches and 20210011 are no students"));
        QVERIFY(m_members[QStringLiteral("settings.txt")].contains("alarms.webhook_token = set"));
    }

    void ofALongLogTheLastWholeLinesAreThere()
    {
        QByteArray lines("{\"msg\":\"the first\"}\n");
        while (lines.size() < 5'000'100)
            lines += "{\"msg\":\"a line among many, which is long enough to fill the file soon\"}\n";
        m_ctl->write("data/logs/rollcall.log", lines + "{\"msg\":\"the last\"}\n");
        bundle();
        const QByteArray log = m_members[QStringLiteral("logs/rollcall.log")];
        QVERIFY(log.size() <= 5'000'000 && log.size() > 4'999'900);
        QVERIFY(log.startsWith("{\"msg\":\"a line"));
        QVERIFY(log.contains("the last"));
    }

    void aFileThatIsThereIsNotReplaced()
    {
        const QString file = m_ctl->write("kept.tar", "something else");
        const auto run = m_ctl->configured(config, {QStringLiteral("doctor"), QStringLiteral("--bundle"), file});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("No bundle was written"), run.err.constData());
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("something else"));
    }

private:
    static constexpr auto config = R"({"photo": {"jpeg_quality": 80}, "alarms": {"webhook_token": "geheim"}})";

    void bundle()
    {
        m_members.clear();
        const QString file = m_ctl->path("bundle.tar");
        (void)m_ctl->configured(config, {QStringLiteral("doctor"), QStringLiteral("--bundle"), file});
        QVERIFY(QFile::exists(file));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        for (const QByteArray& name : tar({QStringLiteral("tf"), file}).split('\n')) {
            if (!name.isEmpty())
                m_members.insert(QString::fromUtf8(name),
                                 tar({QStringLiteral("xOf"), file, QString::fromUtf8(name)}));
        }
    }

    static QByteArray tar(const QStringList& arguments)
    {
        QProcess program;
        program.start(QStringLiteral("tar"), arguments);
        return program.waitForFinished() ? program.readAllStandardOutput() : QByteArray();
    }

    std::unique_ptr<CtlFixture> m_ctl;
    QMap<QString, QByteArray> m_members;
};

QTEST_GUILESS_MAIN(TestSupportBundle)
#include "tst_supportbundle.moc"
