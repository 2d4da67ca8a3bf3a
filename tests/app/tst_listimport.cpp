// What a list makes of the students in the cloud, and how that is taken back.

#include "app/operations/listimport.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::app;
using attendance::KeptStudent;
using attendance::Student;
using attendance::StudentProfile;

namespace {

KeptStudent kept(const QString& number, const QString& section, const char* status, int version)
{
    StudentProfile profile;
    profile.number = number;
    profile.firstName = QStringLiteral("Ana");
    profile.section = section;
    profile.status = QLatin1String(status);
    profile.guardianName = QStringLiteral("Rosa");
    profile.language = QStringLiteral("fil");
    return {profile, QString::number(version)};
}

Student listed(const QString& number, const QString& section)
{
    return {*StudentNumber::parse(number), QStringLiteral("Ana"), {}, section};
}

QStringList numbersOf(const std::vector<Student>& students)
{
    QStringList numbers;
    for (const Student& one : students)
        numbers << one.number.toString();
    return numbers;
}

const QString narra = QStringLiteral("Narra");
const QString molave = QStringLiteral("Molave");

/** Whom the cloud has: s1 to s3 at school, s4 left. */
std::vector<KeptStudent> cloudBefore()
{
    return {kept(QStringLiteral("s1"), narra, "active", 1), kept(QStringLiteral("s2"), narra, "active", 1),
            kept(QStringLiteral("s3"), narra, "active", 1), kept(QStringLiteral("s4"), narra, "transferred", 1)};
}

/** A list on which s1 stays, s2 moves, s3 is not, s4 is back and s5 is new. */
std::vector<Student> newList()
{
    return {listed(QStringLiteral("s1"), narra), listed(QStringLiteral("s2"), molave),
            listed(QStringLiteral("s4"), molave), listed(QStringLiteral("s5"), molave)};
}

std::vector<KeptStudent> cloudAfter()
{
    return {kept(QStringLiteral("s1"), narra, "active", 1), kept(QStringLiteral("s2"), molave, "active", 2),
            kept(QStringLiteral("s3"), narra, "inactive", 2), kept(QStringLiteral("s4"), molave, "active", 2),
            kept(QStringLiteral("s5"), molave, "active", 2)};
}

} // namespace

class TestListImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsNotOnTheListLeavesUnlessTheyAreKept_data()
    {
        QTest::addColumn<bool>("areOthersKept");
        QTest::addColumn<QStringList>("removed");
        QTest::newRow("the whole school") << false << QStringList{QStringLiteral("s3")};
        QTest::newRow("a section") << true << QStringList();
    }
    void whoIsNotOnTheListLeavesUnlessTheyAreKept()
    {
        QFETCH(bool, areOthersKept);
        const ListImport import = planImport(newList(), false, areOthersKept, cloudBefore());
        QCOMPARE(numbersOf(import.before),
                 (QStringList{QStringLiteral("s1"), QStringLiteral("s2"), QStringLiteral("s3")}));
        QCOMPARE(numbersOf(import.change.added), (QStringList{QStringLiteral("s4"), QStringLiteral("s5")}));
        QCOMPARE(int(import.change.changed.size()), 1);
        QCOMPARE(import.change.changed[0].second.section, molave);
        QTEST(numbersOf(import.change.removed), "removed");
    }

    void aListWithoutLanguagesLeavesThemAsTheyAre()
    {
        const ListImport kept = planImport(newList(), false, false, cloudBefore());
        QCOMPARE(kept.change.changed[0].second.language, QStringLiteral("fil"));
        const ListImport emptied = planImport(newList(), true, false, cloudBefore());
        QCOMPARE(int(emptied.change.changed.size()), 2); // s1 as well
    }

    void anImportIsTakenBackStudentByStudent()
    {
        const auto change = planImport(newList(), false, false, cloudBefore()).change;
        const ImportUndo undo = planUndo(change, cloudBefore(), cloudAfter(), cloudAfter());
        QCOMPARE(numbersOf(undo.change.removed), QStringList{QStringLiteral("s5")});
        QCOMPARE(int(undo.change.changed.size()), 2);
        QCOMPARE(undo.change.changed[0].second.section, narra);                          // s2
        QCOMPARE(undo.change.changed[1].second.number.toString(), QStringLiteral("s3")); // who left
        QCOMPARE(int(undo.rejoined.size()), 1);
        QCOMPARE(undo.rejoined[0].first.version, QStringLiteral("2"));
        QCOMPARE(undo.rejoined[0].second.status, QStringLiteral("transferred"));
        QVERIFY(undo.left.isEmpty());
    }

    void whomSomebodyHasChangedSinceStaysAsTheyAre_data()
    {
        QTest::addColumn<int>("place"); // in the cloud's list
        QTest::newRow("who moved") << 1;
        QTest::newRow("who left") << 2;
        QTest::newRow("who came back") << 3;
        QTest::newRow("who is new") << 4;
    }
    void whomSomebodyHasChangedSinceStaysAsTheyAre()
    {
        QFETCH(int, place);
        const auto change = planImport(newList(), false, false, cloudBefore()).change;
        auto now = cloudAfter();
        now[size_t(place)].version = QStringLiteral("3");
        now[size_t(place)].profile.guardianName = QStringLiteral("Jose");
        const ImportUndo undo = planUndo(change, cloudBefore(), cloudAfter(), now);
        QCOMPARE(undo.left, QStringList{now[size_t(place)].profile.number});
        QCOMPARE(int(undo.change.changed.size() + undo.change.removed.size() + undo.rejoined.size()), 3);
    }

    void anUndoThatWasCutGoesOnWhereItEnded()
    {
        const auto change = planImport(newList(), false, false, cloudBefore()).change;
        auto now = cloudAfter();
        now[1] = kept(QStringLiteral("s2"), narra, "active", 3);
        now[4] = kept(QStringLiteral("s5"), molave, "inactive", 3);
        const ImportUndo undo = planUndo(change, cloudBefore(), cloudAfter(), now);
        QCOMPARE(int(undo.change.changed.size()), 1);
        QVERIFY(undo.change.removed.empty());
        QVERIFY(undo.left.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestListImport)
#include "tst_listimport.moc"
