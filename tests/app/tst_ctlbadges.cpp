// Cards for students, as a technician prints them: rollcallctl badges print.

#include "tests/app/ctlfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>

#include <algorithm>

using namespace rollcall;
using namespace rollcall::app;
using support::ProgramRun;

namespace {

const QByteArray config = R"({"school_name": "San Mateo High", "device_id": "gate-1"})";

} // namespace

class TestCtlBadges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        static KeptData kept;
        m_ctl = std::make_unique<CtlFixture>();
        kept.fill(m_ctl->path("data"), [this] {
            const QString file = m_ctl->write("roster.csv", "student_number,first_name,last_name,section\n"
                                                            "2021003,Cid,Santos,Grade 8 - Narra\n"
                                                            "0021001,Ana,Reyes,Grade 8 - Narra\n"
                                                            "2021002,Ben,Cruz,Grade 10 - Rizal\n");
            QCOMPARE(m_ctl->ctl({QStringLiteral("roster"), QStringLiteral("import"), file}).exitCode, 0);
        });
    }
    void cleanup() { m_ctl.reset(); }

    void everyStudentGetsACardWhoseCodeIsTheNumber_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArrayList>("numbers");
        QTest::newRow("the whole roster") << QStringList() << QByteArrayList{"0021001", "2021002", "2021003"};
        QTest::newRow("a section") << QStringList{QStringLiteral("--section"), QStringLiteral("Grade 8 - Narra")}
                                   << QByteArrayList{"0021001", "2021003"};
        QTest::newRow("a lost card") << words("--student 2021002") << QByteArrayList{"2021002"};
        QTest::newRow("a section and somebody else")
            << QStringList{QStringLiteral("--section"), QStringLiteral("Grade 10 - Rizal"),
                           QStringLiteral("--student"), QStringLiteral("2021003")}
            << QByteArrayList{"2021002", "2021003"};
    }
    void everyStudentGetsACardWhoseCodeIsTheNumber()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArrayList, numbers);
        const ProgramRun run = print(options);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QByteArray counted = numbers.size() == 1 ? "1 card" : QByteArray::number(numbers.size()) + " cards";
        QVERIFY2(run.out.contains(": " + counted + " on 1 sheet of A4"), run.out.constData());
        QCOMPARE(codesOnPage(), numbers);
    }

    void whatIsNotOnTheRosterIsNamedAndNothingIsWritten_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("a section") << words("--section Narra")
                                   << QByteArray("There is no section \"Narra\" on the roster. There are: "
                                                 "Grade 8 - Narra, Grade 10 - Rizal");
        QTest::newRow("a number") << words("--student 2021002 --student 99") << QByteArray("Not on the roster: 99");
        QTest::newRow("a folder of photos") << words("--photos nowhere") << QByteArray("There is no folder nowhere.");
        QTest::newRow("a logo") << words("--logo /dev/null") << QByteArray("/dev/null cannot be read as a picture");
    }
    void whatIsNotOnTheRosterIsNamedAndNothingIsWritten()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, sentence);
        const ProgramRun run = print(options);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(sentence), run.err.constData());
        QVERIFY(!QFileInfo::exists(m_ctl->path("cards.pdf")));
    }

    void aFileOfAnotherKindIsNotReplaced()
    {
        const QString list = m_ctl->write("list.csv", "kept");
        const ProgramRun run = m_ctl->configured(config, {QStringLiteral("badges"), QStringLiteral("print"), list});
        QCOMPARE(run.exitCode, 2);
        QFile file(list);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("kept"));
    }

    void itSaysHowToPrintBothSides_data()
    {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<QByteArray>("edge");
        QTest::newRow("A4") << QStringLiteral("a4") << QByteArray("turned over the long edge");
        QTest::newRow("Letter, which lies lengthwise")
            << QStringLiteral("letter") << QByteArray("turned over the short edge");
    }
    void itSaysHowToPrintBothSides()
    {
        QFETCH(QString, paper);
        QFETCH(QByteArray, edge);
        const ProgramRun run = print({QStringLiteral("--paper"), paper, QStringLiteral("--back"),
                                      QStringLiteral("Found?\\nPlease return it")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains(edge), run.out.constData());
        QVERIFY2(textOfCards().contains("Found?\nPlease return it"), textOfCards().constData());
    }

    void namesAreForTheOwnerOfTheFile()
    {
        QCOMPARE(print({}).exitCode, 0);
        QCOMPARE(QFileInfo(m_ctl->path("cards.pdf")).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QVERIFY(textOfCards().contains("San Mateo High"));
    }

    void aStudentWithoutAPictureIsCounted()
    {
        QVERIFY(QDir().mkpath(m_ctl->path("photos")));
        QImage picture(30, 40, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QVERIFY(picture.save(m_ctl->path("photos/2021003.png")));
        const ProgramRun run = print({QStringLiteral("--photos"), m_ctl->path("photos")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("2 cards with initials"), run.out.constData());
    }

private:
    ProgramRun print(const QStringList& options) const
    {
        return m_ctl->configured(
            config,
            QStringList{QStringLiteral("badges"), QStringLiteral("print"), m_ctl->path("cards.pdf")} + options);
    }

    QByteArray textOfCards() const
    {
        return support::run(QStringLiteral("pdftotext"), {m_ctl->path("cards.pdf"), QStringLiteral("-")},
                            m_ctl->path(""))
            .out;
    }

    /** As rollcallctl reads them from the printed page, sorted. */
    QByteArrayList codesOnPage() const
    {
        support::run(QStringLiteral("pdftoppm"),
                     words("-png -r 150 -singlefile") + QStringList{m_ctl->path("cards.pdf"), m_ctl->path("page")},
                     m_ctl->path(""));
        QByteArrayList codes;
        const ProgramRun run = m_ctl->ctl({QStringLiteral("decode"), m_ctl->path("page.png")});
        for (const QByteArray& line : run.out.trimmed().split('\n'))
            codes << line.mid(line.indexOf(": ") + 2).split(' ').constFirst();
        std::sort(codes.begin(), codes.end());
        return codes;
    }

    std::unique_ptr<CtlFixture> m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlBadges)
#include "tst_ctlbadges.moc"
