// Metrics are given to this computer only: which addresses are taken, and what the others are told.

#include "core/observe/endpoint.h"

#include <QTest>

using rollcall::observe::parseEndpoint;

class TestEndpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatThisComputerAloneReachesIsTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meant");
        QTest::newRow("IPv4") << "127.0.0.1:9464"
                              << "127.0.0.1:9464";
        QTest::newRow("another of the block") << "127.0.0.53:1"
                                              << "127.0.0.53:1";
        QTest::newRow("a name") << "LocalHost:65535"
                                << "127.0.0.1:65535";
        QTest::newRow("IPv6") << "[::1]:9464"
                              << "[::1]:9464";
        QTest::newRow("a socket") << "/run/rollcall/metrics.sock"
                                  << "/run/rollcall/metrics.sock";
    }

    void whatThisComputerAloneReachesIsTaken()
    {
        QFETCH(QString, text);
        QFETCH(QString, meant);
        const auto endpoint = parseEndpoint(text);
        QVERIFY(endpoint);
        QCOMPARE(endpoint->toString(), meant);
        QCOMPARE(endpoint->isSocket(), text.startsWith(u'/'));
    }

    void anythingElseIsRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        for (const char* open : {"0.0.0.0:9464", "192.168.1.7:9464", "[::]:9464", "[fe80::1]:9464", "8.8.8.8:80"})
            QTest::newRow(open) << open << "this computer only";
        for (const char* neither : {"", "9464", ":9464", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:x",
                                    "kiosk.example:9464", "run/metrics.sock", "http://127.0.0.1:9464"})
            QTest::newRow(neither) << neither << "neither an address";
        QTest::newRow("a folder") << "/run/rollcall/"
                                  << "folder is no socket";
        QTest::newRow("a long path") << QString(u'/' + QString(107, u'x')) << "at most 107 bytes";
    }

    void anythingElseIsRefusedWithASentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto endpoint = parseEndpoint(text);
        QVERIFY(!endpoint);
        QVERIFY2(endpoint.error().detail.contains(reason), qPrintable(endpoint.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
