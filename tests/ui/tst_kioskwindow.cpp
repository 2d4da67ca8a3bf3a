#include "tests/ui/kioskfixture.h"
#include "ui/text/sentences.h"

#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;
using attendance::RefusalReason;

using Page = KioskWindow::Page;

namespace {

const QList<BadgeHint> everyHint = {BadgeHint::ShowWhole, BadgeHint::OneAtATime, BadgeHint::Closer,
                                    BadgeHint::Tilt,      BadgeHint::Dark,       BadgeHint::IntoTheLight,
                                    BadgeHint::HoldStill};

QStringList shownTexts(const QWidget& window)
{
    QStringList texts;
    for (const TextLabel* label : window.findChildren<TextLabel*>()) {
        if (label->isVisibleTo(&window) && !label->text().isEmpty())
            texts << label->text();
    }
    return texts;
}

/** The colour in the middle of one half of the preview, as it is on the screen. */
QColor previewColour(KioskWindow& window, bool leftHalf)
{
    const auto* preview = window.findChild<CameraPreview*>();
    const QImage image = window.grab().toImage();
    const QRect place(preview->mapTo(&window, QPoint(0, 0)), preview->size());
    return image.pixelColor(place.left() + place.width() * (leftHalf ? 1 : 7) / 8, place.center().y());
}

} // namespace

class TestKioskWindow : public QObject {
    Q_OBJECT

    support::FakeClock m_clock;
    std::unique_ptr<KioskWindow> m_window;

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<KioskWindow>(m_clock);
        m_window->setReducedMotion(true);
        m_window->resize(1280, 800);
        m_window->show();
    }

    void cleanup() { m_window.reset(); }

    void a_result_leaves_when_its_time_is_over_data()
    {
        QTest::addColumn<attendance::Verdict>("verdict");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("receipt") << receipt(QStringLiteral("Ana")) << 2000;
        QTest::newRow("already in") << alreadyIn(QStringLiteral("Ana")) << 3000;
        QTest::newRow("not on the roster") << refusal(RefusalReason::NotOnRoster) << 3000;
        QTest::newRow("not a badge") << refusal(RefusalReason::NotABadge) << 3000;
        QTest::newRow("not recorded") << refusal(RefusalReason::NotRecorded) << 3000;
    }

    void a_result_leaves_when_its_time_is_over()
    {
        QFETCH(attendance::Verdict, verdict);
        QFETCH(int, milliseconds);
        m_window->showVerdict(verdict);
        QCOMPARE(m_window->page(), Page::Result);
        m_clock.advance(std::chrono::milliseconds(milliseconds - 1));
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Result);
        m_clock.advance(1ms);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Idle);
    }

    void each_hint_is_a_sentence_over_the_picture_for_a_second_and_a_half()
    {
        const auto* pill = m_window->findChild<GuidancePill*>();
        QSet<QString> hints;
        for (const BadgeHint hint : everyHint) {
            m_window->showBadgeHint(hint);
            hints.insert(pill->text());
            QCOMPARE(pill->text(), Sentences::badgeHint(hint));
            QCOMPARE(pill->accessibleName(), pill->text());
            QVERIFY(pill->isVisible());
            QVERIFY(shownTexts(*m_window).contains(Sentences::holdBadgeToCamera()));
        }
        QCOMPARE(hints.size(), everyHint.size());
        m_clock.advance(CameraPreview::guidanceStay);
        QTRY_VERIFY(!pill->isVisible());
    }

    void a_hint_is_never_beside_a_result()
    {
        const auto* pill = m_window->findChild<GuidancePill*>();
        m_window->showBadgeHint(BadgeHint::Closer);
        QVERIFY(pill->isVisible());
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(!pill->isVisible());
        m_window->showBadgeHint(BadgeHint::Closer);
        QVERIFY(!pill->isVisible());
        m_clock.advance(2s);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Idle);
        QVERIFY(!pill->isVisible());
    }

    void a_result_leaves_by_itself()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        m_clock.advance(2s);
        QTRY_COMPARE(m_window->page(), Page::Idle);
    }

    void the_next_verdict_replaces_the_one_on_the_screen_and_gets_its_own_time()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        m_clock.advance(1500ms);
        m_window->showVerdict(receipt(QStringLiteral("Ben")));
        const QStringList texts = shownTexts(*m_window);
        QVERIFY(texts.contains(QStringLiteral("Ben")));
        QVERIFY(!texts.contains(QStringLiteral("Ana")));
        m_clock.advance(1999ms);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Result);
        m_clock.advance(1ms);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Idle);
    }

    void where_to_hold_a_badge_does_not_come_back_while_one_is_held()
    {
        const auto start = m_clock.monotonic();
        m_window->showVerdict(receipt(QStringLiteral("Ana")), "Ana", start);
        for (int i = 0; i < 100; ++i) {
            m_clock.advance(100ms);
            m_window->noteInSight({"Ana"}, m_clock.monotonic());
            m_window->refresh();
            QCOMPARE(m_window->page(), Page::Result);
        }
        m_clock.advance(1999ms);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Result);
        m_clock.advance(1ms);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Idle);
    }

    void two_badges_of_one_frame_are_both_on_the_page()
    {
        const auto frame = m_clock.monotonic();
        QVERIFY(m_window->showVerdict(receipt(QStringLiteral("Ana")), "Ana", frame));
        m_clock.advance(73ms);
        QVERIFY(m_window->showVerdict(late(QStringLiteral("Ben"), at(8, 7), 8h + 5min), "Ben", frame));
        QStringList texts = shownTexts(*m_window);
        QVERIFY(texts.contains(QStringLiteral("Ana")) && texts.contains(QStringLiteral("Ben")));
        const QImage image = m_window->grab().toImage();
        QCOMPARE(image.pixelColor(2, 2), QColor(0x14703f));
        QCOMPARE(image.pixelColor(1277, 2), QColor(0xf2b01e));
        m_window->setLanguage(QStringLiteral("ar"));
        QCOMPARE(m_window->grab().toImage().pixelColor(1277, 2), QColor(0x14703f));
    }

    void who_came_before_is_on_a_chip()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        m_clock.advance(500ms);
        m_window->showVerdict(receipt(QStringLiteral("Ben")));
        QCOMPARE(m_window->findChild<ResultChips*>()->texts(),
                 QStringList{Sentences::chip(receipt(QStringLiteral("Ana")))});
    }

    void the_next_result_of_the_same_kind_is_seen_as_new()
    {
        m_window->setReducedMotion(false);
        auto* edge = m_window->findChild<EdgeFlash*>();
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(!edge->isVisible());
        QTRY_VERIFY(m_window->findChild<FadeOver*>()->isHidden());
        m_window->showVerdict(receipt(QStringLiteral("Ben")));
        QVERIFY(edge->isVisible());
        QCOMPARE(m_window->grab().toImage().pixelColor(2, 400), QColor(0xf6f4ef));
        QTRY_VERIFY(!edge->isVisible());
        QCOMPARE(m_window->grab().toImage().pixelColor(2, 400), QColor(0x14703f));
    }

    void a_scan_tried_again_with_the_same_result_stays_calm()
    {
        m_window->setReducedMotion(false);
        QVERIFY(m_window->showVerdict(refusal(RefusalReason::NotRecorded), "Ana", 0ms));
        QVERIFY(!m_window->showVerdict(refusal(RefusalReason::NotRecorded), "Ana", 1000ms));
        QVERIFY(!m_window->findChild<EdgeFlash*>()->isVisible());
        QVERIFY(m_window->showVerdict(receipt(QStringLiteral("Ana")), "Ana", 2000ms));
        QVERIFY(m_window->findChild<EdgeFlash*>()->isVisible());
    }

    void the_bar_drains_once_the_badge_is_out_of_sight()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")), "Ana", m_clock.monotonic());
        auto* bar = m_window->findChild<DrainBar*>();
        QCOMPARE(bar->left(), 1.0);
        m_clock.advance(1s);
        QTRY_VERIFY(bar->left() < 0.6);
    }

    void a_result_fills_the_window_with_its_colour()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        const QImage image = m_window->grab().toImage();
        for (const QPoint corner : {QPoint(2, 2), QPoint(1277, 2), QPoint(2, 797), QPoint(1277, 797)})
            QCOMPARE(image.pixelColor(corner), QColor(0x14703f));
    }

    void the_preview_is_a_mirror()
    {
        m_window->showFrame(twoColourFrame(Qt::red, Qt::blue));
        QCOMPARE(previewColour(*m_window, true), QColor(Qt::blue));
        QCOMPARE(previewColour(*m_window, false), QColor(Qt::red));
    }

    void a_frame_that_is_no_picture_leaves_the_one_before_it()
    {
        QVideoFrame damaged(QVideoFrameFormat({64, 48}, QVideoFrameFormat::Format_Jpeg));
        QVERIFY(damaged.isValid() && damaged.map(QVideoFrame::WriteOnly));
        std::memset(damaged.bits(0), 'x', std::size_t(damaged.mappedBytes(0)));
        damaged.unmap();
        QVERIFY(damaged.toImage().isNull());
        m_window->showFrame(twoColourFrame(Qt::red, Qt::blue));
        QCOMPARE(previewColour(*m_window, true), QColor(Qt::blue));
        m_window->showFrame(damaged);
        QCOMPARE(previewColour(*m_window, true), QColor(Qt::blue));
        m_window->showFrame(twoColourFrame(Qt::green, Qt::yellow));
        QCOMPARE(previewColour(*m_window, true), QColor(Qt::yellow));
    }

    void the_preview_stays_live_while_a_result_is_shown()
    {
        m_window->showFrame(twoColourFrame(Qt::red, Qt::red));
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QCOMPARE(previewColour(*m_window, true), QColor(Qt::red));
        m_window->showFrame(twoColourFrame(Qt::blue, Qt::blue));
        QCOMPARE(m_window->page(), Page::Result);
        QCOMPARE(previewColour(*m_window, true), QColor(Qt::blue));
    }

    void an_invalid_frame_keeps_the_picture()
    {
        m_window->showFrame(twoColourFrame(Qt::red, Qt::red));
        m_window->showFrame(QVideoFrame());
        QCOMPARE(previewColour(*m_window, true), QColor(Qt::red));
    }

    void the_first_painted_frame_is_told_once()
    {
        QSignalSpy started(m_window.get(), &KioskWindow::previewStarted);
        m_window->grab();
        QCOMPARE(started.count(), 0);
        m_window->showFrame(twoColourFrame(Qt::red, Qt::red));
        m_window->grab();
        m_window->showFrame(twoColourFrame(Qt::blue, Qt::blue));
        m_window->grab();
        QCOMPARE(started.count(), 1);
    }

    void out_of_order_keeps_the_clock_and_counts_down()
    {
        m_window->showFault({FaultKind::CameraSilent, 8s});
        QCOMPARE(m_window->page(), Page::Fault);
        QStringList texts = shownTexts(*m_window);
        QVERIFY(texts.contains(QStringLiteral("07:24")));
        QVERIFY(texts.contains(QStringLiteral("The camera is not answering.")));
        QVERIFY(texts.contains(QStringLiteral("Trying again in 8 s.")));
        QVERIFY(!texts.contains(QStringLiteral("Hold your badge to the camera")));
        m_clock.advance(5s);
        m_window->refresh();
        QVERIFY(shownTexts(*m_window).contains(QStringLiteral("Trying again in 3 s.")));
        m_clock.advance(10s);
        m_window->refresh();
        QVERIFY(shownTexts(*m_window).contains(QStringLiteral("Trying again now.")));
        m_window->clearFault();
        QCOMPARE(m_window->page(), Page::Idle);
    }

    void a_fault_nobody_retries_has_no_count_down()
    {
        m_window->showFault({FaultKind::StorageFull, {}});
        const QStringList texts = shownTexts(*m_window);
        QVERIFY(texts.contains(QStringLiteral("There is no space left to record.")));
        QVERIFY(texts.filter(QStringLiteral("Trying")).isEmpty());
    }

    void without_a_roster_nobody_is_told_that_they_are_not_on_it()
    {
        m_window->showFault({FaultKind::RosterMissing, {}});
        const QStringList texts = shownTexts(*m_window);
        QVERIFY(texts.contains(QStringLiteral("This kiosk has no list of students yet.")));
        QVERIFY(texts.contains(QStringLiteral("The office is told.")));
        QVERIFY(texts.contains(QStringLiteral("07:24")));
        QVERIFY(!m_window->showVerdict(refusal(RefusalReason::NotOnRoster), "Ana"));
        QCOMPARE(m_window->page(), Page::Fault);
        QVERIFY(m_window->showVerdict(refusal(RefusalReason::NotABadge), "code"));
        QCOMPARE(m_window->page(), Page::Result);
        m_window->clearFault();
        QVERIFY(m_window->showVerdict(refusal(RefusalReason::NotOnRoster), "Ana"));
    }

    void what_a_student_can_do_stands_above_the_cause()
    {
        m_window->showFault({FaultKind::CameraSilent, 8s});
        const auto top = [this](const QString& text) {
            for (const TextLabel* label : m_window->findChildren<TextLabel*>()) {
                if (label->text() == text && label->isVisibleTo(m_window.get()))
                    return label->mapTo(m_window.get(), QPoint(0, 0)).y();
            }
            return -1;
        };
        QVERIFY(top(QStringLiteral("Please see the office.")) > 0);
        QVERIFY(top(QStringLiteral("Please see the office.")) < top(QStringLiteral("The camera is not answering.")));
    }

    void a_verdict_during_a_fault_goes_back_to_the_fault()
    {
        m_window->showFault({FaultKind::StorageFull, {}});
        m_window->showVerdict(refusal(RefusalReason::NotRecorded));
        QCOMPARE(m_window->page(), Page::Result);
        m_clock.advance(3s);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Fault);
    }

    void a_fault_that_ends_during_a_result_goes_back_to_idle()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        m_window->showFault({FaultKind::CameraSilent, 8s});
        QCOMPARE(m_window->page(), Page::Result);
        m_window->clearFault();
        m_clock.advance(2s);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Idle);
    }

    void the_clock_follows_the_wall_clock()
    {
        QVERIFY(shownTexts(*m_window).contains(QStringLiteral("Monday 23 Nov")));
        m_clock.setNow(at(23, 59).addSecs(60));
        m_window->refresh();
        const QStringList texts = shownTexts(*m_window);
        QVERIFY(texts.contains(QStringLiteral("00:00")));
        QVERIFY(texts.contains(QStringLiteral("Tuesday 24 Nov")));
    }

    void a_wall_clock_that_jumps_does_not_touch_a_result()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        m_clock.setNow(at(7, 24).addDays(365));
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Result);
    }

    void the_honest_line_is_on_every_page()
    {
        m_window->setSyncLine({Reachability::Offline, true, 12, 0});
        const QString line = QStringLiteral("offline · 12 kept here");
        QVERIFY(shownTexts(*m_window).contains(line));
        m_window->showFault({FaultKind::CameraMissing, {}});
        QVERIFY(shownTexts(*m_window).contains(line));
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(shownTexts(*m_window).contains(line));
    }

    void a_touch_on_a_language_speaks_it_at_once_and_tells()
    {
        QSignalSpy chosen(m_window.get(), &KioskWindow::languageChosen);
        auto* sheet = m_window->findChild<LanguageSheet*>();
        auto* button = m_window->findChild<TouchButton*>(QStringLiteral("language"), Qt::FindDirectChildrenOnly);
        QVERIFY(sheet->isHidden());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(sheet->isVisible());
        const auto offered = sheet->findChildren<TouchButton*>();
        QCOMPARE(offered.size(), qsizetype(languages().size()));
        QTest::mouseClick(offered.last(), Qt::LeftButton);
        QVERIFY(sheet->isHidden());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("ar"));
        QCOMPARE(m_window->language(), QStringLiteral("ar"));
        QCOMPARE(m_window->layoutDirection(), Qt::RightToLeft);
        QVERIFY(!shownTexts(*m_window).contains(QStringLiteral("Hold your badge to the camera")));
    }

    void the_language_list_closes_by_itself_and_for_a_verdict()
    {
        auto* sheet = m_window->findChild<LanguageSheet*>();
        auto* button = m_window->findChild<TouchButton*>(QStringLiteral("language"), Qt::FindDirectChildrenOnly);
        QTest::mouseClick(button, Qt::LeftButton);
        m_clock.advance(10s);
        m_window->refresh();
        QVERIFY(sheet->isHidden());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(sheet->isVisible());
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(sheet->isHidden());
    }

    void the_language_a_student_chose_goes_back_data()
    {
        QTest::addColumn<QString>("when");
        for (const char* when :
             {"20 s after the last touch", "with the badge after their own", "before the office opens"})
            QTest::newRow(when) << QString::fromLatin1(when);
    }

    void the_language_a_student_chose_goes_back()
    {
        QFETCH(QString, when);
        m_window->setLanguage(QStringLiteral("de"));
        auto* button = m_window->findChild<TouchButton*>(QStringLiteral("language"), Qt::FindDirectChildrenOnly);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(m_window->findChild<LanguageSheet*>()->findChildren<TouchButton*>().last(), Qt::LeftButton);
        QCOMPARE(m_window->language(), QStringLiteral("ar"));
        if (when.startsWith(QStringLiteral("20 s"))) {
            m_clock.advance(15s);
            QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, {640, 200});
            m_clock.advance(19999ms);
            m_window->refresh();
            QCOMPARE(m_window->language(), QStringLiteral("ar"));
            m_clock.advance(1ms);
            m_window->refresh();
        } else if (when.startsWith(QStringLiteral("with"))) {
            m_window->showVerdict(receipt(QStringLiteral("Ana")));
            QCOMPARE(m_window->language(), QStringLiteral("ar"));
            m_window->showVerdict(receipt(QStringLiteral("Ben")));
        } else {
            Q_EMIT m_window->findChild<HoldCorner*>()->held();
        }
        QCOMPARE(m_window->language(), QStringLiteral("de"));
    }

    void nothing_that_a_student_can_press_closes_the_window()
    {
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        m_window->setClosable(true);
        QVERIFY(m_window->close());
    }

    void a_focus_ring_is_there_only_once_a_key_has_moved_the_focus()
    {
        auto* button = m_window->findChild<TouchButton*>(QStringLiteral("language"), Qt::FindDirectChildrenOnly);
        QApplication::setActiveWindow(m_window.get());
        button->setFocus(Qt::ActiveWindowFocusReason);
        QTRY_VERIFY(button->hasFocus());
        const QRgb accent = QColor(0x0a6c68).rgb();
        const auto ring = [&] { return button->grab().toImage().pixel(button->width() / 2, 1); };
        QVERIFY(ring() != accent);
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        button->setFocus(Qt::TabFocusReason);
        QCOMPARE(ring(), accent);
    }

    void a_language_changes_what_is_on_the_screen_already()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        m_window->setLanguage(QStringLiteral("de_AT"));
        QVERIFY(shownTexts(*m_window).contains(QStringLiteral("Guten Morgen,")));
        m_window->setLanguage(QStringLiteral("tlh"));
        QVERIFY(shownTexts(*m_window).contains(QStringLiteral("Good morning,")));
    }

    void arabic_is_laid_out_from_right_to_left()
    {
        const auto* preview = m_window->findChild<CameraPreview*>();
        QVERIFY(preview->geometry().center().x() < m_window->width() / 2);
        m_window->setLanguage(QStringLiteral("ar"));
        QVERIFY(preview->geometry().center().x() > m_window->width() / 2);
    }

    void night_has_its_own_paper()
    {
        m_window->setNight(true);
        QCOMPARE(m_window->grab().toImage().pixelColor(2, 2), QColor(0x0e1a21));
        m_window->setNight(false);
        QCOMPARE(m_window->grab().toImage().pixelColor(2, 2), QColor(0xf6f4ef));
    }

    void the_fade_ends_and_leaves_nothing_behind()
    {
        m_window->setReducedMotion(false);
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        auto* fade = m_window->findChild<FadeOver*>();
        QVERIFY(fade->isVisible());
        QTRY_VERIFY(fade->isHidden());
        QCOMPARE(m_window->grab().toImage().pixelColor(2, 2), QColor(0x14703f));
    }

    void reduced_motion_changes_pages_at_once()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(m_window->findChild<FadeOver*>()->isHidden());
        m_window->showVerdict(receipt(QStringLiteral("Ben")));
        QVERIFY(!m_window->findChild<EdgeFlash*>()->isVisible());
    }
};

QTEST_MAIN(TestKioskWindow)
#include "tst_kioskwindow.moc"
