// What assistive technology is told of the students' pages, asked through Qt's own interfaces.

#include "tests/ui/kioskfixture.h"
#include "ui/text/sentences.h"

#include <QAccessible>
#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;

namespace {

QAccessibleInterface& interfaceOf(QObject* object)
{
    return *QAccessible::queryAccessibleInterface(object);
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

    support::FakeClock m_clock;
    std::unique_ptr<KioskWindow> m_window;

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<KioskWindow>(m_clock);
        m_window->setReducedMotion(true);
        m_window->resize(1280, 800);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void every_text_is_a_label_with_its_text()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        int labels = 0;
        for (TextLabel* label : m_window->findChildren<TextLabel*>()) {
            if (label->isVisibleTo(m_window.get()) && !label->text().isEmpty()) {
                QCOMPARE(interfaceOf(label).role(), QAccessible::StaticText);
                QCOMPARE(interfaceOf(label).text(QAccessible::Name), label->text());
                ++labels;
            }
        }
        QVERIFY(labels >= 4);
    }

    void a_result_is_a_notification_that_says_who_and_what()
    {
        auto* page = m_window->findChild<ResultPage*>();
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QCOMPARE(interfaceOf(page).role(), QAccessible::Notification);
        QCOMPARE(interfaceOf(page).text(QAccessible::Name), QStringLiteral("Good morning, Ana. In at 07:24"));
    }

    void two_results_are_one_notification_that_names_both()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")), "Ana", 0ms);
        m_window->showVerdict(alreadyIn(QStringLiteral("Ben")), "Ben", 0ms);
        QCOMPARE(interfaceOf(m_window->findChild<ResultPage*>()).text(QAccessible::Name),
                 QStringLiteral("Good morning, Ana. In at 07:24 You are already in, Ben. Counted at 07:24."));
    }

    void a_fault_is_a_notification_that_says_what_to_do_and_why()
    {
        m_window->showFault({FaultKind::CameraSilent, 8s});
        const QAccessibleInterface& card = interfaceOf(m_window->findChild<FaultCard*>());
        QCOMPARE(card.role(), QAccessible::Notification);
        QCOMPARE(card.text(QAccessible::Name), QStringLiteral("Please see the office. The camera is not answering. "
                                                              "What was counted before is safe."));
    }

    void nothing_behind_the_office_is_reached_by_keys()
    {
        auto* button = m_window->findChild<TouchButton*>(QStringLiteral("language"), Qt::FindDirectChildrenOnly);
        m_window->admin().open();
        QVERIFY(!button->isEnabled());
        button->click();
        QVERIFY(m_window->findChild<LanguageSheet*>()->isHidden());
        m_window->admin().leave();
        QVERIFY(button->isEnabled());
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
