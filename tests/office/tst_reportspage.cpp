// The page Reports, by keyboard and with a made-up school.

#include "ui/office/reportspage.h"
#include "ui/office/samplereports.h"
#include "ui/text/reportdesksentences.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace rollcall;
using namespace rollcall::office;
using ui::ReportDeskSentences;

namespace {

struct Shown {
    Shown()
    {
        page.resize(1000, 650);
        page.show();
        page.open();
    }
    template <typename Widget>
    Widget& named(const QString& name)
    {
        for (auto* one : page.findChildren<Widget*>()) {
            if (one->accessibleName() == name)
                return *one;
        }
        qFatal("there is no %s", qPrintable(name));
    }
    QPushButton& button(const QString& text)
    {
        for (auto* one : page.findChildren<QPushButton*>()) {
            if (one->text() == text)
                return *one;
        }
        qFatal("there is no button %s", qPrintable(text));
    }
    bool says(const QString& sentence)
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(sentence);
        });
    }
    void choose(ReportQuestion::Kind kind)
    {
        named<QComboBox>(ReportDeskSentences::whichReport()).setCurrentIndex(int(kind));
    }

    SampleReports source;
    ReportsPage page{source};
};

} // namespace

class TestReportsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachReportAsksForWhatItNeeds_data()
    {
        QTest::addColumn<ReportQuestion::Kind>("kind");
        QTest::addColumn<bool>("hasEnd");
        QTest::addColumn<bool>("hasSection");
        QTest::addColumn<bool>("hasSession");
        QTest::addColumn<bool>("hasNumber");
        using Kind = ReportQuestion::Kind;
        QTest::newRow("a day") << Kind::Day << false << false << false << false;
        QTest::newRow("who was missing") << Kind::Missing << false << false << true << false;
        QTest::newRow("a section") << Kind::Section << true << true << false << false;
        QTest::newRow("a student") << Kind::Student << true << false << false << true;
        QTest::newRow("a month") << Kind::Month << false << true << false << false;
        QTest::newRow("a form") << Kind::Form << false << true << false << false;
    }
    void eachReportAsksForWhatItNeeds()
    {
        QFETCH(ReportQuestion::Kind, kind);
        Shown shown;
        shown.choose(kind);
        QTEST(shown.named<QDateEdit>(ReportDeskSentences::to()).isVisible(), "hasEnd");
        QTEST(shown.named<QComboBox>(ReportDeskSentences::ofSection()).isVisible(), "hasSection");
        QTEST(shown.named<QComboBox>(ReportDeskSentences::inSession()).isVisible(), "hasSession");
        QTEST(shown.named<QLineEdit>(ReportDeskSentences::ofStudent()).isVisible(), "hasNumber");
    }

    void aReportIsShownBeforeItIsPrintedOrSaved()
    {
        Shown shown;
        QVERIFY(!shown.button(ReportDeskSentences::print()).isEnabled());
        shown.choose(ReportQuestion::Kind::Section);
        shown.named<QComboBox>(ReportDeskSentences::ofSection()).setCurrentIndex(2);
        QTest::keyClick(&shown.button(ReportDeskSentences::show()), Qt::Key_Space);
        QCOMPARE(shown.source.asked.size(), 1);
        QCOMPARE(shown.source.asked.constFirst().about, QStringLiteral("Grade 8 - Narra"));
        QCOMPARE(shown.source.asked.constFirst().from.day(), 1); // the month
        const auto& table = shown.named<QTableView>(ReportDeskSentences::preview());
        QCOMPARE(table.model()->rowCount(), int(SampleReports::sample().rows.size()));
        QVERIFY(shown.says(SampleReports::sample().title));
        QVERIFY(shown.says(SampleReports::sample().notes.constFirst()));
        QSignalSpy noted(&shown.page, &OfficePage::noted);
        QTest::keyClick(&shown.button(ReportDeskSentences::print()), Qt::Key_Space);
        QCOMPARE(shown.source.printed, 1);
        QCOMPARE(noted.size(), 1);
    }

    void aReportThatCannotBeMadeSaysWhyAndNothingOldIsPrinted()
    {
        Shown shown;
        QTest::keyClick(&shown.button(ReportDeskSentences::show()), Qt::Key_Space);
        QVERIFY(shown.button(ReportDeskSentences::print()).isEnabled());
        shown.source.fault = QStringLiteral("Nobody has this number.");
        shown.choose(ReportQuestion::Kind::Student);
        QTest::keyClicks(&shown.named<QLineEdit>(ReportDeskSentences::ofStudent()), QStringLiteral("2026-9999"));
        QTest::keyClick(&shown.named<QLineEdit>(ReportDeskSentences::ofStudent()), Qt::Key_Return);
        QCOMPARE(shown.source.asked.last().about, QStringLiteral("2026-9999"));
        QVERIFY(shown.says(*shown.source.fault));
        QVERIFY(!shown.button(ReportDeskSentences::print()).isEnabled());
        QCOMPARE(shown.named<QTableView>(ReportDeskSentences::preview()).model()->rowCount(), 0);
    }

    void aFormIsOfASectionsMonthAndIsSavedAsAWorkbookOnly()
    {
        Shown shown;
        shown.choose(ReportQuestion::Kind::Form);
        QTest::keyClick(&shown.button(ReportDeskSentences::show()), Qt::Key_Space);
        QVERIFY(shown.source.asked.isEmpty());
        QVERIFY(shown.says(ReportDeskSentences::chooseSection()));
        shown.named<QComboBox>(ReportDeskSentences::ofSection()).setCurrentIndex(2);
        shown.named<QDateEdit>(ReportDeskSentences::month()).setDate(QDate(2026, 11, 5));
        QTest::keyClick(&shown.button(ReportDeskSentences::show()), Qt::Key_Space);
        QCOMPARE(shown.source.asked.size(), 1);
        QCOMPARE(shown.source.asked.constFirst().about, QStringLiteral("Grade 8 - Narra"));
        QCOMPARE(shown.source.asked.constFirst().from, QDate(2026, 11, 5));
        QVERIFY(!shown.source.asked.constFirst().enrolment);
        QVERIFY(shown.says(SampleReports::sampleForm().title));
        QVERIFY(!shown.says(ReportDeskSentences::chooseSection()));
        QVERIFY(!shown.button(ReportDeskSentences::print()).isEnabled());
        QStringList kinds;
        for (const QAction* file : shown.page.findChild<QToolButton*>()->menu()->actions()) {
            if (file->isEnabled())
                kinds << file->text();
        }
        QCOMPARE(kinds, QStringList{ReportDeskSentences::workbook()});
        shown.choose(ReportQuestion::Kind::Day);
        QTest::keyClick(&shown.button(ReportDeskSentences::show()), Qt::Key_Space);
        QVERIFY(shown.button(ReportDeskSentences::print()).isEnabled());
    }

    void aFormIsAskedForWithTheEnrolmentAndTheSchoolsOwnWorkbook()
    {
        Shown shown;
        const auto& boys = shown.named<QSpinBox>(ReportDeskSentences::enrolmentOfBoys());
        QVERIFY(!boys.isVisible());
        shown.choose(ReportQuestion::Kind::Form);
        QVERIFY(boys.isVisible());
        shown.named<QComboBox>(ReportDeskSentences::ofSection()).setCurrentIndex(1);
        shown.named<QSpinBox>(ReportDeskSentences::enrolmentOfBoys()).setValue(21);
        QTest::keyClick(&shown.button(ReportDeskSentences::show()), Qt::Key_Space);
        QVERIFY(!shown.source.asked.last().enrolment); // of boys alone it says nothing
        shown.named<QSpinBox>(ReportDeskSentences::enrolmentOfGirls()).setValue(0);
        QTest::keyClicks(&shown.named<QLineEdit>(ReportDeskSentences::ownForm()), QStringLiteral("/tmp/ours.xlsx"));
        QTest::keyClick(&shown.button(ReportDeskSentences::show()), Qt::Key_Space);
        QVERIFY(shown.source.asked.last().enrolment == std::pair(21, 0));
        QCOMPARE(shown.source.asked.last().templateFile, QStringLiteral("/tmp/ours.xlsx"));
        shown.choose(ReportQuestion::Kind::Month);
        QVERIFY(!boys.isVisible());
        QTest::keyClick(&shown.button(ReportDeskSentences::show()), Qt::Key_Space);
        QCOMPARE(shown.source.asked.last().templateFile, QString());
    }

    void daysThatEndBeforeTheyBeginAreNotAskedFor()
    {
        Shown shown;
        shown.choose(ReportQuestion::Kind::Section);
        shown.named<QDateEdit>(ReportDeskSentences::to()).setDate(QDate(2026, 11, 1));
        shown.named<QDateEdit>(ReportDeskSentences::from()).setDate(QDate(2026, 11, 2));
        QTest::keyClick(&shown.button(ReportDeskSentences::show()), Qt::Key_Space);
        QVERIFY(shown.source.asked.isEmpty());
        QVERIFY(shown.says(ReportDeskSentences::endBeforeBegin()));
    }
};

QTEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
