// USB scanners through libevdev, from recorded events; at last a real one of the kernel's, where it makes some.

#include "core/wedge/scannerwatch.h"
#include "tests/support/fakescanner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <libevdev/libevdev-uinput.h>
#include <libevdev/libevdev.h>

#include <unistd.h>

using namespace rollcall;
using namespace std::chrono_literals;
using support::FakeScanner;
using wedge::ScannerWatch;

class TestScannerWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_watch = std::make_unique<ScannerWatch>(QString(),
                                                 wedge::InputFolders{m_folder->filePath(QStringLiteral("nodes")),
                                                                     m_folder->filePath(QStringLiteral("facts"))});
        m_codes.clear();
        m_counts.clear();
        connect(m_watch.get(), &ScannerWatch::codeRead, this, [this](const QByteArray& code) { m_codes << code; });
        connect(m_watch.get(), &ScannerWatch::countChanged, this, [this](int count) { m_counts << count; });
    }

    void aCodeIsReadHoweverItEnds_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArrayList>("codes");
        QTest::newRow("Enter") << QByteArray("2021001\n") << QByteArrayList{"2021001"};
        QTest::newRow("Tab") << QByteArray("2021001\t") << QByteArrayList{"2021001"};
        QTest::newRow("a pause") << QByteArray("2021001") << QByteArrayList{"2021001"};
        QTest::newRow("Enter twice") << QByteArray("2021001\n\n") << QByteArrayList{"2021001"};
        QTest::newRow("two codes") << QByteArray("2021001\n2021002\n") << QByteArrayList{"2021001", "2021002"};
        QTest::newRow("one character") << QByteArray("7\n") << QByteArrayList{"7"};
        QTest::newRow("upper and lower case") << QByteArray("AbC-12_x\n") << QByteArrayList{"AbC-12_x"};
        QTest::newRow("longer than one read") << QByteArray(300, '8') + '\n' << QByteArrayList{QByteArray(300, '8')};
    }

    void aCodeIsReadHoweverItEnds()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArrayList, codes);
        FakeScanner scanner(m_folder->path(), 3, barcodeScanner);
        m_watch->start();
        QVERIFY(scanner.isGrabbed());
        scanner.type(typed);
        QTRY_COMPARE(m_codes, codes);
    }

    // While the program was busy they arrived together.
    void aPauseBetweenKeysPartsTwoCodesThatAreReadLate()
    {
        FakeScanner scanner(m_folder->path(), 3, barcodeScanner);
        m_watch->start();
        scanner.type("2021001");
        scanner.wait(60ms);
        scanner.type("2021002");
        QTRY_COMPARE(m_codes, (QByteArrayList{"2021001", "2021002"}));
    }

    void keysWithControlAndKeysThatRepeatAreNoPartOfACode()
    {
        FakeScanner scanner(m_folder->path(), 3, barcodeScanner);
        m_watch->start();
        scanner.type("20");
        scanner.press(KEY_LEFTCTRL);
        scanner.type("m");
        scanner.press(KEY_LEFTCTRL, 0);
        scanner.press(KEY_F5);
        scanner.press(KEY_1);
        scanner.press(KEY_1, 2);
        scanner.press(KEY_1, 0);
        scanner.type("\n");
        QTRY_COMPARE(m_codes, QByteArrayList{"201"});
    }

    void aCodeOfWhichKeysWereLostIsNotRead()
    {
        FakeScanner scanner(m_folder->path(), 3, barcodeScanner);
        m_watch->start();
        scanner.type("2021");
        scanner.overflow();
        QTRY_VERIFY(scanner.isRead()); // libevdev drops what came in the meantime, too
        scanner.type("01");
        scanner.wait(60ms);
        scanner.type("2021002\n");
        QTRY_COMPARE(m_codes, QByteArrayList{"2021002"});
    }

    void severalScannersAreReadAtOnce()
    {
        FakeScanner first(m_folder->path(), 3, barcodeScanner);
        FakeScanner second(m_folder->path(), 11, QStringLiteral("WIT 122-UFS"), 0x0c2e);
        m_watch->start();
        QCOMPARE(m_counts, QList<int>{2});
        first.type("2021");
        second.type("ABC");
        first.type("001\n");
        second.type("DEF\n");
        QTRY_COMPARE(m_codes.size(), 2);
        QVERIFY(m_codes.contains("2021001"));
        QVERIFY(m_codes.contains("ABCDEF"));
    }

    void aKeyboardIsLeftAlone()
    {
        FakeScanner keyboard(m_folder->path(), 0, QStringLiteral("Logitech USB Keyboard"), 0x046d);
        FakeScanner consumer(m_folder->path(), 4, barcodeScanner, 0, FakeScanner::Keys::Consumer);
        FakeScanner scanner(m_folder->path(), 3, barcodeScanner);
        m_watch->start();
        QVERIFY(scanner.isGrabbed());
        QVERIFY(!keyboard.isGrabbed());
        QVERIFY(!consumer.isGrabbed()); // it has no digits
        keyboard.type("2021001\n");
        scanner.type("2021002\n");
        QTRY_COMPARE(m_codes, QByteArrayList{"2021002"});
        QCOMPARE(m_counts, QList<int>{1});
    }

    void oneThatIsPluggedInLaterIsReadAndOneThatIsUnpluggedIsForgotten()
    {
        m_watch->start(); // there is not even a folder
        auto scanner = std::make_unique<FakeScanner>(m_folder->path(), 3, barcodeScanner);
        QTRY_COMPARE(m_counts, QList<int>{1});
        scanner->type("2021001\n20");
        QTRY_COMPARE(m_codes, QByteArrayList{"2021001"});
        scanner.reset(); // in the middle of a code
        QTRY_COMPARE(m_counts, (QList<int>{1, 0}));
        scanner = std::make_unique<FakeScanner>(m_folder->path(), 3, barcodeScanner);
        QTRY_COMPARE(m_counts, (QList<int>{1, 0, 1}));
        scanner->type("2021002\n");
        QTRY_COMPARE(m_codes, (QByteArrayList{"2021001", "2021002"}));
    }

    void oneThatAnotherProgramHoldsIsReadWhenThatLetsGo()
    {
        FakeScanner scanner(m_folder->path(), 3, barcodeScanner);
        scanner.grabByAnother();
        m_watch->start();
        QCOMPARE(m_counts, QList<int>());
        scanner.letGo();
        QTRY_COMPARE(m_counts, QList<int>{1});
        scanner.type("2021001\n");
        QTRY_COMPARE(m_codes, QByteArrayList{"2021001"});
    }

    void whoMayNotReadItKnowsItsNameAllTheSame()
    {
        FakeScanner scanner(m_folder->path(), 3, barcodeScanner, 0x05e0);
        const wedge::InputFolders folders{m_folder->filePath(QStringLiteral("nodes")),
                                          m_folder->filePath(QStringLiteral("facts"))};
        QVERIFY(wedge::inputNodes(folders).at(0).isPermitted);
        QVERIFY(QFile::setPermissions(scanner.path(), {}));
        const bool isRoot = ::geteuid() == 0; // who may read everything
        const QFile::Permissions open = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
                                        | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), open));
        if (isRoot)
            QCOMPARE(::seteuid(65534), 0);
        const auto nodes = wedge::inputNodes(folders);
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(QFile::setPermissions(m_folder->path(), open | QFile::WriteOwner));
        QCOMPARE(nodes.size(), std::size_t(1));
        QCOMPARE(nodes.at(0).name, barcodeScanner);
        QCOMPARE(nodes.at(0).vendor, quint16(0x05e0));
        QVERIFY(!nodes.at(0).isPermitted);
    }

    void aScannerOfTheKernelIsRead()
    {
        libevdev* description = libevdev_new();
        libevdev_set_name(description, "Rollcall Test Barcode Scanner");
        for (unsigned key = KEY_ESC; key <= KEY_SPACE; ++key)
            libevdev_enable_event_code(description, EV_KEY, key, nullptr);
        libevdev_uinput* device = nullptr;
        const int made = libevdev_uinput_create_from_device(description, LIBEVDEV_UINPUT_OPEN_MANAGED, &device);
        libevdev_free(description);
        if (made != 0)
            QSKIP("This machine makes no input devices (/dev/uinput).");
        ScannerWatch watch(QStringLiteral("Rollcall Test Barcode Scanner"));
        QSignalSpy codes(&watch, &ScannerWatch::codeRead);
        QSignalSpy counts(&watch, &ScannerWatch::countChanged);
        watch.start();
        QTRY_COMPARE(counts.size(), 1);
        for (const unsigned key : {KEY_7, KEY_A, KEY_ENTER}) {
            for (const int value : {1, 0}) {
                libevdev_uinput_write_event(device, EV_KEY, key, value);
                libevdev_uinput_write_event(device, EV_SYN, SYN_REPORT, 0);
            }
        }
        QTRY_COMPARE(codes.size(), 1);
        QCOMPARE(codes.at(0).at(0).toByteArray(), QByteArray("7a"));
        libevdev_uinput_destroy(device);
        QTRY_COMPARE(counts.size(), 2);
        QCOMPARE(counts.at(1).at(0).toInt(), 0);
    }

private:
    const QString barcodeScanner = QStringLiteral("Newland Barcode Scanner");
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScannerWatch> m_watch;
    QByteArrayList m_codes;
    QList<int> m_counts;
};

QTEST_GUILESS_MAIN(TestScannerWatch)
#include "tst_scannerwatch.moc"
