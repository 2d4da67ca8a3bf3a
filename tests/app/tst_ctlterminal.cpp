// The real rollcallctl and whoever reads it: nothing that somebody else wrote steers the terminal, every code of a picture is
// told, an answer that could not be written is a fault, and log lines go into the log.

#include "tests/app/ctlfixture.h"
#include "tests/support/onterminal.h"
#include "tests/support/qrimage.h"

#include <QDir>
#include <QPainter>

using namespace rollcall;
using app::CtlFixture;
using app::words;
using support::HttpAnswer;
using support::ProgramRun;

namespace {

/** Whether a terminal would do something else than show it: control characters but the line's end, reversed direction. */
bool steersTerminal(const QByteArray& output)
{
    const QString text = QString::fromUtf8(output);
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && c != u'\n') || (c >= QChar(0x202a) && c <= QChar(0x202e))
               || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
}

/** Black modules on nothing, or white ones. */
QImage onNothing(const QImage& code, Qt::GlobalColor modules)
{
    QImage picture(code.size(), QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            if (qGray(code.pixel(x, y)) < 128)
                picture.setPixelColor(x, y, modules);
        }
    }
    return picture;
}

} // namespace

class TestCtlTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_ctl = std::make_unique<CtlFixture>(); }
    void cleanup() { m_ctl.reset(); }

    // What somebody else wrote

    void aCodeCannotSteerTheTerminal_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("colour") << QByteArray("\x1b[31mRED");
        QTest::newRow("title") << QByteArray("\x1b]0;owned\a");
        QTest::newRow("a line of our own") << QByteArray("2021001\nrollcallctl: all is well");
        QTest::newRow("over what stands there") << QByteArray("2021001\r2021002");
        QTest::newRow("CSI of one character") << QByteArray("\xc2\x9b"
                                                            "31mRED");
        QTest::newRow("DEL") << QByteArray("2021001\x7f");
        QTest::newRow("reversed") << QByteArray("\xe2\x80\xae"
                                                "1002");
        QTest::newRow("isolated") << QByteArray("\xe2\x81\xa7"
                                                "1002");
    }

    void aCodeCannotSteerTheTerminal()
    {
        QFETCH(QByteArray, payload);
        const QString file = picture("code.png", support::qrImage(payload));
        const ProgramRun people = m_ctl->ctl({QStringLiteral("decode"), file});
        QCOMPARE(people.exitCode, 0);
        QVERIFY2(!steersTerminal(people.out), people.out.constData());
        QCOMPARE(people.out.count('\n'), 1);
        const ProgramRun script = m_ctl->ctl({QStringLiteral("--json"), QStringLiteral("decode"), file});
        QVERIFY2(!steersTerminal(script.out), script.out.constData());
        QCOMPARE(script.json().value(u"text").toString().toUtf8(), payload);
    }

    void theNameOfAFileCannotSteerIt_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command :
             {"decode", "queue import", "queue export", "roster import", "validate --type attendance"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void theNameOfAFileCannotSteerIt()
    {
        QFETCH(QString, command);
        m_ctl->importRoster();
        const ProgramRun run =
            m_ctl->ctl(command.split(u' ')
                       + QStringList{m_ctl->path("") + QStringLiteral("\x1b]0;none\a\x1b[31m\u009b\u202e/file")});
        QVERIFY(run.exitCode > 0);
        QVERIFY2((run.out + run.err).contains("]0;none"), run.err.constData());
        QVERIFY2(!steersTerminal(run.out + run.err), run.err.constData());
    }

    void aStudentsNameCannotSteerIt()
    {
        const QString file = m_ctl->write("roster.csv", "student_number,first_name\n1,Ana\xe2\x80\xae\n");
        QCOMPARE(m_ctl->ctl({QStringLiteral("roster"), QStringLiteral("import"), file}).exitCode, 0);
        const ProgramRun run = m_ctl->ctl(words("roster list"));
        QVERIFY(run.out.contains("Ana"));
        QVERIFY2(!steersTerminal(run.out), run.out.constData());
    }

    void aSettingCannotSteerIt()
    {
        const ProgramRun run =
            m_ctl->configured("{\"school_name\": \"Nar\xe2\x80\xaera\", \"\xc2\x9b\": 1}", words("config check"));
        QVERIFY(run.out.contains("ra"));
        QVERIFY2(!steersTerminal(run.out + run.err), run.out.constData());
    }

    void whatTheServerWroteCannotSteerIt()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        m_ctl->m_cloud.attendance =
            HttpAnswer::json(400, "{\"code\":\"22P02\",\"message\":\"\\u001b[31m\\u009b\\u202ebroken\"}");
        m_ctl->sync();
        const ProgramRun run = m_ctl->ctl(words("queue show 1"));
        QVERIFY2(run.out.contains("22P02"), run.out.constData());
        QVERIFY2(!steersTerminal(run.out), run.out.constData());
        const QString record = m_ctl->ctl(words("queue list --json")).json().value(u"record_id").toString();
        const ProgramRun story = m_ctl->ctl({QStringLiteral("trace"), record});
        QVERIFY2(story.out.contains("22P02"), story.out.constData());
        QVERIFY2(!steersTerminal(story.out), story.out.constData());
    }

    // Pictures

    void everyCodeOfAPictureIsTold_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("two") << 2;
        QTest::newRow("a sheet of badges") << 12;
    }

    void everyCodeOfAPictureIsTold()
    {
        QFETCH(int, count);
        QImage sheet(4 * 240, (count + 3) / 4 * 240, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QSet<QString> expected;
        QPainter painter(&sheet);
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(2021001 + i);
            expected << QString::fromLatin1(number);
            painter.drawImage(i % 4 * 240 + 40, i / 4 * 240 + 40, support::qrImage(number));
        }
        painter.end();
        const ProgramRun run =
            m_ctl->ctl({QStringLiteral("--json"), QStringLiteral("decode"), picture("sheet.png", sheet)});
        QCOMPARE(run.exitCode, 0);
        QSet<QString> told;
        for (const QJsonObject& line : run.lines())
            told << line.value(u"text").toString();
        QCOMPARE(told, expected);
    }

    void aPictureWithoutACodeIsAFault()
    {
        const QString wall = picture("wall.png", support::texturedScene({640, 480}));
        const QString badge = picture("badge.png", support::qrImage("2021001"));
        QCOMPARE(m_ctl->ctl({QStringLiteral("decode"), wall}).exitCode, 1);
        QCOMPARE(m_ctl->ctl({QStringLiteral("decode"), badge}).exitCode, 0);
        const ProgramRun both = m_ctl->ctl({QStringLiteral("decode"), wall, badge});
        QCOMPARE(both.exitCode, 1);
        QVERIFY(both.out.contains("no code") && both.out.contains("2021001"));
    }

    void aTransparentGroundIsSeenThrough_data()
    {
        QTest::addColumn<QImage>("picture");
        const QImage code = support::qrImage("2021001");
        QTest::newRow("black on nothing") << onNothing(code, Qt::black);
        QTest::newRow("white on nothing") << onNothing(code, Qt::white);
        QTest::newRow("premultiplied")
            << onNothing(code, Qt::black).convertToFormat(QImage::Format_ARGB32_Premultiplied);
        QImage opaque = code.convertToFormat(QImage::Format_ARGB32);
        QTest::newRow("alpha that is never used") << opaque;
    }

    void aTransparentGroundIsSeenThrough()
    {
        QFETCH(QImage, picture);
        const ProgramRun run =
            m_ctl->ctl({QStringLiteral("--json"), QStringLiteral("decode"), this->picture("badge.png", picture)});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json().value(u"text").toString(), QStringLiteral("2021001"));
    }

    // Answers that do not arrive

    void anAnswerThatCannotBeWrittenIsAFault_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command : {"--help",
                                    "--version",
                                    "help queue",
                                    "completion bash",
                                    "config check",
                                    "--json config check",
                                    "decode badge.png",
                                    "doctor",
                                    "queue list",
                                    "--json queue list",
                                    "queue show 1",
                                    "queue stats",
                                    "record list",
                                    "--json record list",
                                    "roster list",
                                    "timeouts",
                                    "locks",
                                    "scan 2021002",
                                    "validate --type student students.jsonl",
                                    "queue export waiting.tar"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void anAnswerThatCannotBeWrittenIsAFault()
    {
        QFETCH(QString, command);
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        picture("badge.png", support::qrImage("2021001"));
        m_ctl->write("students.jsonl", "{\"student_number\":\"1\",\"first_name\":\"Ana\"}\n");
        const ProgramRun full = shell(command + QStringLiteral(" >/dev/full"));
        QCOMPARE(full.exitCode, 1);
        QVERIFY2(full.err.contains("could not be written"), full.err.constData());
        QFile::remove(m_ctl->path("waiting.tar"));
        const ProgramRun closed = shell(command + QStringLiteral(" >&-"));
        QCOMPARE(closed.exitCode, 1);
        QVERIFY2(closed.err.contains("could not be written"), closed.err.constData());
        // What was printed nowhere is not in the first file that was opened, either.
        QCOMPARE(m_ctl->ctl(words("record list --json")).lines().size(), command.startsWith(u"scan") ? 2 : 1);
    }

    void aReaderThatHasSeenEnoughIsNotComplainedAbout()
    {
        QByteArray csv = "student_number,first_name\n";
        for (int i = 0; i < 20000; ++i)
            csv += QByteArray::number(i) + ",Ana\n";
        const QString file = m_ctl->write("roster.csv", csv);
        QCOMPARE(m_ctl->ctl({QStringLiteral("roster"), QStringLiteral("import"), file}).exitCode, 0);
        const ProgramRun run = shell(QStringLiteral("roster list | head -1"));
        QCOMPARE(run.out.count('\n'), 1);
        QCOMPARE(run.err, QByteArray());
    }

    // Log lines

    void logLinesGoIntoTheLogAndNotToAPerson()
    {
        m_ctl->importRoster();
        m_ctl->ctl(words("scan 2021001"));
        const QString config = m_ctl->write(
            "config.json", "{\"cloud\":{\"url\":\"http://127.0.0.1:1\",\"api_key\":\"sb_publishable_k3y\","
                           "\"device_id\":\"gate-1\",\"device_email\":\"a@b.test\",\"device_password\":\"x\"}}");
        support::OnTerminal terminal(QStringLiteral(ROLLCALLCTL),
                                     {QStringLiteral("--config"), config, QStringLiteral("--data-dir"),
                                      m_ctl->path("data"), QStringLiteral("sync"), QStringLiteral("--once")});
        QCOMPARE(terminal.end(), 1);
        QVERIFY2(terminal.seen().contains("still to be sent"), terminal.seen().constData());
        QVERIFY2(!terminal.seen().contains("WARNING"), terminal.seen().constData());
        QByteArray log;
        QDir logs(m_ctl->path("data/logs"));
        for (const QString& name : logs.entryList({QStringLiteral("*.jsonl")}, QDir::Files)) {
            QFile file(logs.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            log += file.readAll();
        }
        QVERIFY2(log.contains("\"WARNING\""), log.constData());
    }

    void whoOnlyLooksWhereNothingIsMakesNoLog()
    {
        QCOMPARE(m_ctl->ctl(words("queue list")).exitCode, 1);
        QVERIFY(!QFileInfo::exists(m_ctl->path("data")));
    }

private:
    QString picture(const char* name, const QImage& image) const
    {
        const QString file = m_ctl->path(name);
        if (!image.save(file))
            qFatal("%s cannot be written", qPrintable(file));
        return file;
    }

    ProgramRun shell(const QString& rest) const
    {
        return support::run(
            QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QStringLiteral("cd %1 && %2 --data-dir data %3")
                                       .arg(m_ctl->m_directory.path(), QStringLiteral(ROLLCALLCTL), rest)},
            m_ctl->m_directory.path());
    }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlTerminal)
#include "tst_ctlterminal.moc"
