#include "core/scan/secondlook.h"

#include <QTest>

#include <set>
#include <tuple>

using namespace rollcall::scan;

class TestSecondLook : public QObject {
    Q_OBJECT

private:
    static QList<Code> poster() { return {{"https://example.org", {}}}; }

    using Key = std::tuple<int, int, int, bool, bool>;

    static Key keyOf(const Pass& pass)
    {
        return {int(pass.size), int(pass.tone), int(pass.threshold), pass.everyRow, pass.mirrored};
    }

    /** The passes of so many frames, in which these codes are read. */
    static QList<Key> passesOf(SecondLook& look, int frames, const QList<Code>& codes)
    {
        QList<Key> passes;
        for (int i = 0; i < frames; ++i) {
            look.beginFrame();
            if (look.areEnough(codes))
                continue;
            if (const auto pass = look.next()) {
                passes.append(keyOf(*pass));
                look.report(false);
            }
        }
        return passes;
    }

private Q_SLOTS:
    void everyThirdFrameWithoutACodeGetsAPassEachTimeAnother()
    {
        SecondLook look;
        const QList<Key> passes = passesOf(look, 12, {});
        QCOMPARE(passes.size(), 4);
        QCOMPARE(std::set<Key>(passes.begin(), passes.end()).size(), std::size_t(4));
    }

    void aNewCodeLeavesOneFrameInSixToOthers()
    {
        SecondLook look;
        QCOMPARE(passesOf(look, 24, poster()).size(), 4);
    }

    void aCodeThatHasBeenInViewForASecondChangesNothing()
    {
        SecondLook look;
        passesOf(look, 30, poster());
        QCOMPARE(passesOf(look, 12, poster()).size(), 4);
    }

    void aPosterThatIsReadNowAndThenIsNotNewEachTime()
    {
        SecondLook look;
        passesOf(look, 1, poster());
        passesOf(look, 200, {});
        QCOMPARE(passesOf(look, 12, poster()).size(), 4);
    }

    void aPassThatReadsIsUsedAtEveryFrameAndThenEverySecondTime()
    {
        SecondLook look;
        look.beginFrame();
        std::optional<Pass> favourite = look.next();
        while (!favourite) {
            look.beginFrame();
            favourite = look.next();
        }
        look.report(true);
        for (int i = 0; i < 5; ++i) {
            look.beginFrame();
            const auto pass = look.next();
            QVERIFY(pass);
            QVERIFY(keyOf(*pass) == keyOf(*favourite));
            look.report(i < 4);
        }
        const QList<Key> passes = passesOf(look, 24, {});
        QCOMPARE(passes.size(), 8);
        QCOMPARE(passes.count(keyOf(*favourite)), 4);
    }
};

QTEST_MAIN(TestSecondLook)
#include "tst_secondlook.moc"
