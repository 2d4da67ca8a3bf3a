// The office's page of students, by touch and by key: who is on the roster, who is searched, and a list from a stick.

#include "tests/ui/adminfixture.h"
#include "ui/admin/studentspage.h"
#include "ui/text/rostersentences.h"

#include <QListView>

using namespace rollcall;
using namespace rollcall::ui;

namespace {

/** Answers at once, but take() when the test says so. */
class WatchedRoster final : public SampleRoster {
public:
    using SampleRoster::SampleRoster;

    std::function<void(OfficeRoster&)> change;
    bool isReadable = true;
    bool hasFiles = true;
    std::optional<PreviewReply> preview;
    QStringList looked;
    QStringList taken;
    std::function<void(const std::optional<QString>&)> answerTake;

    void read(QObject* context, std::function<void(const std::optional<OfficeRoster>&)> then) override
    {
        if (!isReadable)
            return then(std::nullopt);
        SampleRoster::read(context, [this, then](std::optional<OfficeRoster> roster) {
            if (change)
                change(*roster);
            then(roster);
        });
    }
    void files(QObject* context, std::function<void(const QList<RosterFileEntry>&)> then) override
    {
        if (hasFiles)
            SampleRoster::files(context, then);
        else
            then({});
    }
    void look(const QString& file, QObject* context, std::function<void(const PreviewReply&)> then) override
    {
        looked << file;
        if (preview)
            then(*preview);
        else
            SampleRoster::look(file, context, then);
    }
    void take(const RosterPreview& what, QObject*, std::function<void(const std::optional<QString>&)> then) override
    {
        taken << what.changeId;
        answerTake = std::move(then);
    }
};

} // namespace

class TestStudentsPage : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_by = By::Touch;
        start();
        m_watched = std::make_unique<WatchedRoster>(m_clock->now());
    }
    void cleanup()
    {
        stop();
        m_watched.reset();
    }

    void itSaysHowManyHowOldAndWhereFrom()
    {
        openStudents();
        QVERIFY2(texts().contains(QStringLiteral("Students: 39. Updated 3 h ago. From the cloud.")),
                 qPrintable(texts().join(u'\n')));
        QCOMPARE(rows().size(), 39);
        QVERIFY(rows().contains(QStringLiteral("Ben Álvarez · Grade 8 - Narra · 2026-0002")));
    }

    void whatIsWrongWithTheRosterIsTold_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("told");
        QTest::newRow("unreadable") << 0 << QStringLiteral("The list of students cannot be read now.");
        QTest::newRow("empty") << 1 << QStringLiteral("There are no students yet: nobody can be counted.");
        QTest::newRow("held back") << 2 << QStringLiteral("Still the old list: the cloud's has only 7 students.");
    }

    void whatIsWrongWithTheRosterIsTold()
    {
        QFETCH(int, fault);
        m_watched->isReadable = fault != 0;
        m_watched->change = [fault](OfficeRoster& roster) {
            if (fault == 1)
                roster.students = std::make_shared<const NameSearch>();
            else if (fault == 2)
                roster.heldBack = 7;
        };
        openStudents();
        QFETCH(QString, told);
        QVERIFY2(texts().contains(told), qPrintable(texts().join(u'\n')));
        QCOMPARE(button(RosterSentences::search()) != nullptr, fault == 2);
        QVERIFY(button(RosterSentences::import())); // which may be the way out
    }

    void somebodyIsFoundByTouchingLetters()
    {
        openStudents();
        tap(RosterSentences::search());
        QVERIFY(texts().contains(QStringLiteral("Found: 39")));
        tap(QStringLiteral("A"));
        tap(QStringLiteral("L"));
        tap(QStringLiteral("V")); // "Álvarez": marks do not matter
        QVERIFY2(texts().contains(QStringLiteral("Found: 2")), qPrintable(texts().join(u'\n')));
        QVERIFY(!button(QStringLiteral("Z"))); // would lead to nobody
        take(RosterSentences::show());
        QCOMPARE(rows(), (QStringList{QStringLiteral("Ben Álvarez · Grade 7 - Molave · 2026-0036"),
                                      QStringLiteral("Ben Álvarez · Grade 8 - Narra · 2026-0002")}));
        tap(RosterSentences::showAll());
        QCOMPARE(rows().size(), 39);
    }

    void somebodyIsFoundByNumberAndByNameAndSection_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("found");
        QTest::newRow("number") << QStringLiteral("2026-0036") << 1;
        QTest::newRow("end of a number") << QStringLiteral("0036") << 1;
        QTest::newRow("name and section") << QStringLiteral("ben mol") << 1;
        QTest::newRow("section") << QStringLiteral("Molave") << 5;
        QTest::newRow("nobody") << QStringLiteral("xyz") << 0;
    }

    void somebodyIsFoundByNumberAndByNameAndSection()
    {
        QFETCH(QString, typed);
        QFETCH(int, found);
        openStudents();
        tap(RosterSentences::search());
        keys(typed);
        QVERIFY2(texts().contains(QStringLiteral("Found: %1").arg(found)), qPrintable(texts().join(u'\n')));
        key(Qt::Key_Return);
        QTRY_VERIFY(!admin().findChild<TextSheet*>());
        QCOMPARE(rows().size(), found);
    }

    void escapeLeavesTheSearchAsItWas()
    {
        openStudents();
        tap(RosterSentences::search());
        keys(QStringLiteral("ana"));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!admin().findChild<TextSheet*>());
        QVERIFY(admin().arePagesOpen());
        QCOMPARE(rows().size(), 39);
    }

    void withoutAListOnAStickAPersonIsToldWhatToDo()
    {
        m_watched->hasFiles = false;
        openStudents();
        tap(RosterSentences::import());
        QVERIFY(texts().contains(QStringLiteral("There is no list on a USB stick.")));
        tap(RosterSentences::back());
        QTRY_VERIFY(!admin().findChild<ConfirmSheet*>());
        QCOMPARE(rows().size(), 39);
    }

    void aFileIsTakenByASecondTouchElsewhere()
    {
        openStudents();
        tap(RosterSentences::import());
        QCOMPARE(rows().size(), 2);
        touchRow(0);
        QCOMPARE(m_watched->looked, QStringList{QStringLiteral("/media/office/STICK/students-2026.xlsx")});
        QVERIFY(
            texts().contains(QStringLiteral("Nothing is changed yet. New: 2. Changed: 1. Removed: 1. Left out: 1.")));
        QVERIFY(rows().constFirst().contains(QStringLiteral("Left out")));
        QVERIFY(rows().contains(QStringLiteral("Ana Reyes · \u200e\u2068Grade 8 - Narra\u2069, now \u2068Grade 8 - "
                                               "Molave\u2069 · 2026-0001 · Changed")));

        const QPoint first = middleOf(button(RosterSentences::takeIt()));
        tap(RosterSentences::takeIt());
        QVERIFY(m_watched->taken.isEmpty());
        QAbstractButton* confirm = onSheet(RosterSentences::takeIt());
        QVERIFY(confirm);
        QVERIFY(!QRect(confirm->mapTo(m_window.get(), QPoint()), confirm->size()).contains(first));
        press(first);
        release(first); // once more at the same place does nothing
        QVERIFY(m_watched->taken.isEmpty());
        QVERIFY(admin().findChild<ConfirmSheet*>());
        tap(confirm);
        QTRY_COMPARE(m_watched->taken, QStringList{SampleRoster::samplePreview().changeId});
        QVERIFY(texts().contains(QStringLiteral("Replacing the list.")));
        m_watched->answerTake(std::nullopt);
        QVERIFY(texts().contains(QStringLiteral("The list was replaced.")));
        QCOMPARE(rows().size(), 39); // read anew
    }

    void aFileThatWasNotTakenSaysWhy()
    {
        openPreview();
        tap(RosterSentences::takeIt());
        tap(onSheet(RosterSentences::takeIt()));
        QTRY_VERIFY(m_watched->answerTake);
        m_watched->answerTake(QStringLiteral("the file or the roster is another one now"));
        QVERIFY(texts().contains(QStringLiteral("the file or the roster is another one now")));
        tap(onSheet(AdminSentences::close()));
        QTRY_VERIFY(!admin().findChild<ConfirmSheet*>());
        QVERIFY(texts().contains(QStringLiteral("Nothing was changed. Look at the file again.")));
    }

    void whatIsUnusualIsSaidBeforeTheSecondTouch()
    {
        RosterPreview preview = SampleRoster::samplePreview();
        preview.removesMany = true;
        preview.students = 3;
        preview.removedAndHeldBack = 1;
        preview.renames = 9;
        m_watched->preview = preview;
        openPreview();
        tap(RosterSentences::takeIt());
        const QString all = texts().join(u'\n');
        for (const char* said : {"Students now: 39. In this list: 3.", "This removes 1 of 39 students.",
                                 "Of them in rows of the file that are left out: 1.",
                                 "This gives 9 of 39 students another name.", "The cloud's list replaces it"})
            QVERIFY2(all.contains(QLatin1String(said)), qPrintable(all));
    }

    void aRefusedFileCannotBeTakenAndShowsEachReason()
    {
        openStudents();
        tap(RosterSentences::import());
        touchRow(1);
        QVERIFY(texts().contains(QStringLiteral("This file is refused. Faults to correct: 1.")));
        QVERIFY(!button(RosterSentences::takeIt()));
        QCOMPARE(rows().size(), 1);
        touchRow(0);
        QVERIFY(texts().contains(QStringLiteral("write the number, or take the row out of the file")));
    }

    void aFileThatCannotBeReadSaysWhyAndAnotherCanBeChosen()
    {
        m_watched->preview = QStringLiteral("old.xls is a workbook of an old Excel");
        openStudents();
        tap(RosterSentences::import());
        touchRow(1);
        QVERIFY(texts().contains(QStringLiteral("old.xls is a workbook of an old Excel")));
        tap(onSheet(RosterSentences::back()));
        QTRY_VERIFY(!admin().findChild<ConfirmSheet*>());
        QCOMPARE(rows().size(), 2);
    }

    void aStickThatWasPulledOutIsMissedWhereItsFilesWere_data()
    {
        QTest::addColumn<bool>("isLookedAt");
        QTest::newRow("before the file was read") << false;
        QTest::newRow("after") << true;
    }

    void aStickThatWasPulledOutIsMissedWhereItsFilesWere()
    {
        QFETCH(bool, isLookedAt);
        if (!isLookedAt)
            m_watched->preview = QStringLiteral("students-2026.xlsx cannot be read: No such file or directory");
        openPreview();
        m_watched->hasFiles = false;
        tap(isLookedAt ? button(RosterSentences::back()) : onSheet(RosterSentences::back()));
        QTRY_VERIFY(texts().contains(QStringLiteral("There is no list on a USB stick.")));
        tap(onSheet(RosterSentences::back()));
        QTRY_VERIFY(!admin().findChild<ConfirmSheet*>());
        QCOMPARE(rows().size(), 39); // the roster
        QVERIFY(button(RosterSentences::import()));
    }

private:
    AdminPages makePages() override
    {
        return makeAdminPages({m_day, m_schedule, *m_waiting, *m_watched, *m_settings, m_alarms, m_health, m_camera,
                               sampleAbout(), *m_clock});
    }

    void openStudents()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(RosterSentences::title());
    }

    void openPreview()
    {
        openStudents();
        tap(RosterSentences::import());
        touchRow(0);
    }

    QListView* list() { return admin().findChild<StudentsPage*>()->findChild<QListView*>(); }

    QStringList rows()
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all << list()->model()->index(row, 0).data().toString();
        return all;
    }

    void touchRow(int row)
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }

    QPoint middleOf(const QWidget* widget) { return widget->mapTo(m_window.get(), widget->rect().center()); }

    QAbstractButton* onSheet(const QString& name)
    {
        for (QAbstractButton* one : admin().findChild<ConfirmSheet*>()->findChildren<QAbstractButton*>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    /** On the sheet to type on. */
    void take(const QString& name)
    {
        tap(name);
        QTRY_VERIFY(!admin().findChild<TextSheet*>());
    }

    std::unique_ptr<WatchedRoster> m_watched;
};

QTEST_MAIN(TestStudentsPage)
#include "tst_studentspage.moc"
