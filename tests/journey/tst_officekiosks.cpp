// The office's page of kiosks against the local Supabase, with a kiosk that is paired by what the page shows.

#include "app/office/cloudkiosks.h"
#include "tests/journey/kioskfolder.h"
#include "tests/support/officerest.h"
#include "tests/support/staffaccount.h"
#include "ui/office/kioskcodedialog.h"
#include "ui/office/kioskspage.h"

#include <QApplication>
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

    QTemporaryDir m_directory;
    KioskFolder m_kiosk{m_directory.path()};
    LocalSupabase m_cloud{m_kiosk.path(QStringLiteral("supabase"))};
    OfficeRest m_office{m_cloud};
    SystemClock m_clock;
    std::unique_ptr<app::CloudAccount> m_account;
    std::unique_ptr<app::CloudKiosks> m_source;
    std::unique_ptr<office::KiosksPage> m_page;
    office::Note m_last;
};

QTEST_MAIN(TestOfficeKiosks)
#include "tst_officekiosks.moc"
