// The office's window and rollcallctl day against the local Supabase: signing in, the day, a correction and its undoing, a member of staff who
// is removed meanwhile, and a cloud that goes away and comes back.

#include "app/office/cloudabsences.h"
#include "app/office/cloudaccount.h"
#include "app/office/cloudday.h"
#include "app/office/cloudprojectsetup.h"
#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"
#include "ui/office/absencespage.h"
#include "ui/office/daypage.h"
#include "ui/office/daytable.h"
#include "ui/office/officewindow.h"
#include "ui/office/setuppage.h"
#include "ui/text/daydesksentences.h"
#include "ui/text/desksentences.h"
#include "ui/text/setupsentences.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>

using namespace rollcall;
using namespace rollcall::support;
using attendance::Standing;
using ui::DayDeskSentences;
using ui::DeskSentences;
using ui::SetUpSentences;

namespace {

constexpr int patience = 60'000;

} // namespace

class TestOfficeWindowCloud : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.path());
        writeRoster(m_folder.path(QStringLiteral("roster.csv")), 3);
        m_cloud.start();
        m_cloud.seed(m_folder.path(QStringLiteral("roster.csv")));
        m_staffId = signUp(m_cloud, staff);
        m_rest.add(QStringLiteral("staff"),
                   {{QStringLiteral("user_id"), m_staffId}, {QStringLiteral("name"), QStringLiteral("Kim Santos")}});
        m_rest.add(QStringLiteral("school_settings"), {{QStringLiteral("time_zone"), QStringLiteral("Asia/Manila")}});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QDateTime local = now.toTimeZone(QTimeZone("Asia/Manila"));
        m_today = local.date();
        m_rest.add(QStringLiteral("attendance"),
                   {{QStringLiteral("id"), m_scan},
                    {QStringLiteral("student_number"), studentNumber(0)},
                    {QStringLiteral("date"), m_today.toString(Qt::ISODate)},
                    {QStringLiteral("time_in"), local.time().toString(QStringLiteral("HH:mm:ss"))},
                    {QStringLiteral("status"), QStringLiteral("present")},
                    {QStringLiteral("device_id"), QStringLiteral("kiosk-1")},
                    {QStringLiteral("device_epoch"), QStringLiteral("a1b2c3")},
                    {QStringLiteral("device_seq"), 1},
                    {QStringLiteral("scanned_at"), now.toString(Qt::ISODate)},
                    {QStringLiteral("photo_note"), QStringLiteral("no_camera")}});
        QFile settings(m_folder.path(QStringLiteral("office.json")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("{}");
    }

    void whatSomebodySignsInWithIsRefusedInWordsAndThenRemembered()
    {
        open();
        typeInto(DeskSentences::address(), m_cloud.url());
        typeInto(DeskSentences::key(), m_cloud.secretKey());
        typeInto(DeskSentences::email(), staff);
        signIn(QStringLiteral("not the password"));
        QTRY_VERIFY_WITH_TIMEOUT(says(DeskSentences::secretKey()), patience);
        typeInto(DeskSentences::key(), m_cloud.publishableKey());
        signIn(QStringLiteral("not the password"));
        QTRY_VERIFY_WITH_TIMEOUT(says(DeskSentences::loginRefused()), patience);
        signIn(staffPassword);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->page(), patience);
        open(); // a new start of the program
        QCOMPARE(m_account->remembered().address, m_cloud.url());
        QCOMPARE(m_account->remembered().key, m_cloud.publishableKey());
        QCOMPARE(m_account->remembered().email, staff);
        QVERIFY(m_account->remembered().password.isEmpty());
    }

    void theDayIsWhatTheKioskSentAndAnExcuseIsInTheRegisterUntilItIsUndone()
    {
        openPages();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(0), DayDeskSentences::standing(Standing::Here), patience);
        QCOMPARE(stateOf(1), DayDeskSentences::standing(Standing::NotYet));
        QCOMPARE(table().model()->rowCount(), 3);

        choose(1);
        button<QToolButton>(DayDeskSentences::excuse())->menu()->actions().constFirst()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), DayDeskSentences::standing(Standing::Excused), patience);
        QCOMPARE(registerOf(1), QStringLiteral("excused"));
        const QJsonArray made = m_rest.get(QStringLiteral("attendance_corrections?kind=eq.excuse"));
        QCOMPARE(made.size(), 1);
        QCOMPARE(made[0][u"who"].toString(), QStringLiteral("Kim Santos"));

        QTRY_VERIFY_WITH_TIMEOUT(button<QPushButton>(DayDeskSentences::undo()), patience);
        button<QPushButton>(DayDeskSentences::undo())->click();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), DayDeskSentences::standing(Standing::NotYet), patience);
        QCOMPARE(registerOf(1), QString());
    }

    void aScanThatDoesNotCountIsTakenOut()
    {
        choose(0);
        QTRY_VERIFY_WITH_TIMEOUT(button<QToolButton>(DayDeskSentences::voidScan()), patience);
        button<QToolButton>(DayDeskSentences::voidScan())->menu()->actions().constFirst()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(0), DayDeskSentences::standing(Standing::NotYet), patience);
        QCOMPARE(registerOf(0), QString());
    }

    void leaveEnteredAtTheWindowIsInTheRegisterUntilItIsWithdrawn()
    {
        m_window->showPage(1);
        auto* page = m_window->page();
        const auto press = [page](const char* name) { page->findChild<QPushButton*>(QLatin1String(name))->click(); };
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Nobody is waiting for an answer.")), patience);
        press("newLeave");
        auto* student = page->findChild<QLineEdit*>(QStringLiteral("student"));
        student->setText(studentNumber(1));
        const auto tabText = [page](int index) { return page->findChild<QTabBar*>()->tabText(index); };
        QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QPushButton*>(QStringLiteral("enter"))->isEnabled(), patience);
        press("enter");
        QTRY_COMPARE_WITH_TIMEOUT(registerOf(1), QStringLiteral("excused"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(tabText(1), QStringLiteral("On leave (1)"), patience);
        const QJsonArray told = day({QStringLiteral("student"), studentNumber(1), QStringLiteral("--day"),
                                     m_today.toString(Qt::ISODate), QStringLiteral("--json")})
                                    .json()[u"leaves"]
                                    .toArray();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][u"who"].toString(), QStringLiteral("Kim Santos"));
        page->findChild<QTabBar*>()->setCurrentIndex(1);
        press("withdraw");
        QTRY_COMPARE_WITH_TIMEOUT(tabText(1), QStringLiteral("On leave (0)"), patience);
        QCOMPARE(registerOf(1), QString());
        // The device of this school has never reported, so nobody can be called absent.
        page->findChild<QTabBar*>()->setCurrentIndex(2);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Waiting for: kiosk-1")), patience);
        m_window->showPage(0);
    }

    void aHomeroomTeacherSeesTheOwnSectionsAndExcusesOnly()
    {
        const QString teacher = QStringLiteral("tess@school.test");
        const QString id = signUp(m_cloud, teacher);
        m_rest.add(QStringLiteral("staff"),
                   {{QStringLiteral("user_id"), id}, {QStringLiteral("role"), QStringLiteral("homeroom")}});
        m_rest.add(QStringLiteral("staff_sections"),
                   {{QStringLiteral("user_id"), id}, {QStringLiteral("section"), QStringLiteral("no such")}});
        const auto openAs = [this](const QString& email) {
            open();
            typeInto(DeskSentences::email(), email);
            signIn(staffPassword);
            QTRY_VERIFY_WITH_TIMEOUT(m_window->page(), patience);
        };
        openAs(teacher);
        QVERIFY(m_account->isHomeroom());
        QTRY_VERIFY_WITH_TIMEOUT(says(DeskSentences::online()), patience);
        QCOMPARE(table().model()->rowCount(), 0);
        const QString section =
            m_rest.get(QStringLiteral("students?student_number=eq.") + studentNumber(1))[0][u"section"].toString();
        m_cloud.sql(QStringLiteral("update public.staff_sections set section = '%1'").arg(section));
        QTRY_VERIFY_WITH_TIMEOUT((m_window->page()->refresh(), rowOf(1) >= 0), patience);
        choose(1);
        QVERIFY(button<QToolButton>(DayDeskSentences::excuse())->isEnabled());
        QVERIFY(!button<QToolButton>(DayDeskSentences::cameLate()));
        button<QToolButton>(DayDeskSentences::excuse())->menu()->actions().constFirst()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(registerOf(1), QStringLiteral("excused"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(button<QPushButton>(DayDeskSentences::undo()), patience);
        button<QPushButton>(DayDeskSentences::undo())->click();
        QTRY_COMPARE_WITH_TIMEOUT(registerOf(1), QString(), patience);
        openAs(staff);
        QVERIFY(!m_account->isHomeroom());
        QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), 3, patience);
    }

    void aCloudThatGoesAwayLeavesTheDayThereAndComesBack()
    {
        m_cloud.stop();
        m_window->page()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(says(DeskSentences::offline()), patience);
        QCOMPARE(table().model()->rowCount(), 3);
        choose(2);
        QVERIFY(!button<QToolButton>(DayDeskSentences::excuse())->isEnabled());
        m_cloud.start();
        QTRY_VERIFY_WITH_TIMEOUT((m_window->page()->refresh(), says(DeskSentences::online())), patience);
        QVERIFY(button<QToolButton>(DayDeskSentences::excuse())->isEnabled());
    }

    void withoutTheCloudWhatWasSeenLastOpensWithThePasswordAndIsNotChanged()
    {
        m_cloud.stop();
        open();
        signIn(QStringLiteral("not the password"));
        QTRY_VERIFY_WITH_TIMEOUT(says(DeskSentences::noAnswer()), patience);
        QVERIFY(!m_window->page());
        signIn(staffPassword);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->page(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), 3, patience);
        QVERIFY(says(DeskSentences::offline()));
        choose(2);
        QVERIFY(!button<QToolButton>(DayDeskSentences::excuse())->isEnabled());
        const QDir seen(m_folder.path(QStringLiteral("seen")));
        for (const QString& folder : seen.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QFileInfo& file : QDir(seen.filePath(folder)).entryInfoList(QDir::Files)) {
                QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
                QFile kept(file.filePath());
                QVERIFY(kept.open(QIODevice::ReadOnly));
                QVERIFY(!kept.readAll().contains(studentNumber(0).toUtf8()));
            }
        }
        m_cloud.start();
        QTRY_VERIFY_WITH_TIMEOUT((m_window->page()->refresh(), says(DeskSentences::online())), patience);
        QVERIFY(button<QToolButton>(DayDeskSentences::excuse())->isEnabled());
    }

    void aMemberOfStaffWhoIsRemovedMeanwhileIsToldAndChangesNothing()
    {
        openPages();
        QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), 3, patience);
        const auto corrections = [this] { return m_rest.get(QStringLiteral("attendance_corrections")).size(); };
        const qsizetype before = corrections();
        choose(2);
        m_cloud.sql(QStringLiteral("delete from public.staff where user_id = '%1'").arg(m_staffId));
        button<QToolButton>(DayDeskSentences::excuse())->menu()->actions().constFirst()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(says(DeskSentences::notStaff()), patience);
        QCOMPARE(corrections(), before);
        m_rest.add(QStringLiteral("staff"),
                   {{QStringLiteral("user_id"), m_staffId}, {QStringLiteral("name"), QStringLiteral("Kim Santos")}});
    }

    void cleanupTestCase() { close(); }

    void aProjectIsSetUpAndItsFirstMemberOfStaffSignsIn()
    {
        open();
        app::CloudProjectSetUp setUp(config::builtInSettings(), m_clock);
        m_window->offerSetUp(setUp);
        m_window->openSetUp();
        auto* page = m_window->findChild<office::SetUpPage*>();
        const auto fill = [page](const QString& name, const QString& text) {
            for (auto* one : page->findChildren<QLineEdit*>()) {
                if (one->accessibleName() == name)
                    one->setText(text);
            }
        };
        const QString second = QStringLiteral("noor@school.test");
        fill(DeskSentences::address(), m_cloud.url());
        fill(DeskSentences::key(), m_cloud.publishableKey());
        fill(SetUpSentences::secretKey(), m_cloud.secretKey());
        fill(SetUpSentences::staffEmail(), second);
        fill(SetUpSentences::staffName(), QStringLiteral("Noor Haddad"));
        fill(SetUpSentences::staffPassword(), staffPassword);
        fill(SetUpSentences::passwordAgain(), staffPassword);
        button<QPushButton>(SetUpSentences::run())->click();
        QTRY_VERIFY_WITH_TIMEOUT(button<QPushButton>(SetUpSentences::toSignIn()), patience);
        button<QPushButton>(SetUpSentences::toSignIn())->click();
        signIn(staffPassword);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->page(), patience);
        QCOMPARE(m_account->remembered().email, second);
        QCOMPARE(m_rest.get(QStringLiteral("staff?name=eq.Noor%20Haddad")).size(), 1);
        close();
    }

    void commandsDoTheSame()
    {
        const ProgramRun made =
            day({QStringLiteral("correct"), studentNumber(2), QStringLiteral("late"), QStringLiteral("--day"),
                 m_today.toString(Qt::ISODate), QStringLiteral("--at"), QStringLiteral("07:40"),
                 QStringLiteral("--why"), QStringLiteral("Seen at the gate"), QStringLiteral("--json")});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QCOMPARE(registerOf(2), QStringLiteral("late"));
        const ProgramRun shown = day(
            {QStringLiteral("show"), QStringLiteral("--state"), QStringLiteral("late"), QStringLiteral("--json")});
        QCOMPARE(shown.lines().size(), 1);
        QCOMPARE(shown.lines().constFirst()[u"student_number"].toString(), studentNumber(2));
        QCOMPARE(shown.lines().constFirst()[u"time_in"].toString(), QStringLiteral("07:40:00"));
        const QString correction = made.json()[u"correction"].toString();
        QCOMPARE(day({QStringLiteral("undo"), correction, QStringLiteral("--why"), QStringLiteral("It was not her")})
                     .exitCode,
                 0);
        QCOMPARE(registerOf(2), QString());
        const ProgramRun story = day({QStringLiteral("student"), studentNumber(0), QStringLiteral("--day"),
                                      m_today.toString(Qt::ISODate), QStringLiteral("--json")});
        QCOMPARE(story.json()[u"scans"][0][u"id"].toString(), m_scan);
        QCOMPARE(story.json()[u"scans"][0][u"counts"], QJsonValue(false));
    }

    void whatCannotBeIsRefusedBeforeAPasswordIsAskedFor_data()
    {
        QTest::addColumn<QStringList>("command");
        const QString correct = QStringLiteral("correct");
        const QStringList rest{QStringLiteral("--day"), QStringLiteral("2026-11-30"), QStringLiteral("--why"),
                               QStringLiteral("x")};
        QTest::newRow("another kind") << (QStringList{correct, QStringLiteral("2026-0001"), QStringLiteral("void")}
                                          + rest);
        QTest::newRow("no number") << (QStringList{correct, QStringLiteral("a b"), QStringLiteral("excuse")} + rest);
        QTest::newRow("an excuse with a time")
            << (QStringList{correct, QStringLiteral("2026-0001"), QStringLiteral("excuse"), QStringLiteral("--at"),
                            QStringLiteral("07:40")}
                + rest);
        QTest::newRow("a day that is none") << QStringList{QStringLiteral("student"), QStringLiteral("2026-0001"),
                                                           QStringLiteral("--day"), QStringLiteral("monday")};
        QTest::newRow("no id") << QStringList{QStringLiteral("undo"), QStringLiteral("7"), QStringLiteral("--why"),
                                              QStringLiteral("x")};
        QTest::newRow("no reason") << QStringList{QStringLiteral("undo"), m_scan, QStringLiteral("--why"),
                                                  QStringLiteral(" ")};
        QTest::newRow("a state that is none")
            << QStringList{QStringLiteral("show"), QStringLiteral("--state"), QStringLiteral("gone")};
    }
    void whatCannotBeIsRefusedBeforeAPasswordIsAskedFor()
    {
        QFETCH(QStringList, command);
        const ProgramRun run = day(command);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(!run.err.contains("Password"), run.err.constData());
    }

private:
    const QString staff = QStringLiteral("kim@school.test");
    const QString m_scan = QStringLiteral("0190a5c0-0000-7000-8000-000000000001");

    void open()
    {
        close();
        const config::Loader loader{QProcessEnvironment()};
        const QString file = m_folder.path(QStringLiteral("office.json"));
        m_account = std::make_unique<app::CloudAccount>(loader, file, *loader.load(file).settings,
                                                        m_folder.path(QStringLiteral("seen")), m_clock);
        m_window = std::make_unique<office::OfficeWindow>(*m_account, [this] {
            m_source = std::make_unique<app::CloudDay>(*m_account);
            std::vector<std::unique_ptr<office::OfficePage>> pages;
            pages.push_back(std::make_unique<office::DayPage>(*m_source));
            m_absences = std::make_unique<app::CloudAbsences>(*m_account, m_clock);
            pages.push_back(std::make_unique<office::AbsencesPage>(*m_absences, m_clock));
            return pages;
        });
        QObject::connect(m_account.get(), &app::CloudAccount::signedOut, m_window.get(), [this] {
            m_source.reset();
            m_absences.reset();
        });
        m_window->show();
    }

    /** As the program ends. */
    void close()
    {
        if (m_account)
            m_account->signOut();
        m_window.reset();
    }

    void openPages()
    {
        open();
        signIn(staffPassword);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->page(), patience);
    }

    QLineEdit* field(const QString& name)
    {
        for (auto* one : m_window->findChildren<QLineEdit*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        qFatal("there is no field %s", qPrintable(name));
    }
    void typeInto(const QString& name, const QString& text) { field(name)->setText(text); }
    void signIn(const QString& password)
    {
        typeInto(DeskSentences::password(), password);
        QTest::keyClick(field(DeskSentences::password()), Qt::Key_Return);
    }
    bool says(const QString& sentence)
    {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(sentence);
        });
    }
    template <typename Button>
    Button* button(const QString& text)
    {
        for (auto* one : m_window->findChildren<Button*>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    QTableView& table() { return *m_window->findChild<QTableView*>(QStringLiteral("dayTable")); }
    int rowOf(int student)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (table().model()->index(row, office::DayTable::Number).data() == studentNumber(student))
                return row;
        }
        return -1;
    }
    QString stateOf(int student)
    {
        return table().model()->index(rowOf(student), office::DayTable::State).data().toString();
    }
    void choose(int student) { table().selectRow(rowOf(student)); }

    /** What the cloud's register says of today; empty: nothing. */
    QString registerOf(int student)
    {
        const QJsonArray rows = m_rest.get(QStringLiteral("attendance_daily?student_number=eq.%1&day=eq.%2")
                                               .arg(studentNumber(student), m_today.toString(Qt::ISODate)));
        return rows[0][u"status"].toString();
    }

    ProgramRun day(const QStringList& command) const
    {
        return runWithPassword(QStringLiteral(ROLLCALLCTL_PROGRAM),
                               QStringList{QStringLiteral("--config"), m_folder.path(QStringLiteral("office.json")),
                                           QStringLiteral("day")}
                                   + command + QStringList{QStringLiteral("--staff"), staff},
                               m_directory.path());
    }

    QTemporaryDir m_directory;
    KioskFolder m_folder{m_directory.path()};
    LocalSupabase m_cloud{m_folder.path(QStringLiteral("supabase"))};
    OfficeRest m_rest{m_cloud};
    QString m_staffId;
    QDate m_today;
    SystemClock m_clock;
    std::unique_ptr<app::CloudAccount> m_account;
    std::unique_ptr<app::CloudAbsences> m_absences;
    std::unique_ptr<app::CloudDay> m_source;
    std::unique_ptr<office::OfficeWindow> m_window; // first to go
};

QTEST_MAIN(TestOfficeWindowCloud)
#include "tst_officewindowcloud.moc"
