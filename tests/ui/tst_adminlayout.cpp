// Every page of the office's side, on every screen and in every language: whole, apart, large enough.

#include "tests/ui/fakesettings.h"
#include "tests/ui/kioskfixture.h"
#include "ui/admin/schooldaypage.h"
#include "ui/admin/settingspage.h"
#include "ui/admin/studentspage.h"
#include "ui/admin/waitingpage.h"
#include "ui/samplecamera.h"
#include "ui/sampleoffice.h"
#include "ui/sampleroster.h"
#include "ui/samplewaiting.h"
#include "ui/text/adminsentences.h"
#include "ui/text/forgotsentences.h"
#include "ui/text/officesentences.h"
#include "ui/text/rostersentences.h"
#include "ui/text/schedulesentences.h"
#include "ui/text/settingsentences.h"
#include "ui/text/waitingsentences.h"

#include <QListView>

#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;

namespace {

// The first five have one pane.
const QList<QSize> screens = {QSize(320, 480),   QSize(480, 320),   QSize(480, 800),  QSize(600, 1024),
                              QSize(640, 480),   QSize(800, 480),   QSize(1024, 600), QSize(1280, 800),
                              QSize(1920, 1080), QSize(1080, 1920), QSize(800, 1280)};

QList<SettingValue> sample()
{
    return {{QStringLiteral("network_timeouts.connect_timeout"), QStringLiteral("12.5")},
            {QStringLiteral("network_timeouts.storage_read_timeout"), QStringLiteral("600")}};
}

} // namespace

class TestAdminLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsWholeAndLargeEnough_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QSize>("screen");
        for (const Language& language : languages()) {
            for (const QSize screen : screens)
                QTest::addRow("%s, %dx%d", qPrintable(language.code), screen.width(), screen.height())
                    << language.code << screen;
        }
    }

    void everythingIsWholeAndLargeEnough()
    {
        QFETCH(QString, code);
        QFETCH(QSize, screen);
        support::FakeClock clock;
        FakeSettings settings;
        AlarmList alarms;
        SampleDay day;
        SampleSchedule schedule;
        SampleHealth health;
        SampleCamera camera;
        SampleWaiting waiting(200, clock.now());
        SampleRoster roster(clock.now());
        KioskWindow window(clock);
        window.admin().setPages([&] {
            return makeAdminPages(
                {day, schedule, waiting, roster, settings, alarms, health, camera, sampleAbout(), clock});
        });
        window.resize(screen);
        window.setLanguage(code);
        window.show();
        AdminPanel& admin = window.admin();

        admin.open();
        check(admin);
        admin.showPinReady(28s);
        check(admin);
        admin.showPinUnreadable();
        check(admin);
        admin.showNoPin();
        check(admin);
        admin.showPinReady(0ms);
        click(admin, QStringLiteral("1"));
        click(admin, AdminSentences::open());
        check(admin);
        admin.acceptPin();
        checkWaiting(admin);
        checkSchoolDay(admin);
        QVERIFY(openPage(admin, SettingSentences::pageTitle(QLatin1String("network_timeouts"))));
        settings.finishLoad(sample());
        check(admin);

        using Outcome = ServiceTest::Outcome;
        for (int outcome = 0; outcome <= static_cast<int>(Outcome::Denied); ++outcome) {
            click(admin, AdminSentences::test());
            for (const Service service : {Service::Supabase, Service::Storage, Service::Connectivity, Service::Sms})
                settings.finishTest({service, static_cast<Outcome>(outcome), 123ms, 1234ms, 403});
            check(admin);
        }
        if (click(admin, AdminSentences::down()))
            check(admin);
        click(admin, AdminSentences::up());

        ValueBox* box = openBoxes(admin).at(2);
        box->click();
        check(admin);
        for (const char* typed : {"600.", "601", "x"}) {
            box->click();
            box->type(QLatin1String(typed));
            check(admin);
        }
        box->backspace();
        check(admin);
        box->click();
        box->type(QStringLiteral("7"));
        click(admin, AdminSentences::done());
        check(admin);
        QVERIFY(click(admin, AdminSentences::save()));
        check(admin);
        QVERIFY(click(admin, SettingSentences::saveThem()));
        QCoreApplication::sendPostedEvents();
        settings.finishSave(sample());
        check(admin);
        box->type(QStringLiteral("7"));
        for (const auto cause : {SettingsFault::Cause::ChangedElsewhere, SettingsFault::Cause::Other}) {
            QVERIFY(click(admin, AdminSentences::save()));
            QVERIFY(click(admin, SettingSentences::saveThem()));
            QCoreApplication::sendPostedEvents();
            settings.failSave(cause, QStringLiteral("opening /etc/rollcall/config.json.part: Permission denied"));
            check(admin);
            QVERIFY(click(admin, AdminSentences::keepEditing()));
            QCoreApplication::sendPostedEvents();
        }
        click(admin, AdminSentences::done());
        for (const SettingsContents& page : allSettingsContents()) {
            if (page.id != QLatin1String("network_timeouts"))
                checkSettings(admin, settings, page.id);
        }
        checkAlarms(admin, alarms, clock);
        checkStudents(admin);
        for (const QString& page :
             {OfficeSentences::health(), SettingSentences::otherSettings(), OfficeSentences::about()}) {
            QVERIFY(openPage(admin, page));
            check(admin);
        }
    }

private:
    static QList<ValueBox*> openBoxes(AdminPanel& admin)
    {
        for (const SettingsPage* page : admin.findChildren<SettingsPage*>()) {
            if (page->isVisible())
                return page->findChildren<ValueBox*>();
        }
        return {};
    }

    /** With every value of it chosen in turn. */
    static void checkSettings(AdminPanel& admin, FakeSettings& settings, QLatin1String name)
    {
        QVERIFY(openPage(admin, SettingSentences::pageTitle(name)));
        settings.finishLoad({});
        check(admin);
        do {
            for (ValueBox* box : openBoxes(admin)) {
                if (QTest::currentTestFailed() || !box->isVisible())
                    continue;
                box->click();
                check(admin);
                box->type(QStringLiteral("99:99"));
                check(admin);
                Q_EMIT box->cancelled();
            }
        } while (!QTest::currentTestFailed() && click(admin, AdminSentences::down()));
    }

    static void checkWaiting(AdminPanel& admin)
    {
        check(admin);
        QVERIFY(openPage(admin, WaitingSentences::title()));
        check(admin);
        auto* list = admin.findChild<WaitingPage*>()->findChild<QListView*>();
        QTRY_VERIFY((list->viewport()->grab(), list->model()->index(0, 0).data().toString().contains(u'2')));
        Q_EMIT list->clicked(list->model()->index(0, 0));
        check(admin);
        QVERIFY(click(admin, WaitingSentences::setAside()));
        check(admin);
        QVERIFY(click(admin, AdminSentences::cancel()));
        QCoreApplication::sendPostedEvents();
        QVERIFY(click(admin, WaitingSentences::toList()));
        QVERIFY(click(admin, WaitingSentences::copy()));
        check(admin);
        QVERIFY(click(admin, AdminSentences::cancel()));
        QCoreApplication::sendPostedEvents();
    }

    static void checkSchoolDay(AdminPanel& admin)
    {
        QVERIFY(openPage(admin, ScheduleSentences::title()));
        check(admin);
        QVERIFY(click(admin, ScheduleSentences::wholeSchool()));
        check(admin);
        auto* list = admin.findChild<SchoolDayPage*>()->findChild<QListView*>();
        Q_EMIT list->clicked(list->model()->index(1, 0));
        for (int day = 0; day < 7; ++day)
            QVERIFY(click(admin, ScheduleSentences::dayAfter()));
        check(admin);
    }

    static void checkStudents(AdminPanel& admin)
    {
        QVERIFY(openPage(admin, RosterSentences::title()));
        check(admin);
        QVERIFY(click(admin, RosterSentences::search()));
        check(admin);
        while (!click(admin, QStringLiteral("N")))
            QVERIFY(click(admin, ForgotSentences::pageOn()));
        check(admin);
        QVERIFY(click(admin, RosterSentences::show()));
        QCoreApplication::sendPostedEvents();
        check(admin);
        QVERIFY(click(admin, RosterSentences::showAll()));
        auto* list = admin.findChild<StudentsPage*>()->findChild<QListView*>();
        for (const int file : {1, 0}) { // the second is refused
            QVERIFY(click(admin, RosterSentences::import()));
            check(admin);
            Q_EMIT list->clicked(list->model()->index(file, 0));
            check(admin);
            if (file == 0)
                break;
            QVERIFY(click(admin, RosterSentences::back()));
            QVERIFY(click(admin, RosterSentences::back()));
        }
        QVERIFY(click(admin, RosterSentences::takeIt()));
        check(admin);
        QVERIFY(clickOnSheet(admin, RosterSentences::takeIt()));
        QCoreApplication::sendPostedEvents();
        check(admin);
    }

    static bool clickOnSheet(AdminPanel& admin, const QString& name)
    {
        const auto* sheet = admin.findChild<ConfirmSheet*>();
        for (QAbstractButton* button : sheet->findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == name) {
                button->click();
                return true;
            }
        }
        return false;
    }

    static void checkAlarms(AdminPanel& admin, AlarmList& alarms, const Clock& clock)
    {
        QVERIFY(openPage(admin, AdminSentences::alarms()));
        check(admin);
        QList<AlarmLine> every;
        for (const char* code :
             {"disk_critical", "database_unavailable", "no_camera", "roster_empty", "device_revoked",
              "sending_halted", "disk_low", "sync_stuck", "breaker_open", "items_parked", "clock_wrong",
              "zone_differs", "roster_old", "roster_shrunk", "schedule_refused", "pull_refused", "log_not_written"})
            every.append({QLatin1String(code), every.size() % 2 == 0, clock.now().addDays(-1)});
        alarms.set(every);
        do
            check(admin);
        while (!QTest::currentTestFailed() && click(admin, AdminSentences::down()));
    }

    /** Turns the list of pages until the page's button is there. */
    static bool openPage(AdminPanel& admin, const QString& title)
    {
        (void)click(admin, AdminSentences::allPages()); // with one pane the page covers them
        while (click(admin, AdminSentences::earlierPages()))
            ;
        do {
            if (click(admin, title))
                return true;
        } while (click(admin, AdminSentences::furtherPages()));
        return false;
    }

    static bool click(AdminPanel& admin, const QString& name)
    {
        for (QAbstractButton* button : admin.findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->isEnabled() && button->accessibleName() == name) {
                button->click();
                return true;
            }
        }
        return false;
    }

    static void check(AdminPanel& admin)
    {
        for (const TextLabel* label : admin.findChildren<TextLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const FittedText& fitted = label->fitted();
            const QByteArray where = QStringLiteral("%1: %2x%3 in %4x%5, %6 px")
                                         .arg(label->text())
                                         .arg(fitted.size.width())
                                         .arg(fitted.size.height())
                                         .arg(label->width())
                                         .arg(label->height())
                                         .arg(fitted.font.pixelSize())
                                         .toUtf8();
            QVERIFY2(!fitted.isElided, where.constData());
            QVERIFY2(fitted.size.width() <= label->width() && fitted.size.height() <= label->height(),
                     where.constData());
            QVERIFY2(fitted.font.pixelSize() >= 12, where.constData());
            QVERIFY2(admin.rect().contains(QRect(label->mapTo(&admin, QPoint()), label->size())), where.constData());
        }
        const QWidget* sheet = admin.findChild<ConfirmSheet*>();
        if (!sheet)
            sheet = admin.findChild<TextSheet*>();
        QList<QRect> places;
        for (const QAbstractButton* button : admin.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || (sheet && !sheet->isAncestorOf(button)))
                continue;
            // The painted button: the focus ring may lie over a neighbour's.
            const int ring = qobject_cast<const TouchButton*>(button) ? TouchButton::ringRoom : 0;
            const QRect place =
                QRect(button->mapTo(&admin, QPoint()), button->size()).adjusted(ring, ring, -ring, -ring);
            const QByteArray where = QStringLiteral("%1: %2,%3 %4x%5")
                                         .arg(button->accessibleName())
                                         .arg(place.x())
                                         .arg(place.y())
                                         .arg(place.width())
                                         .arg(place.height())
                                         .toUtf8();
            const bool isBox = qobject_cast<const ValueBox*>(button);
            QVERIFY2(place.height() >= 64 && place.width() >= (isBox ? 48 : 64), where.constData());
            QVERIFY2(admin.rect().contains(place), where.constData());
            QVERIFY2(!button->accessibleName().isEmpty(), where.constData());
            const int apart = isBox ? 8 : 7;
            for (const QRect& other : places)
                QVERIFY2(!other.intersects(place.adjusted(-apart, -apart, apart, apart)), where.constData());
            places << place;
        }
        QVERIFY(!places.isEmpty());
    }
};

QTEST_MAIN(TestAdminLayout)
#include "tst_adminlayout.moc"
