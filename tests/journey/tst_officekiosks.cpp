// The office's pages of kiosks and badges against the local Supabase, with a kiosk that is paired by what the page shows and reads the badges that
// were made.

#include "app/office/cloudbadges.h"
#include "app/office/cloudkiosks.h"
#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"
#include "ui/office/kioskcodedialog.h"
#include "ui/office/kioskspage.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::support;
using office::KioskModel;

class TestOfficeKiosks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writeRoster(m_kiosk.path(QStringLiteral("roster.csv")), 3);
        m_cloud.start();
        m_cloud.fillRoster(m_kiosk.path(QStringLiteral("roster.csv")));
        m_office.add(QStringLiteral("staff"), {{QStringLiteral("user_id"), signUp(m_cloud, staff)}});
        qputenv("XDG_CONFIG_HOME", m_kiosk.path(QStringLiteral("personal")).toUtf8()); // not the tester's own e-mail
        const config::Loader loader((QProcessEnvironment()));
        m_account = std::make_unique<app::CloudAccount>(loader, m_kiosk.path(QStringLiteral("office.json")),
                                                        config::builtInSettings(),
                                                        m_kiosk.path(QStringLiteral("seen")), m_clock);
        std::optional<std::optional<office::CloudFault>> answer;
        m_account->signIn({m_cloud.url(), m_cloud.publishableKey(), staff, staffPassword}, this,
                          [&answer](const auto& fault) { answer = fault; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, 20'000);
        QVERIFY(!*answer);
        m_source = std::make_unique<app::CloudKiosks>(*m_account);
        m_page = std::make_unique<office::KiosksPage>(*m_source, m_clock);
        connect(m_page.get(), &office::OfficePage::noted, this, [this](const office::Note& note) { m_last = note; });
        m_page->show();
        m_page->open();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY_WITH_TIMEOUT(button("pair")->isEnabled(), 20'000);
    }

    void aKioskIsPairedByThePictureOfThePage()
    {
        QTest::keyClick(button("pair"), Qt::Key_Space);
        auto* dialog = qobject_cast<office::KioskCodeDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto* typed = dialog->findChild<QLineEdit*>(QStringLiteral("identifier"));
        QTest::keyClicks(typed, QStringLiteral("gate-2"));
        QTest::keyClick(typed, Qt::Key_Return);
        const auto* picture = dialog->findChild<QLabel*>(QStringLiteral("picture"));
        QTRY_VERIFY_WITH_TIMEOUT(!picture->pixmap().isNull(), 20'000);
        const QString file = m_kiosk.path(QStringLiteral("shown.png"));
        QVERIFY(dialog->grab().save(file)); // what a camera before the screen would see
        dialog->accept();
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, KioskModel::State), QStringLiteral("Not paired yet"), 20'000);

        m_kiosk.configure({{QStringLiteral("enabled"), false}});
        const auto paired = m_kiosk.ctl({QStringLiteral("pair"), QStringLiteral("--picture"), file});
        QCOMPARE(paired.value(0)[u"device_id"].toString(), QStringLiteral("gate-2"));
        QCOMPARE(shownState(), QStringLiteral("Has never reported"));
    }

    void whatItReportsIsShown()
    {
        m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("pull")});
        m_kiosk.ctl({QStringLiteral("scan"), studentNumber(0)});
        m_kiosk.ctl({QStringLiteral("sync"), QStringLiteral("--once")});
        QCOMPARE(shownState(), QStringLiteral("Working"));
        QVERIFY(cell(0, KioskModel::Disk).endsWith(QStringLiteral(" GB")));
        QCOMPARE(cell(0, KioskModel::Camera), QStringLiteral("–")); // sync has none to look after
    }

    void itsNameAndPlaceAreKeptInTheCloud()
    {
        auto* name = m_page->findChild<QLineEdit*>(QStringLiteral("name"));
        QTest::keyClicks(name, QStringLiteral("Gate 2"));
        QTest::keyClicks(m_page->findChild<QLineEdit*>(QStringLiteral("place")), QStringLiteral("Back gate"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_last.kind, office::Note::Kind::Done, 20'000);
        const QJsonObject row = m_office.get(QStringLiteral("devices?device_id=eq.gate-2")).first().toObject();
        QCOMPARE(row[u"name"].toString(), QStringLiteral("Gate 2"));
        QCOMPARE(row[u"place"].toString(), QStringLiteral("Back gate"));
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, KioskModel::Name), QStringLiteral("gate-2 (Gate 2)"), 20'000);
    }

    void aShutOutKioskReadsNothingUntilItIsLetInAgain()
    {
        QTest::keyClick(button("shutOut"), Qt::Key_Space);
        const auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(question);
        for (QAbstractButton* one : question->buttons()) {
            if (question->buttonRole(one) == QMessageBox::DestructiveRole)
                QTest::keyClick(one, Qt::Key_Space);
        }
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, KioskModel::State), QStringLiteral("Shut out"), 20'000);
        QVERIFY(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("pull")}).isEmpty());
        QTest::keyClick(button("letIn"), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, KioskModel::State), QStringLiteral("Working"), 20'000);
        QCOMPARE(m_kiosk.ctl({QStringLiteral("roster"), QStringLiteral("pull")}).value(0)[u"students"].toInt(), 3);
    }

    void signedCardsAreMadeAndTheKioskReadsThem()
    {
        m_badges = std::make_unique<app::CloudBadges>(*m_account, m_clock);
        const QString key = m_kiosk.path(QStringLiteral("school.key"));
        std::optional<std::optional<QString>> keyMade;
        m_badges->makeKey(key, this, [&](const auto& why) { keyMade = why; });
        QTRY_VERIFY_WITH_TIMEOUT(keyMade, 20'000);
        QVERIFY2(!*keyMade, qPrintable(keyMade->value_or(QString())));
        QCOMPARE(known().list->holders.size(), 3u);
        QVERIFY(known().list->holders[0].badges.isEmpty());

        const office::CardWish wish = signedWish(key, {studentNumber(0), studentNumber(1)});
        const auto plan = std::get<office::CardPlan>(m_badges->plan(wish));
        QCOMPARE(plan.anew, 2);
        const auto made = saved(wish, QStringLiteral("cards.pdf"));
        QCOMPARE(made.cards, 2);
        QCOMPARE(made.sheets, 1);
        QFile pdf(m_kiosk.path(QStringLiteral("cards.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
        QCOMPARE(m_office.get(QStringLiteral("badges")).size(), 2);
        QVERIFY(!m_kiosk.ctl({QStringLiteral("rules"), QStringLiteral("pull")}).isEmpty());
        const auto read = shownCode(signedWish(key, {studentNumber(1)}));
        QCOMPARE(m_kiosk.ctl({QStringLiteral("scan"), read}).value(0)[u"counted"], QJsonValue(true));
    }

    void theSameCardIsMadeAgainAndANewOneReplacesIt()
    {
        const QString key = m_kiosk.path(QStringLiteral("school.key"));
        const auto before = *known().list->holders[0].counting();
        office::CardWish wish = signedWish(key, {known().list->holders[0].student.number.toString()});
        QCOMPARE(std::get<office::CardPlan>(m_badges->plan(wish)).again, 1);
        QCOMPARE(saved(wish, QStringLiteral("again.pdf")).cards, 1);
        QCOMPARE(known().list->holders[0].badges, QList<office::OfficeBadge>{before});

        wish.isAnew = true;
        QCOMPARE(std::get<office::CardPlan>(m_badges->plan(wish)).replaced, QList<quint32>{before.serial});
        QCOMPARE(saved(wish, QStringLiteral("new.pdf")).stillCounting, 0);
        const auto after = known().list->holders[0].badges;
        QCOMPARE(after.size(), 2);
        QVERIFY(after[0].serial != before.serial && after[0].state == office::OfficeBadge::State::Counts);
        QVERIFY(after[1].serial == before.serial && after[1].state == office::OfficeBadge::State::Lost);
    }

    void aBadgeIsReportedLostAndFoundAgain()
    {
        const quint32 serial = known().list->holders[0].counting()->serial;
        using Change = office::BadgeSource::Change;
        const auto done = [&](const auto& ask) {
            std::optional<Change> answer;
            ask([&answer](const Change& given) { answer = given; });
            if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
                return false;
            const auto* changed = std::get_if<office::BadgeSource::Changed>(&*answer);
            return changed && *changed == office::BadgeSource::Changed::Done;
        };
        QVERIFY(
            done([&](auto then) { m_badges->reportLost(serial, QStringLiteral("left on the bus"), this, then); }));
        const auto lost = known().list->holders[0].badges[0];
        QVERIFY(lost.state == office::OfficeBadge::State::Lost);
        QCOMPARE(lost.lostFor, QStringLiteral("left on the bus"));
        QVERIFY(done([&](auto then) { m_badges->reportFound(serial, this, then); }));
        QVERIFY(known().list->holders[0].counting());
    }

    void withoutTheCloudTheBadgesThatWereSeenLastAreShown()
    {
        const auto seen = known().list->holders[0].badges;
        m_badges = std::make_unique<app::CloudBadges>(*m_account, m_clock); // a new start of the program
        m_cloud.stop();
        const auto kept = known();
        QVERIFY(kept.fault);
        QVERIFY(kept.list);
        QCOMPARE(kept.list->holders[0].badges, seen);
        m_cloud.start();
    }

    void aMemberOfStaffWhoIsRemovedMeanwhileIsToldSo()
    {
        m_cloud.sql(QStringLiteral("delete from public.staff"));
        QTest::keyClick(button("newCode"), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_last.kind, office::Note::Kind::Refused, 20'000);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY2(m_last.text.contains(QStringLiteral("staff")), qPrintable(m_last.text));
    }

private:
    const QString staff = QStringLiteral("kim@school.test");

    QPushButton* button(const char* name) { return m_page->findChild<QPushButton*>(QLatin1String(name)); }
    QString cell(int row, int column)
    {
        return m_page->findChild<QTableView*>()->model()->index(row, column).data().toString();
    }
    /** Once the page has asked anew. */
    QString shownState()
    {
        const QString before = cell(0, KioskModel::State);
        m_page->open();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(cell(0, KioskModel::State) != before, 20'000); }();
        return cell(0, KioskModel::State);
    }

    /** What the badges' source gives now. */
    office::KnownBadges known()
    {
        std::optional<office::KnownBadges> answer;
        m_badges->read(this, [&answer](const office::KnownBadges& given) { answer = given; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000) ? *answer : office::KnownBadges();
    }
    static office::CardWish signedWish(const QString& key, const QStringList& numbers)
    {
        return {.numbers = numbers, .isSigned = true, .keyFile = key, .lastDay = QDate(2031, 6, 30)};
    }
    /** The cards as a PDF of that name. */
    office::MadeCards saved(const office::CardWish& wish, const QString& name)
    {
        std::optional<office::BadgeSource::Made> answer;
        m_badges->save(wish, m_kiosk.path(name), this, [&answer](const auto& given) { answer = given; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
            return {};
        if (const auto* why = std::get_if<QString>(&*answer))
            qWarning("%s", qPrintable(*why));
        return answer->index() == 0 ? std::get<office::MadeCards>(*answer) : office::MadeCards();
    }
    /** What the code on the screen says. */
    QString shownCode(const office::CardWish& wish)
    {
        std::optional<office::BadgeSource::Made> answer;
        m_badges->show(wish, this, [&answer](const auto& given) { answer = given; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000) || answer->index() != 0)
            return {};
        const QImage code = std::get<office::MadeCards>(*answer).code;
        const QString file = m_kiosk.path(QStringLiteral("code.png"));
        if (!code.scaled(code.size() * 8).save(file))
            return {};
        const auto read = m_kiosk.ctl({QStringLiteral("decode"), file});
        return read.value(0)[u"text"].toString();
    }

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
    SystemClock m_clock;
    std::unique_ptr<app::CloudAccount> m_account;
    std::unique_ptr<app::CloudKiosks> m_source;
    std::unique_ptr<app::CloudBadges> m_badges;
    std::unique_ptr<office::KiosksPage> m_page;
    office::Note m_last;
};

QTEST_MAIN(TestOfficeKiosks)
#include "tst_officekiosks.moc"
