// A page that is added to the office's side: it is in the list, opens, and takes part in saving and leaving.

#include "tests/ui/adminfixture.h"
#include "ui/admin/settingspage.h"

using namespace rollcall;
using namespace rollcall::ui;

namespace {

/** A page with one thing to change, which only this test knows. */
class NotesPage final : public AdminPage {
public:
    int opened = 0;
    int saved = 0;
    int tested = 0;
    bool wasWritten = false;
    Availability testing = Availability::Absent;

    void write()
    {
        wasWritten = true;
        Q_EMIT changed();
    }

    QString title() const override { return QStringLiteral("Notes"); }
    std::optional<Shape> icon() const override { return Shape::Tick; }
    NoteLine::Note status() const override
    {
        return {NoteLine::Kind::Plain, QStringLiteral("What the office notes.")};
    }
    void open() override { ++opened; }
    bool isDirty() const override { return wasWritten; }
    Availability canSave() const override { return wasWritten ? Availability::Enabled : Availability::Disabled; }
    Availability canTest() const override { return testing; }
    void test() override { ++tested; }
    void save() override
    {
        ++saved;
        wasWritten = false;
        Q_EMIT changed();
    }
    void setLook(const Theme&, const Scale&) override {}
};

} // namespace

class TestAdminPages : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_more = 0;
        start();
        openOwnPages();
    }
    void cleanup() { stop(); }

    void everyPageIsInTheListAndItsButtonOpensIt()
    {
        QVERIFY(button(QStringLiteral("Network timeouts"))->isChecked());
        QVERIFY(!button(QStringLiteral("Notes"))->isChecked());
        QCOMPARE(m_notes->opened, 0);
        QVERIFY(!m_notes->isVisible());

        tap(QStringLiteral("Notes"));
        QCOMPARE(m_notes->opened, 1);
        QVERIFY(m_notes->isVisible());
        QVERIFY(!box(Connect)->isVisible());
        QVERIFY(button(QStringLiteral("Notes"))->isChecked());
        QVERIFY(!button(QStringLiteral("Network timeouts"))->isChecked());
        QVERIFY(texts().contains(QStringLiteral("Notes")));
        QVERIFY(texts().contains(QStringLiteral("What the office notes.")));

        tap(QStringLiteral("Network timeouts"));
        QVERIFY(!m_notes->isVisible());
        QVERIFY(box(Connect)->isVisible());
        QCOMPARE(m_settings->loads, 1); // it still has its values
    }

    void theButtonOfTheOpenPageLeavesItOpen()
    {
        tap(QStringLiteral("Network timeouts"));
        QVERIFY(button(QStringLiteral("Network timeouts"))->isChecked());
        QVERIFY(box(Connect)->isVisible());
    }

    void theButtonsAreThoseOfTheOpenPage()
    {
        tap(QStringLiteral("Notes"));
        QVERIFY(!button(QStringLiteral("Test"))); // it has none
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
        m_notes->write();
        QVERIFY(button(QStringLiteral("Save"))->isEnabled());
        tap(QStringLiteral("Save"));
        QCOMPARE(m_notes->saved, 1);
        QVERIFY(m_settings->saves.isEmpty());
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());

        m_notes->testing = AdminPage::Availability::Enabled;
        Q_EMIT m_notes->changed();
        tap(QStringLiteral("Test"));
        QCOMPARE(m_notes->tested, 1);
        QVERIFY(m_settings->tests.isEmpty());
    }

    void aPageWithoutSavingHasNoSaveButton()
    {
        tap(QStringLiteral("About"));
        QVERIFY(!button(QStringLiteral("Save")));
        QVERIFY(!button(QStringLiteral("Test")));
        QVERIFY(button(QStringLiteral("Close")));
    }

    void whatWasTypedStaysWhileAnotherPageIsOpen()
    {
        more(Connectivity);
        tap(QStringLiteral("Notes"));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled()); // nothing to save on this one
        tap(QStringLiteral("Network timeouts"));
        QCOMPARE(box(Connectivity)->text(), QStringLiteral("4 s"));
        QVERIFY(button(QStringLiteral("Save"))->isEnabled());
    }

    void leavingAsksForTheSakeOfAnyPage()
    {
        tap(QStringLiteral("Notes"));
        m_notes->write();
        tap(QStringLiteral("Network timeouts"));
        tap(QStringLiteral("Cancel"));
        QTRY_VERIFY(button(QStringLiteral("Discard them")));
        QVERIFY(admin().isOpen());
        QVERIFY(m_notes->isVisible()); // the page that would lose something
        tap(QStringLiteral("Keep editing"));
        QTRY_VERIFY(!button(QStringLiteral("Keep editing")));
        QVERIFY(m_notes && m_notes->wasWritten);

        tap(QStringLiteral("Cancel"));
        QTRY_VERIFY(button(QStringLiteral("Discard them")));
        tap(QStringLiteral("Discard them"));
        QTRY_VERIFY(!admin().isOpen());
        QVERIFY(!m_notes); // gone with its changes
    }

    void aSavedPageLetsLeaveAtOnce()
    {
        tap(QStringLiteral("Notes"));
        m_notes->write();
        tap(QStringLiteral("Save"));
        tap(QStringLiteral("Close"));
        QTRY_VERIFY(!admin().isOpen());
    }

    void aQuestionOfAPageIsAnsweredBeforeAnythingElse()
    {
        std::optional<Choice> answer;
        const auto then = [&answer](Choice choice) { answer = choice; };
        Q_EMIT m_notes->asked({QStringLiteral("Really?"), {}, QStringLiteral("No"), QStringLiteral("Yes"), then});
        tap(QStringLiteral("Yes"));
        QTRY_VERIFY(answer == Choice::Confirm);
        Q_EMIT m_notes->asked({QStringLiteral("Really?"), {}, QStringLiteral("No"), QStringLiteral("Yes"), then});
        tap(QStringLiteral("No"));
        QTRY_VERIFY(answer == Choice::Reject);
        QVERIFY(admin().isOpen());
    }

    void anAnswerAfterLeavingReachesNobody()
    {
        more(Connectivity);
        save();
        admin().leave();
        m_settings->failSave(SettingsFault::Cause::ChangedElsewhere, {});
        QVERIFY(!admin().isOpen());
        QVERIFY(!admin().findChild<ConfirmSheet*>());
    }

    void pagesThatHaveNoRoomInTheListAreTurnedTo()
    {
        QVERIFY(!button(QStringLiteral("Further pages")));
        admin().leave();
        m_more = 12;
        openOwnPages();
        QVERIFY(!button(QStringLiteral("Page 12")));
        QVERIFY(!button(QStringLiteral("Earlier pages"))->isEnabled());
        int turned = 0;
        while (!button(QStringLiteral("Page 12")) && ++turned < 12)
            tap(QStringLiteral("Further pages"));
        QVERIFY(!button(QStringLiteral("Further pages"))->isEnabled());
        tap(QStringLiteral("Page 12"));
        QVERIFY(button(QStringLiteral("Page 12"))->isChecked()); // it stays in sight
        QVERIFY(!button(QStringLiteral("Network timeouts")));
        while (button(QStringLiteral("Earlier pages"))->isEnabled())
            tap(QStringLiteral("Earlier pages"));
        QVERIFY(button(QStringLiteral("Network timeouts")));
    }

private:
    /** A page that only shows something. */
    class AboutPage final : public AdminPage {
    public:
        explicit AboutPage(const QString& title = QStringLiteral("About")) : m_title(title) {}
        QString title() const override { return m_title; }
        void setLook(const Theme&, const Scale&) override {}

    private:
        const QString m_title;
    };

    void openOwnPages()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        m_settings->finishLoad(sample());
    }

    AdminPages makePages() override
    {
        AdminPages pages;
        pages.push_back(std::make_unique<SettingsPage>(timeoutsContents(), *m_settings, m_camera, *m_clock));
        pages.push_back(std::make_unique<NotesPage>());
        m_notes = static_cast<NotesPage*>(pages.back().get());
        pages.push_back(std::make_unique<AboutPage>());
        for (int i = 1; i <= m_more; ++i)
            pages.push_back(std::make_unique<AboutPage>(QStringLiteral("Page %1").arg(i)));
        return pages;
    }

    QPointer<NotesPage> m_notes;
    int m_more = 0;
};

QTEST_MAIN(TestAdminPages)
#include "tst_adminpages.moc"
