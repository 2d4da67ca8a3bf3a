#include "app/kiosk/options.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using app::parseOptions;
using scan::SourceKind;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutArgumentsEverythingIsAsTheSettingsSay()
    {
        const auto options = parseOptions({});
        QVERIFY(options.ok());
        QVERIFY(!options->configFile && !options->dataDirectory && !options->source && !options->screenshots);
        QVERIFY(!options->language && !options->exitAtEnd && !options->fast && !options->recover
                && !options->windowed);
        QCOMPARE(options->drain, std::chrono::milliseconds(10s));
    }

    void everyOptionIsTaken()
    {
        const auto options =
            parseOptions(words("--config /c.json --data-dir /d --source video:a:b.mp4 --exit-at-end --fast "
                               "--drain 2.5 --language de --recover --windowed --screenshots /s"));
        QVERIFY2(options.ok(), options.ok() ? "" : qPrintable(options.error().detail));
        QCOMPARE(options->configFile, std::optional(QStringLiteral("/c.json")));
        QCOMPARE(options->dataDirectory, std::optional(QStringLiteral("/d")));
        QCOMPARE(options->source->kind, SourceKind::Video);
        QCOMPARE(options->source->what, QStringLiteral("a:b.mp4"));
        QCOMPARE(options->drain, 2500ms);
        QCOMPARE(options->language, std::optional(QStringLiteral("de")));
        QCOMPARE(options->screenshots, std::optional(QStringLiteral("/s")));
        QVERIFY(options->exitAtEnd && options->fast && options->recover && options->windowed);
    }

    void picturesAreNarrowedDown()
    {
        const auto options = parseOptions(words("--screenshots /s --page idle --page in --size 800x480 --size 480x800 "
                                                "--theme night --language de --language ar --text-size 150"));
        QVERIFY2(options.ok(), options.ok() ? "" : qPrintable(options.error().detail));
        QCOMPARE(options->pictures.pages, words("idle in"));
        QCOMPARE(options->pictures.languages, words("de ar"));
        QCOMPARE(options->pictures.sizes, (QList<QSize>{{800, 480}, {480, 800}}));
        QCOMPARE(options->pictures.themes, QList{ui::ScreenshotSet::Theme::Night});
        QCOMPARE(options->pictures.textSize, 1.5);
    }

    void aWrongChoiceOfPicturesIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("fault");
        QTest::newRow("size") << QStringLiteral("--screenshots /s --size 800")
                              << QStringLiteral("--size takes pixels from 100x100 to 9999x9999");
        QTest::newRow("theme") << QStringLiteral("--screenshots /s --theme dark")
                               << QStringLiteral("--theme takes light or night");
        QTest::newRow("text") << QStringLiteral("--screenshots /s --text-size 300")
                              << QStringLiteral("--text-size takes a number from 80 to 200");
        QTest::newRow("alone") << QStringLiteral("--page idle")
                               << QStringLiteral("--page goes with --screenshots only");
    }

    void aWrongChoiceOfPicturesIsSaid()
    {
        QFETCH(QString, line);
        const auto options = parseOptions(words(qPrintable(line)));
        QVERIFY(!options.ok());
        QTEST(options.error().detail, "fault");
    }

    void theSelfTestIsToldWhetherThereIsACamera_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("fault");
        QTest::newRow("camera") << QStringLiteral("--self-test camera") << QString();
        QTest::newRow("none") << QStringLiteral("--self-test no-camera") << QString();
        QTest::newRow("neither") << QStringLiteral("--self-test yes")
                                 << QStringLiteral("--self-test takes camera or no-camera");
        for (const char* other : {"--exit-at-end --source images:/i", "--recover"})
            QTest::newRow(other) << QStringLiteral("--self-test camera ") + QLatin1String(other)
                                 << QStringLiteral("--self-test goes with neither --exit-at-end nor --recover");
    }

    void theSelfTestIsToldWhetherThereIsACamera()
    {
        QFETCH(QString, line);
        const auto options = parseOptions(words(qPrintable(line)));
        QTEST(options ? QString() : options.error().detail, "fault");
        if (options)
            QCOMPARE(*options->selfTest, line.endsWith(QLatin1String("no-camera")) ? app::SelfTest::Camera::NotNeeded
                                                                                   : app::SelfTest::Camera::Needed);
    }

    void aSourceIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<SourceKind>("kind");
        QTest::addColumn<QString>("what");
        QTest::newRow("any camera") << QStringLiteral("camera") << SourceKind::Camera << QString();
        QTest::newRow("one camera") << QStringLiteral("camera:/dev/video2") << SourceKind::Camera
                                    << QStringLiteral("/dev/video2");
        QTest::newRow("video") << QStringLiteral("video:day one.mp4") << SourceKind::Video
                               << QStringLiteral("day one.mp4");
        QTest::newRow("images") << QStringLiteral("images:/tmp/x") << SourceKind::Images << QStringLiteral("/tmp/x");
    }

    void aSourceIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(SourceKind, kind);
        QFETCH(QString, what);
        const auto options = parseOptions({QStringLiteral("--source"), text});
        QVERIFY(options.ok());
        QCOMPARE(options->source->kind, kind);
        QCOMPARE(options->source->what, what);
    }

    void whatIsNotUnderstoodIsNamed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const char* line, const char* named) {
            QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(named);
        };
        row("unknown option", "--sauce camera", "sauce");
        row("a word too many", "--fast please", "please");
        row("no value", "--config", "config");
        row("unknown source", "--source radio:1", "radio");
        row("video without a file", "--source video:", "video");
        row("images without a folder", "--source images:", "images");
        row("drain is no number", "--drain soon", "--drain");
        row("drain is negative", "--drain=-1", "--drain");
        row("drain for days", "--drain 86401", "--drain");
        row("drain is not finite", "--drain nan", "--drain");
        row("an end without footage", "--exit-at-end", "--source");
        row("a measurement without footage", "--measure", "--measure needs");
        row("a measurement of pictures", "--measure --source images:/i", "--measure needs");
        row("a measurement that is fast", "--measure --fast --source video:/v", "--measure needs");
        row("an end of a camera", "--exit-at-end --source camera", "--source");
    }

    void whatIsNotUnderstoodIsNamed()
    {
        QFETCH(QString, line);
        QFETCH(QString, named);
        const auto options = parseOptions(line.split(u' '));
        QVERIFY(!options.ok());
        QCOMPARE(options.error().code, ErrorCode::Invalid);
        QVERIFY2(options.error().detail.contains(named), qPrintable(options.error().detail));
    }

    void aMeasurementEndsWithItsFootage()
    {
        const auto options = parseOptions(words("--measure --source video:/v.mp4"));
        QVERIFY(options.ok());
        QVERIFY(options->measure);
        QVERIFY(options->exitAtEnd);
    }

    void aDrainOfNothingIsAllowed() { QCOMPARE(parseOptions(words("--drain 0"))->drain, 0ms); }

    void theHelpNamesEveryOption()
    {
        for (const char* option :
             {"--config", "--data-dir", "--source", "--exit-at-end", "--measure", "--fast", "--drain",
              "--screenshots", "--page", "--size", "--theme", "--text-size", "--language", "--recover", "--windowed"})
            QVERIFY2(app::optionsHelp().contains(QLatin1String(option)), option);
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
