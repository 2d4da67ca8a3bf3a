// The office's pages that only show something: today, health, about.

#include "tests/ui/adminfixture.h"
#include "ui/admin/aboutpage.h"
#include "ui/admin/healthpage.h"
#include "ui/admin/todaypage.h"
#include "ui/text/officesentences.h"

using namespace rollcall;
using namespace rollcall::ui;

namespace {

/** Answers when the test says so. */
class WatchedHealth final : public HealthSource {
public:
    int examinations = 0;
    std::function<void(const HealthReply&)> answer;

    void examine(QObject*, std::function<void(const HealthReply&)> then) override
    {
        ++examinations;
        answer = std::move(then);
    }

    QStringList mounted{QStringLiteral("/media/OLD"), QStringLiteral("/media/OFFICE")};
    QString folder; ///< where a report was wanted
    std::function<void(const ReportReply&)> answerReport;

    QStringList sticks() const override { return mounted; }
    void report(const QString& where, QObject*, std::function<void(const ReportReply&)> then) override
    {
        folder = where;
        answerReport = std::move(then);
    }
};

class WatchedDay final : public SchoolDaySource {
public:
    std::optional<SchoolDay> day;
    void read(QObject*, std::function<void(const std::optional<SchoolDay>&)> then) override { then(day); }

    struct Order {
        QString id;
        attendance::VoidReason reason;
    };
    std::optional<Order> order; ///< what is to be voided
    std::function<void(Voided)> answer;
    void voidScan(const QString& id, attendance::VoidReason reason, QObject*,
                  std::function<void(Voided)> then) override
    {
        order = {id, reason};
        answer = std::move(then);
    }
};

} // namespace

class TestOfficePages : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_by = By::Touch;
        m_closed = 0;
        start();
        m_day.day = SampleDay::sample();
        m_day.order.reset();
        m_day.answer = {};
        m_health.answer = {};
        m_health.answerReport = {};
        m_health.folder.clear();
        m_health.mounted = {QStringLiteral("/media/OLD"), QStringLiteral("/media/OFFICE")};
        m_health.examinations = 0;
    }
    void cleanup() { stop(); }

    void todayIsShownFirst()
    {
        openPages();
        QVERIFY(button(QStringLiteral("Today"))->isChecked());
        QVERIFY(texts().contains(QStringLiteral("Here: 412 of 480. Late: 23. Left: 5.")));
        const QStringList rows = rowsOf<TodayPage>();
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0], QStringLiteral("Dev Patel · 2026-0004 · Grade 8 - Narra · 08:07 · Late"));
        QVERIFY(rows[2].endsWith(QStringLiteral("07:24 · On time · no badge"))); // staff vouched
        QCOMPARE(rows[4], QStringLiteral("2026-0099 · 07:20 · On time"));        // not on the roster any more
    }

    void aScanIsVoidedByThreeTouchesAtThreePlaces()
    {
        openPages();
        const QPoint row = touchRow(1);
        QVERIFY(texts().contains(QStringLiteral("Mia Cruz")));
        QVERIFY(!m_day.order);
        auto* reason = button(QStringLiteral("Wrong badge, mixed up"));
        QVERIFY(reason);
        QVERIFY(reason->height() >= 64 && reason->width() >= 64);
        QVERIFY(!placeOf(reason).contains(row));
        const QRect chosen = placeOf(reason);
        tap(reason);
        QVERIFY(!m_day.order); // not before it was confirmed
        auto* confirm = button(QStringLiteral("Void it"));
        QVERIFY(confirm);
        QVERIFY(!placeOf(confirm).intersects(chosen) && !placeOf(confirm).contains(row));
        QVERIFY(texts().contains(QStringLiteral("Mia Cruz · 07:41 · Wrong badge, mixed up")));
        tap(confirm);
        QTRY_VERIFY(m_day.order);
        QCOMPARE(m_day.order->id, QStringLiteral("scan-2"));
        QVERIFY(m_day.order->reason == attendance::VoidReason::WrongBadge);

        SchoolDay& day = *m_day.day;
        day.last[1].isVoid = true;
        day.last[1].voidedFor = attendance::VoidReason::WrongBadge;
        day.here = 411;
        m_day.answer(SchoolDaySource::Voided::Done);
        QVERIFY(texts().contains(QStringLiteral("The scan is void. Here: 411 of 480. Late: 23. Left: 5.")));
        QVERIFY(rowsOf<TodayPage>()[1].endsWith(QStringLiteral("07:41 · Voided · Wrong badge, mixed up")));
        QVERIFY(list()->model()->index(1, 0).data(listRowRole).value<ListRow>().isStruck);
        QVERIFY(!list()->model()->index(0, 0).data(listRowRole).value<ListRow>().isStruck);

        touchRow(1); // once is enough
        QVERIFY(!button(QStringLiteral("Wrong badge, mixed up")));
        tap(QStringLiteral("Back to the list"));
        QVERIFY(list()->isVisible());
        QVERIFY(texts().contains(QStringLiteral("Here: 411 of 480. Late: 23. Left: 5.")));
    }

    void whatIsNotConfirmedCountsAsBefore()
    {
        openPages();
        touchRow(0);
        tap(QStringLiteral("Test of the kiosk"));
        tap(QStringLiteral("Cancel"));
        QTRY_VERIFY(!button(QStringLiteral("Void it")));
        tap(QStringLiteral("Back to the list"));
        QVERIFY(!m_day.order);
        QVERIFY(button(QStringLiteral("Today"))); // the list of pages is there again
    }

    void aVoidThatCouldNotBeKeptSaysWhatToDo()
    {
        openPages();
        touchRow(0);
        tap(QStringLiteral("Scanned by mistake"));
        tap(QStringLiteral("Void it"));
        QTRY_VERIFY(m_day.answer);
        m_day.answer(SchoolDaySource::Voided::Failed);
        QVERIFY(texts().contains(
            QStringLiteral("The scan could not be voided and still counts. Try again; if that fails, open Health.")));
        QCOMPARE(rowsOf<TodayPage>()[0], QStringLiteral("Dev Patel · 2026-0004 · Grade 8 - Narra · 08:07 · Late"));
    }

    void aScanOfAnotherKioskIsNotVoidedHere()
    {
        m_day.day->last[0].isOfThisKiosk = false;
        openPages();
        touchRow(0);
        QVERIFY(!button(QStringLiteral("Scanned by mistake")));
        const QString all = texts().join(u' ');
        QVERIFY2(all.contains(QStringLiteral("Another kiosk recorded this scan.")), qPrintable(all));
    }

    void aScanIsVoidedByKeysAlone()
    {
        openPages();
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(2, 0));
        key(Qt::Key_Return);
        QTRY_VERIFY(button(QStringLiteral("Badge used by somebody else")));
        button(QStringLiteral("Badge used by somebody else"))->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Space);
        QTRY_VERIFY(button(QStringLiteral("Void it")));
        QVERIFY(!button(QStringLiteral("Void it"))->hasFocus()); // the harmless answer has it
        key(Qt::Key_Tab);
        key(Qt::Key_Space);
        QTRY_VERIFY(m_day.order);
        QVERIFY(m_day.order->reason == attendance::VoidReason::UsedByOther);
    }

    void aRegisterThatCannotBeReadIsTold()
    {
        m_day.day.reset();
        openPages();
        QVERIFY(texts().contains(QStringLiteral("The register cannot be read now.")));
        QVERIFY(rowsOf<TodayPage>().isEmpty());
    }

    void whatIsBadComesFirst()
    {
        openPages();
        openPage(QStringLiteral("Health"));
        QCOMPARE(m_health.examinations, 1);
        m_clock->advance(6s);
        m_window->refresh();
        QVERIFY(texts().contains(QStringLiteral("Looking at this kiosk, for 6 s so far.")));
        QVERIFY(!button(QStringLiteral("Test"))->isEnabled()); // one at a time

        m_health.answer(SampleHealth::sample());
        QVERIFY(texts().contains(QStringLiteral("Faults: 1. They come first.")));
        const QStringList rows = rowsOf<HealthPage>();
        QCOMPARE(rows.size(), 5);
        QVERIFY(rows[0].startsWith(QStringLiteral("the cloud could not be reached in time")));
        QVERIFY(rows[1].startsWith(QStringLiteral("the clock is 40 s behind")));
        QVERIFY(rows[4].startsWith(QStringLiteral("41 GB are free")));
    }

    void itIsExaminedAgainWhenAsked()
    {
        openPages();
        openPage(QStringLiteral("Health"));
        m_health.answer(
            QList<HealthFinding>{{HealthFinding::Grade::Ok, QStringLiteral("disk"), QStringLiteral("good"), {}}});
        QVERIFY(texts().contains(QStringLiteral("No fault was found.")));
        openPage(QStringLiteral("Today"));
        openPage(QStringLiteral("Health"));
        QCOMPARE(m_health.examinations, 1); // the answers are still there
        tap(QStringLiteral("Test"));
        QCOMPARE(m_health.examinations, 2);
        m_health.answer(QStringLiteral("rollcallctl: No such file or directory"));
        QVERIFY(texts().contains(QStringLiteral("This kiosk could not be examined.")));
        QCOMPARE(rowsOf<HealthPage>(), QStringList{QStringLiteral("rollcallctl: No such file or directory")});
    }

    void aFindingThatIsTouchedIsShownWhole()
    {
        openPages();
        openPage(QStringLiteral("Health"));
        m_health.answer(SampleHealth::sample());
        QListView* list = admin().findChild<HealthPage*>()->findChild<QListView*>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY(texts().contains(QStringLiteral("look at the cable, then at the school's network")));
        tap(admin().findChild<ConfirmSheet*>()->findChild<QAbstractButton*>());
        QTRY_VERIFY(!admin().findChild<ConfirmSheet*>());
        QVERIFY(admin().isOpen());
    }

    void aReportIsWrittenToTheStickThatWasPutInLast()
    {
        openPages();
        openPage(QStringLiteral("Health"));
        m_health.answer(
            QList<HealthFinding>{{HealthFinding::Grade::Ok, QStringLiteral("disk"), QStringLiteral("good"), {}}});
        tap(QStringLiteral("Report"));
        QVERIFY(texts().contains(QStringLiteral("/media/OFFICE")));
        QVERIFY(m_health.folder.isEmpty()); // not before it was confirmed
        tap(QStringLiteral("Write it"));
        QTRY_COMPARE(m_health.folder, QStringLiteral("/media/OFFICE"));
        QVERIFY(!button(QStringLiteral("Report"))->isEnabled()); // one at a time
        QVERIFY(!button(QStringLiteral("Test"))->isEnabled());
        m_clock->advance(3s);
        m_window->refresh();
        QVERIFY(texts().contains(QStringLiteral("Looking at this kiosk, for 3 s so far.")));
        m_health.answerReport(
            HealthSource::Report{QStringLiteral("/media/OFFICE/rollcall-report.tar"), SampleHealth::sample()});
        QVERIFY(texts().contains(QStringLiteral("Written: rollcall-report.tar")));
        QCOMPARE(rowsOf<HealthPage>().size(), 5); // what was found meanwhile
        tap(QStringLiteral("Test"));
        m_health.answer(SampleHealth::sample());
        QVERIFY(texts().contains(QStringLiteral("Faults: 1. They come first.")));
    }

    void aReportThatIsNotWrittenSaysWhy()
    {
        openPages();
        openPage(QStringLiteral("Health"));
        m_health.answer(SampleHealth::sample());
        tap(QStringLiteral("Report"));
        tap(QStringLiteral("Write it"));
        QTRY_VERIFY(m_health.answerReport);
        m_health.answerReport(QStringLiteral("No bundle was written: No space left on device"));
        QVERIFY(texts().contains(QStringLiteral("No report was written.")));
        QVERIFY(texts().contains(QStringLiteral("No bundle was written: No space left on device")));
        tap(admin().findChild<ConfirmSheet*>()->findChild<QAbstractButton*>());
        QTRY_VERIFY(!admin().findChild<ConfirmSheet*>());
        QCOMPARE(rowsOf<HealthPage>().size(), 5); // what was found before
        QVERIFY(button(QStringLiteral("Report"))->isEnabled());
    }

    void withoutAStickThereIsNoReport()
    {
        m_health.mounted.clear();
        openPages();
        openPage(QStringLiteral("Health"));
        m_health.answer(SampleHealth::sample());
        tap(QStringLiteral("Report"));
        QVERIFY(texts().contains(
            QStringLiteral("There is no USB stick that can be written to. Put one in and try again.")));
        QVERIFY(!button(QStringLiteral("Write it")));
    }

    void whatATechnicianAsksForIsThere()
    {
        openPages();
        openPage(QStringLiteral("About"));
        const QString all = rowsOf<AboutPage>().join(u'\n');
        for (const char* part : {"San Mateo High", "gate-1", "Rollcall 1.0, Qt 6.4.2", "/var/lib/rollcall",
                                 "/etc/rollcall/config.json", "MIT"})
            QVERIFY2(all.contains(QLatin1String(part)), qPrintable(all));
    }

    void theKioskIsClosedByTwoTouchesAtTwoPlaces()
    {
        openPages();
        openPage(QStringLiteral("About"));
        const QRect first = placeOf(button(QStringLiteral("Close the kiosk")));
        tap(QStringLiteral("Close the kiosk"));
        QCOMPARE(m_closed, 0);
        auto* sheet = admin().findChild<ConfirmSheet*>();
        QVERIFY(sheet);
        tap(sheetButton(*sheet, QStringLiteral("Cancel")));
        QTRY_VERIFY(!admin().findChild<ConfirmSheet*>());
        QCOMPARE(m_closed, 0);
        tap(QStringLiteral("Close the kiosk"));
        sheet = admin().findChild<ConfirmSheet*>();
        QVERIFY(sheet);
        QAbstractButton* second = sheetButton(*sheet, QStringLiteral("Close the kiosk"));
        QVERIFY(!placeOf(second).contains(first.center()));
        tap(second);
        QTRY_COMPARE(m_closed, 1);
    }

private:
    AdminPages makePages() override
    {
        return makeAdminPages({m_day, m_schedule, *m_waiting, *m_roster, *m_settings, m_alarms, m_health, m_camera,
                               sampleAbout(), *m_clock, [this] { ++m_closed; }});
    }

    static QAbstractButton* sheetButton(ConfirmSheet& sheet, const QString& name)
    {
        for (QAbstractButton* one : sheet.findChildren<QAbstractButton*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    void openPages()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
    }

    QListView* list() { return admin().findChild<TodayPage*>()->findChild<QListView*>(); }
    QRect placeOf(QWidget* widget) { return {widget->mapTo(m_window.get(), QPoint()), widget->size()}; }

    /** Touches a row of Today; gives where, in the window. */
    QPoint touchRow(int row)
    {
        const QPoint place = list()->visualRect(list()->model()->index(row, 0)).center();
        const QPoint at = list()->viewport()->mapTo(m_window.get(), place);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place);
        return at;
    }

    template <typename Page>
    QStringList rowsOf()
    {
        const QAbstractItemModel* model = admin().findChild<Page*>()->template findChild<QListView*>()->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row)
            rows << model->index(row, 0).data().toString();
        return rows;
    }

    int m_closed = 0;
    WatchedDay m_day;
    WatchedHealth m_health;
};

QTEST_MAIN(TestOfficePages)
#include "tst_officepages.moc"
