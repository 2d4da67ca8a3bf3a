// What the doctor advises where advice can do harm.

#include "app/ctl/diagnosticcontext.h"

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
            QTest::newRow(name(one)) << one << (one == ErrorCode::Corrupt || one == ErrorCode::WrongFormat);
        }
    }

    void onlyAnUnusableDatabaseIsPutAside()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, isPutAside);
        QCOMPARE(app::todoAboutDatabase(code).contains(QStringLiteral("--recover")), isPutAside);
    }

    void whoWaitsForALockIsToldToDeleteNothing()
    {
        QVERIFY(app::todoAboutDatabase(ErrorCode::Timeout).contains(QStringLiteral("delete no file")));
    }
};

QTEST_GUILESS_MAIN(TestDiagnosticContext)
#include "tst_diagnosticcontext.moc"
