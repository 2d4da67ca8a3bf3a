// What the doctor tells, and what it advises where advice can do harm.

#include "app/operations/diagnostics.h"
#include "app/operations/localchecks.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

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
        QCOMPARE(app::databaseRemedy(code).contains(QStringLiteral("--recover")), isPutAside);
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
        QVERIFY(app::databaseRemedy(ErrorCode::Timeout).contains(QStringLiteral("delete no file")));
    }
};

QTEST_GUILESS_MAIN(TestDiagnosticContext)
#include "tst_diagnosticcontext.moc"
