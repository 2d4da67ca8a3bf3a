#include "tests/ui/kioskfixture.h"
#include "ui/text/sentences.h"

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
            QVERIFY(shownTexts(*m_window).contains(Sentences::holdBadgeHere()));
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
        QVERIFY(texts.contains(QStringLiteral("Good morning, Ben.")));
        QVERIFY(!texts.contains(QStringLiteral("Good morning, Ana.")));
        m_clock.advance(1999ms);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Result);
        m_clock.advance(1ms);
        m_window->refresh();
        QCOMPARE(m_window->page(), Page::Idle);
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
        QVERIFY(!texts.contains(QStringLiteral("Hold your badge here")));
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
        auto* button = m_window->findChild<TouchButton*>(QString(), Qt::FindDirectChildrenOnly);
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
        QVERIFY(!shownTexts(*m_window).contains(QStringLiteral("Hold your badge here")));
    }

    void the_language_list_closes_by_itself_and_for_a_verdict()
    {
        auto* sheet = m_window->findChild<LanguageSheet*>();
        auto* button = m_window->findChild<TouchButton*>(QString(), Qt::FindDirectChildrenOnly);
        QTest::mouseClick(button, Qt::LeftButton);
        m_clock.advance(10s);
        m_window->refresh();
        QVERIFY(sheet->isHidden());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(sheet->isVisible());
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(sheet->isHidden());
    }

    void a_language_changes_what_is_on_the_screen_already()
    {
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        m_window->setLanguage(QStringLiteral("de_AT"));
        QVERIFY(shownTexts(*m_window).contains(QStringLiteral("Guten Morgen, Ana.")));
        m_window->setLanguage(QStringLiteral("tlh"));
        QVERIFY(shownTexts(*m_window).contains(QStringLiteral("Good morning, Ana.")));
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
    }
};

QTEST_MAIN(TestKioskWindow)
#include "tst_kioskwindow.moc"
