// rollcall --measure: the real program plays a queue of sixty students a minute at the video's own pace.

#include "tests/support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace rollcall;
using support::ProgramRun;

class TestMeasure : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        QProcess script;
        script.start(QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/scan/make-footage"),
                     {m_folder.path(), QStringLiteral("queue")});
        QVERIFY(script.waitForFinished(60'000));
        QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
        QFile roster(path("roster.csv"));
        QVERIFY(roster.open(QIODevice::WriteOnly));
        roster.write("student_number,first_name\n");
        for (int number = 2021001; number <= 2021008; ++number)
            roster.write(QByteArray::number(number) + ",Ana\n");
        roster.close();
        const ProgramRun imported =
            support::run(QStringLiteral(ROLLCALLCTL),
                         {QStringLiteral("--data-dir"), path("data"), QStringLiteral("roster"),
                          QStringLiteral("import"), roster.fileName()},
                         m_folder.path());
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
    }

    // The limits themselves are for the machine of a school, not for one that builds and tests at the same time.
    void whatAStudentWaitsForIsMeasuredFromAPacedVideo()
    {
        const ProgramRun run = support::run(QStringLiteral(ROLLCALL),
                                            {QStringLiteral("--data-dir"), path("data"), QStringLiteral("--measure"),
                                             QStringLiteral("--windowed"), QStringLiteral("--source"),
                                             QStringLiteral("video:") + path("queue.mp4")},
                                            m_folder.path());
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json().value(u"accepted"), QJsonValue(8));
        const QJsonObject pace = run.json().value(u"pace").toObject();
        QCOMPARE(pace.value(u"visits"), QJsonValue(8));
        // Where a machine is busy, a badge may be gone before its result is painted, and is not counted here.
        const int results = pace.value(u"results").toInt();
        QVERIFY2(results >= 4 && results <= 8, run.out.constData());
        QVERIFY(std::abs(pace.value(u"frame_interval_ms").toDouble() - 33.3) < 1);
        const double median = pace.value(u"in_view_to_painted_median_ms").toDouble();
        const double p99 = pace.value(u"in_view_to_painted_p99_ms").toDouble();
        QVERIFY2(median > 1 && median <= p99 && p99 < 700, run.out.constData()); // a badge is shown for that long
        QVERIFY(pace.value(u"gui_loop_p999_ms").toDouble() > 0);
        QVERIFY2(run.err.contains("badge in view to result painted, median: "), run.err.constData());
        QVERIFY2(run.err.contains("frame intervals"), run.err.constData());
        QVERIFY2(run.err.contains("event loop of the window late"), run.err.constData());
        qInfo("%s", run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestMeasure)
#include "tst_measure.moc"
