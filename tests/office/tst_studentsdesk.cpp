// The page of students in the office's window, by keyboard: who is found, what is typed and saved, and two clerks at once.

#include "ui/office/officestyle.h"
#include "ui/office/sampleimport.h"
#include "ui/office/samplestudentlist.h"
#include "ui/office/studentconflict.h"
#include "ui/office/studentform.h"
#include "ui/office/studenthistory.h"
#include "ui/office/studentsdeskpage.h"
#include "ui/text/studentdesksentences.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

using namespace rollcall;
using namespace rollcall::office;
using attendance::ProfileField;
using ui::StudentDeskSentences;

namespace {

/** Replies when the test says so. */
class SlowStudentList final : public SampleStudentList {
public:
    using SampleStudentList::SampleStudentList;
    bool isSlow = false;
    std::vector<std::function<void()>> waiting;

    void change(const Student& read, const attendance::StudentProfile& wanted, QObject* context,
                std::function<void(const Changed&)> then) override
    {
        if (isSlow)
            waiting.push_back([=, this] { SampleStudentList::change(read, wanted, context, then); });
        else
            SampleStudentList::change(read, wanted, context, then);
    }
};

} // namespace

class TestStudentsDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_list = std::make_unique<SlowStudentList>(120);
        m_page = std::make_unique<StudentsDeskPage>(*m_list, m_import);
        connect(m_page.get(), &OfficePage::noted, this, [this](const Note& note) { m_notes.append(note); });
        m_notes.clear();
        m_page->resize(1000, 620);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_page->open();
    }
    void cleanup()
    {
        m_page.reset();
        m_list.reset();
    }

    void somebodyIsFoundAndOpenedByKeysAlone()
    {
        QVERIFY(hasLabel(QStringLiteral("117 of 120 students"))); // three went to another school
        QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
        type(*search(), QStringLiteral("lukasz"));
        QCOMPARE(table()->model()->rowCount(), 8);
        type(*search(), QStringLiteral(" zak"));
        QCOMPARE(table()->model()->rowCount(), 1);
        QVERIFY(hasLabel(QStringLiteral("1 of 120 students")));
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(field("first_name")->text(), QStringLiteral("Łukasz"));
        QCOMPARE(field("student_number")->text(), QStringLiteral("2026-0004"));
        QVERIFY(field("student_number")->isReadOnly());
        QVERIFY(hasLabel(QStringLiteral("Łukasz Żak")));
    }

    void whoHasLeftIsShownWhereEverybodyIs()
    {
        QComboBox* who = nullptr;
        for (QComboBox* box : m_page->findChildren<QComboBox*>()) {
            if (box->findText(StudentDeskSentences::everybody()) >= 0)
                who = box;
        }
        who->setFocus();
        QTest::keyClick(who, Qt::Key_Down);
        QCOMPARE(table()->model()->rowCount(), 120);
    }

    void aColumnsHeadingSortsAndNumbersCountAsNumbers()
    {
        table()->sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(cell(0, 2), QStringLiteral("Grade 7 - Acacia"));
        table()->sortByColumn(2, Qt::DescendingOrder);
        QVERIFY(cell(0, 2).startsWith(QStringLiteral("Grade 12")));
    }

    void whatIsTypedIsSavedWithTheKeysOfSaving()
    {
        openStudent(QStringLiteral("2026-0001"));
        retype(*field("section"), QStringLiteral("Grade 9 - Narra"));
        QVERIFY(m_page->isDirty());
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_list->find(QStringLiteral("2026-0001"))->profile.section, QStringLiteral("Grade 9 - Narra"));
        QVERIFY(!m_page->isDirty());
        QCOMPARE(kinds(), (QList{Note::Kind::Pending, Note::Kind::Done}));
        QCOMPARE(m_notes.last().text, QStringLiteral("Ana Reyes is saved."));
        QCOMPARE(cell(rowOf(QStringLiteral("2026-0001")), 2), QStringLiteral("Grade 9 - Narra"));
    }

    void whatIsWrongIsSaidUnderItsFieldAndNotSaved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no name") << QStringLiteral("first_name") << QString()
                                 << QStringLiteral("Please fill this in.");
        QTest::newRow("blanks") << QStringLiteral("first_name") << QStringLiteral("  ")
                                << QStringLiteral("Please fill this in.");
        QTest::newRow("a long section") << QStringLiteral("section") << QString(101, u'x')
                                        << QStringLiteral("At most 100 characters.");
        QTest::newRow("no telephone") << QStringLiteral("guardian_contact") << QStringLiteral("rosa")
                                      << QStringLiteral("Only digits, blanks and + ( ) . / -");
    }
    void whatIsWrongIsSaidUnderItsFieldAndNotSaved()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        openStudent(QStringLiteral("2026-0001"));
        const auto before = *m_list->find(QStringLiteral("2026-0001"));
        QLineEdit* edited = field(qPrintable(name));
        retype(*edited, typed);
        QVERIFY(hasLabel(sentence));
        QCOMPARE(edited->accessibleDescription(), sentence);
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(*m_list->find(QStringLiteral("2026-0001")), before);
        QVERIFY(edited->hasFocus());
        press(StudentDeskSentences::undoTyping());
        QVERIFY(!hasLabel(sentence));
        QVERIFY(!m_page->isDirty());
    }

    void typingIsNotLostByChoosingSomebodyElse()
    {
        openStudent(QStringLiteral("2026-0001"));
        retype(*field("first_name"), QStringLiteral("Anna"));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QVERIFY(hasLabel(StudentDeskSentences::saveFirst()));
        QCOMPARE(m_notes.last().kind, Note::Kind::Refused);
        QCOMPARE(field("first_name")->text(), QStringLiteral("Anna"));
        QTRY_COMPARE(table()->currentIndex().row(), rowOf(QStringLiteral("2026-0001")));
        press(StudentDeskSentences::add());
        QCOMPARE(field("first_name")->text(), QStringLiteral("Anna"));
        press(StudentDeskSentences::undoTyping());
        QVERIFY(!hasLabel(StudentDeskSentences::saveFirst()));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QVERIFY(field("student_number")->text() != QStringLiteral("2026-0001"));
    }

    void aNewStudentIsAddedAndATakenNumberNamesItsHolder()
    {
        QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(field("student_number")->hasFocus());
        QVERIFY(!m_page->isDirty());
        type(*field("student_number"), QStringLiteral("2026-0001"));
        type(*field("first_name"), QStringLiteral("<b>Eve</b>"));
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(hasLabel(QStringLiteral("This number is taken by Ana Reyes.")));
        QVERIFY(field("student_number")->hasFocus());
        QCOMPARE(m_list->find(QStringLiteral("2026-0001"))->profile.firstName, QStringLiteral("Ana"));

        retype(*field("student_number"), QStringLiteral("2026-0999"));
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_list->find(QStringLiteral("2026-0999"))->profile.firstName, QStringLiteral("<b>Eve</b>"));
        QVERIFY(hasLabel(QStringLiteral("118 of 121 students")));
        QCOMPARE(table()->currentIndex().row(), rowOf(QStringLiteral("2026-0999")));
        QVERIFY(field("student_number")->isReadOnly());
    }

    void aNameThatLooksLikeMarkupIsText()
    {
        m_list->changeElsewhere(QStringLiteral("2026-0001"), ProfileField::FirstName,
                                QStringLiteral("<img src='x'><b>Ana</b>"));
        QTest::keyClick(m_page.get(), Qt::Key_F5);
        openStudent(QStringLiteral("2026-0001"));
        for (const QLabel* label : m_page->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        const QModelIndex index = table()->model()->index(rowOf(QStringLiteral("2026-0001")), 1);
        QCOMPARE(index.data().toString(), QStringLiteral("<img src='x'><b>Ana</b>"));
        QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    void aStudentLeavesByTheMenuAndTheLastChangeIsTakenBack()
    {
        openStudent(QStringLiteral("2026-0002"));
        auto* leaves = button(StudentDeskSentences::leaves());
        QVERIFY(leaves->isEnabled());
        auto* menu = qobject_cast<QToolButton*>(leaves)->menu();
        QCOMPARE(menu->actions().first()->text(), QStringLiteral("Transferred"));
        menu->actions().first()->trigger();
        QCOMPARE(m_list->find(QStringLiteral("2026-0002"))->profile.status, QStringLiteral("transferred"));
        QCOMPARE(rowOf(QStringLiteral("2026-0002")), -1); // only those at school are shown
        QVERIFY(!leaves->isEnabled());

        auto* tabs = m_page->findChild<QTabWidget*>();
        tabs->setCurrentIndex(1);
        auto* changes = m_page->findChild<StudentHistory*>()->findChild<QTableWidget*>();
        QCOMPARE(changes->rowCount(), 1);
        QVERIFY(changes->item(0, 0)->text().endsWith(QStringLiteral("\nKim Santos")));
        QCOMPARE(changes->item(0, 1)->text(), QStringLiteral("Status: Transferred (before: At school)"));
        press(StudentDeskSentences::takeBack());
        QCOMPARE(m_list->find(QStringLiteral("2026-0002"))->profile.status, QStringLiteral("active"));
        QCOMPARE(changes->rowCount(), 2);
    }

    void twoVersionsAreShownAndEitherCanBeKept_data()
    {
        QTest::addColumn<bool>("isMineKept");
        QTest::newRow("theirs") << false;
        QTest::newRow("mine") << true;
    }
    void twoVersionsAreShownAndEitherCanBeKept()
    {
        QFETCH(bool, isMineKept);
        const QString number = QStringLiteral("2026-0001");
        openStudent(number);
        retype(*field("section"), QStringLiteral("Mine"));
        m_list->changeElsewhere(number, ProfileField::Section, QStringLiteral("Theirs"));
        m_list->changeElsewhere(number, ProfileField::GuardianName, QStringLiteral("Rosa the second"));
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_list->find(number)->profile.section, QStringLiteral("Theirs"));
        QCOMPARE(m_notes.last().kind, Note::Kind::Refused);
        auto* conflict = m_page->findChild<StudentConflict*>();
        QVERIFY(conflict->isVisible());
        QVERIFY(m_page->isDirty());
        auto* rows = conflict->findChild<QTableWidget*>();
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->item(0, 0)->text(), QStringLiteral("Section"));
        QCOMPARE(rows->item(0, 1)->text(), QStringLiteral("Mine"));
        QCOMPARE(rows->item(0, 2)->text(), QStringLiteral("Theirs"));

        m_list->changeElsewhere(number, ProfileField::Grade, QStringLiteral("13")); // and a third is faster again
        if (!isMineKept) {
            QVERIFY(button(StudentDeskSentences::takeTheirs())->hasFocus());
            QTest::keyClick(button(StudentDeskSentences::takeTheirs()), Qt::Key_Space);
            QCOMPARE(m_list->find(number)->profile.section, QStringLiteral("Theirs"));
            QCOMPARE(field("section")->text(), QStringLiteral("Theirs"));
        } else {
            press(StudentDeskSentences::keepMine());
            QVERIFY(conflict->isVisible());
            press(StudentDeskSentences::keepMine());
            const auto& now = m_list->find(number)->profile;
            QCOMPARE(now.section, QStringLiteral("Mine"));
            QCOMPARE(now.guardianName, QStringLiteral("Rosa the second")); // which nobody here has typed
            QCOMPARE(now.grade, QStringLiteral("13"));
        }
        QVERIFY(!conflict->isVisible());
        QVERIFY(!m_page->isDirty());
    }

    void aStudentWhoWasDeletedMeanwhileIsSaid()
    {
        openStudent(QStringLiteral("2026-0001"));
        retype(*field("section"), QStringLiteral("Mine"));
        m_list->deleteElsewhere(QStringLiteral("2026-0001"));
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(hasLabel(StudentDeskSentences::deletedMeanwhile()));
        QVERIFY(!button(StudentDeskSentences::keepMine())->isEnabled());
        press(StudentDeskSentences::takeTheirs());
        QVERIFY(hasLabel(QStringLiteral("116 of 119 students")));
        QVERIFY(!m_page->isDirty());
    }

    void whatCannotBeSavedStaysTyped()
    {
        openStudent(QStringLiteral("2026-0001"));
        retype(*field("section"), QStringLiteral("Mine"));
        m_list->fault = CloudFault{CloudFault::Kind::NoAnswer, QStringLiteral("read_timeout")};
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_notes.last().kind, Note::Kind::Refused);
        QVERIFY(m_notes.last().text.startsWith(QStringLiteral("Ana Reyes is not saved. ")));
        QCOMPARE(field("section")->text(), QStringLiteral("Mine"));
        QVERIFY(m_page->isDirty());
        m_list->fault.reset();
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_list->find(QStringLiteral("2026-0001"))->profile.section, QStringLiteral("Mine"));
    }

    void untilACloudAnswersNothingElseIsBegun()
    {
        m_list->isSlow = true;
        openStudent(QStringLiteral("2026-0001"));
        retype(*field("section"), QStringLiteral("Mine"));
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_list->waiting.size(), std::size_t(1));
        QVERIFY(!field("section")->isEnabled());
        QVERIFY(!button(StudentDeskSentences::add())->isEnabled());
        QVERIFY(m_page->isDirty());
        m_list->waiting.front()();
        QVERIFY(field("section")->isEnabled());
        QVERIFY(field("section")->hasFocus());
        QVERIFY(!m_page->isDirty());
    }

    void withoutTheCloudTheListStaysAndNothingIsChanged()
    {
        openStudent(QStringLiteral("2026-0001"));
        m_list->fault = CloudFault{CloudFault::Kind::NoAnswer, {}};
        QTest::keyClick(m_page.get(), Qt::Key_F5);
        m_page->setChangesAllowed(false);
        QCOMPARE(table()->model()->rowCount(), 117);
        QVERIFY(hasLabelWith(QStringLiteral("The list is that of ")));
        QVERIFY(!field("section")->isEnabled());
        QVERIFY(!button(StudentDeskSentences::add())->isEnabled());
        QVERIFY(!button(StudentDeskSentences::leaves())->isEnabled());
        m_list->fault.reset();
        m_page->setChangesAllowed(true);
        QTest::keyClick(m_page.get(), Qt::Key_F5);
        QVERIFY(!hasLabelWith(QStringLiteral("The list is that of ")));
        QVERIFY(field("section")->isEnabled());
    }

    void everyFieldIsWholeBesideTheTable()
    {
        applyOfficeStyle(*m_page, ui::Theme::light());
        openStudent(QStringLiteral("2026-0001"));
        auto* form = m_page->findChild<StudentForm*>();
        QTRY_VERIFY(form->width() <= form->parentWidget()->width());
        for (const QString& name : {QStringLiteral("student_number"), QStringLiteral("guardian_contact")})
            QVERIFY(m_page->findChild<QLineEdit*>(name)->width() >= 140);
    }

    void everyFieldHasALabelThatIsItsName()
    {
        openStudent(QStringLiteral("2026-0001"));
        int named = 0;
        for (const QLabel* label : m_page->findChildren<QLabel*>()) {
            if (!label->buddy())
                continue;
            ++named;
            const auto labels = QAccessible::queryAccessibleInterface(label->buddy())->relations(QAccessible::Label);
            QCOMPARE(labels.size(), 1);
            QCOMPARE(labels.first().first->text(QAccessible::Name), label->text());
        }
        QCOMPARE(named, int(std::size(attendance::profileFields)) + 2);
    }

private:
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("students")); }
    QLineEdit* search() const { return m_page->findChild<QLineEdit*>(QStringLiteral("search")); }
    QLineEdit* field(const char* name) const { return m_page->findChild<QLineEdit*>(QLatin1String(name)); }
    QAbstractButton* button(const QString& text) const
    {
        for (QAbstractButton* one : m_page->findChildren<QAbstractButton*>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    void press(const QString& text) const { button(text)->click(); }

    bool hasLabelWith(const QString& text) const
    {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    bool hasLabel(const QString& text) const
    {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel* label) { return label->isVisible() && label->text() == text; });
    }

    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    int rowOf(const QString& number) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (cell(row, 3) == number)
                return row;
        }
        return -1;
    }
    void openStudent(const QString& number) const { table()->selectRow(rowOf(number)); }

    static void type(QLineEdit& line, const QString& text)
    {
        line.setFocus();
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, &line, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    static void retype(QLineEdit& line, const QString& text)
    {
        line.setFocus();
        line.selectAll();
        QTest::keyClick(&line, Qt::Key_Delete);
        type(line, text);
    }

    QList<Note::Kind> kinds() const
    {
        QList<Note::Kind> kinds;
        for (const Note& note : m_notes)
            kinds << note.kind;
        return kinds;
    }

    QList<Note> m_notes;
    std::unique_ptr<SlowStudentList> m_list;
    SampleImport m_import;
    std::unique_ptr<StudentsDeskPage> m_page;
};

QTEST_MAIN(TestStudentsDesk)
#include "tst_studentsdesk.moc"
