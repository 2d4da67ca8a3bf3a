#include "core/config/suggestion.h"

#include <QTest>

using namespace rollcall::config;

class TestSuggestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeyThatWasMeantIsFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        QTest::newRow("letters swapped") << QStringLiteral("cloud.ulr") << QStringLiteral("cloud.url");
        QTest::newRow("letters of a short word swapped") << QStringLiteral("snyc") << QStringLiteral("sync");
        QTest::newRow("first two swapped") << QStringLiteral("ysnc") << QStringLiteral("sync");
        QTest::newRow("last two swapped") << QStringLiteral("sycn") << QStringLiteral("sync");
        QTest::newRow("two swaps are two faults") << QStringLiteral("yscn") << QString();
        QTest::newRow("letter missing") << QStringLiteral("camera.fp") << QStringLiteral("camera.fps");
        QTest::newRow("other case") << QStringLiteral("Cloud.URL") << QStringLiteral("cloud.url");
        QTest::newRow("section forgotten") << QStringLiteral("api_key") << QStringLiteral("cloud.api_key");
        QTest::newRow("two of that name") << QStringLiteral("level") << QString();
        QTest::newRow("nothing like it") << QStringLiteral("teapot") << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("very long") << QString(100000, u'a') << QString();
    }

    void theKeyThatWasMeantIsFound()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const QStringList known{QStringLiteral("cloud.url"), QStringLiteral("cloud.api_key"),
                                QStringLiteral("camera.fps"), QStringLiteral("logging.level"),
                                QStringLiteral("logging.outputs.console.level"), QStringLiteral("sync")};
        QCOMPARE(nearestKey(typed, known), meant);
    }
};

QTEST_GUILESS_MAIN(TestSuggestion)
#include "tst_suggestion.moc"
