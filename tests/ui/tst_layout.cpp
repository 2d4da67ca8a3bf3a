#include "tests/ui/kioskfixture.h"
#include "ui/samplestudents.h"
#include "ui/widgets/readingdirection.h"

#include <QtTest>

#include <cmath>

using namespace rollcall;
using namespace rollcall::ui;
using attendance::AttendanceStatus;
using attendance::RefusalReason;
using namespace std::chrono_literals;

namespace {

const QList<QSize> screens = {QSize(480, 320),   QSize(320, 480),   QSize(640, 480),
                              QSize(800, 480),   QSize(1024, 600),  QSize(1280, 800),
                              QSize(1920, 1080), QSize(1080, 1920), QSize(480, 800)};

qreal luminance(const QColor& colour)
{
    const auto linear = [](qreal c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/** WCAG 2.2, relative luminance and contrast ratio. */
qreal contrast(const QColor& a, const QColor& b)
{
    const qreal one = luminance(a) + 0.05;
    const qreal other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace

class TestLayout : public QObject {
    Q_OBJECT

    support::FakeClock m_clock;

private Q_SLOTS:
    void nothing_on_a_page_overlaps_or_leaves_the_screen_data()
    {
        QTest::addColumn<QSize>("screen");
        for (const QSize screen : screens)
            QTest::addRow("%dx%d", screen.width(), screen.height()) << screen;
    }

    void nothing_on_a_page_overlaps_or_leaves_the_screen()
    {
        QFETCH(QSize, screen);
        const Scale scale(screen);
        for (const PagePlan& plan : {idlePlan(screen, scale), faultPlan(screen, scale), resultPlan(screen, scale),
                                     twoResultsPlan(screen, scale)}) {
            QList<QRect> all = {plan.preview, plan.panel, plan.headline, plan.syncStatus, plan.language,
                                plan.larger,  plan.help,  plan.bar,      plan.chips};
            for (const ResultPlace& place : plan.results) {
                all << place.icon << place.text;
                QVERIFY(place.ground.contains(place.icon) && place.ground.contains(place.text));
            }
            for (qsizetype i = 0; i < all.size(); ++i) {
                if (all.at(i).isNull())
                    continue;
                QVERIFY(all.at(i).isValid());
                QVERIFY(QRect(QPoint(), screen).contains(all.at(i)));
                for (qsizetype j = i + 1; j < all.size(); ++j)
                    QVERIFY2(!all.at(i).intersects(all.at(j)), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
            }
        }
    }

    void whatever_is_touched_is_large_enough_and_within_reach_data()
    {
        nothing_on_a_page_overlaps_or_leaves_the_screen_data();
    }

    void whatever_is_touched_is_large_enough_and_within_reach()
    {
        QFETCH(QSize, screen);
        KioskWindow window(m_clock);
        window.setReducedMotion(true);
        window.resize(screen);
        window.show();
        QTest::mouseClick(window.findChild<TouchButton*>(QStringLiteral("language"), Qt::FindDirectChildrenOnly),
                          Qt::LeftButton);
        QVERIFY(window.findChild<LanguageSheet*>()->isVisible());
        auto buttons = window.findChildren<TouchButton*>();
        buttons.removeIf([](const TouchButton* button) { return !button->isVisible(); });
        const bool hasLarger = !idlePlan(screen, Scale(screen)).larger.isNull();
        QCOMPARE(buttons.size(), qsizetype(languages().size()) + (hasLarger ? 3 : 2));
        QList<QRect> places;
        for (const TouchButton* button : buttons) {
            const int ring = TouchButton::ringRoom; // around what is painted
            const QRect place =
                QRect(button->mapTo(&window, QPoint(0, 0)), button->size()).adjusted(ring, ring, -ring, -ring);
            QVERIFY2(place.width() >= 64 && place.height() >= 64, qPrintable(button->text()));
            QVERIFY2(place.top() >= screen.height() / 2, qPrintable(button->text()));
            for (const QRect& other : places)
                QVERIFY(!other.intersects(place));
            places << place;
            QVERIFY(!button->accessibleName().isEmpty());
        }
    }

    void the_buttons_at_the_foot_are_sixteen_pixels_apart_data()
    {
        nothing_on_a_page_overlaps_or_leaves_the_screen_data();
    }

    void the_buttons_at_the_foot_are_sixteen_pixels_apart()
    {
        QFETCH(QSize, screen);
        for (const qreal textSize : {1.0, 2.0}) {
            const Scale scale(screen, textSize);
            const PagePlan plan = withForgotBadge(idlePlan(screen, scale), scale);
            QList<QRect> buttons;
            for (const QRect& place : {plan.language, plan.larger, plan.help, plan.forgot}) {
                if (!place.isNull())
                    buttons << place;
            }
            QVERIFY(buttons.size() >= 3);
            for (const QRect& one : buttons) {
                QVERIFY(one.width() >= 64 && one.height() >= 64);
                for (const QRect& other : buttons)
                    QVERIFY(one == other || !one.adjusted(-15, -15, 15, 15).intersects(other));
            }
        }
        QVERIFY(screen.width() < 800 || !idlePlan(screen, Scale(screen)).larger.isNull());
    }

    void nothing_is_cut_off_on_the_smallest_screen_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QSize>("screen");
        for (const Language& language : languages()) {
            for (const QSize screen : {QSize(800, 480), QSize(480, 800), QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s, %dx%d", qPrintable(language.code), screen.width(), screen.height())
                    << language.code << screen;
        }
    }

    void nothing_is_cut_off_on_the_smallest_screen()
    {
        QFETCH(QString, code);
        QFETCH(QSize, screen);
        KioskWindow window(m_clock);
        window.setReducedMotion(true);
        window.resize(screen);
        window.setLanguage(code);
        window.setSchoolName(QStringLiteral("Colegio Nacional de San José de la Montaña"));
        window.setSchedule(usualSchedule());
        window.show();

        const QList<attendance::Verdict> verdicts = {
            receipt(QStringLiteral("Ana")),
            receipt(QStringLiteral("Íñigo"), at(8, 7), AttendanceStatus::Late),
            receipt(QStringLiteral("Maria Concepción Guadalupe Esperanza Niño")),
            receipt(QStringLiteral("Wolfeschlegelsteinhausenbergerdorff")),
            receipt(QStringLiteral("عبد الرحمن")),
            alreadyIn(QStringLiteral("Maria Concepción Guadalupe Esperanza Niño")),
            late(QStringLiteral("Maria Concepción Guadalupe Esperanza Niño"), at(8, 7), 8h + 5min),
            late(QStringLiteral("Ana"), at(8, 5).addSecs(12), 8h + 5min),
            out(QStringLiteral("عبد الرحمن"), at(12, 2)),
            refused(RefusalReason::AlreadyOut, QStringLiteral("Maria Concepción Guadalupe Esperanza Niño")),
            refused(RefusalReason::Cooldown, QStringLiteral("Maria Concepción Guadalupe Esperanza Niño")),
            refused(RefusalReason::OutsideHours, QStringLiteral("Maria Concepción Guadalupe Esperanza Niño")),
            refused(RefusalReason::OutsideHours, QStringLiteral("عبد الرحمن"), 12h + 30min),
            refused(RefusalReason::WrongSession, QStringLiteral("Maria Concepción Guadalupe Esperanza Niño"), 12h),
            refused(RefusalReason::NoSchool, QStringLiteral("Ana"), {}, QStringLiteral("Bonifacio Day")),
            refusal(RefusalReason::NotOnRoster),
            refusal(RefusalReason::NotABadge),
            refusal(RefusalReason::BadgeRevoked),
            refused(RefusalReason::BadgeExpired, QStringLiteral("Maria Concepción Guadalupe Esperanza Niño")),
            refusal(RefusalReason::BadgeNotVerified),
            refusal(RefusalReason::BadgeOtherSchool),
            refusal(RefusalReason::BadgeNotSigned),
            refusal(RefusalReason::NotRecorded),
        };
        const QList<SyncLine> lines = {
            {Reachability::Online, true, 0, 0},
            {Reachability::Online, true, 12345, 0},
            {Reachability::Offline, true, 12345, 0},
            {Reachability::Offline, true, 12345, 0, at(7, 24)},
            {Reachability::CaptivePortal, true, 12345, 0, at(7, 24).addDays(-61)},
            {Reachability::ProjectPaused, true, 12345, 0, at(7, 24).addDays(-61)},
            {Reachability::ServerTrouble, true, 12345, 0, at(7, 24).addDays(-61)},
            {Reachability::Unknown, true, 12345, 0, at(7, 24).addDays(-61)},
            {Reachability::Online, true, 999, 999},
            {.reachability = Reachability::Online, .cloudEnabled = true, .isClockOff = true},
            {.reachability = Reachability::Online, .cloudEnabled = true, .isScheduleRefused = true},
            {.reachability = Reachability::Online, .cloudEnabled = true, .isRosterHeldBack = true},
            {.reachability = Reachability::Online, .cloudEnabled = true, .isZoneOther = true},
            {}};
        for (const SyncLine& line : lines) {
            window.setSyncLine(line);
            checkNothingIsCut(window);
        }
        for (const attendance::Verdict& verdict : verdicts) {
            window.showVerdict(verdict);
            checkNothingIsCut(window);
            checkTheNameIsTheLargest(window);
        }
        for (const attendance::Verdict& verdict : verdicts.mid(2, 6)) { // the long ones, each beside another
            window.showVerdict(verdict, "code", std::chrono::milliseconds(0));
            window.showVerdict(verdicts.first(), "another", std::chrono::milliseconds(0));
            QCOMPARE(window.findChild<ResultPage*>()->count(), 2);
            checkNothingIsCut(window);
            checkTheNameIsTheLargest(window);
        }
        m_clock.advance(std::chrono::seconds(70));
        window.refresh();
        for (int kind = 0; kind <= static_cast<int>(FaultKind::DeviceReplaced); ++kind) {
            window.showFault({static_cast<FaultKind>(kind), std::chrono::seconds(120)});
            checkNothingIsCut(window);
        }
    }

    void nothing_of_the_start_page_is_cut_off_on_the_smallest_screens_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<bool>("hasAll");
        for (const Language& language : languages()) {
            for (const QSize screen : {QSize(480, 320), QSize(320, 480), QSize(800, 480), QSize(480, 800)}) {
                for (const bool hasAll : {false, true})
                    QTest::addRow("%s, %dx%d%s", qPrintable(language.code), screen.width(), screen.height(),
                                  hasAll ? ", all" : "")
                        << language.code << screen << hasAll;
            }
        }
    }

    void nothing_of_the_start_page_is_cut_off_on_the_smallest_screens()
    {
        QFETCH(QString, code);
        QFETCH(QSize, screen);
        QFETCH(bool, hasAll);
        SampleStudents students;
        KioskWindow window(m_clock);
        window.setReducedMotion(true);
        window.resize(screen);
        window.setLanguage(code);
        window.setSchoolName(QStringLiteral("San Mateo High"));
        window.setSchedule(usualSchedule());
        if (hasAll) {
            window.forgot().setSource(&students);
            window.setForgotBadgeOffered(true);
            window.setLensSide(LensSide::Above);
            window.setDayCount(DayCount{412, 480});
        }
        window.setSyncLine({Reachability::Online, true, 0, 0});
        window.show();
        checkNothingIsCut(window);
        window.findChild<TouchButton*>(QStringLiteral("help"), Qt::FindDirectChildrenOnly)->click();
        checkNothingIsCut(window);
    }

    void nothing_is_cut_off_at_twice_the_text_size_data()
    {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages())
            QTest::addRow("%s", qPrintable(language.code)) << language.code;
    }

    // WCAG 2.2, 1.4.4
    void nothing_is_cut_off_at_twice_the_text_size()
    {
        QFETCH(QString, code);
        KioskWindow window(m_clock);
        window.setReducedMotion(true);
        window.resize(1280, 800);
        window.setTextSize(2);
        window.setLanguage(code);
        window.setSchoolName(QStringLiteral("San Mateo High"));
        window.setSchedule(usualSchedule());
        window.setSyncLine({Reachability::Offline, true, 12, 0});
        window.show();
        checkNothingIsCut(window);
        window.showFault({FaultKind::CameraSilent, std::chrono::seconds(8)});
        checkNothingIsCut(window);
        for (const attendance::Verdict& verdict :
             {onTime(QStringLiteral("Maria Concepción"), at(7, 24), 8h + 5min), alreadyIn(QStringLiteral("Ana")),
              refused(RefusalReason::WrongSession, QStringLiteral("Ana"), 12h),
              refusal(RefusalReason::NotRecorded)}) {
            window.showVerdict(verdict);
            checkNothingIsCut(window);
            checkTheNameIsTheLargest(window);
        }
    }

    void a_line_is_as_wide_on_the_screen_as_it_was_measured()
    {
        const FittedText fitted = fitText(QStringLiteral("Good morning, Ana."), themeFont(58), QSize(400, 300), 2);
        QCOMPARE(fitted.lines.size(), qsizetype(2));
        QVERIFY(!fitted.isElided);
        for (const FittedText::Line& line : fitted.lines) {
            const int wide = QFontMetrics(fitted.font).horizontalAdvance(line.text);
            QVERIFY(wide <= 400);
            QVERIFY(std::abs(wide - line.width) <= 2);
        }
    }

    void what_fits_nowhere_is_cut_with_an_ellipsis()
    {
        const FittedText fitted = fitText(QString(400, QLatin1Char('W')), themeFont(32), QSize(200, 60), 2);
        QVERIFY(fitted.isElided);
        QVERIFY(fitted.lines.last().text.endsWith(QChar(0x2026)));
        QVERIFY(fitted.size.height() <= 60);
        QVERIFY(fitted.size.width() <= 200);
    }

    void figures_are_tabular_so_that_the_clock_stands_still()
    {
        const QFontMetrics metrics(themeFont(96, QFont::DemiBold));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(QLatin1Char('0')));
    }

    void a_text_is_read_from_the_side_of_its_language_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Qt::LayoutDirection>("onArabicPage");
        QTest::newRow("a sentence") << QStringLiteral("ترفضه السحابة كما هو.") << Qt::RightToLeft;
        QTest::newRow("from and to") << QStringLiteral("4 ث ← 7 ث") << Qt::RightToLeft;
        QTest::newRow("a name within it") << QStringLiteral("HD Webcam · قيد الاستخدام") << Qt::RightToLeft;
        QTest::newRow("a path") << QStringLiteral("/media/STICK/roster.csv") << Qt::LeftToRight;
        QTest::newRow("a technician's sentence") << QStringLiteral("the file is empty.") << Qt::LeftToRight;
        QTest::newRow("figures alone") << QStringLiteral("96 %") << Qt::RightToLeft;
    }

    void a_text_is_read_from_the_side_of_its_language()
    {
        QFETCH(QString, text);
        QFETCH(Qt::LayoutDirection, onArabicPage);
        QCOMPARE(readingDirection(text, Qt::RightToLeft), onArabicPage);
        QCOMPARE(readingDirection(text, Qt::LeftToRight), Qt::LeftToRight);
    }

    void every_colour_can_be_read_on_its_ground()
    {
        for (const Theme& theme : {Theme::light(), Theme::night()}) {
            for (const QColor& ground : {theme.paper, theme.surface}) {
                for (const QColor& text : {theme.ink, theme.muted, theme.accent, theme.fault})
                    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + ground.name()));
            }
        }
        for (const ResultKind kind : everyKind) {
            const Colours colours = resultColours(kind);
            QVERIFY(contrast(colours.text, colours.background) >= 4.5);
        }
    }

    void every_result_has_its_own_shape()
    {
        QList<QPainterPath> seen;
        for (const ResultKind kind : everyKind) {
            const QPainterPath path = shapePath(resultShape(kind));
            QVERIFY(!seen.contains(path));
            QVERIFY(QRectF(0, 0, 100, 100).contains(path.boundingRect()));
            seen << path;
        }
    }

private:
    void checkTheNameIsTheLargest(const KioskWindow& window)
    {
        for (const ResultPanel* panel : window.findChildren<ResultPanel*>()) {
            if (panel->isHidden())
                continue;
            const int name = panel->name().fitted().font.pixelSize();
            for (const TextLabel* label : panel->findChildren<TextLabel*>()) {
                if (label == &panel->name() || label->text().isEmpty())
                    continue;
                QVERIFY2(label->fitted().font.pixelSize() < name, qPrintable(panel->name().text() + label->text()));
            }
        }
    }

    void checkNothingIsCut(const KioskWindow& window)
    {
        int checked = 0;
        for (const TextLabel* label : window.findChildren<TextLabel*>()) {
            if (!label->isVisibleTo(&window) || label->text().isEmpty())
                continue;
            const FittedText& fitted = label->fitted();
            const QByteArray where = QStringLiteral("%1: %2x%3 in %4x%5")
                                         .arg(label->text())
                                         .arg(fitted.size.width())
                                         .arg(fitted.size.height())
                                         .arg(label->width())
                                         .arg(label->height())
                                         .toUtf8();
            QVERIFY2(!fitted.isElided, where.constData());
            QVERIFY2(fitted.size.width() <= label->width() && fitted.size.height() <= label->height(),
                     where.constData());
            QVERIFY2(fitted.font.pixelSize() >= 12, where.constData());
            QVERIFY2(window.rect().contains(QRect(label->mapTo(&window, QPoint(0, 0)), label->size())),
                     where.constData());
            ++checked;
        }
        QVERIFY(checked >= 2);
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
