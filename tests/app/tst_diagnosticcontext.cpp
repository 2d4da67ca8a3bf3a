// What the doctor tells, and what it advises where advice can do harm.

#include "app/operations/cameracheck.h"
#include "app/operations/diagnostics.h"
#include "app/operations/fontcheck.h"
#include "app/operations/localchecks.h"
#include "app/operations/logservercheck.h"
#include "app/operations/scannercheck.h"
#include "app/operations/systemchecks.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

Q_DECLARE_METATYPE(std::vector<rollcall::scan::VideoNode>)
Q_DECLARE_METATYPE(std::vector<rollcall::wedge::InputNode>)

class TestDiagnosticContext : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyAnUnusableDatabaseIsPutAside_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("isPutAside");
        for (int code = int(ErrorCode::Invalid); code <= int(ErrorCode::Cancelled); ++code) {
            const auto one = static_cast<ErrorCode>(code);
            const bool isPutAside =
                one == ErrorCode::Corrupt || one == ErrorCode::WrongFormat || one == ErrorCode::Replaced;
            QTest::newRow(name(one)) << one << isPutAside;
        }
    }

    void onlyAnUnusableDatabaseIsPutAside()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, isPutAside);
        QCOMPARE(app::databaseRemedy(code, QDir::tempPath()).contains(QStringLiteral("--recover")), isPutAside);
    }

    void aCameraThatCannotBeUsedIsToldWithWhatToDo_data()
    {
        using Nodes = std::vector<scan::VideoNode>;
        QTest::addColumn<Nodes>("nodes");
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("remedy"); // part of it; empty where all is well
        const scan::VideoNode camera{QStringLiteral("/dev/video0"), true, true, QStringLiteral("HD Webcam C270")};
        const scan::VideoNode metadata{QStringLiteral("/dev/video1"), true, false};
        const scan::VideoNode denied{QStringLiteral("/dev/video2"), false, false};
        QTest::newRow("none") << Nodes{} << 0 << QString() << QStringLiteral("plug one in");
        QTest::newRow("metadata only") << Nodes{metadata} << 0 << QString() << QStringLiteral("plug one in");
        QTest::newRow("not permitted") << Nodes{denied} << 0 << QString() << QStringLiteral("usermod -aG video");
        QTest::newRow("the second of one")
            << Nodes{camera, metadata} << 1 << QString() << QStringLiteral("camera.index");
        QTest::newRow("one") << Nodes{camera, metadata} << 0 << QString() << QString();
        QTest::newRow("the second of two") << Nodes{camera, camera} << 1 << QString() << QString();
        QTest::newRow("by a part of its name")
            << Nodes{metadata, camera} << 9 << QStringLiteral("webcam") << QString();
        QTest::newRow("by its node") << Nodes{camera} << 9 << QStringLiteral("/dev/video0") << QString();
        QTest::newRow("another name") << Nodes{camera} << 0 << QStringLiteral("Scanner")
                                      << QStringLiteral("camera.name");
    }

    void aCameraThatCannotBeUsedIsToldWithWhatToDo()
    {
        QFETCH(std::vector<scan::VideoNode>, nodes);
        QFETCH(int, index);
        QFETCH(QString, name);
        QFETCH(QString, remedy);
        const app::Finding finding = app::judgeCameras(nodes, {.index = index, .name = name});
        QCOMPARE(finding.grade, remedy.isEmpty() ? app::Finding::Grade::Ok : app::Finding::Grade::Warn);
        QVERIFY2(finding.remedy.contains(remedy), qPrintable(finding.remedy));
    }

    void aScannerThatCannotBeReadIsToldWithWhatToDo_data()
    {
        using Nodes = std::vector<wedge::InputNode>;
        QTest::addColumn<Nodes>("nodes");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("message"); // part of it
        QTest::addColumn<QString>("remedy");  // part of it; empty where all is well
        const wedge::InputNode scanner{QStringLiteral("/dev/input/event3"), QStringLiteral("ACME Barcode Scanner")};
        const wedge::InputNode denied{QStringLiteral("/dev/input/event4"), QStringLiteral("ACME Barcode Scanner"), 0,
                                      false};
        const wedge::InputNode keyboard{QStringLiteral("/dev/input/event0"), QStringLiteral("USB Keyboard"), 0,
                                        false};
        const wedge::InputNode odd{QStringLiteral("/dev/input/event5"), QStringLiteral("HID 1234:5678")};
        const QString none;
        QTest::newRow("none") << Nodes{keyboard} << none << QStringLiteral("no USB scanner") << none;
        QTest::newRow("one") << Nodes{keyboard, scanner} << none << QStringLiteral("connected: ACME Barcode Scanner")
                             << none;
        QTest::newRow("one of two devices")
            << Nodes{scanner, scanner} << none << QStringLiteral("connected: ACME Barcode Scanner") << none;
        QTest::newRow("not permitted") << Nodes{keyboard, denied} << none << QStringLiteral("/dev/input/event4")
                                       << QStringLiteral("udev rule");
        QTest::newRow("by its name") << Nodes{odd} << QStringLiteral("hid 1234") << QStringLiteral("HID 1234:5678")
                                     << none;
        QTest::newRow("named and not there") << Nodes{keyboard, scanner} << QStringLiteral("HID 1234")
                                             << QStringLiteral("HID 1234") << QStringLiteral("scanner.name");
    }

    void aScannerThatCannotBeReadIsToldWithWhatToDo()
    {
        QFETCH(std::vector<wedge::InputNode>, nodes);
        QFETCH(QString, wanted);
        QFETCH(QString, message);
        QFETCH(QString, remedy);
        const app::Finding finding = app::judgeScanners(nodes, wanted);
        QCOMPARE(finding.grade, remedy.isEmpty() ? app::Finding::Grade::Ok : app::Finding::Grade::Warn);
        QVERIFY2(finding.message.contains(message), qPrintable(finding.message));
        QVERIFY2(finding.remedy.contains(remedy), qPrintable(finding.remedy));
    }

    void aPackageThatIsHalfInstalledIsTold_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* status, const char* grade, const char* part) {
            QTest::newRow(status) << QString::fromLatin1(status) << QString::fromLatin1(grade)
                                  << QString::fromLatin1(part);
        };
        row("", "skipped", "did not come as a package");
        row("rc |1.2.0", "skipped", "did not come as a package");
        row("ii |1.2.0~rc1", "ok", "1.2.0~rc1");
        row("ii |1.2.0~rc1-1~deb12", "ok", "1.2.0~rc1-1~deb12");
        row("ii |1.1.0", "warn", "1.1.0 is installed, and this is 1.2.0-rc1");
        row("iU |1.2.0~rc1", "bad", "dpkg --configure -a");
        row("iHR|1.2.0~rc1", "bad", "half installed");
    }

    void aPackageThatIsHalfInstalledIsTold()
    {
        QFETCH(QString, status);
        QFETCH(QString, grade);
        QFETCH(QString, part);
        const app::Finding finding = app::judgePackage(status, QStringLiteral("1.2.0-rc1"));
        QCOMPARE(QLatin1String(name(finding.grade)), grade);
        QVERIFY2((finding.message + finding.remedy).contains(part), qPrintable(finding.message));
    }

    void aUnitThatDoesNotRunIsTold_data()
    {
        QTest::addColumn<QString>("properties");
        QTest::addColumn<bool>("isRunning");
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const char* load, const char* active, const char* file,
                            const char* restarts, bool isRunning, const char* grade, const char* part) {
            QTest::newRow(name) << QStringLiteral("NRestarts=%1\nLoadState=%2\nActiveState=%3\nUnitFileState=%4\n")
                                       .arg(QLatin1String(restarts), QLatin1String(load), QLatin1String(active),
                                            QLatin1String(file))
                                << isRunning << QString::fromLatin1(grade) << QString::fromLatin1(part);
        };
        row("none", "not-found", "inactive", "", "0", false, "skipped", "no rollcall.service");
        row("well", "loaded", "active", "enabled", "0", true, "ok", "is active");
        row("restarted", "loaded", "active", "enabled", "7", true, "ok", "restarted 7 times");
        row("failed", "loaded", "failed", "enabled", "5", false, "bad", "journalctl -u rollcall");
        row("stopped", "loaded", "inactive", "enabled", "0", false, "warn", "systemctl start");
        row("not at the start", "loaded", "active", "disabled", "0", true, "warn", "systemctl enable");
        row("started by hand", "loaded", "inactive", "enabled", "0", true, "ok", "is inactive");
    }

    void aUnitThatDoesNotRunIsTold()
    {
        QFETCH(QString, properties);
        QFETCH(bool, isRunning);
        QFETCH(QString, grade);
        QFETCH(QString, part);
        const app::Finding finding = app::judgeUnit(properties, isRunning);
        QCOMPARE(QLatin1String(name(finding.grade)), grade);
        QVERIFY2((finding.message + finding.remedy).contains(part), qPrintable(finding.message));
    }

    void aVersionThatAnUpdateTookBackIsTold_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("part");
        QTest::newRow("never updated") << QStringList() << QStringLiteral("skipped")
                                       << QStringLiteral("never updated");
        QTest::newRow("updated") << QStringList{QStringLiteral("previous.deb")} << QStringLiteral("ok")
                                 << QStringLiteral("no version was taken back");
        QTest::newRow("taken back") << QStringList{QStringLiteral("previous.deb"), QStringLiteral("refused")}
                                    << QStringLiteral("warn") << QStringLiteral("version 1.3.0 failed");
    }

    void aVersionThatAnUpdateTookBackIsTold()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, grade);
        QFETCH(QString, part);
        const QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("update"));
        for (const QString& name : files) {
            QVERIFY(QDir().mkpath(folder));
            QFile file(QDir(folder).filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write("1.3.0\n") > 0);
        }
        const app::Finding finding = app::judgeUpdate(folder);
        QCOMPARE(QLatin1String(name(finding.grade)), grade);
        QVERIFY2(finding.message.contains(part), qPrintable(finding.message));
    }

    void linesThatTheLogServerDoesNotTakeAreTold_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("part");
        QTest::newRow("none") << 0 << 0 << QStringLiteral("ok") << QStringLiteral("has every line");
        QTest::newRow("just now") << 12'345 << 599 << QStringLiteral("ok") << QStringLiteral("13 kB wait");
        QTest::newRow("for long") << 12'345 << 600 << QStringLiteral("warn")
                                  << QStringLiteral("since 2026-11-26T23:20:00.000Z");
    }

    void linesThatTheLogServerDoesNotTakeAreTold()
    {
        QFETCH(int, bytes);
        QFETCH(int, seconds);
        QFETCH(QString, grade);
        QFETCH(QString, part);
        const QDateTime since(QDate(2026, 11, 26), QTime(23, 20), Qt::UTC);
        otlp::Spool::Waiting waiting;
        if (bytes > 0)
            waiting = {bytes, since};
        const app::Finding finding =
            app::judgeLogServer(waiting, QStringLiteral("https://logs.school.example"), since.addSecs(seconds));
        QCOMPARE(QLatin1String(name(finding.grade)), grade);
        QVERIFY2(finding.message.contains(part), qPrintable(finding.message));
        QCOMPARE(finding.remedy.isEmpty(), grade == QLatin1String("ok"));
    }

    void namesThatNoFontHasAreTold_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* names, const char* grade, const char* part) {
            QTest::newRow(part) << QString::fromUtf8(names) << QString::fromLatin1(grade)
                                << QString::fromLatin1(part);
        };
        row("Ana Peñaflor-D'Souza 8", "ok", "Latin letters");
        row("Αλέξης", "ok", "there are fonts for the names of the roster: Greek");
        row("王小明", "warn", "no font has Chinese");
        row("김민준 さくら", "warn", "no font has Japanese, Korean");
        row("\xF0\xA0\x80\x80", "warn", "apt-get install fonts-noto-cjk, then"); // beyond 16 bits
        row("محمد 王", "warn", "Chinese, Arabic");
    }

    void namesThatNoFontHasAreTold()
    {
        QFETCH(QString, names);
        QFETCH(QString, grade);
        QFETCH(QString, part);
        const app::Finding finding = app::judgeFonts(app::scriptsIn(names), [](QFontDatabase::WritingSystem system) {
            return system == QFontDatabase::Greek;
        });
        QCOMPARE(QLatin1String(name(finding.grade)), grade);
        QVERIFY2((finding.message + finding.remedy).contains(part), qPrintable(finding.message + finding.remedy));
    }

    void everyFindingIsToldWhenItsCheckEnds()
    {
        QTemporaryDir home;
        QFile config(home.filePath(QStringLiteral("config.json")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("{\"cloud\": {\"enabled\": false}}");
        config.close();
        const SystemClock clock;
        app::Diagnostics diagnostics({clock, config.fileName(), home.filePath(QStringLiteral("data"))});
        QStringList told;
        QObject::connect(&diagnostics, &app::Diagnostics::found, &diagnostics,
                         [&told](const app::Finding& finding) { told << QLatin1String(finding.check); });
        const auto findings = diagnostics.run();
        QStringList names;
        for (const app::Finding& finding : findings) {
            names << QLatin1String(finding.check);
            QVERIFY2(
                finding.remedy.isEmpty()
                    == (finding.grade == app::Finding::Grade::Ok || finding.grade == app::Finding::Grade::Skipped),
                finding.check);
        }
        QCOMPARE(told, names);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        QVERIFY(names.contains(QStringLiteral("disk")));
        QVERIFY(app::isWell(findings));
    }

    void oneThatIsBadIsNotWell()
    {
        QVERIFY(app::isWell({app::ok({}), app::warn({}, {}), app::skipped({})}));
        QVERIFY(!app::isWell({app::ok({}), app::bad({}, {})}));
    }

    void whoWaitsForALockIsToldToDeleteNothing()
    {
        QVERIFY(app::databaseRemedy(ErrorCode::Timeout, QDir::tempPath()).contains(QStringLiteral("delete no file")));
    }
};

QTEST_GUILESS_MAIN(TestDiagnosticContext)
#include "tst_diagnosticcontext.moc"
