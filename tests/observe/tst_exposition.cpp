// The tests' own reader of Prometheus's text format refuses what promtool passes and node_exporter chokes on.

#include "tests/support/exposition.h"

#include <QTest>

using rollcall::support::readExposition;

class TestExposition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWholeIsRead()
    {
        const auto read =
            readExposition("# HELP a_total Help with a b.\n# TYPE a_total counter\n"
                           "a_total{kind=\"x\",state=\"y\"} 3\na_total{kind=\"z\",state=\"y\"} 4.5\n"
                           "# HELP b b\n# TYPE b histogram\nb_bucket{le=\"+Inf\"} 1\nb_sum 0.2\nb_count 1\n");
        QCOMPARE(read.fault, QString());
        QCOMPARE(read.value("a_total{kind=\"x\",state=\"y\"}"), 3.0);
        QCOMPARE(read.value("b_sum"), 0.2);
        QCOMPARE(read.samples.size(), 5);
        QCOMPARE(read.help.value("a_total"), QByteArray("Help with a b."));
    }

    void whatIsNotIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, const char* text, const char* fault) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(fault);
        };
        const char* help = "# HELP a a\n# TYPE a gauge\n";
        row("nothing", "", "the last line does not end");
        row("no last newline", "# HELP a a\n# TYPE a gauge\na 1", "the last line does not end");
        row("HELP twice", "# HELP a a\n# HELP a b\n# TYPE a gauge\na 1\n", "a has HELP twice");
        row("TYPE twice", "# HELP a a\n# TYPE a gauge\n# TYPE a gauge\na 1\n", "a has TYPE twice");
        row("no HELP", "# TYPE a gauge\na 1\n", "a has no HELP or no TYPE before it");
        row("no TYPE", "# HELP a a\na 1\n", "a has no HELP or no TYPE before it");
        QTest::newRow("a series twice") << QByteArray(help) + "a 1\na 1\n" << QStringLiteral("a comes twice");
        QTest::newRow("a timestamp") << QByteArray(help) + "a 1 1700000000000\n"
                                     << QStringLiteral("a timestamp: a 1 1700000000000");
        QTest::newRow("samples apart") << QByteArray(help)
                                              + "# HELP b b\n# TYPE b gauge\na{x=\"1\"} 1\nb 1\na{x=\"2\"} 1\n"
                                       << QStringLiteral("samples of a stand apart");
        QTest::newRow("no number") << QByteArray(help) + "a one\n" << QStringLiteral("no number: a one");
        QTest::newRow("a blank line") << QByteArray(help) + "\na 1\n" << QStringLiteral("no sample: ");
    }

    void whatIsNotIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, fault);
        QCOMPARE(readExposition(text).fault, fault);
    }
};

QTEST_GUILESS_MAIN(TestExposition)
#include "tst_exposition.moc"
