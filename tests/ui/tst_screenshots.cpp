#include "ui/screenshots.h"

#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;

class TestScreenshots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void one_language_is_written_at_every_size_named_for_page_language_and_size()
    {
        const QTemporaryDir folder;
        const QString directory = folder.filePath(QStringLiteral("new/folder"));
        const Result<int> written = writeScreenshots(directory, {{QStringLiteral("de")}});
        QVERIFY(written.ok());
        const QStringList files = QDir(directory).entryList(QDir::Files);
        QCOMPARE(files.size(), qsizetype(*written));
        for (const char* page : {"idle",
                                 "in",
                                 "idle-session",
                                 "late",
                                 "late-limit",
                                 "out",
                                 "out-again",
                                 "too-soon",
                                 "closed",
                                 "closed-opens",
                                 "wrong-session",
                                 "no-school",
                                 "again",
                                 "not-on-roster",
                                 "not-a-badge",
                                 "not-recorded",
                                 "in-queue",
                                 "in-long-name",
                                 "two",
                                 "fault",
                                 "no-roster",
                                 "idle-forgot",
                                 "fault-forgot",
                                 "not-on-roster-forgot",
                                 "forgot-section",
                                 "forgot-letters",
                                 "forgot-names",
                                 "forgot-pin",
                                 "forgot-pin-wait",
                                 "offline",
                                 "needs-help",
                                 "idle-night",
                                 "in-night",
                                 "pin",
                                 "pin-wait",
                                 "pin-none",
                                 "timeouts",
                                 "timeouts-fault",
                                 "timeouts-tested",
                                 "timeouts-cancel",
                                 "timeouts-night"}) {
            for (const QSize size : ScreenshotSet().sizes) {
                const QString name =
                    QStringLiteral("%1_de_%2x%3.png").arg(QLatin1String(page)).arg(size.width()).arg(size.height());
                QVERIFY2(files.contains(name), qPrintable(name));
                QCOMPARE(QImageReader(QDir(directory).filePath(name)).size(), size);
            }
        }
    }

    void the_same_program_writes_the_same_picture()
    {
        const QTemporaryDir folder;
        const ScreenshotSet small{{QStringLiteral("en")}, {QSize(800, 480)}};
        QVERIFY(writeScreenshots(folder.filePath(QStringLiteral("a")), small).ok());
        QVERIFY(writeScreenshots(folder.filePath(QStringLiteral("b")), small).ok());
        const QString name = QStringLiteral("idle_en_800x480.png");
        const QImage first(folder.filePath(QStringLiteral("a/") + name));
        QVERIFY(!first.isNull());
        QCOMPARE(first, QImage(folder.filePath(QStringLiteral("b/") + name)));
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
