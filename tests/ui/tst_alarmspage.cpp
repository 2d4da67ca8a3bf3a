// The office's page of alarms: how it is reached, what it shows, and that every alarm has its words.

#include "core/observe/alarmtable.h"
#include "tests/ui/adminfixture.h"
#include "ui/admin/alarmspage.h"

using namespace rollcall;
using namespace rollcall::ui;

namespace {

AlarmLine line(const char* code, const QDateTime& since)
{
    return {QLatin1String(code), false, since};
}

} // namespace

class TestAlarmsPage : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        start();
        m_alarms.set({});
    }
    void cleanup() { stop(); }

    void itSaysThatNothingIsWrong()
    {
        openAlarms();
        QVERIFY(texts().contains(AdminSentences::noAlarm()));
        QVERIFY(!texts().contains(AdminSentences::alarmsStand()));
    }

    void itSaysWhatIsWrongWhatToDoAndTheCode()
    {
        m_alarms.set({line("no_camera", m_clock->now().addSecs(-600)), line("disk_low", m_clock->now().addDays(-1))});
        openAlarms();
        const QString all = texts().join(u'\n');
        for (const char* part :
             {"This is wrong now", "The camera gives no usable picture.", "Look at the camera and its cable.",
              "no_camera. Since 07:14.", "The disk is running out of space.", "disk_low. Since 2026-11-22 07:24."})
            QVERIFY2(all.contains(QLatin1String(part)), qPrintable(all));
    }

    void whatChangesIsShownAtOnce()
    {
        openAlarms();
        m_alarms.set({line("clock_wrong", m_clock->now())});
        QVERIFY(texts().contains(AdminSentences::alarm(QLatin1String("clock_wrong"))));
        m_alarms.set({});
        QVERIFY(!texts().contains(AdminSentences::alarm(QLatin1String("clock_wrong"))));
        QVERIFY(texts().contains(AdminSentences::noAlarm()));
    }

    void theOthersAreTurnedTo()
    {
        QList<AlarmLine> every;
        for (const observe::AlarmRow& row : observe::allAlarms())
            every << line(row.code.data(), m_clock->now());
        m_alarms.set(every);
        openAlarms();
        QSet<QString> seen;
        for (int page = 0; page < every.size(); ++page) {
            for (const AlarmLine& one : every) {
                if (texts().contains(AdminSentences::alarm(one.code)))
                    seen << one.code;
            }
            if (!button(AdminSentences::down())->isEnabled())
                break;
            tap(AdminSentences::down());
        }
        QCOMPARE(seen.size(), every.size());
        m_alarms.set(every.first(1)); // on the last page, which is gone
        QVERIFY(texts().contains(AdminSentences::alarm(every.first().code)));
        QVERIFY(!button(AdminSentences::down()));
    }

    void everyAlarmHasASentence()
    {
        QSet<QString> sentences;
        for (const observe::AlarmRow& row : observe::allAlarms()) {
            const QString sentence = AdminSentences::alarm(row.code);
            QVERIFY2(sentence != row.code, row.code.data());
            sentences << sentence;
        }
        QCOMPARE(sentences.size(), qsizetype(observe::allAlarms().size()));
    }

private:
    void openAlarms()
    {
        openSettings();
        openPage(AdminSentences::alarms());
    }
};

QTEST_MAIN(TestAlarmsPage)
#include "tst_alarmspage.moc"
