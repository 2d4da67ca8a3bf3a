// The page Badges, by keyboard and with a made-up school.

#include "ui/office/badgespage.h"
#include "ui/office/badgetable.h"
#include "ui/office/lostbadgedialog.h"
#include "ui/office/samplebadges.h"
#include "ui/text/badgedesksentences.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace rollcall;
using namespace rollcall::office;
using ui::BadgeDeskSentences;

namespace {

struct Shown {
    Shown()
    {
        QObject::connect(&page, &OfficePage::noted, &page, [this](const Note& note) { last = note; });
        page.resize(1000, 650);
        page.show();
        page.open();
    }
    template <typename Widget>
    Widget& named(const char* name)
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    QTableView& table() { return named<QTableView>("badges"); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    void search(const QString& text)
    {
        named<QLineEdit>("search").clear();
        named<QLineEdit>("search").setText(text);
    }
    /** Chooses the row and ticks it with the keyboard. */
    void tick(int row)
    {
        table().setCurrentIndex(table().model()->index(row, BadgeTable::Name));
        QTest::keyClick(&table(), Qt::Key_Space);
    }
    /** From the menu beside the count. */
    void tickBy(const QString& way)
    {
        for (QAction* action : page.findChild<QToolButton*>()->menu()->actions())
            if (action->text() == way)
                return action->trigger();
        qFatal("there is no way %s", qPrintable(way));
    }
    void press(const char* name) { QTest::keyClick(&named<QPushButton>(name), Qt::Key_Space); }
    /** The row of the first student for whom `is` holds. */
    template <typename Is>
    int rowWhere(const Is& is)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (is(*source.find(cell(row, BadgeTable::Number))))
                return row;
        }
        qFatal("there is nobody like that");
    }
    int rowWithBadge()
    {
        return rowWhere([](const BadgeHolder& one) { return one.counting() != nullptr; });
    }
    int rowWithoutAny()
    {
        return rowWhere([](const BadgeHolder& one) { return one.badges.isEmpty(); });
    }
    void chooseSigned(const QString& key)
    {
        named<QComboBox>("kind").setCurrentIndex(1);
        named<QLineEdit>("key").setText(key);
    }

    SampleBadges source;
    BadgesPage page{source};
    Note last;
};

/** Presses the button of the question that is asked; gives what it said. */
QString answer(QMessageBox::ButtonRole role)
{
    auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (!question)
        return {};
    const QString said = question->informativeText();
    for (QAbstractButton* one : question->buttons()) {
        if (question->buttonRole(one) == role)
            QTest::keyClick(one, Qt::Key_Space);
    }
    return said;
}

bool chooseFile(const QString& file)
{
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (!dialog)
        return false;
    dialog->selectFile(file);
    return QMetaObject::invokeMethod(dialog, "accept", Qt::DirectConnection);
}

} // namespace

class TestBadgesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void cleanup()
    {
        while (QWidget* open = QApplication::activeModalWidget()) {
            open->close();
            QCoreApplication::sendPostedEvents(open, QEvent::DeferredDelete);
        }
    }

    void studentsAreFoundWithoutTheirAccents_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("Vietnamese") << "nguyen" << QString::fromUtf8("Nguyễn");
        QTest::newRow("Polish") << "lukasz" << QString::fromUtf8("Łukasz");
        QTest::newRow("Arabic") << QString::fromUtf8("يوسف") << QString::fromUtf8("يوسف");
        QTest::newRow("a number") << "2026-0003" << QString::fromUtf8("Văn An");
    }
    void studentsAreFoundWithoutTheirAccents()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        Shown shown;
        const int all = shown.table().model()->rowCount();
        shown.search(typed);
        QVERIFY(shown.table().model()->rowCount() > 0 && shown.table().model()->rowCount() < all);
        for (int row = 0; row < shown.table().model()->rowCount(); ++row)
            QVERIFY2(shown.cell(row, BadgeTable::Name).contains(name), qPrintable(shown.cell(row, BadgeTable::Name)));
    }

    void eachSaysWhatBadgeThereIs()
    {
        Shown shown;
        const int with = shown.rowWithBadge();
        const OfficeBadge& badge = *shown.source.find(shown.cell(with, BadgeTable::Number))->counting();
        QVERIFY(shown.cell(with, BadgeTable::Badge).startsWith(BadgeDeskSentences::serial(badge.serial)));
        QVERIFY(shown.cell(with, BadgeTable::Badge).contains(QStringLiteral("2027-06-30")));
        QCOMPARE(shown.cell(with, BadgeTable::Issued), QStringLiteral("2026-08-17"));
        QCOMPARE(shown.cell(shown.rowWithoutAny(), BadgeTable::Badge), BadgeDeskSentences::plainNumber());
        const int lost =
            shown.rowWhere([](const BadgeHolder& one) { return !one.badges.isEmpty() && !one.counting(); });
        QCOMPARE(shown.cell(lost, BadgeTable::Badge),
                 BadgeDeskSentences::lost(shown.source.find(shown.cell(lost, BadgeTable::Number))->badges[0].serial));
    }

    void plainCardsOfASectionAreSaved()
    {
        Shown shown;
        QVERIFY(!shown.named<QPushButton>("save").isEnabled());
        shown.named<QComboBox>("section").setCurrentIndex(2);
        shown.tickBy(BadgeDeskSentences::tickShown());
        const int shownRows = shown.table().model()->rowCount();
        shown.press("save");
        QVERIFY(chooseFile(QStringLiteral("/tmp/cards.pdf")));
        QCOMPARE(shown.source.wished.size(), 1);
        QCOMPARE(int(shown.source.wished[0].numbers.size()), shownRows);
        QVERIFY(!shown.source.wished[0].isSigned);
        QCOMPARE(shown.source.files, QStringList{QStringLiteral("/tmp/cards.pdf")});
        QVERIFY(shown.last.kind == Note::Kind::Done);
        QVERIFY2(shown.last.text.contains(BadgeDeskSentences::saved(shownRows, QStringLiteral("/tmp/cards.pdf"))),
                 qPrintable(shown.last.text));
    }

    void ticksStayWhileSomethingElseIsSearched()
    {
        Shown shown;
        shown.tick(0);
        const QString first = shown.cell(0, BadgeTable::Number);
        shown.search(QStringLiteral("rizal"));
        shown.tick(0);
        const QString second = shown.cell(0, BadgeTable::Number);
        shown.search({});
        QVERIFY(first != second);
        shown.press("print");
        QCOMPARE(shown.source.printed, 1);
        QStringList wanted{first, second};
        QStringList printed = shown.source.wished[0].numbers;
        wanted.sort();
        printed.sort();
        QCOMPARE(printed, wanted);
    }

    void onlyThoseWithoutASignedBadgeAreTicked()
    {
        Shown shown;
        shown.tickBy(BadgeDeskSentences::tickWithoutCard());
        shown.press("print");
        QVERIFY(!shown.source.wished[0].numbers.isEmpty());
        for (const QString& number : shown.source.wished[0].numbers)
            QVERIFY(!shown.source.find(number)->counting());
    }

    void whatSignedCardsComeToIsSaidFirst()
    {
        Shown shown;
        shown.chooseSigned(QStringLiteral("/keys/school.key"));
        const int with = shown.rowWithBadge();
        const QString number = shown.cell(with, BadgeTable::Number);
        const quint32 before = shown.source.find(number)->counting()->serial;
        shown.tick(with);
        shown.press("print");
        QCOMPARE(answer(QMessageBox::RejectRole), BadgeDeskSentences::planAgain(1));
        QVERIFY(shown.source.wished.isEmpty());
        shown.named<QCheckBox>("anew").setChecked(true);
        shown.press("print");
        const QString said = answer(QMessageBox::AcceptRole);
        QVERIFY2(said.contains(BadgeDeskSentences::planAnew(1)), qPrintable(said));
        QVERIFY2(said.contains(BadgeDeskSentences::planReplaced(QString::number(before))), qPrintable(said));
        QCOMPARE(shown.source.wished.size(), 1);
        QCOMPARE(shown.source.wished[0].keyFile, QStringLiteral("/keys/school.key"));
        QVERIFY(shown.source.wished[0].lastDay);
        QVERIFY(shown.source.find(number)->counting()->serial != before);
        QCOMPARE(shown.cell(shown.table().currentIndex().row(), BadgeTable::Number), number); // read anew
    }

    void withoutAKeyNothingIsSigned()
    {
        Shown shown;
        shown.chooseSigned({});
        shown.tick(shown.rowWithoutAny());
        shown.press("print");
        QVERIFY(shown.last.kind == Note::Kind::Refused);
        QCOMPARE(shown.last.text, BadgeDeskSentences::noKey());
        shown.press("makeKey");
        QVERIFY(qobject_cast<QMessageBox*>(QApplication::activeModalWidget())); // to keep it twice
        answer(QMessageBox::AcceptRole);
        QVERIFY(chooseFile(QStringLiteral("/tmp/school.key")));
        QCOMPARE(shown.named<QLineEdit>("key").text(), QStringLiteral("/tmp/school.key"));
        QVERIFY(shown.last.kind == Note::Kind::Done);
    }

    void aLostBadgeIsRefusedUntilItIsFound()
    {
        Shown shown;
        const int row = shown.rowWithBadge();
        const QString number = shown.cell(row, BadgeTable::Number);
        const quint32 serial = shown.source.find(number)->counting()->serial;
        shown.table().setCurrentIndex(shown.table().model()->index(row, 0));
        QVERIFY(!shown.named<QPushButton>("found").isEnabled());
        shown.press("lost");
        auto* dialog = qobject_cast<LostBadgeDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto* reason = dialog->findChild<QLineEdit*>();
        QTest::keyClicks(reason, QStringLiteral("left on the bus"));
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(shown.source.find(number)->badges[0].lostFor, QStringLiteral("left on the bus"));
        QCOMPARE(shown.cell(row, BadgeTable::Badge), BadgeDeskSentences::lost(serial));
        QVERIFY(shown.last.kind == Note::Kind::Done);
        shown.press("found");
        QVERIFY(shown.cell(row, BadgeTable::Badge).startsWith(BadgeDeskSentences::serial(serial)));
        QVERIFY(shown.source.find(number)->counting());
    }

    void aCodeIsShownForAPhone()
    {
        Shown shown;
        shown.table().setCurrentIndex(shown.table().model()->index(0, 0));
        shown.press("screen");
        const QWidget* dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        const auto* picture = dialog->findChild<QLabel*>(QStringLiteral("picture"));
        QVERIFY(picture->pixmap().width() >= 400);
        QCOMPARE(picture->pixmap().width() % 29, 0); // whole pixels a module
    }

    void whatIsRefusedSaysWhy()
    {
        Shown shown;
        shown.tick(0);
        shown.source.trouble = QStringLiteral("There is no paper.");
        shown.press("print");
        QVERIFY(shown.last.kind == Note::Kind::Refused);
        QVERIFY(shown.last.text.contains(*shown.source.trouble));
        shown.source.fault = CloudFault{CloudFault::Kind::NotStaff};
        shown.table().setCurrentIndex(shown.table().model()->index(shown.rowWithBadge(), 0));
        shown.press("lost");
        QTest::keyClick(QApplication::activeModalWidget()->findChild<QLineEdit*>(), Qt::Key_Return);
        QVERIFY(shown.last.kind == Note::Kind::Refused);
    }

    void withoutTheCloudTheListStaysAndNothingIsChanged()
    {
        Shown shown;
        const int rows = shown.table().model()->rowCount();
        shown.source.fault = CloudFault{CloudFault::Kind::NoAnswer};
        shown.page.setChangesAllowed(false);
        shown.page.open();
        QCOMPARE(shown.table().model()->rowCount(), rows);
        shown.tick(shown.rowWithBadge());
        QVERIFY(!shown.named<QPushButton>("lost").isEnabled());
        QVERIFY(shown.named<QPushButton>("print").isEnabled()); // a plain number changes nothing
        shown.chooseSigned(QStringLiteral("/keys/school.key"));
        QVERIFY(!shown.named<QPushButton>("print").isEnabled());
        QVERIFY(!shown.named<QPushButton>("makeKey").isEnabled());
    }
};

QTEST_MAIN(TestBadgesPage)
#include "tst_badgespage.moc"
