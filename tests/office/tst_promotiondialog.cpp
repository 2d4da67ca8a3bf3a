// The end of a school year, by keyboard and with a made-up school.

#include "ui/office/promotiondialog.h"
#include "ui/office/samplestudentlist.h"
#include "ui/text/promotiondesksentences.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace rollcall;
using namespace rollcall::office;
using ui::PromotionDeskSentences;

namespace {

const QString acacia = QStringLiteral("Grade 7 - Acacia");
const QString molave = QStringLiteral("Grade 7 - Molave");

struct Shown {
    Shown()
    {
        list.read(nullptr, [this](const KnownStudents& known) { students = known.students; });
        dialog = std::make_unique<PromotionDialog>(list, students, QStringList{acacia, molave});
        QObject::connect(dialog.get(), &PromotionDialog::noted, dialog.get(),
                         [this](const Note& note) { last = note; });
        dialog->show();
    }
    QTableWidget& sections() { return *dialog->findChild<QTableWidget*>(QStringLiteral("sections")); }
    QLineEdit& name(int row) { return *qobject_cast<QLineEdit*>(sections().cellWidget(row, 2)); }
    QCheckBox& leaves(int row) { return *qobject_cast<QCheckBox*>(sections().cellWidget(row, 3)); }
    QPushButton& button(const char* name) { return *dialog->findChild<QPushButton*>(QLatin1String(name)); }
    void press(const char* name) { QTest::keyClick(&button(name), Qt::Key_Space); }
    int moves() { return dialog->findChild<QTableView*>(QStringLiteral("moves"))->model()->rowCount(); }
    /** Who is at school in that section. */
    QStringList inSection(const QString& section) const
    {
        QStringList numbers;
        for (const auto& one : *students) {
            if (one.profile.section == section && one.profile.status == QLatin1String("active"))
                numbers << one.profile.number;
        }
        return numbers;
    }
    QString sectionOf(const QString& number) const { return list.find(number)->profile.section; }
    QString statusOf(const QString& number) const { return list.find(number)->profile.status; }
    /** Acacia moves on, Molave leaves. */
    void choose()
    {
        name(0).selectAll();
        QTest::keyClicks(&name(0), QStringLiteral("Grade 8 - Acacia"));
        QTest::keyClick(&leaves(1), Qt::Key_Space);
    }

    SampleStudentList list{120};
    std::shared_ptr<const std::vector<attendance::KeptStudent>> students;
    std::unique_ptr<PromotionDialog> dialog;
    Note last;
};

} // namespace

class TestPromotionDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoMovesAndWhoLeavesIsShownBeforeAnybodyDoes()
    {
        Shown shown;
        QCOMPARE(shown.sections().item(0, 1)->text(), QString::number(shown.inSection(acacia).size()));
        QCOMPARE(shown.moves(), 0);
        QVERIFY(!shown.button("write").isEnabled());
        shown.choose();
        QCOMPARE(shown.moves(), int(shown.inSection(acacia).size() + shown.inSection(molave).size()));
        QVERIFY(!shown.name(1).isEnabled());
        QVERIFY(shown.button("write").isEnabled());
        QCOMPARE(shown.sectionOf(shown.inSection(acacia).first()), acacia);
    }

    void allAreMovedAndMovedBack()
    {
        Shown shown;
        shown.choose();
        shown.press("write");
        QVERIFY(shown.last.kind == Note::Kind::Done);
        const QString mover = shown.inSection(acacia).first();
        const QString leaver = shown.inSection(molave).first();
        QCOMPARE(shown.sectionOf(mover), QStringLiteral("Grade 8 - Acacia"));
        QCOMPARE(shown.statusOf(leaver), QStringLiteral("graduated"));
        QCOMPARE(shown.sectionOf(leaver), molave); // where they were last
        shown.press("undo");
        QVERIFY(shown.last.kind == Note::Kind::Done);
        QCOMPARE(shown.sectionOf(mover), acacia);
        QCOMPARE(shown.statusOf(leaver), QStringLiteral("active"));
        QVERIFY(!shown.button("undo").isEnabled());
    }

    void nobodyIsMovedOverWhatSomebodyElseChanged()
    {
        Shown shown;
        shown.choose();
        const QString late = shown.inSection(acacia).first();
        shown.list.changeElsewhere(late, attendance::ProfileField::GuardianName, QStringLiteral("Rosa"));
        shown.press("write");
        QVERIFY(shown.last.kind == Note::Kind::Refused);
        QVERIFY2(shown.last.text.contains(late), qPrintable(shown.last.text));
        QCOMPARE(shown.sectionOf(shown.inSection(acacia).last()), acacia);
    }

    void norIsAnybodyMovedBackOverIt()
    {
        Shown shown;
        shown.choose();
        shown.press("write");
        const QString late = shown.inSection(acacia).first();
        shown.list.changeElsewhere(late, attendance::ProfileField::Section, QStringLiteral("Grade 9 - Narra"));
        shown.press("undo");
        QVERIFY(shown.last.kind == Note::Kind::Refused);
        QCOMPARE(shown.sectionOf(shown.inSection(acacia).last()), QStringLiteral("Grade 8 - Acacia"));
    }

    void withoutTheCloudNobodyIsMoved()
    {
        Shown shown;
        shown.choose();
        shown.list.fault = CloudFault{CloudFault::Kind::NoAnswer};
        shown.press("write");
        QVERIFY(shown.last.kind == Note::Kind::Refused);
        QVERIFY(shown.button("write").isVisible());
    }
};

QTEST_MAIN(TestPromotionDialog)
#include "tst_promotiondialog.moc"
