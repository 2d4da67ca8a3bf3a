// The office's keyboard must never be taken for a scanner: the kiosk would keep it for itself.

#include "core/wedge/scannerrule.h"

#include <QTest>

using namespace rollcall;

class TestScannerRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScannerIsToldFromAKeyboard_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("vendor");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("isScanner");
        const auto row = [](const char* name, int vendor, const char* wanted, bool isScanner) {
            QTest::addRow("%s %04x, scanner.name \"%s\"", name, vendor, wanted)
                << QString::fromLatin1(name) << vendor << QString::fromLatin1(wanted) << isScanner;
        };
        row("Symbol Technologies, Inc, 2008 Symbol Bar Code Scanner", 0x05e0, "", true);
        row("Metrologic Metrologic Scanner", 0x0c2e, "", true);
        row("WIT 122-UFS V2.03", 0x0c2e, "", true);
        row("NEWLAND BARCODE SCANNER", 0, "", true);
        row("SM SM-2D PRODUCT HID KBW", 0x2dd6, "", false);
        row("USBKey Chip USBKey Module", 0x28e9, "", false);
        row("AT Translated Set 2 keyboard", 0x0001, "", false);
        row("Logitech USB Keyboard", 0x046d, "", false);
        row("Logitech USB Receiver", 0x046d, "", false);
        row("CHERRY CHERRY Keyboard", 0x046a, "", false);
        row("Power Button", 0, "", false);
        row("", 0, "", false);
        row("SM SM-2D PRODUCT HID KBW", 0x2dd6, "sm-2d", true);
        row("SM SM-2D PRODUCT HID KBW", 0x2dd6, "Honeywell, sm-2d ", true);
        row("Logitech USB Keyboard", 0x046d, "Honeywell, sm-2d", false);
        row("Logitech USB Keyboard", 0x046d, "sm-2d,", false);
        row("Logitech USB Keyboard", 0x046d, " , ", false);
        // Named ones are the only ones.
        row("NEWLAND BARCODE SCANNER", 0x1eab, "sm-2d", false);
    }

    void aScannerIsToldFromAKeyboard()
    {
        QFETCH(QString, name);
        QFETCH(int, vendor);
        QFETCH(QString, wanted);
        QFETCH(bool, isScanner);
        QCOMPARE(wedge::isScanner({QStringLiteral("/dev/input/event0"), name, quint16(vendor)}, wanted), isScanner);
    }
};

QTEST_GUILESS_MAIN(TestScannerRule)
#include "tst_scannerrule.moc"
