// A student whose language is on the roster reads the own result in it, and nobody else does.

#include "core/attendance/languages.h"
#include "tests/ui/kioskfixture.h"
#include "ui/text/sentences.h"

#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;

namespace {

attendance::Verdict receiptIn(const QString& language, const QString& firstName = QStringLiteral("Ana"))
{
    auto verdict = std::get<attendance::Receipt>(receipt(firstName));
    verdict.student.language = language;
    return verdict;
}

} // namespace

class TestOwnLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<support::FakeClock>();
        m_window = std::make_unique<KioskWindow>(*m_clock);
        m_window->setReducedMotion(true);
        m_window->resize(1280, 800);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void theLanguagesOfTheRosterAreThoseOfTheWindow()
    {
        QStringList ofWindow;
        for (const Language& language : languages())
            ofWindow << language.code;
        QStringList ofRoster;
        for (const QLatin1String code : attendance::languageCodes)
            ofRoster << code;
        QCOMPARE(ofRoster, ofWindow);
    }

    void aCodeOfTheRosterIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* text, const char* code) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(code);
        };
        row("de", "de");
        row("DE", "de");
        row("ar-EG", "ar");
        row("es_MX", "es");
        row(" fil ", "fil");
        row("", "");
        row("deutsch", "");
        row("fr", "");
    }

    void aCodeOfTheRosterIsFound()
    {
        QFETCH(QString, text);
        QTEST(attendance::languageCode(text), "code");
    }

    void theResultIsToldInIt_data()
    {
        QTest::addColumn<QString>("school");
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("isRightToLeft");
        const auto row = [](const char* school, const char* student, const QString& sentence, bool isRightToLeft) {
            QTest::addRow("%s at a kiosk in %s", *student ? student : "none", school)
                << QString::fromLatin1(school) << QString::fromLatin1(student) << sentence << isRightToLeft;
        };
        const QString english = QStringLiteral("Good morning, Ana. In at 07:24");
        const QString german = QStringLiteral("Guten Morgen, Ana. Angekommen um 07:24");
        row("en", "", english, false);
        row("en", "en", english, false);
        row("en", "de", german, false);
        row("de", "en", english, false);
        row("ar", "de", german, false);
        row("de", "", german, false);
        row("de", "ar", QString(), true);
        row("ar", "", QString(), true);
    }

    void theResultIsToldInIt()
    {
        QFETCH(QString, school);
        QFETCH(QString, student);
        QFETCH(QString, sentence);
        QFETCH(bool, isRightToLeft);
        m_window->setLanguage(school);
        QVERIFY(m_window->showVerdict(receiptIn(student), "1"));
        if (sentence.isEmpty()) {
            const SpeakingIn arabic(languageFor(QStringLiteral("ar")));
            sentence = Sentences::result(receiptIn({})).spoken();
            QVERIFY(!sentence.startsWith(QStringLiteral("Good")));
        }
        QCOMPARE(page()->accessibleName(), sentence);
        QCOMPARE(panel(0)->layoutDirection(), isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        QCOMPARE(panel(0)->name().text(), QStringLiteral("Ana"));
        // The name begins at the side where the language begins, the picture of the camera stands at the other.
        const auto* preview = m_window->findChild<CameraPreview*>();
        const int text = panel(0)->name().mapTo(m_window.get(), QPoint()).x();
        QCOMPARE(text > preview->x(), !isRightToLeft);
        QCOMPARE(m_window->language(), school); // all else
    }

    void theStartPageIsTheKiosksAgain()
    {
        m_window->setLanguage(QStringLiteral("en"));
        m_window->showVerdict(receiptIn(QStringLiteral("de")), "1");
        auto* button = m_window->findChild<TouchButton*>(QStringLiteral("language"), Qt::FindDirectChildrenOnly);
        QCOMPARE(button->text(), QStringLiteral("English"));
        m_clock->advance(10s);
        m_window->refresh();
        QCOMPARE(m_window->page(), KioskWindow::Page::Idle);
        QCOMPARE(m_window->language(), QStringLiteral("en"));
        m_window->showVerdict(receiptIn({}, QStringLiteral("Ben")), "2");
        QCOMPARE(page()->accessibleName(), QStringLiteral("Good morning, Ben. In at 07:24"));
        QCOMPARE(panel(0)->layoutDirection(), Qt::LeftToRight);
    }

    void ofTwoInOneFrameEachReadsTheOwn_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1280, 800), QSize(800, 480), QSize(480, 800)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    void ofTwoInOneFrameEachReadsTheOwn()
    {
        QFETCH(QSize, size);
        m_window->resize(size);
        m_window->setLanguage(QStringLiteral("en"));
        m_window->showVerdict(receiptIn(QStringLiteral("ar"), QStringLiteral("Omar")), "1");
        m_window->showVerdict(receiptIn(QStringLiteral("de"), QStringLiteral("Ben")), "2");
        QCOMPARE(panel(0)->layoutDirection(), Qt::RightToLeft);
        QCOMPARE(panel(1)->layoutDirection(), Qt::LeftToRight);
        QCOMPARE(panel(1)->spoken(), QStringLiteral("Guten Morgen, Ben. Angekommen um 07:24"));
        QVERIFY(!panel(0)->spoken().contains(QStringLiteral("Good morning")));
        // The sign stands where reading begins.
        QVERIFY(panel(0)->icon().x() > panel(0)->name().x());
        QVERIFY(panel(1)->icon().x() < panel(1)->name().x());
        for (int i : {0, 1}) {
            QVERIFY(panel(i)->rect().contains(panel(i)->icon().geometry()));
            QVERIFY(panel(i)->rect().contains(panel(i)->name().geometry()));
        }
    }

    void theSameHeldUpAgainGoesOnInItsLanguage()
    {
        m_window->setLanguage(QStringLiteral("en"));
        m_window->showVerdict(receiptIn(QStringLiteral("de")), "1");
        QVERIFY(!m_window->showVerdict(receiptIn(QStringLiteral("de")), "1"));
        QCOMPARE(page()->accessibleName(), QStringLiteral("Guten Morgen, Ana. Angekommen um 07:24"));
    }

    void aLanguageChosenOnTheScreenCountsForTheNextResult()
    {
        m_window->setLanguage(QStringLiteral("en"));
        auto* button = m_window->findChild<TouchButton*>(QStringLiteral("language"), Qt::FindDirectChildrenOnly);
        button->click();
        const auto offered = m_window->findChild<LanguageSheet*>()->findChildren<QAbstractButton*>();
        for (QAbstractButton* one : offered) {
            if (one->accessibleName().contains(QStringLiteral("Español")) || one->text() == QStringLiteral("Español"))
                one->click();
        }
        QCOMPARE(m_window->language(), QStringLiteral("es"));
        m_window->showVerdict(receiptIn(QStringLiteral("de")), "1");
        QVERIFY(page()->accessibleName().contains(QStringLiteral("Buenos días")));
        QVERIFY(!m_window->showVerdict(receiptIn(QStringLiteral("de")), "1")); // tried again
        QVERIFY(page()->accessibleName().contains(QStringLiteral("Buenos días")));
        m_window->showVerdict(receiptIn(QStringLiteral("de"), QStringLiteral("Ben")), "2"); // beside it
        QVERIFY(page()->accessibleName().startsWith(QStringLiteral("Buenos días")));
        QVERIFY(page()->accessibleName().endsWith(QStringLiteral("Guten Morgen, Ben. Angekommen um 07:24")));
        QCOMPARE(m_window->language(), QStringLiteral("en"));
    }

    void largerTextIsNoChoiceOfALanguage()
    {
        m_window->setLanguage(QStringLiteral("en"));
        m_window->findChild<TouchButton*>(QStringLiteral("larger"), Qt::FindDirectChildrenOnly)->click();
        m_window->showVerdict(receiptIn(QStringLiteral("de")), "1");
        QCOMPARE(page()->accessibleName(), QStringLiteral("Guten Morgen, Ana. Angekommen um 07:24"));
    }

    void aRefusalIsToldInItToo()
    {
        m_window->setLanguage(QStringLiteral("en"));
        auto verdict = std::get<attendance::Refusal>(alreadyIn(QStringLiteral("Ana")));
        verdict.student->language = QStringLiteral("es");
        m_window->showVerdict(verdict, "1");
        const SpeakingIn spanish(languageFor(QStringLiteral("es")));
        QCOMPARE(page()->accessibleName(), Sentences::result(verdict).spoken());
        QVERIFY(!page()->accessibleName().contains(QStringLiteral("already")));
    }

private:
    ResultPage* page() { return m_window->findChild<ResultPage*>(); }
    ResultPanel* panel(int which) { return page()->findChildren<ResultPanel*>().at(which); }

    std::unique_ptr<support::FakeClock> m_clock;
    std::unique_ptr<KioskWindow> m_window;
};

QTEST_MAIN(TestOwnLanguage)
#include "tst_ownlanguage.moc"
