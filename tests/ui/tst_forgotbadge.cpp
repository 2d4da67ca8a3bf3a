// The way of a student who has no badge, by touch and by key: section, name, and staff's approval.

#include "tests/ui/kioskfixture.h"
#include "ui/samplestudents.h"
#include "ui/text/forgotsentences.h"
#include "ui/text/helpsentences.h"

#include <QAbstractButton>
#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;

namespace {

const QString smallSection = QStringLiteral("Grade 7 - Acacia");
const QString largeSection = QStringLiteral("Grade 8 - Narra");

} // namespace

class TestForgotBadge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<support::FakeClock>();
        m_window = std::make_unique<KioskWindow>(*m_clock);
        m_window->setReducedMotion(true);
        m_window->forgot().setSource(&m_students);
        m_window->setForgotBadgeOffered(true);
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void theButtonIsWhereABadgeDoesNotHelp_data()
    {
        QTest::addColumn<std::function<void(KioskWindow&)>>("prepare");
        QTest::addColumn<bool>("isThere");
        const auto row = [](const char* name, std::function<void(KioskWindow&)> prepare, bool isThere) {
            QTest::newRow(name) << std::move(prepare) << isThere;
        };
        const auto refusing = [](attendance::RefusalReason reason) {
            return [reason](KioskWindow& w) { w.showVerdict(refusal(reason)); };
        };
        const auto failing = [](FaultKind kind) { return [kind](KioskWindow& w) { w.showFault({kind, {}}); }; };
        using attendance::RefusalReason;
        row(
            "idle", [](KioskWindow&) {}, true);
        row(
            "where it is not offered", [](KioskWindow& w) { w.setForgotBadgeOffered(false); }, false);
        row("not on the roster", refusing(RefusalReason::NotOnRoster), true);
        row("not a badge", refusing(RefusalReason::NotABadge), true);
        row("badge reported lost", refusing(RefusalReason::BadgeRevoked), true);
        row("badge expired", refusing(RefusalReason::BadgeExpired), true);
        row("badge that cannot be checked", refusing(RefusalReason::BadgeNotVerified), true);
        row("badge of another school", refusing(RefusalReason::BadgeOtherSchool), true);
        row("badge that is not signed", refusing(RefusalReason::BadgeNotSigned), true);
        row("not recorded", refusing(RefusalReason::NotRecorded), false);
        row(
            "already in", [](KioskWindow& w) { w.showVerdict(alreadyIn(QStringLiteral("Ana"))); }, false);
        row(
            "counted", [](KioskWindow& w) { w.showVerdict(receipt(QStringLiteral("Ana"))); }, false);
        row("no camera", failing(FaultKind::CameraMissing), true);
        row("a black camera", failing(FaultKind::CameraBlack), true);
        row("no disk", failing(FaultKind::StorageFull), false);
        row("no roster", failing(FaultKind::RosterMissing), false);
        row("revoked", failing(FaultKind::DeviceRevoked), false);
    }

    void theButtonIsWhereABadgeDoesNotHelp()
    {
        QFETCH(std::function<void(KioskWindow&)>, prepare);
        QFETCH(bool, isThere);
        prepare(*m_window);
        QCOMPARE(button(ForgotSentences::forgotBadge()) != nullptr, isThere);
        if (!isThere)
            return;
        touch(ForgotSentences::forgotBadge());
        QVERIFY(m_window->forgot().isOpen());
    }

    void aFailingCameraSendsNobodyToTheOfficeWhereTheButtonIs_data()
    {
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* name, FaultKind kind, const char* cause) {
            QTest::newRow(name) << kind << QString::fromLatin1(cause);
        };
        row("missing", FaultKind::CameraMissing, "No camera is connected.");
        row("busy", FaultKind::CameraBusy, "Another program is using the camera.");
        row("silent", FaultKind::CameraSilent, "The camera is not answering.");
        row("frozen", FaultKind::CameraFrozen, "The camera has stopped sending pictures.");
        row("black", FaultKind::CameraBlack, "The camera sees nothing.");
        row("not permitted", FaultKind::CameraNotPermitted, "The camera is not allowed here.");
    }

    void aFailingCameraSendsNobodyToTheOfficeWhereTheButtonIs()
    {
        QFETCH(FaultKind, kind);
        QFETCH(QString, cause);
        const QString office = QStringLiteral("Please see the office.");
        const QString way = QStringLiteral("You can use Forgot badge.");
        const bool hasOwnWay = kind == FaultKind::CameraBlack; // whoever stands there can mend it
        m_window->showFault({kind, 8s});
        QVERIFY(topOf(way) > 0);
        QCOMPARE(topOf(office), -1);
        QCOMPARE(topOf(way) < topOf(cause), !hasOwnWay);
        QVERIFY(topOf(cause) > 0);
        m_window->setForgotBadgeOffered(false); // the fault that is shown already
        QCOMPARE(topOf(way), -1);
        QCOMPARE(topOf(office) > 0, !hasOwnWay);
        m_window->setForgotBadgeOffered(true);
        m_window->setLanguage(QStringLiteral("de"));
        QVERIFY(topOf(QStringLiteral("Du kannst „Ausweis vergessen“ benutzen.")) > 0);
    }

    void whoIsNotOnTheRosterReadsOfTheButtonsThatAreThere()
    {
        const QString office = QStringLiteral("Please see the office.");
        const QString way = QStringLiteral("You can use Forgot badge.");
        m_window->showVerdict(refusal(attendance::RefusalReason::NotOnRoster), "first", 1ms);
        QVERIFY(topOf(way) > 0);
        QCOMPARE(topOf(office), -1);
        QVERIFY(button(HelpSentences::newStudent()));
        m_window->setForgotBadgeOffered(false); // the result that is shown already
        QCOMPARE(topOf(way), -1);
        QVERIFY(topOf(office) > 0);
        QVERIFY(!button(ForgotSentences::forgotBadge()));
        QVERIFY(button(HelpSentences::newStudent()));
        m_window->setForgotBadgeOffered(true);
        m_window->showVerdict(receipt(QStringLiteral("Ben")), "second", 1ms); // two, and nobody knows whose button it is
        QCOMPARE(topOf(way), -1);
        QVERIFY(topOf(office) > 0);
        QVERIFY(!button(ForgotSentences::forgotBadge()));
        QVERIFY(!button(HelpSentences::newStudent()));
    }

    void aNewStudentIsToldWhatToDo()
    {
        m_window->showVerdict(refusal(attendance::RefusalReason::NotOnRoster));
        touch(HelpSentences::newStudent());
        for (const QString& step : HelpSentences::stepsOfNewStudent(true))
            QVERIFY2(topOf(step) > 0, qPrintable(step));
        touch(HelpSentences::close());
        QCOMPARE(topOf(HelpSentences::titleForNewStudent()), -1);
        touch(HelpSentences::newStudent());
        QVERIFY(topOf(HelpSentences::titleForNewStudent()) > 0);
        m_window->showVerdict(receipt(QStringLiteral("Ana"))); // the next student's badge closes it
        QCOMPARE(topOf(HelpSentences::titleForNewStudent()), -1);
        QVERIFY(!button(HelpSentences::newStudent()));
    }

    void aStudentIsFoundByTouchAndStaffVouches()
    {
        QStringList asked;
        QStringList entered;
        connect(&m_window->forgot(), &ForgotPanel::waitWanted, this,
                [&asked](const StudentNumber& student) { asked << student.toString(); });
        connect(
            &m_window->forgot(), &ForgotPanel::pinEntered, this,
            [&entered](const StudentNumber& student, const QString& pin) { entered << student.toString() << pin; });
        touch(ForgotSentences::forgotBadge());
        QVERIFY(!shows(QStringLiteral("Ana Reyes"))); // names only once the section is chosen
        touch(smallSection);
        touch(QStringLiteral("Ana Reyes"));
        QCOMPARE(asked, QStringList{ana().toString()});
        m_window->forgot().showPinReady(ana(), 0ms);
        for (const char* digit : {"4", "7", "1", "1"})
            touch(QLatin1String(digit));
        QVERIFY(entered.isEmpty());
        touch(ForgotSentences::count());
        QCOMPARE(entered, QStringList({ana().toString(), QStringLiteral("4711")}));
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(!m_window->forgot().isOpen());
        QCOMPARE(m_window->page(), KioskWindow::Page::Result);
    }

    void lettersLeadToANameInALargeSection()
    {
        openSection(largeSection);
        QVERIFY(!shows(QStringLiteral("Maria Clara Santos")));
        touch(QStringLiteral("M"));
        QVERIFY(shows(QStringLiteral("Maria Clara Santos")));
        QVERIFY(shows(QStringLiteral("Liza Manalo")));
        QVERIFY(!shows(QStringLiteral("Ben Álvarez")));
        touch(ForgotSentences::deleteLetter());
        QVERIFY(shows(QStringLiteral("A")));
        touch(ForgotSentences::back());
        QVERIFY(shows(smallSection));
        touch(ForgotSentences::back());
        QVERIFY(!m_window->forgot().isOpen());
    }

    void aKeyboardFindsANameWithoutItsMarks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("Vietnamese") << QStringLiteral("nguyen") << QStringLiteral("Nguyễn Văn An");
        QTest::newRow("Polish") << QStringLiteral("LUKASZ") << QStringLiteral("Łukasz Żak");
        QTest::newRow("the last name") << QStringLiteral("ozt") << QStringLiteral("Nina Öztürk");
    }

    void aKeyboardFindsANameWithoutItsMarks()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        openSection(largeSection);
        QTest::keyClicks(&m_window->forgot(), typed);
        QVERIFY(shows(name));
        QVERIFY(!shows(QStringLiteral("Ana Reyes")));
        QTest::keyClick(&m_window->forgot(), Qt::Key_Escape);
        QVERIFY(shows(smallSection));
    }

    void aSlipThatLeadsToNobodyIsNotTaken()
    {
        openSection(largeSection);
        QTest::keyClicks(&m_window->forgot(), QStringLiteral("lukx"));
        QVERIFY(shows(QStringLiteral("Łukasz Żak")));
    }

    void wrongPinsMakeThisStudentWaitAndNoOther()
    {
        openSection(smallSection);
        touch(QStringLiteral("Ana Reyes"));
        m_window->forgot().showPinWrong(ana(), 10min);
        touch(QStringLiteral("4"));
        QVERIFY(!button(ForgotSentences::count())->isEnabled());
        touch(ForgotSentences::back());
        QTRY_VERIFY(shows(QStringLiteral("Ben Álvarez")));
        touch(QStringLiteral("Ben Álvarez"));
        m_window->forgot().showPinWrong(ana(), 10min); // late: about another student
        m_window->forgot().showPinReady(*StudentNumber::parse(u"2026-0002"), 0ms);
        touch(QStringLiteral("4"));
        QVERIFY(button(ForgotSentences::count())->isEnabled());
    }

    void aBadgeClosesItAtEveryStep_data()
    {
        QTest::addColumn<QStringList>("touched");
        QTest::newRow("the sections") << QStringList{};
        QTest::newRow("the names") << QStringList{smallSection};
        QTest::newRow("the approval") << QStringList{smallSection, QStringLiteral("Ana Reyes")};
    }

    void aBadgeClosesItAtEveryStep()
    {
        QFETCH(QStringList, touched);
        touch(ForgotSentences::forgotBadge());
        for (const QString& tile : std::as_const(touched))
            touch(tile);
        m_window->showVerdict(receipt(QStringLiteral("Dev")));
        QVERIFY(!m_window->forgot().isOpen());
        QCOMPARE(m_window->page(), KioskWindow::Page::Result);
        for (const QAbstractButton* one : m_window->findChildren<QAbstractButton*>())
            QVERIFY2(!one->text().contains(QLatin1String("Reyes")), "a name is left behind");
    }

    void itClosesWhenNobodyTouchesItForHalfAMinute()
    {
        touch(ForgotSentences::forgotBadge());
        m_clock->advance(29s);
        m_window->refresh();
        QVERIFY(m_window->forgot().isOpen());
        touch(smallSection);
        m_clock->advance(29s);
        m_window->refresh();
        QVERIFY(m_window->forgot().isOpen());
        m_clock->advance(1s);
        m_window->refresh();
        QVERIFY(!m_window->forgot().isOpen());
        QCOMPARE(m_window->page(), KioskWindow::Page::Idle);
        touch(ForgotSentences::forgotBadge());
        QVERIFY(shows(smallSection)); // and begins anew
    }

    void nothingBehindItCanBeReached()
    {
        touch(ForgotSentences::forgotBadge());
        for (QWidget* child : m_window->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY(child == &m_window->forgot() || child->isHidden() || !child->isEnabled());
    }

    void theOfficeTakesItsPlace()
    {
        touch(ForgotSentences::forgotBadge());
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QVERIFY(m_window->admin().isOpen());
        QVERIFY(!m_window->forgot().isOpen());
        m_window->admin().leave();
        QVERIFY(button(ForgotSentences::forgotBadge()));
    }

    void whatIsTouchedIsLargeAndApart_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QStringList>("touched");
        for (const QSize size :
             {QSize(640, 480), QSize(800, 480), QSize(480, 800), QSize(1280, 800), QSize(1920, 1080)}) {
            const auto row = [size](const char* step, const QStringList& touched) {
                QTest::addRow("%s at %dx%d", step, size.width(), size.height()) << size << touched;
            };
            row("sections", {});
            row("letters", {largeSection});
            row("names", {smallSection});
            row("approval", {smallSection, QStringLiteral("Ana Reyes")});
        }
    }

    void whatIsTouchedIsLargeAndApart()
    {
        QFETCH(QSize, size);
        QFETCH(QStringList, touched);
        m_window->resize(size);
        touch(ForgotSentences::forgotBadge());
        for (const QString& tile : std::as_const(touched))
            touch(tile);
        QList<QRect> places;
        const int ring = TouchButton::ringRoom;
        for (const QAbstractButton* one : m_window->forgot().findChildren<QAbstractButton*>()) {
            if (!one->isVisible())
                continue;
            const QRect place =
                QRect(one->mapTo(m_window.get(), QPoint()), one->size()).adjusted(ring, ring, -ring, -ring);
            QVERIFY2(place.width() >= 64 && place.height() >= 64, qPrintable(one->accessibleName()));
            QVERIFY2(m_window->rect().contains(place), qPrintable(one->accessibleName()));
            QVERIFY(!one->accessibleName().isEmpty());
            for (const QRect& other : std::as_const(places))
                QVERIFY2(!place.adjusted(-15, -15, 15, 15).intersects(other), qPrintable(one->accessibleName()));
            places.append(place);
        }
        QVERIFY(places.size() > 3);
    }

    void aRosterThatCannotBeReadIsSaid()
    {
        class NoStudents : public StudentSource {
        public:
            void sections(QObject*, std::function<void(const std::optional<QStringList>&)> then) override
            {
                then({});
            }
            void students(const QString&, QObject*, std::function<void(const std::optional<Students>&)> then) override
            {
                then({});
            }
        } source;
        m_window->forgot().setSource(&source);
        touch(ForgotSentences::forgotBadge());
        QVERIFY(isSaid(ForgotSentences::unreadable()));
        touch(ForgotSentences::back());
        QVERIFY(!m_window->forgot().isOpen());
    }

private:
    static StudentNumber ana() { return *StudentNumber::parse(u"2026-0001"); }

    QAbstractButton* button(const QString& name) const
    {
        for (QAbstractButton* one : m_window->findChildren<QAbstractButton*>()) {
            if (one->accessibleName() == name && one->isVisible())
                return one;
        }
        return nullptr;
    }

    bool shows(const QString& name) const { return button(name) != nullptr; }

    /** Of a text of the students' pages, in pixels from above; -1 where it is not shown. */
    int topOf(const QString& text) const
    {
        for (const TextLabel* label : m_window->findChildren<TextLabel*>()) {
            if (label->text() == text && label->isVisible())
                return label->mapTo(m_window.get(), QPoint(0, 0)).y();
        }
        return -1;
    }

    bool isSaid(const QString& sentence) const
    {
        const auto labels = m_window->forgot().findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const TextLabel* label) { return label->isVisible() && label->text() == sentence; });
    }

    void touch(const QString& name)
    {
        QAbstractButton* one = button(name);
        QVERIFY2(one, qPrintable(name));
        const QPoint place = one->mapTo(m_window.get(), one->rect().center());
        QTest::touchEvent(m_window->windowHandle(), m_screen.get()).press(0, place, m_window->windowHandle());
        QTest::touchEvent(m_window->windowHandle(), m_screen.get()).release(0, place, m_window->windowHandle());
    }

    void openSection(const QString& section)
    {
        touch(ForgotSentences::forgotBadge());
        touch(section);
    }

    std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
    SampleStudents m_students;
    std::unique_ptr<support::FakeClock> m_clock;
    std::unique_ptr<KioskWindow> m_window;
};

QTEST_MAIN(TestForgotBadge)
#include "tst_forgotbadge.moc"
