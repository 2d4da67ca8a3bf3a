#include "ui/screenshots.h"
#include "ui/screenshotset.h"
#include "ui/text/language.h"

#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;

namespace {

/** Of one pixel's grey, 0 to 255. */
int mostDifference(const QImage& a, const QImage& b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            most = std::max(most, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
    }
    return most;
}

} // namespace

class TestScreenshots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_page_is_written_named_for_page_language_size_and_theme()
    {
        const QTemporaryDir folder;
        const QString directory = folder.filePath(QStringLiteral("new/folder"));
        const QList<QSize> sizes = {QSize(480, 320)};
        const Result<int> written = writeScreenshots(directory, {{}, {QStringLiteral("de")}, sizes});
        QVERIFY(written.ok());
        QStringList expected;
        for (const Shot& page : shots()) {
            for (const QSize size : sizes) {
                for (const char* theme : {"", "_night"})
                    expected << QStringLiteral("%1_de_%2x%3%4.png")
                                    .arg(QLatin1String(page.name))
                                    .arg(size.width())
                                    .arg(size.height())
                                    .arg(QLatin1String(theme));
            }
        }
        expected.sort();
        QCOMPARE(QDir(directory).entryList(QDir::Files, QDir::Name), expected);
        QCOMPARE(*written, static_cast<int>(expected.size()));
        for (const QSize size : sizes) {
            const QString name = QStringLiteral("idle_de_%1x%2.png").arg(size.width()).arg(size.height());
            QCOMPARE(QImageReader(QDir(directory).filePath(name)).size(), size);
        }
    }

    void what_nothing_names_is_written_in_every_language_size_and_theme()
    {
        const QTemporaryDir folder;
        const QString page = QStringLiteral("in");
        const Result<int> inLanguages = writeScreenshots(folder.path(), {{page}, {}, {QSize(480, 320)}});
        QVERIFY(inLanguages.ok());
        QCOMPARE(*inLanguages, static_cast<int>(languages().size() * 2));
        const Result<int> inSizes = writeScreenshots(folder.path(), {{page}, {QStringLiteral("ar")}});
        QVERIFY(inSizes.ok());
        QCOMPARE(*inSizes, static_cast<int>(screenshotSizes().size() * 2));
        QCOMPARE(QImageReader(folder.filePath(QStringLiteral("in_ar_3840x2160_night.png"))).size(),
                 QSize(3840, 2160));
    }

    void no_two_pages_have_one_name()
    {
        QSet<QString> names;
        for (const Shot& page : shots())
            names << QLatin1String(page.name);
        QCOMPARE(names.size(), shots().size());
    }

    void a_page_or_a_language_that_there_is_not_is_said()
    {
        const QTemporaryDir folder;
        for (const ScreenshotSet& set :
             {ScreenshotSet{{QStringLiteral("idel")}}, ScreenshotSet{{}, {QStringLiteral("xx")}}}) {
            const Result<int> written = writeScreenshots(folder.path(), set);
            QVERIFY(!written.ok());
            QCOMPARE(written.error().code, ErrorCode::Invalid);
            QVERIFY(QDir(folder.path()).isEmpty());
        }
    }

    void the_same_program_writes_the_same_picture()
    {
        const QTemporaryDir folder;
        const ScreenshotSet small{{QStringLiteral("idle")}, {QStringLiteral("en")}, {QSize(800, 480)}};
        QVERIFY(writeScreenshots(folder.filePath(QStringLiteral("a")), small).ok());
        QVERIFY(writeScreenshots(folder.filePath(QStringLiteral("b")), small).ok());
        const QString name = QStringLiteral("idle_en_800x480.png");
        const QImage first(folder.filePath(QStringLiteral("a/") + name));
        QVERIFY(!first.isNull());
        const QImage second(folder.filePath(QStringLiteral("b/") + name));
        QCOMPARE(second.size(), first.size());
        // Qt smooths the edges of the clock's large digits a little otherwise the second time it draws them.
        QVERIFY2(mostDifference(first, second) <= 16, qPrintable(QString::number(mostDifference(first, second))));
    }

    void a_folder_that_cannot_be_made_is_an_error()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Result<int> written = writeScreenshots(file.fileName() + QStringLiteral("/below"));
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::Io);
    }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
