// A text that is typed at the screen without a keyboard, in each language.

#include "tests/support/fakeclock.h"
#include "ui/admin/textkeys.h"
#include "ui/admin/textsheet.h"
#include "ui/kioskwindow.h"
#include "ui/text/adminsentences.h"
#include "ui/text/forgotsentences.h"

#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;

class TestTextSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<KioskWindow>(m_clock);
        m_window->resize(800, 480);
        m_window->show();
        m_window->setLanguage(QStringLiteral("en"));
        m_sheet = std::make_unique<TextSheet>(m_window.get());
        m_sheet->setGeometry(m_window->rect());
        m_sheet->setLook(Theme::light(), Scale(m_window->size()));
    }
    void cleanup()
    {
        m_sheet.reset();
        m_window.reset();
    }

    void everyLanguageHasItsLettersAndThoseFromAToZAndFigures_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("own");
        QTest::addColumn<int>("layouts");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("w") << 2;
        QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("ß") << 2;
        QTest::newRow("Spanish") << QStringLiteral("es") << QStringLiteral("ñ") << 2;
        QTest::newRow("Filipino") << QStringLiteral("fil") << QStringLiteral("ñ") << 2;
        QTest::newRow("Arabic") << QStringLiteral("ar") << QStringLiteral("ش") << 3;
    }

    void everyLanguageHasItsLettersAndThoseFromAToZAndFigures()
    {
        QFETCH(QString, language);
        QFETCH(QString, own);
        m_window->setLanguage(language);
        const auto layouts = textKeys();
        QTEST(int(layouts.size()), "layouts");
        QVERIFY(layouts.constFirst().keys.contains(own));
        QStringList all;
        for (const KeyLayout& layout : layouts)
            all += layout.keys;
        for (const QChar key : QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789-_.,:/@"))
            QCOMPARE(all.count(key), qsizetype(1));
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    }

    void capitalsComeAtTheBeginningAndWhenAskedFor()
    {
        m_sheet->ask({.title = QStringLiteral("Name"), .taken = QStringLiteral("Save")});
        touch({"A", "n", "a"});
        touch(AdminSentences::space());
        touch(AdminSentences::capitals());
        touch({"B", "o"});
        QCOMPARE(m_sheet->text(), QStringLiteral("Ana Bo"));
    }

    void figuresAndMarksAreBehindTheKeyThatShowsThem()
    {
        m_sheet->ask({.title = QStringLiteral("Name"), .taken = QStringLiteral("Save")});
        touch({"123", "8", "-", "abc", "b"});
        QCOMPARE(m_sheet->text(), QStringLiteral("8-b"));
    }

    void aTextIsTakenUnlessSomethingIsWrongWithIt()
    {
        QSignalSpy typed(m_sheet.get(), &TextSheet::typed);
        m_sheet->ask({.title = QStringLiteral("Name"),
                      .text = QStringLiteral("a"),
                      .taken = QStringLiteral("Save"),
                      .longest = 3,
                      .judge = [](const QString& text) {
                          return text.size() < 2 ? NoteLine::Note{NoteLine::Kind::Fault, QStringLiteral("too short")}
                                                 : NoteLine::Note{};
                      }});
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QCOMPARE(typed.size(), 0);
        QTest::keyClicks(m_sheet.get(), QStringLiteral("bcd")); // one more than there is room for
        QVERIFY(button(QStringLiteral("Save"))->isEnabled());
        touch(QStringLiteral("Save"));
        QCOMPARE(typed.takeFirst().constFirst().toString(), QStringLiteral("abc"));
    }

private:
    QAbstractButton* button(const QString& name)
    {
        for (QAbstractButton* one : m_sheet->findChildren<QAbstractButton*>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    void touch(const QString& name)
    {
        while (!button(name) && pageOn()->isVisible() && pageOn()->isEnabled())
            pageOn()->click();
        QVERIFY2(button(name), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    void touch(std::initializer_list<const char*> names)
    {
        for (const char* name : names)
            touch(QString::fromUtf8(name));
    }

    QAbstractButton* pageOn()
    {
        for (QAbstractButton* one : m_sheet->findChildren<QAbstractButton*>()) {
            if (one->accessibleName() == ForgotSentences::pageOn())
                return one;
        }
        return nullptr;
    }

    support::FakeClock m_clock;
    std::unique_ptr<KioskWindow> m_window;
    std::unique_ptr<TextSheet> m_sheet;
};

QTEST_MAIN(TestTextSheet)
#include "tst_textsheet.moc"
