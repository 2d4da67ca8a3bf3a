// The office's page of what waits to be sent: what it shows, what it reads for that, and what the office can do.

#include "tests/ui/adminfixture.h"
#include "ui/admin/waitingpage.h"
#include "ui/text/waitingsentences.h"

#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>

using namespace rollcall;
using namespace rollcall::ui;

namespace {

constexpr int many = 50'000;

/** Remembers what was asked of it, and answers as the test wants. */
class WatchedWaiting final : public SampleWaiting {
public:
    using SampleWaiting::SampleWaiting;

    bool isReadable = true;
    int lists = 0;
    int itemsRead = 0;
    int allRetried = 0;
    QList<qint64> retried;
    QList<qint64> parked;
    QStringList copied;
    QStringList folders{QStringLiteral("/media/OFFICE")};
    Outcome outcome = Outcome::Done;
    CopyReply copyReply = Copied{.records = 3, .photos = 2};
    std::function<void()> finishCopy;

    void list(QObject* context, std::function<void(const std::optional<std::vector<Key>>&)> then) override
    {
        ++lists;
        isReadable ? SampleWaiting::list(context, then) : then(std::nullopt);
    }
    void read(const std::vector<qint64>& items, QObject* context,
              std::function<void(const std::vector<WaitingItem>&)> then) override
    {
        itemsRead += static_cast<int>(items.size());
        SampleWaiting::read(items, context, then);
    }
    void retry(qint64 item, QObject*, std::function<void(Outcome)> then) override
    {
        retried << item;
        then(outcome);
    }
    void retryAll(QObject*, std::function<void(Outcome)> then) override
    {
        ++allRetried;
        then(outcome);
    }
    void park(qint64 item, QObject*, std::function<void(Outcome)> then) override
    {
        parked << item;
        then(outcome);
    }
    QStringList sticks() const override { return folders; }
    void copyTo(const QString& folder, QObject*, std::function<void(const CopyReply&)> then) override
    {
        copied << folder;
        finishCopy = [this, then] { then(copyReply); };
    }
};

} // namespace

class TestWaitingPage : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_by = By::Touch;
        m_items = nullptr;
        start();
    }
    void cleanup() { stop(); }

    void itSaysThatNothingWaits()
    {
        openWaiting(0);
        QVERIFY(texts().contains(QStringLiteral("Nothing waits. Everything was sent.")));
        QVERIFY(!button(QStringLiteral("Try all again")));
        QVERIFY(!button(QStringLiteral("Copy to a stick")));
    }

    void itSaysThatTheDatabaseCannotBeRead()
    {
        openWaiting(100, [](WatchedWaiting& items) { items.isReadable = false; });
        QVERIFY(texts().contains(QStringLiteral("What waits cannot be read now.")));
        QVERIFY(!button(QStringLiteral("Try all again")));
    }

    void whoNeedsAPersonComesFirst()
    {
        openWaiting(100);
        // Of 100, those whose number is 1 or 51 are parked, and those ending in 2 were tried.
        QVERIFY(texts().contains(QStringLiteral("Need help: 2. Tried again: 10. Not tried yet: 88.")));
        QTRY_COMPARE(line(0), QStringLiteral("Record · 2026-0001 · The cloud refuses it as it is. · for 1 h"));
        QVERIFY(line(1).startsWith(QStringLiteral("Photo · 2026-0051")));
        QCOMPARE(line(2),
                 QStringLiteral("Record · 2026-0002 · The cloud could not be reached. · for 2 h · next try in "
                                "1 min"));
        QVERIFY(line(12).contains(QStringLiteral("Not tried yet")));
    }

    void onlyWhatIsLookedAtIsRead()
    {
        openWaiting(many);
        QCOMPARE(list()->model()->rowCount(), many);
        QTRY_VERIFY((admin().grab(), line(0).contains(QStringLiteral("2026-0001"))));
        admin().grab();
        qInfo("50,000 rows: %lld ms from the touch to the painted list", m_sinceTouch.elapsed());
        QVERIFY(m_items->itemsRead <= 2 * WaitingModel::block);
        list()->scrollToBottom();
        QTRY_VERIFY((list()->viewport()->grab(), line(many - 1).contains(QStringLiteral("2026-"))));
        QVERIFY2(m_items->itemsRead <= 6 * WaitingModel::block, qPrintable(QString::number(m_items->itemsRead)));
    }

    void theStoryOfAnItemIsToldAndLeadsBack_data()
    {
        QTest::addColumn<bool>("isByKey");
        QTest::newRow("by touch") << false;
        QTest::newRow("by key") << true;
    }

    void theStoryOfAnItemIsToldAndLeadsBack()
    {
        QFETCH(bool, isByKey);
        openWaiting(100);
        openItem(2, isByKey);
        const QString all = texts().join(u'\n');
        for (const char* part :
             {"Record · 2026-0002", "The cloud could not be reached.", "Tries: 4", "next try in 1 min",
              "connect_timeout", "01989f3a-5c1e-7a11-8d3c-000000000002", "#2"})
            QVERIFY2(all.contains(QString::fromUtf8(part)), qPrintable(all));
        QVERIFY(!list()->isVisible());
        tap(QStringLiteral("Back to the list"));
        QVERIFY(list()->isVisible());
    }

    void oneIsTriedAgain_data()
    {
        QTest::addColumn<WaitingItems::Outcome>("outcome");
        QTest::addColumn<QString>("said");
        using Outcome = WaitingItems::Outcome;
        QTest::newRow("done") << Outcome::Done << QStringLiteral("It is tried again now.");
        QTest::newRow("being sent") << Outcome::BeingSent << QStringLiteral("It is being sent right now.");
        QTest::newRow("gone") << Outcome::Gone << QStringLiteral("It was sent meanwhile.");
        QTest::newRow("failed") << Outcome::Failed << QStringLiteral("That could not be written down. Try again.");
    }

    void oneIsTriedAgain()
    {
        QFETCH(WaitingItems::Outcome, outcome);
        QFETCH(QString, said);
        openWaiting(100);
        m_items->outcome = outcome;
        openItem(0);
        const int lists = m_items->lists;
        tap(QStringLiteral("Try again"));
        QCOMPARE(m_items->retried, QList<qint64>{1});
        QVERIFY2(texts().contains(said), qPrintable(texts().join(u'\n')));
        QVERIFY(m_items->lists > lists); // it stands elsewhere now
        QVERIFY(list()->isVisible());
    }

    void allAreTriedAgain()
    {
        openWaiting(100);
        tap(QStringLiteral("Try all again"));
        QCOMPARE(m_items->allRetried, 1);
        QVERIFY(m_items->retried.isEmpty());
    }

    void oneIsSetAsideAfterASecondTouch()
    {
        openWaiting(100);
        openItem(2);
        tap(QStringLiteral("Set aside"));
        QVERIFY(m_items->parked.isEmpty());
        tap(QStringLiteral("Cancel"));
        QTRY_VERIFY(!button(QStringLiteral("Cancel")));
        QVERIFY(m_items->parked.isEmpty());
        tap(QStringLiteral("Set aside"));
        tap(sheetButton(QStringLiteral("Set aside")));
        QTRY_COMPARE(m_items->parked, QList<qint64>{2});
        QVERIFY(texts().contains(QStringLiteral("It was set aside.")));
    }

    void whatWaitsIsCopiedToAStick()
    {
        openWaiting(100);
        tap(QStringLiteral("Copy to a stick"));
        QVERIFY(texts().contains(QStringLiteral("/media/OFFICE")));
        tap(sheetButton(QStringLiteral("Copy to a stick")));
        QTRY_COMPARE(m_items->copied, QStringList{QStringLiteral("/media/OFFICE")});
        QVERIFY(!button(QStringLiteral("Copy to a stick"))->isEnabled()); // one at a time
        m_clock->advance(7s);
        m_window->refresh();
        QVERIFY(texts().contains(QStringLiteral("Copying to /media/OFFICE, for 7 s so far.")));
        m_items->finishCopy();
        QVERIFY(texts().contains(QStringLiteral("Copied: 3 records, 2 photos. They go on waiting here.")));
        QVERIFY(button(QStringLiteral("Copy to a stick"))->isEnabled());
    }

    void aCopyThatFailsSaysWhy()
    {
        openWaiting(100);
        m_items->copyReply = QStringLiteral("the disk is full");
        tap(QStringLiteral("Copy to a stick"));
        tap(sheetButton(QStringLiteral("Copy to a stick")));
        QTRY_VERIFY(m_items->finishCopy);
        m_items->finishCopy();
        QVERIFY(texts().contains(QStringLiteral("Nothing was copied.")));
        QVERIFY(texts().contains(QStringLiteral("the disk is full")));
    }

    void withoutAStickItSaysSo()
    {
        openWaiting(100);
        m_items->folders.clear();
        tap(QStringLiteral("Copy to a stick"));
        QVERIFY(texts().contains(WaitingSentences::noStick()));
        QVERIFY(m_items->copied.isEmpty());
    }

    void itFollowsTheQueueAtMostOnceASecondAndStaysWhereOneLooks()
    {
        openWaiting(many);
        list()->verticalScrollBar()->setValue(5000);
        const int lists = m_items->lists;
        for (int i = 0; i < 20; ++i)
            Q_EMIT m_items->changed();
        QCOMPARE(m_items->lists, lists);
        m_window->refresh();
        QCOMPARE(m_items->lists, lists + 1);
        QCOMPARE(list()->verticalScrollBar()->value(), 5000);
        m_window->refresh(); // nothing new
        QCOMPARE(m_items->lists, lists + 1);
    }

private:
    void openWaiting(int count, const std::function<void(WatchedWaiting&)>& prepare = {})
    {
        auto items = std::make_unique<WatchedWaiting>(count, m_clock->now());
        m_items = items.get();
        m_waiting = std::move(items);
        if (prepare)
            prepare(*m_items);
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        m_sinceTouch.start();
        tap(QStringLiteral("Waiting to send"));
    }

    QListView* list() { return admin().findChild<WaitingPage*>()->findChild<QListView*>(); }
    QString line(int row) { return list()->model()->index(row, 0).data().toString(); }

    void openItem(int row, bool isByKey = false)
    {
        QTRY_VERIFY(line(row).contains(QStringLiteral("2026-")));
        const QModelIndex index = list()->model()->index(row, 0);
        if (isByKey) {
            list()->setFocus();
            list()->setCurrentIndex(index);
            key(Qt::Key_Return);
        } else {
            // A finger that does not move is a touch, not the beginning of scrolling.
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
        }
        QVERIFY(button(QStringLiteral("Back to the list")));
    }

    QWidget* sheetButton(const QString& name)
    {
        for (QAbstractButton* one : admin().findChild<ConfirmSheet*>()->findChildren<QAbstractButton*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    WatchedWaiting* m_items = nullptr;
    QElapsedTimer m_sinceTouch;
};

QTEST_MAIN(TestWaitingPage)
#include "tst_waitingpage.moc"
