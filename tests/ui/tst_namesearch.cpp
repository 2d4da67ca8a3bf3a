// Names are found by their first letters, whatever marks they have and in every script.

#include "ui/forgot/namesearch.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::ui;

namespace {

NameSearch searchOf(const QStringList& names)
{
    std::vector<attendance::Student> students;
    for (const QString& name : names)
        students.push_back({*StudentNumber::parse(QString::number(students.size() + 1)), name.section(u' ', 0, -2),
                            name.section(u' ', -1), QStringLiteral("Narra")});
    return NameSearch(students);
}

QStringList found(const NameSearch& search, const QString& typed)
{
    QStringList names;
    for (const attendance::Student& student : search.matches(typed))
        names << fullName(student);
    return names;
}

} // namespace

class TestNameSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameIsFoundByLettersWithoutItsMarks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        const auto row = [](const char* name, const char* typed) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(typed);
        };
        row("Nguyễn Văn An", "nguyen");
        row("Łukasz Żak", "lukasz");
        row("Łukasz Żak ", "Zak");
        row("Zoë Müller", "zoe");
        row("Jörg Weiß", "weiss");
        row("Søren Ærø", "soren");
        row("Søren Ærø ", "aero");
        row("Đặng Thị Hoa", "dang");
        row("Işıl Öztürk", "isil");
        row("Maria de la Cruz", "cruz");
        row("Ana O'Neil", "oneil");
        row("Anne-Marie Dupont", "marie");
        row("أحمد علي", "احمد");
        row("Ольга Ёлкина", "елк");
        row("陳 大文", "大");
    }

    void aNameIsFoundByLettersWithoutItsMarks()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        const NameSearch search = searchOf({name.trimmed(), QStringLiteral("Quentin Xu")});
        QCOMPARE(found(search, folded(typed)), QStringList{name.trimmed()});
        QCOMPARE(found(search, folded(name.section(u' ', 0, 0))), QStringList{name.trimmed()});
    }

    void onlyTheBeginningOfANameLeadsToIt()
    {
        QVERIFY(found(searchOf({QStringLiteral("Ana Reyes")}), QStringLiteral("na")).isEmpty());
    }

    void everyKeyLeadsToSomebodyAndEverybodyIsReachedByKeys()
    {
        const QStringList names{QStringLiteral("Ana Reyes"),   QString::fromUtf8("Łukasz Żak"),
                                QString::fromUtf8("ليلى حسن"), QString::fromUtf8("Maria de la Cruz"),
                                QString::fromUtf8("陳 大文"),  QString::fromUtf8("Mário Abad")};
        const NameSearch search = searchOf(names);
        QStringList reached;
        QStringList open{QString()};
        while (!open.isEmpty()) {
            const QString typed = open.takeFirst();
            const QStringList letters = search.nextLetters(typed);
            QVERIFY(!found(search, typed).isEmpty());
            if (letters.isEmpty())
                reached << found(search, typed);
            for (const QString& letter : letters)
                open << typed + letter;
        }
        for (const QString& name : names)
            QVERIFY2(reached.contains(name), qPrintable(name));
    }

    void lettersStandInTheOrderOfTheAlphabetEachOnce()
    {
        const NameSearch search =
            searchOf({QStringLiteral("Zoe Abad"), QString::fromUtf8("Ána Zak"), QStringLiteral("Ben Mills")});
        QCOMPARE(search.nextLetters({}),
                 QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("m"), QStringLiteral("z")}));
        QCOMPARE(search.nextLetters(QStringLiteral("a")), QStringList({QStringLiteral("b"), QStringLiteral("n")}));
    }
};

QTEST_GUILESS_MAIN(TestNameSearch)
#include "tst_namesearch.moc"
