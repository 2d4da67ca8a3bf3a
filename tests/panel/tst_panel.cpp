// The LED and the buzzer tell the last student's result, at once; the power button tells a press by its length.

#include "core/panel/panel.h"
#include "core/panel/powerbutton.h"
#include "tests/support/fakeclock.h"
#include "tests/support/recordinggpio.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;
using panel::Panel;
using panel::PowerButton;
using panel::Signal;
using support::RecordingGpio;

namespace {

constexpr int buzzer = 23;
constexpr int red = 26;
constexpr int green = 6;
constexpr int blue = 24;

std::unique_ptr<Panel> panelOn(RecordingGpio& gpio)
{
    const auto take = [&gpio](int pin) {
        auto line = gpio.output(pin);
        return line ? std::move(*line) : nullptr;
    };
    return std::make_unique<Panel>(
        Panel::Outputs{.buzzer = take(buzzer), .red = take(red), .green = take(green), .blue = take(blue)});
}

int beeps(const RecordingGpio& gpio)
{
    return int(gpio.changes.count(QStringLiteral("+23")));
}

} // namespace

Q_DECLARE_METATYPE(Signal)

class TestPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSignalHasItsColourAndItsSound_data()
    {
        QTest::addColumn<Signal>("signal");
        QTest::addColumn<QList<int>>("lit");
        QTest::addColumn<int>("sounds");
        QTest::newRow("counted") << Signal::Counted << QList<int>{green} << 3;
        QTest::newRow("late") << Signal::CountedLate << QList<int>{green, red} << 2;
        QTest::newRow("already in") << Signal::AlreadyIn << QList<int>{green, red} << 3;
        QTest::newRow("refused") << Signal::Refused << QList<int>{red} << 1;
    }

    void eachSignalHasItsColourAndItsSound()
    {
        QFETCH(Signal, signal);
        QFETCH(QList<int>, lit);
        QFETCH(int, sounds);
        RecordingGpio gpio;
        const auto shown = panelOn(gpio);
        shown->show(signal);
        for (const int pin : {red, green, blue})
            QCOMPARE(gpio.levels.value(pin), lit.contains(pin));
        QCOMPARE(gpio.levels.value(buzzer), true); // at once
        QTRY_COMPARE(gpio.levels.value(red) || gpio.levels.value(green), false);
        QCOMPARE(beeps(gpio), sounds);
        QCOMPARE(gpio.levels.value(buzzer), false);
    }

    // The predecessor told them one after the other: two events ended after six seconds.
    void theNextSignalEndsTheOneBefore()
    {
        RecordingGpio gpio;
        const auto shown = panelOn(gpio);
        shown->show(Signal::Refused); // a second of sound
        QElapsedTimer time;
        time.start();
        shown->show(Signal::Counted);
        QCOMPARE(gpio.levels.value(red), false);
        QCOMPARE(gpio.levels.value(green), true);
        QTRY_COMPARE(gpio.levels.value(green), false);
        QVERIFY2(time.elapsed() < 3500, qPrintable(QString::number(time.elapsed())));
        QVERIFY(time.elapsed() >= panel::lightFor.count() - 50);
        QCOMPARE(gpio.levels.value(buzzer), false);
        QCOMPARE(gpio.changes.count(QStringLiteral("+26")), 1);
    }

    void theSoundOfTheOneBeforeIsNotHeardToItsEnd()
    {
        RecordingGpio gpio;
        const auto shown = panelOn(gpio);
        shown->show(Signal::Counted); // three beeps
        shown->show(Signal::Refused); // one
        QTRY_COMPARE(gpio.levels.value(red), false);
        QCOMPARE(beeps(gpio), 1);
    }

    void showingWaitsForNothing()
    {
        RecordingGpio gpio;
        const auto shown = panelOn(gpio);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 100; ++i)
            shown->show(i % 2 == 0 ? Signal::Counted : Signal::Refused);
        QVERIFY2(time.elapsed() < 100, qPrintable(QString::number(time.elapsed())));
    }

    void whatIsNotThereIsDoneWithout()
    {
        RecordingGpio gpio;
        gpio.missing = {red, blue, buzzer};
        const auto shown = panelOn(gpio);
        shown->show(Signal::CountedLate);
        QCOMPARE(gpio.changes, QStringList{QStringLiteral("+6")});
    }

    void itsEndLeavesEverythingOff()
    {
        RecordingGpio gpio;
        panelOn(gpio)->show(Signal::CountedLate);
        const QList<bool> levels = gpio.levels.values();
        QVERIFY(!levels.contains(true));
        QVERIFY(gpio.changes.contains(QStringLiteral("+23")));
    }

    void aPressIsToldByItsLength_data()
    {
        QTest::addColumn<int>("heldMs");
        QTest::addColumn<int>("shorts");
        QTest::newRow("a tap") << 50 << 1;
        QTest::newRow("just short") << 2999 << 1;
        QTest::newRow("neither") << 3000 << 0;
        QTest::newRow("just not long") << 4999 << 0;
    }

    void aPressIsToldByItsLength()
    {
        QFETCH(int, heldMs);
        const Press press(*this);
        m_gpio->press();
        m_clock.advance(std::chrono::milliseconds(heldMs));
        m_gpio->release();
        QTEST(int(press.shorts.size()), "shorts");
        QCOMPARE(press.longs.size(), 0);
    }

    void aLongPressIsToldWhileItIsHeldAndItsReleaseIsNone()
    {
        const Press press(*this, {.shortPress = 20ms, .longPress = 40ms});
        m_gpio->press();
        QTRY_COMPARE(press.longs.size(), 1);
        m_gpio->release();
        QCOMPARE(press.shorts.size(), 0);
    }

    void aButtonThatIsPressedAtTheStartCountsAfterItsRelease()
    {
        const Press press(*this, {.shortPress = 3s, .longPress = 5s}, true);
        m_gpio->release();
        QCOMPARE(press.shorts.size(), 0);
        m_gpio->press();
        m_gpio->release();
        QCOMPARE(press.shorts.size(), 1);
    }

private:
    struct Press {
        explicit Press(TestPanel& test, const PowerButton::Times& times = {.shortPress = 3s, .longPress = 5s},
                       bool isPressedAtStart = false)
            : button((test.m_gpio = std::make_unique<RecordingGpio>(),
                      test.m_gpio->isPressedAtStart = isPressedAtStart, std::move(*test.m_gpio->input(17, 100ms))),
                     times, test.m_clock)
        {
        }
        PowerButton button;
        QSignalSpy shorts{&button, &PowerButton::pressedShort};
        QSignalSpy longs{&button, &PowerButton::pressedLong};
    };

    support::FakeClock m_clock;
    std::unique_ptr<RecordingGpio> m_gpio;
};

QTEST_GUILESS_MAIN(TestPanel)
#include "tst_panel.moc"
