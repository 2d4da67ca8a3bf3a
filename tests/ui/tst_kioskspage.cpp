// The office's page of kiosks, by keyboard, with made-up kiosks.

#include "tests/support/fakeclock.h"
#include "ui/office/kioskcodedialog.h"
#include "ui/office/kioskspage.h"
#include "ui/office/samplekiosks.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace rollcall;
using namespace rollcall::office;
using namespace std::chrono_literals;

namespace {

using Described = KioskListSource::Described;

/** Notes what it is asked, answers at once unless it is told to hold back, and lets the test change what others would. */
class WatchedKiosks final : public SampleKiosks {
public:
    using SampleKiosks::SampleKiosks;

    int reads = 0;
    int holesReads = 0;
    QStringList written;
    std::optional<CloudFault> fault; ///< the answer to everything
    std::optional<KioskList> known;  ///< beside the fault: of another day
    const KioskList& list() const { return m_list; }
    bool isHeld = false;
    std::function<void()> held; ///< the last reading, answered

    Kiosk& kiosk(const char* id) { return *find(QLatin1String(id)); }
    void remove(int row) { m_list.kiosks.removeAt(row); }

    void read(QObject* context, std::function<void(const KnownKiosks&)> then) override
    {
        ++reads;
        if (fault)
            return then({known, *fault});
        if (isHeld)
            held = [this, then] { then({m_list, {}}); };
        else
            SampleKiosks::read(context, then);
    }
    void readHoles(QObject* context, Then<QList<KioskHole>> then) override
    {
        ++holesReads;
        fault ? then(*fault) : SampleKiosks::readHoles(context, then);
    }
    void describe(const QString& id, const std::optional<QString>& name, const std::optional<QString>& place,
                  QObject* context, Then<Described> then) override
    {
        written << QStringLiteral("%1 name=%2 place=%3")
                       .arg(id, name.value_or(QStringLiteral("-")), place.value_or(QStringLiteral("-")));
        fault ? then(*fault) : SampleKiosks::describe(id, name, place, context, then);
    }
    void makeCode(const QString& id, QObject* context, Then<KioskCode> then) override
    {
        written << QStringLiteral("code ") + id;
        fault ? then(*fault) : SampleKiosks::makeCode(id, context, then);
    }
    void setShutOut(const QString& id, bool isShutOut, QObject* context,
                    std::function<void(const std::optional<CloudFault>&)> then) override
    {
        written << QStringLiteral("%1 %2").arg(isShutOut ? QStringLiteral("shut out") : QStringLiteral("let in"), id);
        fault ? then(fault) : SampleKiosks::setShutOut(id, isShutOut, context, then);
    }
};

} // namespace

class TestKiosksPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<WatchedKiosks>(QDateTime(QDate(2026, 11, 23), QTime(8, 2)));
        m_page = std::make_unique<KiosksPage>(*m_source, m_clock);
        m_notes.clear();
        connect(m_page.get(), &OfficePage::noted, this, [this](const Note& note) { m_notes.append(note); });
        m_page->resize(1060, 640);
        m_page->show();
        m_page->open();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_source.reset();
    }

    void eachKioskIsARowThatSaysHowItIs()
    {
        QCOMPARE(table()->model()->rowCount(), 6);
        QCOMPARE(cells(1), (QStringList{QStringLiteral("gate-2 (Gate 2)"), QStringLiteral("Back gate"),
                                        QStringLiteral("Silent"), QStringLiteral("07:20"), QStringLiteral("1.4.0"),
                                        QStringLiteral("12"), QStringLiteral("07:18"), QStringLiteral("Right"),
                                        QStringLiteral("Gives no pictures"), QStringLiteral("38 GB")}));
        QCOMPARE(cells(2).mid(7),
                 (QStringList{QStringLiteral("5 min behind"), QStringLiteral("Works"), QStringLiteral("2.0 GB")}));
        QCOMPARE(cells(5),
                 (QStringList{QStringLiteral("workshop"), QString(), QStringLiteral("Not paired yet"),
                              QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("–"),
                              QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("–")}));
        QCOMPARE(cells(4).at(KioskModel::LastReport), QStringLiteral("2026-11-03"));
        QCOMPARE(label("summary")->text(), QStringLiteral("Kiosks: 6. Silent: 1. As of 08:02"));
        QVERIFY(isBold(1, KioskModel::State));
        QVERIFY(!isBold(0, KioskModel::State));
        QVERIFY(isBold(2, KioskModel::Clock));
    }

    void aScreenReaderHearsWhatEachThingIs()
    {
        QCOMPARE(table()->accessibleName(), QStringLiteral("Kiosks"));
        QCOMPARE(table()->model()->index(1, KioskModel::State).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("State: Silent"));
        for (const QLineEdit* field : m_page->findChildren<QLineEdit*>())
            QVERIFY(!field->accessibleName().isEmpty());
        for (const QLabel* one : m_page->findChildren<QLabel*>())
            QVERIFY2(!one->text().contains(u'&') || one->buddy(), qPrintable(one->text()));
    }

    void theCloudIsAskedEveryFiveSecondsAtMost()
    {
        QCOMPARE(m_source->reads, 1);
        QCOMPARE(m_source->holesReads, 1);
        m_page->refresh();
        QCOMPARE(m_source->reads, 1);
        for (int i = 0; i < 12; ++i) {
            m_clock.advance(5s);
            m_page->refresh();
            m_page->refresh();
        }
        QCOMPARE(m_source->reads, 13);
        QCOMPARE(m_source->holesReads, 1); // the server looks through everything for them
        m_clock.advance(KiosksPage::holesInterval);
        m_page->refresh();
        QCOMPARE(m_source->holesReads, 2);
        m_source->isHeld = true;
        m_clock.advance(5s);
        m_page->refresh();
        m_clock.advance(5s);
        m_page->refresh(); // while the first is under way
        QCOMPARE(m_source->reads, 15);
        m_source->held();
        m_page->refresh();
        QCOMPARE(m_source->reads, 16);
    }

    void aKioskIsNamedByKeyboardAndOnlyWhatWasChangedIsSent()
    {
        key(Qt::Key_Down);
        QCOMPARE(field("name")->text(), QStringLiteral("Gate 2"));
        key(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), field("name"));
        key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), field("place"));
        key(Qt::Key_End);
        QVERIFY(!button("save")->isEnabled());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(", left "));
        QVERIFY(m_page->isDirty());
        key(Qt::Key_Return);
        QCOMPARE(m_source->written, QStringList{QStringLiteral("gate-2 name=- place=Back gate, left")});
        QVERIFY(!m_page->isDirty());
        QCOMPARE(cells(1).at(KioskModel::Place), QStringLiteral("Back gate, left"));
        QCOMPARE(m_notes.size(), 2);
        QCOMPARE(m_notes.front().kind, Note::Kind::Pending);
        QCOMPARE(m_notes.back().kind, Note::Kind::Done);
    }

    void whatIsTypedStaysWhileTheListIsReadAndWhatAnotherPersonWroteIsTold()
    {
        key(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), field("name"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("!"));
        poll();
        QCOMPARE(field("name")->text(), QStringLiteral("Gate 1!"));
        QVERIFY(!label("meanwhile")->isVisible());
        m_source->kiosk("gate-1").place = QStringLiteral("North gate");
        poll();
        QCOMPARE(field("name")->text(), QStringLiteral("Gate 1!"));
        QVERIFY(label("meanwhile")->isVisible());
        QVERIFY2(label("meanwhile")->text().contains(QStringLiteral("North gate")),
                 qPrintable(label("meanwhile")->text()));
        button("save")->click(); // the place is the other person's
        QCOMPARE(m_source->written, QStringList{QStringLiteral("gate-1 name=Gate 1! place=-")});
        QCOMPARE(field("place")->text(), QStringLiteral("North gate"));
        QVERIFY(!label("meanwhile")->isVisible());
    }

    void whatIsTypedIsNotLostByChoosingAnotherKiosk()
    {
        key(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), field("name"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("!"));
        table()->setFocus();
        key(Qt::Key_Down);
        QTRY_COMPARE(table()->currentIndex().row(), 0);
        QCOMPARE(field("name")->text(), QStringLiteral("Gate 1!"));
        QCOMPARE(m_notes.back().kind, Note::Kind::Refused);
        button("discard")->click();
        QVERIFY(!m_page->isDirty());
        table()->setFocus();
        key(Qt::Key_Down);
        QCOMPARE(field("name")->text(), QStringLiteral("Gate 2"));
    }

    void missingRecordsStandBesideTheirKiosk()
    {
        QCOMPARE(label("holes")->text(), QStringLiteral("Everything that it told of is in the cloud."));
        key(Qt::Key_Down);
        QVERIFY2(label("holes")->text().startsWith(QStringLiteral("Numbers 211 to 222\nNumber 230\n")),
                 qPrintable(label("holes")->text()));
    }

    void aKioskIsShutOutOnlyOnceAskedASecondTime()
    {
        button("shutOut")->setFocus();
        key(Qt::Key_Space);
        auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(question);
        QVERIFY(question->text().contains(QStringLiteral("gate-1 (Gate 1)")));
        QVERIFY(question->informativeText().contains(QStringLiteral("What it has not sent stays on its disk")));
        QTest::keyClick(question, Qt::Key_Return); // the way out is what Enter takes
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(m_source->written, QStringList());

        key(Qt::Key_Space);
        question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(question);
        for (QAbstractButton* one : question->buttons()) {
            if (question->buttonRole(one) == QMessageBox::DestructiveRole)
                QTest::keyClick(one, Qt::Key_Space);
        }
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(m_source->written, QStringList{QStringLiteral("shut out gate-1")});
        QCOMPARE(cells(0).at(KioskModel::State), QStringLiteral("Shut out"));
        QVERIFY(!button("shutOut")->isVisible());

        button("letIn")->setFocus();
        key(Qt::Key_Space);
        QCOMPARE(m_source->written.back(), QStringLiteral("let in gate-1"));
        QCOMPARE(cells(0).at(KioskModel::State), QStringLiteral("Working"));
    }

    void aNewKioskIsPairedByACodeThatIsShownLargeAndAsAPicture()
    {
        button("pair")->setFocus();
        key(Qt::Key_Space);
        auto* dialog = qobject_cast<KioskCodeDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto* typed = dialog->findChild<QLineEdit*>(QStringLiteral("identifier"));
        QTRY_COMPARE(QApplication::focusWidget(), typed);
        for (const char* refused : {"gate 7", "gate-1", ""}) {
            typed->clear();
            QTest::keyClicks(typed, QLatin1String(refused));
            QTest::keyClick(typed, Qt::Key_Return);
            QVERIFY2(m_source->written.isEmpty(), refused);
        }
        QTest::keyClicks(typed, QStringLiteral("gate-7"));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(m_source->written, QStringList{QStringLiteral("code gate-7")});
        const auto* code = dialog->findChild<QLabel*>(QStringLiteral("code"));
        QVERIFY(code->isVisible());
        QCOMPARE(code->text(), QStringLiteral("9X4T-0KQM-7DVC-H2WR"));
        const auto* picture = dialog->findChild<QLabel*>(QStringLiteral("picture"));
        QVERIFY(picture->pixmap().width() >= 240);
        QVERIFY(!picture->accessibleName().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // Copy the code
        QCOMPARE(QGuiApplication::clipboard()->text(), code->text());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(m_notes.back().kind, Note::Kind::Done);
        QCOMPARE(cells(table()->currentIndex().row()).front(), QStringLiteral("gate-7"));
        QTRY_VERIFY(!m_page->findChild<KioskCodeDialog*>()); // the code is told once
    }

    void aNewCodeOfAKioskIsMadeWithoutAQuestionAndSaysWhatItReplaces()
    {
        button("newCode")->setFocus();
        key(Qt::Key_Space);
        auto* dialog = qobject_cast<KioskCodeDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QCOMPARE(m_source->written, QStringList{QStringLiteral("code gate-1")});
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("code"))->isVisible());
        dialog->reject();
    }

    void aRefusalIsToldAndNothingIsShownAsDone()
    {
        m_source->fault = CloudFault{CloudFault::Kind::NotStaff, QStringLiteral("42501")};
        button("newCode")->click();
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(m_notes.back().kind, Note::Kind::Refused);
        button("letIn")->click();
        QCOMPARE(m_notes.back().kind, Note::Kind::Refused);
        poll();
        QCOMPARE(table()->model()->rowCount(), 6); // what was last seen
        QVERIFY2(label("summary")->text().startsWith(QStringLiteral("Kiosks: 6. Silent: 1. As of 08:02 ")),
                 qPrintable(label("summary")->text()));
    }

    void withoutTheCloudThePageShowsWhatWasSeenOnAnotherDay()
    {
        WatchedKiosks source(QDateTime(QDate(2026, 11, 20), QTime(16, 40)));
        source.known = source.list();
        source.fault = CloudFault{CloudFault::Kind::NoAnswer};
        KiosksPage page(source, m_clock);
        page.open();
        QCOMPARE(page.findChild<QTableView*>()->model()->rowCount(), 6);
        const QString summary = page.findChild<QLabel*>(QStringLiteral("summary"))->text();
        QVERIFY2(summary.contains(QStringLiteral("As of 2026-11-20 16:40")), qPrintable(summary));
    }

    void withoutTheCloudNothingCanBeChangedAndWhatIsTypedStays()
    {
        key(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), field("name"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("!"));
        m_page->setChangesAllowed(false);
        for (const char* name : {"pair", "newCode", "shutOut", "save"})
            QVERIFY2(!button(name)->isEnabled(), name);
        QVERIFY(!field("name")->isEnabled());
        QCOMPARE(field("name")->text(), QStringLiteral("Gate 1!"));
        m_page->setChangesAllowed(true);
        QVERIFY(button("save")->isEnabled());
    }

    void aKioskThatIsGoneIsNotChosenAnyMore()
    {
        m_source->remove(0);
        poll();
        QCOMPARE(table()->model()->rowCount(), 5);
        QCOMPARE(field("name")->text(), QStringLiteral("Gate 2"));
        while (table()->model()->rowCount() > 0) {
            m_source->remove(0);
            poll();
        }
        QCOMPARE(field("name")->isEnabled(), false);
        QVERIFY(label("summary")->text().startsWith(QStringLiteral("The school has no kiosk yet")));
    }

    void namesThatLookLikeMarkupAreShownAsTheyAre()
    {
        m_source->kiosk("gate-1").name = QStringLiteral("<b>Gate</b>");
        poll();
        button("shutOut")->click();
        const auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(question);
        QCOMPARE(question->textFormat(), Qt::PlainText);
        for (const QLabel* one : m_page->findChildren<QLabel*>())
            QVERIFY2(!one->text().contains(u'<') || one->textFormat() == Qt::PlainText, qPrintable(one->text()));
        QApplication::activeModalWidget()->close();
    }

    void everyLanguageHasItsWords()
    {
        ui::ActiveLanguage language;
        for (const ui::Language& one : ui::languages()) {
            language.set(one);
            m_page->retranslate();
            QCOMPARE(m_page->title() == QStringLiteral("Kiosks"), one.code == QLatin1String("en"));
            QCOMPARE(table()->model()->headerData(KioskModel::State, Qt::Horizontal).toString()
                         == QStringLiteral("State"),
                     one.code == QLatin1String("en"));
        }
    }

private:
    QTableView* table() { return m_page->findChild<QTableView*>(); }
    QLabel* label(const char* name) { return m_page->findChild<QLabel*>(QLatin1String(name)); }
    QLineEdit* field(const char* name) { return m_page->findChild<QLineEdit*>(QLatin1String(name)); }
    QPushButton* button(const char* name) { return m_page->findChild<QPushButton*>(QLatin1String(name)); }

    /** To whatever has the focus. */
    void key(Qt::Key which)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), which);
    }

    QStringList cells(int row)
    {
        QStringList texts;
        for (int column = 0; column < KioskModel::ColumnCount; ++column)
            texts << table()->model()->index(row, column).data().toString();
        return texts;
    }
    bool isBold(int row, int column)
    {
        return table()->model()->index(row, column).data(Qt::FontRole).value<QFont>().bold();
    }

    void poll()
    {
        m_clock.advance(5s);
        m_page->refresh();
    }

    support::FakeClock m_clock;
    QList<Note> m_notes;
    std::unique_ptr<WatchedKiosks> m_source;
    std::unique_ptr<KiosksPage> m_page;
};

QTEST_MAIN(TestKiosksPage)
#include "tst_kioskspage.moc"
