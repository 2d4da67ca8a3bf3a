#include "app/ctl/linereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rollcall;

namespace {

/** JSON with ' for ", to be read by people. */
QByteArray j(QByteArray text)
{
    return text.replace('\'', '"');
}

struct Answer {
    int code;
    std::vector<QJsonObject> lines;
    QByteArray complaints;
};

} // namespace

/** `rollcallctl validate` as scripts see it. */
class TestValidateCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachLineIsAnsweredByOne()
    {
        const Answer answer = ask({QStringLiteral("--type"), QStringLiteral("attendance")},
                                  j("{'student_number':'1','date':'2025-01-01','status':'present','x':1}\n"
                                    "{'student_number':'1','date':'2025-99-99'}\n"
                                    "\n"
                                    "[]"));
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.lines.size(), 4u);
        const QStringList keys{QStringLiteral("errors"), QStringLiteral("fixes"), QStringLiteral("line"),
                               QStringLiteral("record"), QStringLiteral("valid")};
        for (std::size_t i = 0; i < answer.lines.size(); ++i) {
            QCOMPARE(answer.lines[i].keys(), keys);
            QCOMPARE(answer.lines[i].value(QLatin1String("line")).toInt(), static_cast<int>(i + 1));
            QCOMPARE(answer.lines[i].value(QLatin1String("valid")).toBool(), i == 0);
            QCOMPARE(answer.lines[i].value(QLatin1String("fixes")).toArray(), QJsonArray());
        }
        QCOMPARE(errorsOf(answer.lines[0]), QStringList());
        QCOMPARE(answer.lines[0].value(QLatin1String("record")).toObject().value(QLatin1String("x")).toInt(), 1);
        QCOMPARE(errorsOf(answer.lines[1]),
                 (QStringList{QStringLiteral("/date pattern"), QStringLiteral("/status required")}));
        QVERIFY(answer.lines[1]
                    .value(QLatin1String("errors"))
                    .toArray()
                    .at(0)
                    .toObject()
                    .contains(QLatin1String("message")));
        QCOMPARE(errorsOf(answer.lines[2]), QStringList{QStringLiteral(" not_json")});
        QVERIFY(answer.lines[2].value(QLatin1String("record")).isNull());
        QCOMPARE(errorsOf(answer.lines[3]), QStringList{QStringLiteral(" not_object")});
        QCOMPARE(answer.complaints, QByteArray()); // no progress where there is no terminal
    }

    void fixingSaysWhatItDid()
    {
        const Answer answer =
            ask({QStringLiteral("--type"), QStringLiteral("attendance"), QStringLiteral("--fix")},
                j("{'student_id':'1','timestamp':'2025-01-01T07:30:00.5'}\n{'date':'2025-01-01'}\n"));
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.lines[0].value(QLatin1String("record")).toObject(),
                 QJsonDocument::fromJson(
                     j("{'student_number':'1','date':'2025-01-01','time_in':'07:30:00','status':'present'}"))
                     .object());
        QCOMPARE(answer.lines[0].value(QLatin1String("fixes")).toArray().size(), 3);
        // V13: what cannot be repaired is not handed on.
        QVERIFY(!answer.lines[1].value(QLatin1String("valid")).toBool());
        QVERIFY(answer.lines[1].value(QLatin1String("record")).isNull());
    }

    void sanitizingOnlyDrops()
    {
        const Answer answer = ask(
            {QStringLiteral("--type"), QStringLiteral("student"), QStringLiteral("--sanitize"), QStringLiteral("-")},
            j("{'student_number':'1','first_name':' Ana ','x':1}"));
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.lines[0].value(QLatin1String("record")).toObject(),
                 QJsonDocument::fromJson(j("{'student_number':'1','first_name':' Ana '}")).object());
    }

    void aFileIsReadLikeStandardInput()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("photos.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // As a program that begins files with a byte-order mark and ends lines with two characters writes it.
        file.write("\xef\xbb\xbf"
                   + j("{'id':'0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90','photo_path':"
                       "'gate-1/2026/11/23/0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90.jpg'}\r\n"));
        file.close();
        const Answer answer = ask({QStringLiteral("--type"), QStringLiteral("photo"), file.fileName()}, {});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.lines.size(), 1u);
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* name, const char* arguments) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts);
        };
        row("no type", "");
        row("type without its value", "--type");
        row("a type there is not", "--type teacher");
        row("fix and sanitize", "--type sms --fix --sanitize");
        row("an option there is not", "--type sms --force");
        row("two files", "--type sms a b");
        row("a file there is not", "--type sms /nowhere/at/all");
    }

    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = ask(arguments, {});
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.lines.empty());
        QVERIFY(!answer.complaints.isEmpty());
    }

    void memoryStaysTheSameHoweverMuchIsRead()
    {
        const int lines = qEnvironmentVariableIntValue("ROLLCALL_VALIDATE_LINES");
        QVERIFY2(lines > 0, "ROLLCALL_VALIDATE_LINES says how many lines; ctest sets it");
        const QByteArray line = j("{'student_number':'2021001','date':'2025-01-01','status':'present'}\n");
        const long few = peakOf(1000, line);
        const long many = peakOf(lines, line);
        const long oneLong = peakOf(1000, QByteArray(64 * 1024, 'x')); // never a line's end
        qInfo("peak of memory: %ld KB for 1000 lines, %ld for %d, %ld for one of 64 MB", few, many, lines, oneLong);
        QVERIFY(few > 0);
        QVERIFY(many < few + 4 * 1024);
        QVERIFY(oneLong < few + 4 * 1024);
    }

    void aTerminalIsShownHowFarItIs()
    {
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const int slave = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
        QVERIFY(slave >= 0);
        QProcess process;
        process.setChildProcessModifier([slave] { ::dup2(slave, STDERR_FILENO); });
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(program(), {QStringLiteral("validate"), QStringLiteral("--type"), QStringLiteral("sms")});
        process.write(QByteArray("{}\n").repeated(20'000));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QByteArray shown(4096, '\0');
        shown.truncate(::read(terminal, shown.data(), std::size_t(shown.size())));
        ::close(slave);
        ::close(terminal);
        QVERIFY2(shown.startsWith("10000 lines, 10000 of them faulty\r20000 lines, 20000 of them faulty"),
                 shown.constData());
        QVERIFY(shown.endsWith('\n'));
    }

    void linesAreReadWhateverTheirLength_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QByteArray>>("lines");
        using Lines = QList<QByteArray>;
        QTest::newRow("nothing") << QByteArray() << Lines{};
        QTest::newRow("one") << QByteArray("a\n") << Lines{"a"};
        QTest::newRow("without its end") << QByteArray("a\nb") << Lines{"a", "b"};
        QTest::newRow("empty ones") << QByteArray("\n\n") << Lines{"", ""};
        QTest::newRow("as long as may be") << QByteArray("12345\n6") << Lines{"12345", "6"};
        QTest::newRow("longer") << QByteArray("1234567890\n6") << Lines{"123456", "6"};
        QTest::newRow("across what is read at once") << QByteArray(64 * 1024 - 2, 'x') + "\n1234\n"
                                                     << Lines{"xxxxxx", "1234"};
        QTest::newRow("ending where reading does") << QByteArray(64 * 1024 - 1, 'x') + "\n1" << Lines{"xxxxxx", "1"};
    }

    void linesAreReadWhateverTheirLength()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QByteArray>, lines);
        std::FILE* const file = std::tmpfile();
        QVERIFY(file);
        QCOMPARE(std::fwrite(text.constData(), 1, std::size_t(text.size()), file), std::size_t(text.size()));
        std::rewind(file);
        app::LineReader reader(file, 5);
        QList<QByteArray> read;
        for (QByteArray line; reader.next(line);)
            read.append(line);
        QVERIFY(!reader.failed());
        std::fclose(file);
        QCOMPARE(read, lines);
    }

private:
    static QString program() { return QStringLiteral(ROLLCALLCTL_PROGRAM); }

    static Answer ask(const QStringList& arguments, const QByteArray& input)
    {
        QProcess process;
        process.start(program(), QStringList{QStringLiteral("validate")} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished())
            return {-1, {}, process.errorString().toUtf8()};
        Answer answer{process.exitCode(), {}, process.readAllStandardError()};
        for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                answer.lines.push_back(QJsonDocument::fromJson(line).object());
        }
        return answer;
    }

    static QStringList errorsOf(const QJsonObject& answer)
    {
        QStringList errors;
        for (const QJsonValue& error : answer.value(QLatin1String("errors")).toArray())
            errors.append(error[QLatin1String("path")].toString() + u' ' + error[QLatin1String("code")].toString());
        return errors;
    }

    // In KB, by the kernel's own count; 0 if it did not run through.
    static long peakOf(int times, const QByteArray& piece)
    {
        int pipe[2];
        if (::pipe2(pipe, O_CLOEXEC) != 0)
            return 0;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        QByteArray path = program().toLocal8Bit();
        char command[] = "validate";
        char option[] = "--type";
        char type[] = "attendance";
        char* const arguments[] = {path.data(), command, option, type, nullptr};
        pid_t child = 0;
        const int spawned = ::posix_spawn(&child, path.constData(), &actions, nullptr, arguments, environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(pipe[0]);
        if (spawned != 0)
            return 0;
        bool written = true;
        for (int i = 0; i < times && written; ++i) {
            for (qsizetype at = 0; at < piece.size() && written;) {
                const auto count = ::write(pipe[1], piece.constData() + at, std::size_t(piece.size() - at));
                written = count > 0;
                at += count;
            }
        }
        ::close(pipe[1]);
        int status = 0;
        rusage usage{};
        const bool ended = ::wait4(child, &status, 0, &usage) == child && WIFEXITED(status);
        return written && ended ? usage.ru_maxrss : 0;
    }
};

QTEST_GUILESS_MAIN(TestValidateCommand)
#include "tst_validatecommand.moc"
