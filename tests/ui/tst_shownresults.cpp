#include "tests/ui/kioskfixture.h"
#include "ui/pages/shownresults.h"

#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;
using attendance::RefusalReason;

namespace {

ShownResult result(const char* name, std::chrono::milliseconds seenAt)
{
    return {receipt(QString::fromLatin1(name)), QByteArray(name), seenAt};
}

QByteArrayList names(const QList<attendance::Verdict>& verdicts)
{
    QByteArrayList names;
    for (const attendance::Verdict& verdict : verdicts)
        names << studentOf(verdict)->firstName.toUtf8();
    return names;
}

QByteArrayList names(const QList<ShownResult>& results)
{
    QByteArrayList names;
    for (const ShownResult& result : results)
        names << std::get<attendance::Receipt>(result.verdict).student.firstName.toUtf8();
    return names;
}

attendance::Verdict busy()
{
    attendance::Refusal refusal{RefusalReason::NotRecorded};
    refusal.cause = Error{ErrorCode::Timeout, {}};
    return refusal;
}

} // namespace

class TestShownResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_result_stays_while_its_badge_is_in_sight_and_its_time_after()
    {
        ShownResults results;
        results.show(result("Ana", 0ms), 10ms);
        QCOMPARE(results.until(), 2010ms);
        for (auto now = 100ms; now <= 5000ms; now += 100ms)
            results.noteInSight({"Ben", "Ana"}, now);
        QCOMPARE(results.until(), 7000ms);
        results.endIfOver(6999ms);
        QCOMPARE(names(results.onPage()), QByteArrayList{"Ana"});
        results.endIfOver(7000ms);
        QVERIFY(results.isEmpty());
    }

    void another_badge_in_sight_holds_nothing()
    {
        ShownResults results;
        results.show(result("Ana", 0ms), 10ms);
        results.noteInSight({"Ben"}, 1900ms);
        QCOMPARE(results.until(), 2010ms);
    }

    void a_result_without_a_code_is_held_by_nothing()
    {
        ShownResults results;
        results.show({receipt(QStringLiteral("Ana")), {}, 0ms}, 10ms);
        results.noteInSight({QByteArray()}, 1900ms);
        QCOMPARE(results.until(), 2010ms);
    }

    void what_lies_in_view_for_good_ends_all_the_same_data()
    {
        QTest::addColumn<attendance::Verdict>("verdict");
        QTest::addColumn<int>("until"); // milliseconds
        QTest::newRow("a badge") << receipt(QStringLiteral("Ana")) << 62'000;
        QTest::newRow("a poster") << refusal(RefusalReason::NotABadge) << 13'000;
    }

    void what_lies_in_view_for_good_ends_all_the_same()
    {
        QFETCH(attendance::Verdict, verdict);
        ShownResults results;
        results.show({verdict, "code", 0ms}, 0ms);
        for (auto now = 0ms; now <= 120s; now += 100ms)
            results.noteInSight({"code"}, now);
        QTEST(int(results.until().count()), "until");
    }

    void two_badges_of_one_frame_share_the_page()
    {
        ShownResults results;
        QVERIFY(results.show(result("Ana", 1000ms), 1010ms));
        QVERIFY(results.show(result("Ben", 1000ms), 1083ms));
        QCOMPARE(names(results.onPage()), (QByteArrayList{"Ana", "Ben"}));
        QVERIFY(results.earlier(1083ms).isEmpty());
    }

    void a_badge_that_joins_one_in_sight_shares_the_page()
    {
        ShownResults results;
        results.show(result("Ana", 1000ms), 1010ms);
        results.noteInSight({"Ana", "Ben"}, 1500ms);
        results.show(result("Ben", 1500ms), 1510ms);
        QCOMPARE(names(results.onPage()), (QByteArrayList{"Ana", "Ben"}));
    }

    void a_badge_after_one_that_left_takes_the_page_and_leaves_a_chip()
    {
        ShownResults results;
        results.show(result("Ana", 1000ms), 1010ms);
        results.show(result("Ben", 1033ms), 1040ms);
        QCOMPARE(names(results.onPage()), QByteArrayList{"Ben"});
        QCOMPARE(names(results.earlier(1040ms)), QByteArrayList{"Ana"});
    }

    void a_third_badge_of_one_frame_sends_the_first_to_the_chips()
    {
        ShownResults results;
        for (const char* name : {"Ana", "Ben", "Carla"})
            results.show(result(name, 1000ms), 1010ms);
        QCOMPARE(names(results.onPage()), (QByteArrayList{"Ben", "Carla"}));
        QCOMPARE(names(results.earlier(1010ms)), QByteArrayList{"Ana"});
    }

    void the_chips_are_the_last_three_the_newest_first_for_five_minutes()
    {
        ShownResults results;
        auto now = 0ms;
        for (const char* name : {"Ana", "Ben", "Carla", "Dev", "Eve"})
            results.show(result(name, now), now += 1000ms);
        QCOMPARE(names(results.earlier(now)), (QByteArrayList{"Dev", "Carla", "Ben"}));
        results.endIfOver(now += 10s);
        QCOMPARE(names(results.earlier(now)), (QByteArrayList{"Eve", "Dev", "Carla"}));
        QVERIFY(results.earlier(now + 5min).isEmpty());
    }

    void nobody_is_on_a_chip_and_on_the_page()
    {
        ShownResults results;
        results.show(result("Ana", 0ms), 0ms);
        results.show(result("Ben", 1000ms), 1000ms);
        results.show(result("Ana", 2000ms), 2000ms);
        QCOMPARE(names(results.onPage()), QByteArrayList{"Ana"});
        QCOMPARE(names(results.earlier(2000ms)), QByteArrayList{"Ben"});
    }

    void somebody_without_a_name_leaves_no_chip()
    {
        ShownResults results;
        results.show({refusal(RefusalReason::NotOnRoster), "code", 0ms}, 0ms);
        results.show(result("Ana", 1000ms), 1000ms);
        QVERIFY(results.earlier(1000ms).isEmpty());
    }

    void the_same_result_of_a_scan_tried_again_is_no_news_and_another_is()
    {
        ShownResults results;
        QVERIFY(results.show({busy(), "Ana", 0ms}, 0ms));
        QVERIFY(!results.show({busy(), "Ana", 1000ms}, 1000ms));
        QCOMPARE(results.onPage().size(), 1);
        QVERIFY(results.show(result("Ana", 2000ms), 2000ms));
        QCOMPARE(names(results.onPage()), QByteArrayList{"Ana"});
        QVERIFY(results.earlier(2000ms).isEmpty());
    }

    void the_bar_is_full_while_the_badge_is_in_sight_and_drains_after()
    {
        ShownResults results;
        results.show(result("Ana", 0ms), 0ms);
        results.noteInSight({"Ana"}, 3000ms);
        QCOMPARE(results.left(3000ms), 1.0);
        QCOMPARE(results.left(3200ms), 1.0);
        QVERIFY(results.left(4000ms) < 0.6);
        QVERIFY(results.left(4000ms) > 0.5);
        QCOMPARE(results.left(5000ms), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestShownResults)
#include "tst_shownresults.moc"
