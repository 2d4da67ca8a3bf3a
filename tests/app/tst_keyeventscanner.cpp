#include "app/kiosk/keyeventscanner.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using app::KeyEventScanner;

class TestKeyEventScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scanner = std::make_unique<KeyEventScanner>();
        m_time = 1000;
        m_codes.clear();
        connect(m_scanner.get(), &KeyEventScanner::codeRead, this,
                [this](const QByteArray& code) { m_codes << code; });
    }

    void whatIsTypedAsFastAsAScannerIsACode_data()
    {
        QTest::addColumn<QString>("typed"); // '\n' is Enter
        QTest::addColumn<int>("gap");       // milliseconds
        QTest::addColumn<QByteArrayList>("codes");
        QTest::newRow("a scanner") << QStringLiteral("2021001\n") << 8 << QByteArrayList{"2021001"};
        QTest::newRow("a slow scanner") << QStringLiteral("2021001\n") << 40 << QByteArrayList{"2021001"};
        QTest::newRow("no Enter") << QStringLiteral("2021001") << 8 << QByteArrayList{"2021001"};
        QTest::newRow("Tab") << QStringLiteral("2021001\t") << 8 << QByteArrayList{"2021001"};
        QTest::newRow("two") << QStringLiteral("2021001\n2021002\n") << 8 << QByteArrayList{"2021001", "2021002"};
        QTest::newRow("a person") << QStringLiteral("2021001\n") << 90 << QByteArrayList{};
        QTest::newRow("two fingers at once") << QStringLiteral("12\n") << 20 << QByteArrayList{};
    }

    void whatIsTypedAsFastAsAScannerIsACode()
    {
        QFETCH(QString, typed);
        QFETCH(int, gap);
        QFETCH(QByteArrayList, codes);
        type(typed, gap);
        type(QStringLiteral("\nLAST\n"), 8); // whatever else was a code came before it
        QTRY_COMPARE(m_codes, codes + QByteArrayList{"LAST"});
    }

    void aPauseAloneEndsACode()
    {
        type(QStringLiteral("2021001"), 8);
        QTRY_COMPARE(m_codes, QByteArrayList{"2021001"});
    }

    void aKeyGoesOnToTheWindow()
    {
        QKeyEvent event(QEvent::KeyPress, Qt::Key_2, Qt::NoModifier, QStringLiteral("2"));
        QVERIFY(!m_scanner->eventFilter(nullptr, &event));
    }

private:
    void type(const QString& text, int gap)
    {
        for (const QChar character : text) {
            m_time += quint64(gap);
            const int key = character == u'\n'   ? int(Qt::Key_Return)
                            : character == u'\t' ? int(Qt::Key_Tab)
                                                 : int(character.unicode());
            for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event(kind, key, Qt::NoModifier, QString(character));
                event.setTimestamp(m_time);
                m_scanner->eventFilter(nullptr, &event);
            }
        }
    }

    std::unique_ptr<KeyEventScanner> m_scanner;
    quint64 m_time = 0;
    QByteArrayList m_codes;
};

QTEST_GUILESS_MAIN(TestKeyEventScanner)
#include "tst_keyeventscanner.moc"
