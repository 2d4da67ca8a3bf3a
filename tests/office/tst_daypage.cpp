// The page Today, by keyboard and with a made-up school.

#include "ui/office/daypage.h"
#include "ui/office/sampleday.h"
#include "ui/text/daydesksentences.h"
#include "ui/text/desksentences.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace rollcall;
using namespace rollcall::office;
using attendance::AttendanceStatus;
using attendance::Correction;
using attendance::Standing;
using ui::DayDeskSentences;

namespace {

/** A page on a sample, shown. */
struct Shown {
    Shown()
    {
        page.resize(1200, 700);
        page.show();
        page.open();
    }
    QTableView& table() { return *page.findChild<QTableView*>(QStringLiteral("dayTable")); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    int rows() { return table().model()->rowCount(); }
    template <typename Button>
    Button* button(const QString& text)
    {
        for (auto* one : page.findChildren<Button*>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    QPushButton* figure(Standing standing)
    {
        for (auto* one : page.findChildren<QPushButton*>()) {
            if (one->accessibleName().startsWith(DayDeskSentences::figure(standing) + u':'))
                return one;
        }
        return nullptr;
    }
    QString everyWord()
    {
        QStringList words;
        for (const auto* label : page.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&page))
                words << label->text();
        }
        return words.join(u'\n');
    }

    SampleDaySource source;
    DayPage page{source};
};

/** The day as a homeroom teacher has it, with a student who has leave. */
class TeachersDay final : public SampleDaySource {
public:
    bool takesExcusesOnly() const override { return true; }
    void readStudent(const StudentNumber&, QDate day, QObject*, std::function<void(const Story&)> then) override
    {
        attendance::StudentDay story = sampleStory(day);
        story.corrections.push_back({.id = QStringLiteral("ill"),
                                     .kind = QStringLiteral("excuse"),
                                     .why = QStringLiteral("A note"),
                                     .who = QStringLiteral("Tess"),
                                     .madeAt = QDateTime(day, QTime(9, 0))});
        story.leaves.push_back({QStringLiteral("l"),
                                day,
                                day.addDays(1),
                                {},
                                QStringLiteral("sick"),
                                QStringLiteral("Fever"),
                                QStringLiteral("Tess")});
        then(story);
    }
};

QLineEdit& searchOf(Shown& shown)
{
    for (auto* one : shown.page.findChildren<QLineEdit*>()) {
        if (one->placeholderText() == DayDeskSentences::search())
            return *one;
    }
    qFatal("there is no field to search in");
}

} // namespace

class TestDayPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSessionThatGoesOnIsShownWithItsCounts()
    {
        Shown shown;
        const auto sample = SampleDaySource::sample();
        QMap<Standing, int> counts;
        for (const auto& row : sample.rows) {
            if (row.session == QLatin1String("morning"))
                ++counts[standingOf(row, sample)];
        }
        QCOMPARE(shown.rows(), int(sample.rows.size() / 2));
        for (const Standing standing : {Standing::Here, Standing::Late, Standing::Out, Standing::NotYet}) {
            QVERIFY(counts.value(standing) > 0);
            QVERIFY2(
                shown.figure(standing)->accessibleName().endsWith(QStringLiteral(": %1").arg(counts.value(standing))),
                qPrintable(shown.figure(standing)->accessibleName()));
        }
        QVERIFY(!shown.figure(Standing::NotKnown)->isVisible());
    }

    void aNameIsFoundHoweverItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("without marks") << QStringLiteral("nguyen") << QStringLiteral("Nguyễn Văn An");
        QTest::newRow("a letter with a bar") << QStringLiteral("lukasz") << QStringLiteral("Łukasz Żak");
        QTest::newRow("two beginnings") << QStringLiteral("za luk") << QStringLiteral("Łukasz Żak");
        QTest::newRow("Arabic") << QStringLiteral("حسن") << QStringLiteral("ليلى حسن");
    }
    void aNameIsFoundHoweverItIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        Shown shown;
        searchOf(shown).insert(typed); // QTest types Latin letters only
        QVERIFY(shown.rows() > 0);
        for (int row = 0; row < shown.rows(); ++row)
            QCOMPARE(shown.cell(row, DayTable::Name), name);
    }

    void aCountIsPressedToSeeWhomItCounts()
    {
        Shown shown;
        QTest::keyClick(shown.figure(Standing::Late), Qt::Key_Space);
        QVERIFY(shown.rows() > 0);
        for (int row = 0; row < shown.rows(); ++row)
            QCOMPARE(shown.cell(row, DayTable::State), DayDeskSentences::standing(Standing::Late));
        QTest::keyClick(shown.figure(Standing::NotYet), Qt::Key_Space);
        QCOMPARE(shown.cell(0, DayTable::State), DayDeskSentences::standing(Standing::NotYet));
        QTest::keyClick(shown.figure(Standing::NotYet), Qt::Key_Space);
        QCOMPARE(shown.rows(), int(SampleDaySource::sample().rows.size() / 2));
    }

    void nobodyIsCalledAbsentWhileAKioskIsWaitedForAndTheKioskIsNamed()
    {
        Shown shown;
        auto day = SampleDaySource::sample();
        day.sessions[0].isOver = true;
        day.sessions[0].awaited = {{QStringLiteral("gate-2"), QStringLiteral("last reported at 07:40")}};
        shown.source.shown = std::make_shared<attendance::OfficeDay>(day);
        shown.page.refresh();
        QVERIFY(shown.everyWord().contains(QStringLiteral("gate-2 last reported at 07:40")));
        QVERIFY(shown.figure(Standing::NotKnown)->isVisible());
        QVERIFY(shown.figure(Standing::Absent)->accessibleName().endsWith(QStringLiteral(": 0")));

        day.sessions[0].awaited.clear();
        shown.source.shown = std::make_shared<attendance::OfficeDay>(day);
        shown.page.refresh();
        QVERIFY(!shown.everyWord().contains(QStringLiteral("gate-2 last")));
        QVERIFY(!shown.figure(Standing::Absent)->accessibleName().endsWith(QStringLiteral(": 0")));
    }

    void aSlipIsCorrectedByTwoChoices()
    {
        Shown shown;
        QSignalSpy noted(&shown.page, &OfficePage::noted);
        shown.table().selectRow(2);
        const QString number = shown.cell(2, DayTable::Number);
        auto* excuse = shown.button<QToolButton>(DayDeskSentences::excuse());
        QVERIFY(excuse);
        excuse->menu()->actions().constFirst()->trigger();
        QCOMPARE(shown.source.corrections.size(), 1);
        const Correction& made = shown.source.corrections.constFirst();
        QCOMPARE(made.kind, Correction::Kind::Excuse);
        QCOMPARE(made.student->toString(), number);
        QCOMPARE(made.day, SampleDaySource::sample().day);
        QCOMPARE(made.session, QStringLiteral("morning"));
        QCOMPARE(made.why, DayDeskSentences::reasonsToExcuse().constFirst());
        QCOMPARE(noted.size(), 2);
        QCOMPARE(noted.at(0).at(0).value<Note>().kind, Note::Kind::Pending);
        QCOMPARE(noted.at(1).at(0).value<Note>().kind, Note::Kind::Done);
    }

    void aHomeroomTeacherIsOfferedExcusesAloneAndSeesLeave()
    {
        TeachersDay source;
        DayPage page(source);
        page.resize(1200, 700);
        page.show();
        page.open();
        page.findChild<QTableView*>(QStringLiteral("dayTable"))->selectRow(0);
        QStringList offered;
        for (const auto* one : page.findChildren<QAbstractButton*>()) {
            if (one->isVisible())
                offered << one->text();
        }
        QVERIFY(offered.contains(DayDeskSentences::excuse()));
        for (const QString& other :
             {DayDeskSentences::wasHere(), DayDeskSentences::cameLate(), DayDeskSentences::voidScan()})
            QVERIFY2(!offered.contains(other), qPrintable(other));
        QCOMPARE(offered.count(DayDeskSentences::undo()), 1); // of the excuse, and not of what the office said
        QStringList told;
        for (const auto* label : page.findChildren<QLabel*>())
            told << label->text();
        const QString day = source.shown->day.toString(Qt::ISODate);
        const QString next = source.shown->day.addDays(1).toString(Qt::ISODate);
        QVERIFY2(told.contains(QStringLiteral("Leave, %1 to %2: Sick. Approved by Tess. Fever").arg(day, next)),
                 qPrintable(told.join(u'\n')));
    }

    void whatIsUndoneIsTheCorrectionThatStandsThere()
    {
        Shown shown;
        shown.table().selectRow(0);
        QTest::keyClick(shown.button<QPushButton>(DayDeskSentences::undo()), Qt::Key_Space);
        QCOMPARE(shown.source.corrections.size(), 1);
        QCOMPARE(shown.source.corrections.constFirst().kind, Correction::Kind::Undo);
        QCOMPARE(shown.source.corrections.constFirst().about, QStringLiteral("void"));
    }

    void aCorrectionThatTheCloudRefusesSaysWhyAndChangesNothing()
    {
        Shown shown;
        shown.table().selectRow(0);
        shown.source.fault = CloudFault{CloudFault::Kind::NotStaff};
        QSignalSpy noted(&shown.page, &OfficePage::noted);
        shown.button<QToolButton>(DayDeskSentences::wasHere())->menu()->actions().constFirst()->trigger();
        QCOMPARE(noted.last().at(0).value<Note>().kind, Note::Kind::Refused);
        QVERIFY(noted.last().at(0).value<Note>().text.contains(ui::DeskSentences::notStaff()));
        QVERIFY(shown.source.corrections.isEmpty());
    }

    void withoutTheCloudTheDayStaysSaysOfWhenItIsAndIsNotChanged()
    {
        Shown shown;
        const int rows = shown.rows();
        shown.table().selectRow(0);
        shown.source.fault = CloudFault{CloudFault::Kind::NoAnswer};
        shown.page.refresh();
        shown.page.setChangesAllowed(false);
        QCOMPARE(shown.rows(), rows);
        QVERIFY(shown.everyWord().contains(ui::DeskSentences::noAnswer()));
        QVERIFY(shown.everyWord().contains(DayDeskSentences::asOf(QDate(2026, 11, 23), QTime(9, 10))));
        QVERIFY(!shown.button<QToolButton>(DayDeskSentences::excuse())->isEnabled());
        shown.source.fault.reset();
        shown.page.refresh();
        shown.page.setChangesAllowed(true);
        QVERIFY(shown.button<QToolButton>(DayDeskSentences::excuse())->isEnabled());
        QVERIFY(!shown.everyWord().contains(ui::DeskSentences::noAnswer()));
    }

    void aNameThatLooksLikeMarkupIsShownAsItIs()
    {
        Shown shown;
        auto day = SampleDaySource::sample();
        day.rows.erase(day.rows.begin() + 1, day.rows.end());
        day.rows[0].student.firstName = QStringLiteral("<b>Ana</b>");
        shown.source.shown = std::make_shared<attendance::OfficeDay>(day);
        shown.page.refresh();
        shown.table().selectRow(0);
        bool isPlain = false;
        for (const auto* label : shown.page.findChildren<QLabel*>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            isPlain = isPlain || label->text().startsWith(QStringLiteral("<b>Ana</b>"));
        }
        QVERIFY(isPlain);
        QVERIFY(shown.cell(0, DayTable::Name).startsWith(QStringLiteral("<b>Ana</b>")));
    }

    void whoIsShownStaysChosenWhenTheDayMovesOn()
    {
        Shown shown;
        shown.table().selectRow(5);
        const QString number = shown.cell(5, DayTable::Number);
        auto day = SampleDaySource::sample();
        day.rows.erase(day.rows.begin(), day.rows.begin() + 4); // the first two students
        shown.source.shown = std::make_shared<attendance::OfficeDay>(day);
        shown.page.refresh();
        const QModelIndex current = shown.table().currentIndex();
        QVERIFY(current.isValid());
        QCOMPARE(shown.cell(current.row(), DayTable::Number), number);
    }

    void aStudentIsAskedForAgainOnlyWhereSomethingOfHisIsNew()
    {
        Shown shown;
        shown.table().selectRow(0);
        QCOMPARE(shown.source.storiesAsked, 1);
        auto day = SampleDaySource::sample();
        const auto show = [&] {
            shown.source.shown = std::make_shared<attendance::OfficeDay>(day);
            shown.page.refresh();
        };
        const QString number = shown.cell(0, DayTable::Number);
        const auto change = [&](bool isHis) {
            for (auto& row : day.rows) {
                if (row.session == QLatin1String("morning") && (row.student.number.toString() == number) == isHis) {
                    row.scans << QStringLiteral("another");
                    return;
                }
            }
        };
        change(false);
        show();
        QCOMPARE(shown.source.storiesAsked, 1);
        change(true);
        show();
        QCOMPARE(shown.source.storiesAsked, 2);
    }

    void everythingThatIsPressedOrTypedHasAName()
    {
        Shown shown;
        shown.table().selectRow(0);
        int checked = 0;
        for (const auto* widget : shown.page.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            if (!qobject_cast<const QAbstractButton*>(widget) && !qobject_cast<const QLineEdit*>(widget)
                && !qobject_cast<const QComboBox*>(widget) && !qobject_cast<const QDateEdit*>(widget)
                && !qobject_cast<const QTableView*>(widget))
                continue;
            const QWidget* around = widget->parentWidget(); // what is a part of another says nothing by itself
            if (qobject_cast<const QTableView*>(around) || qobject_cast<const QAbstractSpinBox*>(around))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
            ++checked;
        }
        QVERIFY(checked > 15);
    }
};

QTEST_MAIN(TestDayPage)
#include "tst_daypage.moc"
