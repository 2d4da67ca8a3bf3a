// When people are told of an alarm: once it has lasted, at most once a cooldown, and when it is over.

#include "core/observe/alarmbook.h"
#include "tests/support/fakeclock.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rollcall::observe;
using namespace std::chrono_literals;
using rollcall::support::FakeClock;
using Answer = AlarmBook::Answer;

namespace {

constexpr std::chrono::milliseconds cooldown = 4h;

/** What a test says of the camera, in the order of time: 'w' wrong, 'f' fine, '?' unknown; each for a minute. */
QString told(const QByteArray& minutes)
{
    FakeClock clock;
    AlarmBook book(cooldown, clock);
    QStringList events;
    int minute = 0;
    for (const char answer : minutes) {
        book.note(Alarm::NoCamera, answer == 'w' ? Answer::Wrong : answer == 'f' ? Answer::Fine : Answer::Unknown);
        for (const auto step : {0s, 20s, 20s, 19s}) {
            clock.advance(step);
            for (const AlarmEvent& event : book.look())
                events << QStringLiteral("%1 %2").arg(minute).arg(QLatin1String(name(event.kind)));
        }
        clock.advance(1s);
        ++minute;
    }
    return events.join(QStringLiteral(", "));
}

} // namespace

class TestAlarmBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void peopleAreToldOnceItLastsAndWhenItIsOver_data()
    {
        QTest::addColumn<QByteArray>("minutes"); // the camera's patience is one of them
        QTest::addColumn<QString>("events");
        const auto row = [](const char* name, const QByteArray& minutes, const char* events) {
            QTest::newRow(name) << minutes << QString::fromLatin1(events);
        };
        row("nothing is known", "????", "");
        row("all is well", "ffff", "");
        row("shorter than its patience", "fwff", "");
        row("it lasts", "fwww", "2 raised");
        row("it lasts and is over", "fwwwfff", "2 raised, 5 cleared");
        row("it comes again at once: it never went", "wwwfwww", "1 raised");
        row("it goes and comes: told once, its end once", "wwwffwwwffwwwff", "1 raised, 4 cleared");
        row("it cannot be told: nothing changes", "www???", "1 raised");
        row("it cannot be told in between", "www?fff", "1 raised, 5 cleared");
        row("it stands for a night", QByteArray(10 * 60, 'w'), "1 raised, 241 reminded, 481 reminded");
        row("it came again, and stands when the cooldown is over", "wwwff" + QByteArray(300, 'w'),
            "1 raised, 4 cleared, 241 raised");
        row("it came again, and was over before the cooldown", "wwwff" + QByteArray(60, 'w') + QByteArray(300, 'f'),
            "1 raised, 4 cleared");
        row("nobody is reminded while it cannot be told", "www" + QByteArray(300, '?'), "1 raised");
    }

    void peopleAreToldOnceItLastsAndWhenItIsOver()
    {
        QFETCH(QByteArray, minutes);
        QFETCH(QString, events);
        QCOMPARE(told(minutes), events);
    }

    void whatStandsIsKnownAtOnceWhateverIsTold()
    {
        FakeClock clock;
        AlarmBook book(cooldown, clock);
        const QDateTime start = clock.now();
        const auto lasts = [&](Answer answer, std::chrono::milliseconds time) {
            book.note(Alarm::NoCamera, answer, QStringLiteral("camera_busy"));
            (void)book.look();
            clock.advance(time);
            return book.look().size();
        };
        QCOMPARE(lasts(Answer::Wrong, 1min), std::size_t(1));
        QCOMPARE(book.standing(),
                 (std::vector<StandingAlarm>{{Alarm::NoCamera, QStringLiteral("camera_busy"), start}}));
        QCOMPARE(lasts(Answer::Fine, 59s), std::size_t(0));
        QVERIFY(!book.standing().empty());
        QCOMPARE(lasts(Answer::Fine, 1s), std::size_t(1));
        QVERIFY(book.standing().empty());
        QCOMPARE(lasts(Answer::Wrong, 1min), std::size_t(0)); // in the cooldown
        QCOMPARE(book.standing().size(), std::size_t(1));
        QCOMPARE(book.standing().front().since, start.addSecs(120));
    }

    void theWorstComesFirst()
    {
        FakeClock clock;
        AlarmBook book(cooldown, clock);
        for (const Alarm alarm : {Alarm::RosterOld, Alarm::DiskCritical, Alarm::SyncStuck})
            book.note(alarm, Answer::Wrong);
        clock.advance(15min);
        const auto events = book.look();
        QCOMPARE(events.size(), std::size_t(3));
        QCOMPARE(events[0].alarm, Alarm::DiskCritical);
        QCOMPARE(events[1].alarm, Alarm::SyncStuck);
        QCOMPARE(events[2].alarm, Alarm::RosterOld);
    }

    void aRestartTellsNothingTwice_data()
    {
        QTest::addColumn<int>("minutesAway");
        QTest::addColumn<bool>("stillWrong");
        QTest::addColumn<QByteArray>("kind"); // of the one event, or empty
        QTest::newRow("it still stands") << 5 << true << QByteArray();
        QTest::newRow("it still stands after the cooldown") << 300 << true << QByteArray("reminded");
        QTest::newRow("the restart mended it") << 5 << false << QByteArray("cleared");
        QTest::newRow("the clock was set back") << -60 << true << QByteArray();
    }

    void aRestartTellsNothingTwice()
    {
        QFETCH(int, minutesAway);
        QFETCH(bool, stillWrong);
        QFETCH(QByteArray, kind);
        FakeClock before;
        AlarmBook first(cooldown, before);
        first.note(Alarm::DiskLow, Answer::Wrong);
        before.advance(2min);
        QCOMPARE(first.look().size(), std::size_t(1));
        const auto kept = first.memories();
        QCOMPARE(kept.size(), std::size_t(1));

        FakeClock after;
        after.setNow(before.now().addSecs(minutesAway * 60));
        AlarmBook second(cooldown, after);
        second.restore(kept);
        QVERIFY(second.look().empty());
        QCOMPARE(second.standing().size(), std::size_t(1));
        second.note(Alarm::DiskLow, stillWrong ? Answer::Wrong : Answer::Fine);
        QByteArray seen;
        for (int step = 0; step < 4; ++step) {
            for (const AlarmEvent& event : second.look())
                seen += name(event.kind);
            after.advance(20s);
        }
        QCOMPARE(seen, kind);
    }

    void whatWasToldAndIsOverIsRememberedForACooldown()
    {
        FakeClock clock;
        AlarmBook book(cooldown, clock);
        book.note(Alarm::DiskLow, Answer::Wrong);
        clock.advance(1min);
        (void)book.look();
        book.note(Alarm::DiskLow, Answer::Fine);
        clock.advance(1min);
        QCOMPARE(book.look().size(), std::size_t(1));
        QCOMPARE(book.memories().size(), std::size_t(1));
        QVERIFY(!book.memories().front().isStanding);
        clock.advance(cooldown);
        QVERIFY(book.memories().empty());
    }

    void everyRowSaysWhatIsWrongAndWhatToDo()
    {
        static const QRegularExpression shape(QStringLiteral("^[a-z]+(_[a-z]+)+$"));
        QSet<QString> codes;
        bool isPastCritical = false;
        int index = 0;
        for (const AlarmRow& row : allAlarms()) {
            QCOMPARE(static_cast<int>(row.alarm), index++);
            QVERIFY2(shape.match(row.code).hasMatch(), row.code.data());
            codes << row.code;
            QVERIFY2(!row.summary.isEmpty() && !row.remedy.isEmpty(), row.code.data());
            QCOMPARE(alarmOfCode(QString(row.code)), std::optional(row.alarm));
            QVERIFY2(!(isPastCritical && row.severity == Severity::Critical), row.code.data());
            isPastCritical = row.severity != Severity::Critical;
        }
        QCOMPARE(codes.size(), index);
        QVERIFY(!alarmOfCode(u"none"));
    }
};

QTEST_GUILESS_MAIN(TestAlarmBook)
#include "tst_alarmbook.moc"
