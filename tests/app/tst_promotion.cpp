#include "app/operations/promotion.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::app;
using attendance::KeptStudent;
using attendance::planPromotion;
using attendance::Promotion;
using attendance::SectionChanges;
using attendance::StudentProfile;

namespace {

KeptStudent student(const char* number, const char* section, const char* status = "active")
{
    return {StudentProfile{.number = QLatin1String(number),
                           .firstName = QStringLiteral("Ana"),
                           .section = QLatin1String(section),
                           .status = QLatin1String(status)},
            QStringLiteral("v-") + QLatin1String(number)};
}

} // namespace

class TestPromotion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sectionsAreReadFromWhatASpreadsheetSaves_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("commas") << QByteArray("old section,new section\n7,8\n8,\n");
        QTest::newRow("no headings") << QByteArray("7,8\n8,\n");
        QTest::newRow("semicolons") << QByteArray("old section;new section\r\n7;8\r\n8;\r\n");
        QTest::newRow("a mark, quotes, and more empty columns")
            << QByteArray("\xef\xbb\xbf\"7\",\"8\",,\n\"8\",,,\n");
    }
    void sectionsAreReadFromWhatASpreadsheetSaves()
    {
        QFETCH(QByteArray, text);
        const auto changes = readSectionChanges(written(text));
        QVERIFY2(changes, changes ? "" : qPrintable(changes.error().detail));
        QCOMPARE(*changes,
                 (SectionChanges{{QStringLiteral("7"), QStringLiteral("8")}, {QStringLiteral("8"), QString()}}));
    }

    void aSectionMayHaveAComma()
    {
        const auto changes = readSectionChanges(written("\"7, A\",\"8, A\"\n"));
        QVERIFY(changes);
        QCOMPARE(*changes, (SectionChanges{{QStringLiteral("7, A"), QStringLiteral("8, A")}}));
    }

    void aFileThatIsNoSuchListIsRefusedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("names no section");
        QTest::newRow("headings alone") << QByteArray("old section,new section\n")
                                        << QStringLiteral("names no section");
        QTest::newRow("one column") << QByteArray("7,8\n8\n") << QStringLiteral("line 2: two columns");
        QTest::newRow("three columns") << QByteArray("7,8,9\n") << QStringLiteral("line 1: two columns");
        QTest::newRow("no old section") << QByteArray("7,8\n,9\n") << QStringLiteral("line 2: the old section");
        QTest::newRow("a section twice") << QByteArray("7,8\n7,9\n") << QStringLiteral("line 2: the section \"7\"");
        QTest::newRow("a long name") << QByteArray("7," + QByteArray(101, 'x')) << QStringLiteral("more than 100");
    }
    void aFileThatIsNoSuchListIsRefusedByItsLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        const auto changes = readSectionChanges(written(text));
        QVERIFY(!changes);
        QVERIFY2(changes.error().detail.contains(words), qPrintable(changes.error().detail));
    }

    void eachStudentMovesOnceFromWhereTheyAre()
    {
        const auto promotion =
            planPromotion({{QStringLiteral("7"), QStringLiteral("8")},
                           {QStringLiteral("8"), QStringLiteral("9")},
                           {QStringLiteral("9"), QString()},
                           {QStringLiteral("A"), QStringLiteral("A")},
                           {QStringLiteral("X"), QStringLiteral("Y")}},
                          {student("1", "7"), student("2", "8"), student("3", "9"), student("4", "7", "inactive"),
                           student("5", "A"), student("6", "B"), student("7", "B")});
        QStringList moves;
        for (const auto& [before, after] : promotion.moves)
            moves << QStringLiteral("%1: %2 %3").arg(before.version, after.section, after.status);
        QCOMPARE(moves, (QStringList{QStringLiteral("v-1: 8 active"), QStringLiteral("v-2: 9 active"),
                                     QStringLiteral("v-3: 9 graduated")}));
        QCOMPARE(promotion.leavers(), 1);
        QCOMPARE(promotion.empty, QStringList{QStringLiteral("X")});
        QCOMPARE(promotion.others, (QMap<QString, int>{{QStringLiteral("B"), 2}}));
    }

private:
    QString written(const QByteArray& text) const
    {
        const QString path = m_directory.filePath(QStringLiteral("sections.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(text);
        return path;
    }

    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestPromotion)
#include "tst_promotion.moc"
