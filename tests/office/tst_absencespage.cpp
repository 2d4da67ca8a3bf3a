// The office's page of absences, with a made-up school.

#include "tests/support/fakeclock.h"
#include "ui/office/absencespage.h"
#include "ui/office/sampleabsences.h"
#include "ui/text/language.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace rollcall;
using namespace rollcall::office;
using attendance::NewLeave;

namespace {

const QDate monday(2026, 11, 23);

/** Notes what it is asked, and answers what the test says. */
class WatchedAbsences final : public SampleAbsences {
public:
    WatchedAbsences() : SampleAbsences(monday) {}

    int reads = 0;
    QStringList asked;
    std::optional<CloudFault> fault; ///< the answer to everything
    std::optional<Decided> decided;  ///< the answer to a decision
    std::optional<Entered> entered;  ///< the answer to new leave
    attendance::AbsentRunning& absent() { return m_absent; }

    void read(QObject* context, std::function<void(const KnownAbsences&)> then) override
    {
        ++reads;
        SampleAbsences::read(context, [this, then](KnownAbsences known) {
            known.fault = fault;
            then(known);
        });
    }
    void enter(const NewLeave& leave, QObject* context,
               std::function<void(const std::variant<Entered, CloudFault>&)> then) override
    {
        asked << QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(leave.student.toString(), leave.firstDay.toString(Qt::ISODate),
                          leave.lastDay.toString(Qt::ISODate), QLatin1String(name(leave.reason)), leave.note);
        if (fault)
            return then(*fault);
        entered ? then(*entered) : SampleAbsences::enter(leave, context, then);
    }
    void decide(const QString& id, Decision decision, const QString& why, QObject* context,
                std::function<void(const std::variant<Decided, CloudFault>&)> then) override
    {
        asked << QStringLiteral("%1 %2 %3").arg(id).arg(int(decision)).arg(why);
        if (fault)
            return then(*fault);
        decided ? then(*decided) : SampleAbsences::decide(id, decision, why, context, then);
    }
};

} // namespace

class TestAbsencesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<WatchedAbsences>();
        m_page = std::make_unique<AbsencesPage>(*m_source, m_clock);
        m_notes.clear();
        connect(m_page.get(), &OfficePage::noted, this, [this](const Note& note) { m_notes.append(note); });
        m_page->resize(1060, 640);
        m_page->show();
        m_page->open();
    }
    void cleanup()
    {
        m_page.reset();
        m_source.reset();
    }

    void eachKindHasItsRowsAndItsCount()
    {
        QCOMPARE(tabs()->tabText(0), QStringLiteral("Asked for (2)"));
        QCOMPARE(tabs()->tabText(1), QStringLiteral("On leave (2)"));
        QCOMPARE(tabs()->tabText(2), QStringLiteral("Absent 3 days running (2)"));
        QCOMPARE(cells(1), (QStringList{QStringLiteral("Łukasz Wiśniewski"), QStringLiteral("Grade 7 - Acacia"),
                                        QStringLiteral("2026-11-23"), QStringLiteral("Sick"),
                                        QStringLiteral("Fever since last night"), QStringLiteral("Guardian"),
                                        QStringLiteral("To be decided")}));
        tabs()->setCurrentIndex(2);
        QCOMPARE(cells(0), (QStringList{QStringLiteral("José Nguyễn"), QStringLiteral("Grade 8 - Narra"),
                                        QStringLiteral("5"), QStringLiteral("2026-11-16"),
                                        QStringLiteral("Thu Nguyễn"), QStringLiteral("\u200e0917 555 0142")}));
        QVERIFY(summary().contains(QStringLiteral("Up to 2026-11-22.")));
        tabs()->setCurrentIndex(3);
        QCOMPARE(cells(0).mid(4), (QStringList{QStringLiteral("Examination week"), QStringLiteral("Kim Santos"),
                                               QStringLiteral("Refused by Kim Santos")}));
        QVERIFY(!button("approve")->isVisible() && !button("withdraw")->isVisible());
    }

    void leaveIsApprovedByChoosingItAndOneButton()
    {
        choose(1);
        button("approve")->click();
        QCOMPARE(m_source->asked, QStringList{QStringLiteral("l-2 0 ")});
        QCOMPARE(kinds(), (QList{Note::Kind::Pending, Note::Kind::Done}));
        QCOMPARE(m_notes.last().text, QStringLiteral("Leave of Łukasz Wiśniewski is approved."));
        QCOMPARE(tabs()->tabText(0), QStringLiteral("Asked for (1)"));
        QCOMPARE(tabs()->tabText(1), QStringLiteral("On leave (3)"));
    }

    void aRefusalAndAWithdrawalKeepTheirReason()
    {
        choose(0);
        field("why")->setText(QStringLiteral(" Examination "));
        button("refuse")->click();
        QVERIFY(field("why")->text().isEmpty());
        tabs()->setCurrentIndex(1);
        field("why")->setText(QStringLiteral("Came back"));
        button("withdraw")->click();
        QCOMPARE(m_source->asked,
                 (QStringList{QStringLiteral("l-1 1 Examination"), QStringLiteral("l-3 2 Came back")}));
        QCOMPARE(m_notes.last().text,
                 QStringLiteral("Leave of Ana María Reyes Santos is withdrawn; its days are absent again."));
    }

    void whatTheCloudDoesNotTakeIsSaidWithItsReason_data()
    {
        QTest::addColumn<int>("result");
        QTest::addColumn<QString>("said");
        using Result = AbsenceSource::Decided::Result;
        QTest::newRow("somebody was faster") << int(Result::Already) << QStringLiteral("decided already, by Tess");
        QTest::newRow("gone") << int(Result::NoSuchLeave) << QStringLiteral("not in the cloud");
        QTest::newRow("left the school") << int(Result::HasLeft) << QStringLiteral("not active any more");
    }
    void whatTheCloudDoesNotTakeIsSaidWithItsReason()
    {
        QFETCH(int, result);
        QFETCH(QString, said);
        m_source->decided = {AbsenceSource::Decided::Result(result), QStringLiteral("Tess")};
        choose(0);
        button("approve")->click();
        QCOMPARE(kinds(), (QList{Note::Kind::Pending, Note::Kind::Refused}));
        QVERIFY2(m_notes.last().text.contains(said), qPrintable(m_notes.last().text));
        QVERIFY(button("approve")->isEnabled());
    }

    void leaveIsEnteredForSomebodyWhoIsAbsent()
    {
        tabs()->setCurrentIndex(2);
        choose(1);
        button("leaveForStudent")->click();
        QCOMPARE(field("student")->text(), QStringLiteral("Łukasz Wiśniewski · Grade 7 - Acacia · 2026-0005"));
        QCOMPARE(m_page->findChild<QDateEdit*>(QStringLiteral("firstDay"))->date(), QDate(2026, 11, 20));
        m_page->findChild<QComboBox*>(QStringLiteral("reason"))->setCurrentIndex(1);
        field("note")->setText(QStringLiteral("A funeral"));
        QVERIFY(m_page->isDirty());
        button("enter")->click();
        QCOMPARE(m_source->asked, QStringList{QStringLiteral("2026-0005 2026-11-20 2026-11-23 family A funeral")});
        QCOMPARE(kinds(), (QList{Note::Kind::Pending, Note::Kind::Done}));
        QVERIFY(!m_page->isDirty() && !button("enter")->isVisible());
        QCOMPARE(tabs()->tabText(1), QStringLiteral("On leave (3)"));
    }

    void newLeaveWantsAStudentAndDaysInTheirOrder()
    {
        button("newLeave")->click();
        field("student")->setText(QStringLiteral("no such · one of ours?"));
        button("enter")->click();
        QCOMPARE(m_notes.last().kind, Note::Kind::Refused);
        auto* first = m_page->findChild<QDateEdit*>(QStringLiteral("firstDay"));
        auto* last = m_page->findChild<QDateEdit*>(QStringLiteral("lastDay"));
        first->setDate(monday.addDays(3));
        QCOMPARE(last->date(), monday.addDays(3)); // follows
        last->setDate(monday);
        field("student")->setText(QStringLiteral("2026-0001"));
        button("enter")->click();
        QCOMPARE(m_notes.last().text, QStringLiteral("The last day is before the first one."));
        QVERIFY(m_source->asked.isEmpty());

        last->setDate(monday.addDays(4));
        m_source->entered = AbsenceSource::Entered::HasLeft;
        button("enter")->click();
        QVERIFY(m_notes.last().text.contains(QStringLiteral("not active any more")));
        QVERIFY2(m_page->isDirty(), "what was typed is still there");
    }

    void withoutTheCloudWhatWasSeenStaysAndNothingIsChanged()
    {
        m_source->fault = CloudFault{CloudFault::Kind::NoAnswer};
        m_page->open();
        m_page->setChangesAllowed(false);
        QCOMPARE(tabs()->tabText(0), QStringLiteral("Asked for (2)"));
        QVERIFY(!summary().isEmpty());
        for (const char* name : {"approve", "refuse", "newLeave"})
            QVERIFY2(!button(name)->isEnabled(), name);
    }

    void whileAKioskIsAwaitedItIsNamed()
    {
        m_source->absent() = {{}, {{QStringLiteral("gate-2"), QStringLiteral("has never reported")}}, {}};
        m_page->open();
        tabs()->setCurrentIndex(2);
        QVERIFY2(summary().contains(QStringLiteral("not known")) && summary().contains(QStringLiteral("gate-2")),
                 qPrintable(summary()));
        QVERIFY(!button("leaveForStudent")->isEnabled());
    }

    void itAsksOnceAMinute()
    {
        QCOMPARE(m_source->reads, 1);
        m_page->refresh();
        QCOMPARE(m_source->reads, 1);
        m_clock.advance(AbsencesPage::readInterval);
        m_page->refresh();
        QCOMPARE(m_source->reads, 2);
    }

    void aScreenReaderHearsWhatEachThingIs()
    {
        QCOMPARE(table()->model()->index(1, AbsenceTable::Days).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Days: 2026-11-23"));
        button("newLeave")->click();
        for (const auto* one : m_page->findChildren<QLineEdit*>()) {
            if (one->objectName() != QLatin1String("qt_spinbox_lineedit"))
                QVERIFY2(!one->accessibleName().isEmpty(), qPrintable(one->objectName()));
        }
        for (const QLabel* one : m_page->findChildren<QLabel*>())
            QVERIFY2(!one->text().contains(u'&') || one->buddy(), qPrintable(one->text()));
    }

private:
    QTabBar* tabs() const { return m_page->findChild<QTabBar*>(QStringLiteral("kinds")); }
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("absences")); }
    QPushButton* button(const char* name) const { return m_page->findChild<QPushButton*>(QLatin1String(name)); }
    QLineEdit* field(const char* name) const { return m_page->findChild<QLineEdit*>(QLatin1String(name)); }
    QString summary() const { return m_page->findChild<QLabel*>(QStringLiteral("summary"))->text(); }
    void choose(int row) const { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    QStringList cells(int row) const
    {
        QStringList all;
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            all << table()->model()->index(row, column).data().toString();
        return all;
    }
    QList<Note::Kind> kinds() const
    {
        QList<Note::Kind> all;
        for (const Note& note : m_notes)
            all << note.kind;
        return all;
    }

    support::FakeClock m_clock;
    std::unique_ptr<WatchedAbsences> m_source;
    std::unique_ptr<AbsencesPage> m_page;
    QList<Note> m_notes;
};

QTEST_MAIN(TestAbsencesPage)
#include "tst_absencespage.moc"
