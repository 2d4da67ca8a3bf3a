// A list of students before it is written to the cloud, by keyboard and with a made-up school.

#include "ui/office/importdialog.h"
#include "ui/office/sampleimport.h"
#include "ui/office/samplestudentlist.h"
#include "ui/office/studentsdeskpage.h"
#include "ui/text/importdesksentences.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>

using namespace rollcall;
using namespace rollcall::office;
using ui::ImportDeskSentences;

namespace {

struct Shown {
    explicit Shown(const ListPreview& preview = SampleImport::sample())
    {
        source.preview = preview;
        dialog = std::make_unique<ImportDialog>(source, QStringLiteral("/lists/enrolment.xlsx"));
        QObject::connect(dialog.get(), &ImportDialog::noted, dialog.get(), [this](const Note& note) { last = note; });
        QObject::connect(dialog.get(), &ImportDialog::changed, dialog.get(), [this] { ++changes; });
        dialog->show();
    }
    template <typename Widget>
    Widget& named(const char* name)
    {
        auto* found = dialog->findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    QString cell(const char* table, int row, int column)
    {
        static const QRegularExpression isolates(QStringLiteral("[\u2066-\u2069]"));
        return named<QTableView>(table).model()->index(row, column).data().toString().remove(isolates);
    }
    void press(const char* name) { QTest::keyClick(&named<QPushButton>(name), Qt::Key_Space); }
    QComboBox& fieldOf(int row)
    {
        return *qobject_cast<QComboBox*>(named<QTableWidget>("columns").cellWidget(row, 1));
    }
    bool says(const QString& sentence)
    {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(sentence);
        });
    }

    SampleImport source;
    std::unique_ptr<ImportDialog> dialog;
    Note last;
    int changes = 0;
};

} // namespace

class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whomTheListChangesIsNamed()
    {
        Shown shown;
        QCOMPARE(shown.source.asked[0].file, QStringLiteral("/lists/enrolment.xlsx"));
        QVERIFY(shown.says(ImportDeskSentences::whatChanges(3, 2, 1)));
        QCOMPARE(shown.cell("changes", 0, 0), ImportDeskSentences::removed());
        QCOMPARE(shown.cell("changes", 0, 1), QStringLiteral("2026-0007"));
        QCOMPARE(shown.cell("changes", 1, 2), QString::fromUtf8("Ana Reyes → Ana Maria Reyes"));
        QCOMPARE(shown.cell("changes", 2, 2), QString::fromUtf8("Văn An Álvarez")); // the name stays
        QCOMPARE(shown.cell("changes", 2, 3), QString::fromUtf8("Grade 7 - Acacia → Grade 8 - Narra"));
        QCOMPARE(shown.cell("remarks", 0, 1), QStringLiteral("212")); // the row of the file
        QVERIFY(!shown.source.isWritten);
    }

    void aColumnIsTakenForSomethingElse()
    {
        Shown shown;
        QComboBox& birthday = shown.fieldOf(4);
        QCOMPARE(birthday.currentText(), ImportDeskSentences::nothing());
        QTest::keyClick(&birthday, Qt::Key_Down);
        QCOMPARE(shown.source.asked.size(), 2);
        QCOMPARE(shown.source.asked[1].columns[4].field, ListField::Number);
        QCOMPARE(shown.source.asked[1].columns[0].field, ListField::None); // one column is the number
        QCOMPARE(shown.fieldOf(0).currentText(), ImportDeskSentences::nothing());
    }

    void whoIsNotOnTheListMayStay()
    {
        Shown shown;
        QTest::keyClick(&shown.named<QCheckBox>("keepOthers"), Qt::Key_Space);
        QVERIFY(shown.source.asked.last().areOthersKept);
        QVERIFY(shown.says(ImportDeskSentences::whatChanges(3, 2, 0)));
    }

    void aRowThatWasLeftOutIsTaken()
    {
        Shown shown;
        auto& remarks = shown.named<QTableView>("remarks");
        QVERIFY(!shown.named<QPushButton>("take").isEnabled());
        remarks.setCurrentIndex(remarks.model()->index(1, 0)); // taken already
        QVERIFY(!shown.named<QPushButton>("take").isEnabled());
        remarks.setCurrentIndex(remarks.model()->index(0, 0));
        shown.named<QPushButton>("take").click();
        QCOMPARE(shown.source.asked.last().taken, QStringList{QStringLiteral("1")});
        QCOMPARE(remarks.model()->rowCount(), 1);
    }

    void itIsWrittenOnceAndTakenBack()
    {
        Shown shown;
        shown.press("write");
        QVERIFY(shown.source.isWritten);
        QVERIFY(shown.last.kind == Note::Kind::Done);
        QCOMPARE(shown.last.text, ImportDeskSentences::written(3, 2, 1));
        QVERIFY(!shown.named<QPushButton>("write").isVisible());
        shown.source.leftByUndo = {QStringLiteral("2026-0001")};
        shown.press("undo");
        QVERIFY(shown.last.kind == Note::Kind::Refused); // of one, which is told
        QVERIFY(shown.last.text.contains(ImportDeskSentences::undone(5)));
        QVERIFY(shown.last.text.contains(QStringLiteral("2026-0001")));
        QVERIFY(!shown.named<QPushButton>("undo").isEnabled());
        QCOMPARE(shown.changes, 2);
    }

    void whatWouldDoHarmIsSaidAndWhatCannotBeIsNotWritten_data()
    {
        QTest::addColumn<ListPreview>("preview");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("mayBeWritten");
        ListPreview removes = SampleImport::sample();
        removes.isManyRemoved = true;
        QTest::newRow("many leave") << removes << ImportDeskSentences::manyRemoved(1, 396) << true;
        ListPreview renames = SampleImport::sample();
        renames.isManyRenamed = true;
        QTest::newRow("many get another name") << renames << ImportDeskSentences::manyRenamed() << true;
        ListPreview fault = SampleImport::sample();
        fault.remarks[0].kind = ListRemark::Kind::Fault;
        QTest::newRow("a fault") << fault << ImportDeskSentences::hasFaults() << false;
        ListPreview unread = SampleImport::sample();
        unread.isRead = false;
        unread.changes.clear();
        QTest::newRow("no column is the number") << unread << ImportDeskSentences::chooseColumns() << false;
        ListPreview same = SampleImport::sample();
        same.changes.clear();
        QTest::newRow("nothing changes") << same << ImportDeskSentences::nothingChanges() << false;
    }
    void whatWouldDoHarmIsSaidAndWhatCannotBeIsNotWritten()
    {
        QFETCH(ListPreview, preview);
        QFETCH(QString, sentence);
        QFETCH(bool, mayBeWritten);
        Shown shown(preview);
        QVERIFY(shown.says(sentence));
        QCOMPARE(shown.named<QPushButton>("write").isEnabled(), mayBeWritten);
    }

    void whatSomebodyElseChangedMeanwhileIsLookedAtFirst()
    {
        Shown shown;
        ListPreview now = SampleImport::sample();
        now.changes.removeFirst();
        shown.source.meanwhile = now;
        shown.press("write");
        QVERIFY(!shown.source.isWritten);
        QVERIFY(shown.last.kind == Note::Kind::Refused);
        QCOMPARE(shown.named<QTableView>("changes").model()->rowCount(), int(now.changes.size()));
        shown.press("write");
        QVERIFY(shown.source.isWritten);
    }

    void aRefusalSaysWhyAndTheListCanBeWrittenAgain()
    {
        Shown shown;
        shown.source.trouble = QStringLiteral("The students in the cloud are as they were: no network.");
        shown.press("write");
        QVERIFY(shown.says(*shown.source.trouble));
        shown.source.trouble.reset();
        shown.press("write");
        QVERIFY(shown.source.isWritten);
    }

    void thePageOfStudentsOpensItAndTakesTheLastImportBack()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        SampleStudentList students(20);
        SampleImport import;
        StudentsDeskPage page(students, import);
        Note last;
        connect(&page, &OfficePage::noted, &page, [&last](const Note& note) { last = note; });
        page.show();
        page.open();
        const auto actions = page.findChild<QToolButton*>(QStringLiteral("lists"))->menu()->actions();
        QVERIFY(!actions[1]->isEnabled());
        QTemporaryFile list;
        QVERIFY(list.open());
        actions[0]->trigger();
        auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(files);
        files->selectFile(list.fileName());
        QVERIFY(QMetaObject::invokeMethod(files, "accept", Qt::DirectConnection));
        auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QPushButton*>(QStringLiteral("write"))->click();
        dialog->findChild<QPushButton*>(QStringLiteral("close"))->click();
        QVERIFY(actions[1]->isEnabled());
        actions[1]->trigger();
        QVERIFY(!import.isWritten);
        QVERIFY(last.kind == Note::Kind::Done);
        page.setChangesAllowed(false); // without the cloud
        QVERIFY(!actions[0]->isEnabled());
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
