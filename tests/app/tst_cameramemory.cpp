#include "app/kiosk/cameramemory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

class TestCameraMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsRememberedIsKnownAtTheNextStart()
    {
        const QTemporaryDir folder;
        QVERIFY(!app::rememberedCamera(folder.path()));
        const scan::RememberedCamera camera{QStringLiteral("0"), {"/dev/video2", QStringLiteral("Kamera für Türen")}};
        QVERIFY(app::rememberCamera(folder.path(), camera));
        QCOMPARE(app::rememberedCamera(folder.path()), std::optional(camera));
    }

    void aFileThatSomebodyElseWroteIsNoCamera_data()
    {
        QTest::addColumn<QByteArray>("content");
        for (const QByteArray content : {"", "{", "[]", "{}", "{\"name\": 7}", "{\"name\": \"\"}"})
            QTest::newRow(content.isEmpty() ? "nothing" : content.constData()) << content;
    }

    void aFileThatSomebodyElseWroteIsNoCamera()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("camera.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(!app::rememberedCamera(folder.path()));
    }

    void anUnwritableFolderIsToldNotFatal()
    {
        QVERIFY(!app::rememberCamera(QStringLiteral("/proc/rollcall"), {{}, {"0", QStringLiteral("A")}}));
    }
};

QTEST_GUILESS_MAIN(TestCameraMemory)
#include "tst_cameramemory.moc"
