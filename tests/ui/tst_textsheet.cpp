// A text that is typed at the screen, with keys that follow it or with a keyboard.

#include "tests/support/fakeclock.h"
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

    void theKeysFollowTheTextAndAreShownAsCapitals()
    {
        m_sheet->ask({.title = QStringLiteral("Name"),
                      .text = {},
                      .taken = QStringLiteral("Show"),
                      .keys = [](const QString& text) {
                          return text.isEmpty() ? QStringList{QStringLiteral("a"), QStringLiteral("ß")}
                                                : QStringList{QStringLiteral("n")};
                      }});
        QVERIFY(button(QStringLiteral("ß"))); // two letters as a capital
        touch({"A", "N"});
        QVERIFY(!button(QStringLiteral("A")));
        touch(AdminSentences::space());
        QCOMPARE(m_sheet->text(), QStringLiteral("an "));
        touch(ForgotSentences::deleteLetter());
        touch(ForgotSentences::deleteLetter());
        QCOMPARE(m_sheet->text(), QStringLiteral("a"));
    }

    void escapeLeavesIt()
    {
        QSignalSpy left(m_sheet.get(), &TextSheet::cancelled);
        m_sheet->ask({.title = QStringLiteral("Name"), .text = {}, .taken = QStringLiteral("Show"), .keys = {}});
        QTest::keyClick(m_sheet.get(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void aTextIsTakenUnlessSomethingIsWrongWithIt()
    {
        QSignalSpy typed(m_sheet.get(), &TextSheet::typed);
        m_sheet->ask({.title = QStringLiteral("Name"),
                      .text = QStringLiteral("a"),
                      .taken = QStringLiteral("Save"),
                      .longest = 3,
                      .judge =
                          [](const QString& text) {
                              return text.size() < 2
                                         ? NoteLine::Note{NoteLine::Kind::Fault, QStringLiteral("too short")}
                                         : NoteLine::Note{};
                          },
                      .keys = {}});
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
