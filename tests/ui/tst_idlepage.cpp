// What a school and a student can have otherwise on the students' start page.

#include "tests/ui/kioskfixture.h"
#include "ui/text/helpsentences.h"
#include "ui/text/sentences.h"

#include <QApplication>
#include <QBuffer>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtTest>

using namespace rollcall;
using namespace rollcall::ui;
using namespace std::chrono_literals;

using Page = KioskWindow::Page;

namespace {

const QColor logoColour(0xd0, 0x10, 0x90); // which nothing else has

QImage plainPicture(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(logoColour);
    return picture;
}

bool write(const QString& file, const QByteArray& bytes)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

/** The least rectangle that has every pixel of this colour. */
QRect placeOf(const QColor& colour, const QImage& image)
{
    QRect place;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                place |= QRect(x, y, 1, 1);
        }
    }
    return place;
}

int inkIn(const QImage& image)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixelColor(x, y) == Theme::light().accent ? 1 : 0;
    }
    return pixels;
}

} // namespace

class TestIdlePage : public QObject {
    Q_OBJECT

    support::FakeClock m_clock;
    std::unique_ptr<KioskWindow> m_window;

    TouchButton* button(const char* name) const
    {
        return m_window->findChild<TouchButton*>(QLatin1String(name), Qt::FindDirectChildrenOnly);
    }

    /** By the window system's way, which finds the widget by itself. */
    void touch(const QWidget* widget)
    {
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {},
                          widget->mapTo(m_window.get(), widget->rect().center()));
    }

    HelpPage* help() const { return m_window->findChild<HelpPage*>(); }

    TouchButton* helpButton(const QString& name) const
    {
        for (TouchButton* one : help()->findChildren<TouchButton*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    TextLabel* label(const QString& text) const
    {
        for (TextLabel* one : m_window->findChildren<TextLabel*>()) {
            if (one->text() == text && one->isVisibleTo(m_window.get()))
                return one;
        }
        return nullptr;
    }

    int headlineSize() const { return label(Sentences::holdBadgeToCamera())->fitted().font.pixelSize(); }

private Q_SLOTS:
    void init()
    {
        m_clock.setNow(at(7, 24));
        m_window = std::make_unique<KioskWindow>(m_clock);
        m_window->setReducedMotion(true);
        m_window->resize(1280, 800);
        m_window->setSchoolName(QStringLiteral("San Mateo High"));
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void a_picture_of_the_school_is_made_small_enough_and_keeps_its_shape_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("read");
        QTest::newRow("small") << QSize(64, 64) << QSize(64, 64);
        QTest::newRow("wide") << QSize(2048, 512) << QSize(512, 128);
        QTest::newRow("high") << QSize(600, 1200) << QSize(256, 512);
    }

    void a_picture_of_the_school_is_made_small_enough_and_keeps_its_shape()
    {
        QFETCH(QSize, size);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("logo.png"));
        QVERIFY(plainPicture(size).save(file));
        const auto picture = readLogo(file);
        QVERIFY(picture.ok());
        QTEST(picture->size(), "read");
        QCOMPARE(picture->pixelColor(picture->rect().center()), logoColour);
    }

    void a_drawing_gets_the_size_that_is_needed()
    {
        if (!QImageReader::supportedImageFormats().contains("svg"))
            QSKIP("Qt's plugin for SVG is not installed");
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("logo.svg"));
        QVERIFY(write(file, R"(<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20">)"
                            R"(<rect width="10" height="20" fill="#d01090"/></svg>)"));
        const auto picture = readLogo(file);
        QVERIFY(picture.ok());
        QCOMPARE(picture->size(), QSize(256, 512));
        QCOMPARE(picture->pixelColor(128, 256), logoColour);
    }

    void what_is_no_picture_is_an_error_that_names_no_path_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("missing") << QByteArray() << false;
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("text") << QByteArray("not a picture") << true;
        QTest::newRow("cut off") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << true;
        QByteArray large;
        QBuffer picture(&large);
        QVERIFY(picture.open(QIODevice::WriteOnly) && plainPicture({8, 8}).save(&picture, "PNG"));
        large.append(QByteArray(SchoolLogo::largestFile, 'x')); // what comes after a picture does not harm it
        QTest::newRow("too large") << large << true;
    }

    void what_is_no_picture_is_an_error_that_names_no_path()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isThere);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("logo.png"));
        QVERIFY(!isThere || write(file, bytes));
        const auto picture = readLogo(file);
        QVERIFY(!picture.ok());
        QCOMPARE(picture.error().code, ErrorCode::Io);
        QVERIFY(!picture.error().detail.isEmpty());
        QVERIFY2(!picture.error().detail.contains(folder.path()), qPrintable(picture.error().detail));
    }

    void the_picture_of_the_school_is_beside_its_name_where_reading_begins_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("left to right") << QStringLiteral("en");
        QTest::newRow("right to left") << QStringLiteral("ar");
    }

    void the_picture_of_the_school_is_beside_its_name_where_reading_begins()
    {
        QFETCH(QString, code);
        m_window->setLanguage(code);
        QVERIFY(placeOf(logoColour, m_window->grab().toImage()).isNull());
        m_window->setLogo(plainPicture({200, 200}));
        const QRect logo = placeOf(logoColour, m_window->grab().toImage());
        const TextLabel* name = label(QStringLiteral("San Mateo High"));
        const QRect text(name->mapTo(m_window.get(), QPoint(0, 0)), name->size());
        QVERIFY(logo.height() >= 32);
        QVERIFY(std::abs(logo.width() - logo.height()) <= 1);
        QVERIFY(std::abs(logo.center().y() - text.center().y()) <= 2);
        QVERIFY(!logo.intersects(text));
        QCOMPARE(logo.center().x() < text.center().x(), code == QStringLiteral("en"));
        m_window->setLogo({});
        QVERIFY(placeOf(logoColour, m_window->grab().toImage()).isNull());
    }

    void how_many_are_here_is_said_in_the_language_of_the_page()
    {
        QVERIFY(!label(Sentences::dayCount(412, 480)));
        m_window->setDayCount(DayCount{412, 480});
        QVERIFY(label(QStringLiteral("412 of 480 here today")));
        m_window->setLanguage(QStringLiteral("de"));
        QVERIFY(label(QStringLiteral("412 von 480 heute da")));
        m_window->setDayCount({});
        QVERIFY(!label(QStringLiteral("412 von 480 heute da")));
    }

    void the_bar_of_the_session_is_as_long_as_what_is_over_of_it()
    {
        m_window->setSchedule(usualSchedule());
        const auto share = [this](const QDateTime& now) {
            m_clock.setNow(now);
            m_window->refresh();
            const QImage card = m_window->findChild<SessionCard*>()->grab().toImage();
            const QColor accent = Theme::light().accent;
            return placeOf(accent, card).width() / qreal(card.width() - 2 * Scale(m_window->size()).length(24));
        };
        const auto isAbout = [&share](const QDateTime& now, qreal expected) {
            return std::abs(share(now) - expected) < 0.02;
        };
        QVERIFY(isAbout(at(6, 45), 1 / 3.0)); // of 06:30 to 07:15, when who comes is late
        QVERIFY(isAbout(at(7, 0), 2 / 3.0));
        QVERIFY(isAbout(at(7, 20), 1 / 3.0)); // of 07:15 to 07:30, when nobody is taken in any more
        QVERIFY(isAbout(at(12, 0), 0.5));     // of 11:30 to 12:30
        QCOMPARE(share(at(9, 0)), 0.0);       // nothing ends then
    }

    void the_arrow_points_to_the_camera_in_every_language()
    {
        const auto* arrow = m_window->findChild<LensArrow*>();
        QVERIFY(!arrow->isVisible());
        for (const char* code : {"en", "ar"}) {
            m_window->setLanguage(QLatin1String(code));
            for (const LensSide side : {LensSide::Above, LensSide::Right, LensSide::Below, LensSide::Left}) {
                m_window->setLensSide(side);
                QVERIFY(arrow->isVisible());
                // Its head, at the end that points, is the wider half.
                const QRect all(QPoint(0, 0), arrow->size());
                const QImage shown = m_window->grab(arrow->geometry()).toImage();
                const auto ink = [&](const QRect& half) { return inkIn(shown.copy(half)); };
                const int upper = ink(all.adjusted(0, 0, 0, -all.height() / 2));
                const int lower = ink(all.adjusted(0, all.height() / 2, 0, 0));
                const int left = ink(all.adjusted(0, 0, -all.width() / 2, 0));
                const int right = ink(all.adjusted(all.width() / 2, 0, 0, 0));
                const int head = std::max({upper, lower, left, right});
                QCOMPARE(head, side == LensSide::Above   ? upper
                               : side == LensSide::Below ? lower
                               : side == LensSide::Left  ? left
                                                         : right);
                QVERIFY(head > all.width() * all.height() / 20);
            }
        }
        m_window->showVerdict(receipt(QStringLiteral("Ana")));
        QVERIFY(!arrow->isVisible());
        m_clock.advance(2s);
        m_window->refresh();
        QVERIFY(arrow->isVisible());
        m_window->setLensSide(LensSide::None);
        QVERIFY(!arrow->isVisible());
    }

    void larger_text_grows_in_two_steps_and_comes_back()
    {
        const int designed = headlineSize();
        touch(button("larger"));
        const int larger = headlineSize();
        QVERIFY(larger > designed);
        touch(button("larger"));
        QVERIFY(headlineSize() > larger);
        touch(button("larger"));
        QCOMPARE(headlineSize(), designed);
    }

    void the_larger_text_of_a_student_goes_back_data()
    {
        QTest::addColumn<QString>("when");
        for (const char* when :
             {"20 s after the last touch", "with the badge after their own", "before the office opens"})
            QTest::newRow(when) << QString::fromLatin1(when);
    }

    void the_larger_text_of_a_student_goes_back()
    {
        QFETCH(QString, when);
        const int designed = headlineSize();
        touch(button("larger"));
        const int larger = headlineSize();
        QVERIFY(larger > designed);
        if (when.startsWith(QStringLiteral("20 s"))) {
            m_clock.advance(15s);
            touch(m_window->findChild<CameraPreview*>());
            m_clock.advance(19999ms);
            m_window->refresh();
            QCOMPARE(headlineSize(), larger);
            m_clock.advance(1ms);
            m_window->refresh();
        } else if (when.startsWith(QStringLiteral("with"))) {
            for (const char* name : {"Ana", "Ben"})
                m_window->showVerdict(receipt(QLatin1String(name)));
            m_clock.advance(2s);
            m_window->refresh();
        } else {
            QTest::keyClick(m_window.get(), Qt::Key_F9);
            QVERIFY(m_window->admin().isOpen());
            m_window->admin().leave();
        }
        QCOMPARE(m_window->page(), Page::Idle);
        QCOMPARE(headlineSize(), designed);
    }

    void help_says_how_and_leads_back_by_touch_and_by_key_data()
    {
        QTest::addColumn<QString>("way");
        for (const char* way : {"touch", "key", "escape", "20 s after the last touch", "badge"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

    void help_says_how_and_leads_back_by_touch_and_by_key()
    {
        QFETCH(QString, way);
        QVERIFY(!help()->isVisible());
        if (way == QStringLiteral("key")) {
            button("help")->setFocus();
            QTest::keyClick(button("help"), Qt::Key_Space);
        } else {
            touch(button("help"));
        }
        QVERIFY(help()->isVisible());
        QCOMPARE(help()->geometry(), m_window->rect());
        QVERIFY(label(HelpSentences::title()));
        for (const QString& step : HelpSentences::steps(false))
            QVERIFY2(label(step), qPrintable(step));
        QVERIFY(!button("help")->isVisible());
        TouchButton* back = helpButton(HelpSentences::close());
        QVERIFY(back->hasFocus());
        if (way == QStringLiteral("touch")) {
            touch(back);
        } else if (way == QStringLiteral("key")) {
            QTest::keyClick(back, Qt::Key_Space);
        } else if (way == QStringLiteral("escape")) {
            QTest::keyClick(back, Qt::Key_Escape);
        } else if (way == QStringLiteral("badge")) {
            m_window->showVerdict(receipt(QStringLiteral("Ana")));
            QCOMPARE(m_window->page(), Page::Result);
        } else {
            m_clock.advance(15s);
            touch(label(HelpSentences::title()));
            m_clock.advance(19999ms);
            m_window->refresh();
            QVERIFY(help()->isVisible());
            m_clock.advance(1ms);
            m_window->refresh();
        }
        QVERIFY(!help()->isVisible());
        QVERIFY(button("help")->isVisible() && button("help")->isEnabled());
    }

    void help_names_forgot_badge_where_it_is_there()
    {
        m_window->setForgotBadgeOffered(true);
        touch(button("help"));
        QVERIFY(label(HelpSentences::steps(true).constLast()));
        QVERIFY(HelpSentences::steps(true).constLast() != HelpSentences::steps(false).constLast());
    }

    void the_key_on_the_page_of_help_leads_to_the_pin()
    {
        touch(button("help"));
        touch(helpButton(QStringLiteral("Office")));
        QVERIFY(m_window->admin().isOpen());
        QVERIFY(!help()->isVisible());
        m_window->admin().leave();
        QVERIFY(!help()->isVisible());
        QCOMPARE(m_window->page(), Page::Idle);
    }
};

QTEST_MAIN(TestIdlePage)
#include "tst_idlepage.moc"
