// The office's page of students against the local Supabase, at two desks at once, a list that is imported, and the end of a school year.

#include "app/office/cloudimport.h"
#include "app/office/cloudstudents.h"
#include "core/base/clock.h"
#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"
#include "ui/office/importdialog.h"
#include "ui/office/studentconflict.h"
#include "ui/office/studentsdeskpage.h"
#include "ui/text/studentdesksentences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace rollcall;
using namespace rollcall::support;
using ui::StudentDeskSentences;

namespace {

constexpr int patience = 60'000;

/** A clerk's login and page. */
struct Desk {
    Desk(const LocalSupabase& cloud, const QString& email, const QString& settings)
        : account(config::Loader(QProcessEnvironment()), settings, config::builtInSettings(),
                  QFileInfo(settings).path() + QStringLiteral("/seen"), clock)
    {
        bool isIn = false;
        account.signIn({cloud.url(), cloud.publishableKey(), email, staffPassword}, &account,
                       [&isIn](const std::optional<office::CloudFault>& fault) { isIn = !fault; });
        if (!QTest::qWaitFor([&isIn] { return isIn; }, patience))
            qFatal("nobody could sign in");
        students.emplace(account, clock);
        import.emplace(account);
        made.emplace(*students, *import);
        QObject::connect(&page(), &office::OfficePage::noted, &page(),
                         [this](const office::Note& note) { last = note; });
        page().resize(1000, 620);
        page().show();
        page().open();
    }

    ~Desk() { account.signOut(); } // as the program ends, perhaps while something is being read

    office::StudentsDeskPage& page() { return *made; }

    QTableView& table() { return *page().findChild<QTableView*>(QStringLiteral("students")); }
    QLineEdit& field(const char* name) { return *page().findChild<QLineEdit*>(QLatin1String(name)); }
    void press(const QString& text)
    {
        for (QAbstractButton* one : page().findChildren<QAbstractButton*>()) {
            if (one->text() == text)
                one->click();
        }
    }
    void openStudent(const QString& number)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (table().model()->index(row, 3).data().toString() == number)
                table().selectRow(row);
        }
        QCOMPARE(field("student_number").text(), number);
    }
    void retype(const char* name, const QString& text)
    {
        field(name).setFocus();
        field(name).selectAll();
        QTest::keyClicks(&field(name), text);
    }
    void save(office::Note::Kind expected)
    {
        press(StudentDeskSentences::save());
        QTRY_COMPARE_WITH_TIMEOUT(last.kind, expected, patience);
    }

    SystemClock clock;
    app::CloudAccount account;
    std::optional<app::CloudStudents> students;
    std::optional<app::CloudImport> import;
    office::Note last;
    std::optional<office::StudentsDeskPage> made;
};

} // namespace

class TestTwoDesks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.path());
        QFile file(settings());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        writeRoster(m_kiosk.path(QStringLiteral("roster.csv")), 30);
        m_cloud.start();
        m_cloud.fillRoster(m_kiosk.path(QStringLiteral("roster.csv")));
        m_office.add(QStringLiteral("staff"), {{QStringLiteral("user_id"), signUp(m_cloud, kim)},
                                               {QStringLiteral("name"), QStringLiteral("Kim")}});
        m_office.add(QStringLiteral("staff"), {{QStringLiteral("user_id"), signUp(m_cloud, lee)},
                                               {QStringLiteral("name"), QStringLiteral("Lee")}});
    }

    void aStudentIsAddedChangedByTwoAndNobodysChangeIsLost()
    {
        Desk first(m_cloud, kim, settings());
        QTRY_COMPARE_WITH_TIMEOUT(first.table().model()->rowCount(), 30, patience);
        first.press(StudentDeskSentences::add());
        first.retype("student_number", QStringLiteral("s-1"));
        first.retype("first_name", QStringLiteral("Zoe"));
        first.save(office::Note::Kind::Done);
        QCOMPARE(first.table().model()->rowCount(), 31);

        Desk second(m_cloud, lee, settings());
        QTRY_COMPARE_WITH_TIMEOUT(second.table().model()->rowCount(), 31, patience);
        second.openStudent(QStringLiteral("s-1"));
        second.retype("section", QStringLiteral("Theirs"));
        second.save(office::Note::Kind::Done);

        first.retype("section", QStringLiteral("Mine"));
        first.retype("grade", QStringLiteral("8"));
        first.save(office::Note::Kind::Refused);
        QCOMPARE(rowOf("s-1")[u"section"].toString(), QStringLiteral("Theirs"));
        QVERIFY(first.page().findChild<office::StudentConflict*>()->isVisible());
        first.press(StudentDeskSentences::keepMine());
        QTRY_COMPARE_WITH_TIMEOUT(first.last.kind, office::Note::Kind::Done, patience);
        QCOMPARE(rowOf("s-1")[u"section"].toString(), QStringLiteral("Mine"));
        QCOMPARE(rowOf("s-1")[u"grade"].toString(), QStringLiteral("8"));

        const QJsonArray changes = m_office.get(QStringLiteral("student_changes?student_number=eq.s-1&order=id"));
        QStringList who;
        for (const QJsonValue change : changes)
            who << change[u"who"].toString();
        QCOMPARE(who, (QStringList{QStringLiteral("Kim"), QStringLiteral("Lee"), QStringLiteral("Kim")}));
    }

    void withoutTheCloudTheListStaysAndTheTypingToo()
    {
        Desk desk(m_cloud, kim, settings());
        QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 31, patience);
        desk.openStudent(QStringLiteral("s-1"));
        desk.retype("section", QStringLiteral("Later"));
        m_cloud.stop();
        desk.save(office::Note::Kind::Refused);
        QCOMPARE(desk.field("section").text(), QStringLiteral("Later"));
        {
            Desk late(m_cloud, kim, settings()); // who signs in only now sees what was seen last
            QTRY_COMPARE_WITH_TIMEOUT(late.table().model()->rowCount(), 31, patience);
        }
        m_cloud.start();
        desk.save(office::Note::Kind::Done);
        QCOMPARE(rowOf("s-1")[u"section"].toString(), QStringLiteral("Later"));
    }

    void aListIsImportedAndTakenBackButNotOverWhatSomebodyChangedSince()
    {
        const QJsonArray before = m_office.get(QStringLiteral("students?order=student_number"));
        QCOMPARE(before.size(), 31);
        const auto number = [&before](int at) { return before[at][u"student_number"].toString(); };
        // The last one is not on it, the first two have another section, and one is new.
        QByteArray list = "LRN;First name;Surname;Class\n";
        for (int i = 0; i < 30; ++i)
            list += QStringList{number(i), before[i][u"first_name"].toString(), before[i][u"last_name"].toString(),
                                i < 2 ? QStringLiteral("Grade 9 - Molave") : before[i][u"section"].toString()}
                        .join(u';')
                        .toUtf8()
                    + '\n';
        list += "s-new;Łukasz;Żak;Grade 9 - Molave\n";
        QFile file(m_kiosk.path(QStringLiteral("enrolment.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(list);
        file.close();

        Desk desk(m_cloud, kim, settings());
        office::ImportDialog dialog(*desk.import, file.fileName());
        connect(&dialog, &office::ImportDialog::noted, this, [&desk](const office::Note& note) { desk.last = note; });
        dialog.show();
        auto* changes = dialog.findChild<QTableView*>(QStringLiteral("changes"))->model();
        QTRY_COMPARE_WITH_TIMEOUT(changes->rowCount(), 4, patience);
        const auto button = [&dialog](const char* name) {
            return dialog.findChild<QAbstractButton*>(QLatin1String(name));
        };
        button("write")->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.last.kind, office::Note::Kind::Done, patience);
        const auto sectionOf = [&](int at) { return rowOf(number(at).toLatin1())[u"section"].toString(); };
        QCOMPARE(sectionOf(0), QStringLiteral("Grade 9 - Molave"));
        QCOMPARE(rowOf("s-new")[u"last_name"].toString(), QStringLiteral("Żak"));
        QCOMPARE(rowOf(number(30).toLatin1())[u"status"].toString(), QStringLiteral("inactive"));

        m_cloud.sql(QStringLiteral("update public.students set guardian_name = 'Rosa' where student_number = '%1'")
                        .arg(number(1)));
        button("undo")->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.last.kind, office::Note::Kind::Refused, patience);
        QVERIFY2(desk.last.text.contains(number(1)), qPrintable(desk.last.text));
        QCOMPARE(sectionOf(0), before[0][u"section"].toString());
        QCOMPARE(sectionOf(1), QStringLiteral("Grade 9 - Molave")); // since somebody has changed the student
        QCOMPARE(rowOf("s-new")[u"status"].toString(), QStringLiteral("inactive"));
        QCOMPARE(rowOf(number(30).toLatin1())[u"status"].toString(), QStringLiteral("active"));
        QVERIFY(!button("undo")->isEnabled());
    }

    void aSchoolYearEndsAndIsTakenBack()
    {
        Desk desk(m_cloud, kim, settings());
        QTRY_VERIFY_WITH_TIMEOUT(desk.table().model()->rowCount() > 0, patience);
        desk.page().findChild<QToolButton*>(QStringLiteral("lists"))->menu()->actions().constLast()->trigger();
        QWidget* dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        const auto* sections = dialog->findChild<QTableWidget*>(QStringLiteral("sections"));
        const QString section = sections->item(0, 0)->text();
        const QString ofSection = QStringLiteral("students?status=eq.active&section=eq.")
                                  + QString::fromLatin1(QUrl::toPercentEncoding(section));
        const auto students = m_office.get(ofSection).size();
        QCOMPARE(sections->item(0, 1)->text(), QString::number(students));
        qobject_cast<QLineEdit*>(sections->cellWidget(0, 2))->setText(QStringLiteral("Moved on"));
        dialog->findChild<QAbstractButton*>(QStringLiteral("write"))->click();
        auto* undo = dialog->findChild<QAbstractButton*>(QStringLiteral("undo"));
        QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled(), patience);
        QCOMPARE(m_office.get(QStringLiteral("students?section=eq.Moved%20on")).size(), students);
        undo->click();
        QTRY_VERIFY_WITH_TIMEOUT(!undo->isEnabled() && desk.last.kind == office::Note::Kind::Done, patience);
        QCOMPARE(m_office.get(ofSection).size(), students);
    }

private:
    const QString kim = QStringLiteral("kim@school.test");
    const QString lee = QStringLiteral("lee@school.test");

    QString settings() const { return m_kiosk.path(QStringLiteral("office.json")); }

    QJsonValue rowOf(const QByteArray& number)
    {
        return m_office.get(QStringLiteral("students?student_number=eq.") + QString::fromLatin1(number)).at(0);
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
};

QTEST_MAIN(TestTwoDesks)
#include "tst_twodesks.moc"
