// The thread on which the office's window makes its reports.

#include "app/office/reportworker.h"

#include <QTcpServer>
#include <QTest>
#include <QThread>

using namespace rollcall;

class TestReportWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProgramEndsWithoutWaitingForANetworkThatIsDead()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const supabase::Project project{QUrl(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort())),
                                        "key",
                                        {},
                                        QStringLiteral("kim@school.test"),
                                        QStringLiteral("a passw0rd")};
        QThread thread;
        auto* worker = new app::ReportWorker(project, config::builtInSettings());
        worker->moveToThread(&thread);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
        std::optional<Error> why;
        QMetaObject::invokeMethod(worker, [worker, &why] {
            const auto made = worker->make({.from = QDate(2026, 11, 23), .to = QDate(2026, 11, 23)});
            if (!made)
                why = made.error();
        });
        QTRY_VERIFY(silent.hasPendingConnections()); // from here on it waits for an answer
        QMetaObject::invokeMethod(worker, [worker] { worker->endThread(app::StaffWorker::Unfinished::GiveUp); });
        const bool hasEnded = thread.wait(5'000);
        thread.wait();
        QVERIFY(hasEnded);
        QVERIFY(why.has_value());
    }

    void withNothingToDoItEndsAtOnce()
    {
        QThread thread;
        auto* worker = new app::ReportWorker({}, config::builtInSettings());
        worker->moveToThread(&thread);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
        QMetaObject::invokeMethod(worker, [worker] { worker->endThread(app::StaffWorker::Unfinished::GiveUp); });
        QVERIFY(thread.wait(5'000));
    }
};

QTEST_GUILESS_MAIN(TestReportWorker)
#include "tst_reportworker.moc"
