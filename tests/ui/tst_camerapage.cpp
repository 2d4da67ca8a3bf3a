// The office's page of the camera, by touch: its picture, the cameras, and how well a badge is read.

#include "tests/ui/adminfixture.h"
#include "ui/admin/camerapage.h"
#include "ui/screenshots.h"
#include "ui/text/camerasentences.h"

#include <QListView>

using namespace rollcall;
using namespace rollcall::ui;

Q_DECLARE_METATYPE(rollcall::ui::ReadingTest::Judgement)

namespace {

using Judgement = ReadingTest::Judgement;

SearchedFrame read(std::optional<double> pixels = 6.0)
{
    SearchedFrame frame = SampleCamera::searchedSample();
    frame.pixelsPerModule = pixels;
    return frame;
}

SearchedFrame unread(std::optional<BadgeHint> hint)
{
    SearchedFrame frame = read();
    frame.isRead = false;
    frame.hint = hint;
    return frame;
}

SearchedFrame nothing()
{
    SearchedFrame frame = read({});
    frame.isRead = false;
    frame.corners.clear();
    return frame;
}

} // namespace

class TestCameraPage : public AdminFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_camera.setState(SampleCamera().state());
        start();
        m_by = By::Touch;
    }
    void cleanup() { stop(); }

    void thePictureIsLiveWhileThePageIsOpenOnly()
    {
        QVERIFY(!m_camera.isWatched());
        openCamera();
        QVERIFY(m_camera.isWatched());
        QTRY_VERIFY(!picture()->pictureRect().isEmpty());
        openPage(QStringLiteral("About"));
        QVERIFY(!m_camera.isWatched());
        openPage(CameraSentences::title());
        QVERIFY(m_camera.isWatched());
        tap(AdminSentences::close());
        QTRY_VERIFY(!admin().isOpen());
        QVERIFY(!m_camera.isWatched());
    }

    void thePictureIsWholeWhateverTheShapeOfTheWindow_data()
    {
        QTest::addColumn<QSize>("window");
        for (const QSize size : {QSize(800, 480), QSize(1280, 800), QSize(1920, 1080), QSize(480, 800)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    void thePictureIsWholeWhateverTheShapeOfTheWindow()
    {
        QFETCH(QSize, window);
        m_window->resize(window);
        openCamera();
        QTRY_VERIFY(!picture()->pictureRect().isEmpty());
        const QRect shown = picture()->pictureRect();
        QVERIFY(picture()->rect().contains(shown));
        QVERIFY(std::abs(shown.width() * 9.0 / 16 - shown.height()) <= 1);
        QVERIFY(shown.width() == picture()->width() || shown.height() == picture()->height());
    }

    void aTurnedPictureIsShownUpright()
    {
        openCamera();
        QVideoFrame frame = placeholderFrame({320, 180});
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
        frame.setRotation(QtVideo::Rotation::Clockwise90);
#else
        frame.setRotationAngle(QVideoFrame::Rotation90);
#endif
        Q_EMIT m_camera.frameCame(frame);
        QTRY_VERIFY(picture()->pictureRect().height() > picture()->pictureRect().width());
    }

    void theOutlineIsRoundTheCode()
    {
        openCamera();
        QTRY_VERIFY(!picture()->pictureRect().isEmpty());
        const auto colourAt = [this](QPointF share) {
            const QRect shown = picture()->pictureRect();
            const QPoint place(shown.left() + int(share.x() * shown.width()),
                               shown.top() + int(share.y() * shown.height()));
            return picture()->grab().toImage().pixelColor(place);
        };
        const QPointF corner = SampleCamera::searchedSample().corners.first();
        QCOMPARE(colourAt(corner), Theme::light().accent);
        Q_EMIT m_camera.searched(nothing());
        QVERIFY(colourAt(corner) != Theme::light().accent);
    }

    void aCameraThatFailsIsSaidInWords()
    {
        openCamera();
        m_camera.setState({.cameras = {}, .canChoose = true, .fault = FaultKind::CameraBusy});
        QVERIFY(picture()->pictureRect().isEmpty());
        QCOMPARE(picture()->accessibleDescription(),
                 QStringLiteral("There is no picture. Another program is using the camera."));
        QVERIFY(rows().isEmpty());
    }

    void aTestCountsTenSecondsAndJudges()
    {
        openCamera();
        tap(QStringLiteral("Test reading"));
        QVERIFY(texts().contains(QStringLiteral("Hold a badge up, for 10 s. Nobody is counted.")));
        for (int i = 0; i < 300; ++i) {
            Q_EMIT m_camera.frameCame(QVideoFrame());
            if (i % 3 != 0) { // a slow computer
                SearchedFrame frame = read(i % 2 == 0 ? std::optional(6.0) : std::nullopt);
                frame.took = std::chrono::microseconds(i == 2 ? 40'000 : 8'200);
                Q_EMIT m_camera.searched(i % 10 == 1 ? nothing() : frame);
            }
            m_clock->advance(33ms);
            if (i == 150) {
                m_window->refresh();
                QVERIFY(texts().contains(QStringLiteral("Hold a badge up, for 6 s. Nobody is counted.")));
            }
        }
        m_clock->advance(100ms);
        m_window->refresh();
        QVERIFY2(texts().contains(QStringLiteral("Reads well.")), qPrintable(texts().join(u'\n')));
        QCOMPARE(rows().mid(0, 4), (QStringList{QStringLiteral("Pictures · 30.0 a second · 300"),
                                                QStringLiteral("Badge read · in 180 of 200 · 90 %"),
                                                QStringLiteral("Time for a picture · 8.2 ms, at most 40.0 ms"),
                                                QStringLiteral("Size of the code · 6.0 pixels a square")}));
        tap(QStringLiteral("Test reading")); // once more
        QVERIFY(texts().contains(QStringLiteral("Hold a badge up, for 10 s. Nobody is counted.")));
    }

    void whoLeavesThePageEndsTheTest()
    {
        openCamera();
        tap(QStringLiteral("Test reading"));
        openPage(QStringLiteral("About"));
        m_clock->advance(11s);
        m_window->refresh();
        openPage(CameraSentences::title());
        QVERIFY(button(QStringLiteral("Test reading"))->isEnabled());
        QCOMPARE(rows().size(), 2);
    }

    void theJudgementFollowsFromTheFigures_data()
    {
        QTest::addColumn<int>("frames");
        QTest::addColumn<QList<SearchedFrame>>("searched");
        QTest::addColumn<Judgement>("expected");
        QTest::addColumn<QString>("sentence");
        const auto times = [](int count, const SearchedFrame& frame) { return QList<SearchedFrame>(count, frame); };
        QTest::newRow("no picture") << 0 << times(0, read()) << Judgement::NoPicture
                                    << QStringLiteral("No picture came from the camera.");
        QTest::newRow("no badge") << 300 << times(300, nothing()) << Judgement::NothingSeen
                                  << QStringLiteral(
                                         "No code was seen. Hold a badge before the camera and test again.");
        QTest::newRow("all read") << 300 << times(300, read()) << Judgement::ReadsWell
                                  << QStringLiteral("Reads well.");
        QTest::newRow("held up for a part of the time") << 300 << times(200, nothing()) + times(100, read())
                                                        << Judgement::ReadsWell << QStringLiteral("Reads well.");
        QTest::newRow("of unknown size")
            << 300 << times(300, read({})) << Judgement::ReadsWell << QStringLiteral("Reads well.");
        QTest::newRow("few pictures")
            << 60 << times(60, read()) << Judgement::Slow
            << QStringLiteral("Reads, but few pictures come. More light, or a smaller size, gives more.");
        QTest::newRow("small and read")
            << 300 << times(300, read(3.4)) << Judgement::Small
            << QStringLiteral("The code is small. Hold it closer, or choose a larger size of the picture.");
        QTest::newRow("too small to be read")
            << 300 << times(300, unread(BadgeHint::Closer)) << Judgement::Small
            << QStringLiteral("The code is small. Hold it closer, or choose a larger size of the picture.");
        QTest::newRow("dark") << 300 << times(100, read()) + times(100, unread(BadgeHint::Dark))
                              << Judgement::Hindered
                              << QStringLiteral("It is dark. Light from the front helps most.");
        QTest::newRow("glare, mostly") << 300
                                       << times(40, unread(BadgeHint::Tilt)) + times(20, unread(BadgeHint::HoldStill))
                                       << Judgement::Hindered
                                       << QStringLiteral(
                                              "Light is reflected from the badge. Tilt it, or move the lamp.");
        QTest::newRow("moved") << 300 << times(60, unread(BadgeHint::HoldStill)) << Judgement::Hindered
                               << QStringLiteral("The code is blurred. Hold it still, or give more light.");
        QTest::newRow("cut off")
            << 300 << times(60, unread(BadgeHint::ShowWhole)) << Judgement::Hindered
            << QStringLiteral("A part of the code is out of the picture. Hold it in the middle, or turn the camera.");
        QTest::newRow("pale") << 300 << times(60, unread(BadgeHint::IntoTheLight)) << Judgement::Hindered
                              << QStringLiteral("The code is pale. It needs light from the front, or better print.");
        QTest::newRow("for no reason")
            << 300 << times(100, read()) + times(100, unread({})) << Judgement::Patchy
            << QStringLiteral("Not read in every picture. Hold the badge still, with light from the front.");
    }

    void theJudgementFollowsFromTheFigures()
    {
        QFETCH(int, frames);
        QFETCH(QList<SearchedFrame>, searched);
        ReadingTest test(5s);
        for (int i = 0; i < frames; ++i)
            test.noteFrame();
        for (const SearchedFrame& frame : searched)
            test.noteSearched(frame);
        const ReadingTest::Figures figures = test.figures(15s);
        QTEST(figures.judgement, "expected");
        QTEST(CameraSentences::judgement(figures), "sentence");
    }

    void anotherCameraIsTriedBeforeItIsUsed()
    {
        openCamera();
        QCOMPARE(rows(), (QStringList{QStringLiteral("HD Webcam C270 · In use"),
                                      QStringLiteral("Integrated Camera · Touch to try it")}));
        touchRow(1);
        QCOMPARE(tried(), QStringLiteral("camera.name=Integrated Camera"));
        QVERIFY(texts().contains(
            QStringLiteral("Trying Integrated Camera: hold a badge up, for 10 s. Nothing is saved.")));
        QCOMPARE(rows().last(), QStringLiteral("Integrated Camera · Being tried"));
        QVERIFY(!button(QStringLiteral("Test reading"))->isEnabled());
        watchTenSeconds();
        QVERIFY(texts().contains(QStringLiteral("Use Integrated Camera?")));
        QVERIFY(listed().first().startsWith(QStringLiteral("Pictures")));
        QCOMPARE(m_settings->saves.size(), 0);

        tap(QStringLiteral("Use it"));
        m_settings->finishLoad({});
        QCOMPARE(m_settings->saves.size(), 1);
        QCOMPARE(m_settings->saves.first().size(), 1);
        QCOMPARE(m_settings->saves.first().first().key, QStringLiteral("camera.name"));
        QCOMPARE(m_settings->saves.first().first().text, std::optional(QStringLiteral("Integrated Camera")));
        QVERIFY(m_camera.tried()); // until the saved settings are in force
        m_settings->finishSave({});
        QVERIFY(!m_camera.tried());
        QVERIFY(texts().contains(QStringLiteral("Saved. The kiosk uses this camera now.")));
    }

    void whoKeepsTheOtherCameraHasItBackAndNothingIsSaved()
    {
        openCamera();
        touchRow(1);
        watchTenSeconds();
        tap(QStringLiteral("Keep the other"));
        QVERIFY(!m_camera.tried());
        QCOMPARE(rows(), (QStringList{QStringLiteral("HD Webcam C270 · In use"),
                                      QStringLiteral("Integrated Camera · Touch to try it")}));
        QCOMPARE(m_settings->saves.size(), 0);
    }

    void aTrialEndsWithItsPage_data()
    {
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("while it lasts") << false;
        QTest::newRow("while it is asked whether to use it") << true;
    }

    void aTrialEndsWithItsPage()
    {
        QFETCH(bool, isAsked);
        openCamera();
        touchRow(1);
        if (isAsked)
            watchTenSeconds();
        admin().leave();
        QVERIFY(!m_camera.tried());
        QVERIFY(!m_camera.isWatched());
        QCOMPARE(m_settings->saves.size(), 0);
    }

    void whoOpensAnotherPageEndsTheTrial()
    {
        openCamera();
        touchRow(1);
        openPage(QStringLiteral("About"));
        QVERIFY(!m_camera.tried());
        openPage(CameraSentences::title());
        QVERIFY(m_camera.isWatched());
        QCOMPARE(rows().size(), 2);
    }

    void oneOfTwoThatAreCalledTheSameIsChosenByItsNumber()
    {
        m_camera.setState({.cameras = {{QStringLiteral("USB Camera"), true}, {QStringLiteral("USB Camera"), false}},
                           .canChoose = true,
                           .fault = {}});
        openCamera();
        touchRow(1);
        QCOMPARE(tried(), QStringLiteral("camera.name= camera.index=1"));
        watchTenSeconds();
        tap(QStringLiteral("Use it"));
        m_settings->finishLoad({});
        QCOMPARE(m_settings->saves.size(), 1);
        const QList<SettingChange>& saved = m_settings->saves.first();
        QCOMPARE(saved.size(), 2);
        QCOMPARE(saved.at(0).key, QStringLiteral("camera.name"));
        QVERIFY(!saved.at(0).text);
        QCOMPARE(saved.at(1).key, QStringLiteral("camera.index"));
        QCOMPARE(saved.at(1).text, std::optional(QStringLiteral("1")));
    }

    void whatIsNotSavedIsSaid()
    {
        openCamera();
        touchRow(1);
        watchTenSeconds();
        tap(QStringLiteral("Use it"));
        m_settings->finishLoad({});
        m_settings->failSave(SettingsFault::Cause::Other, QStringLiteral("the disk is full"));
        QVERIFY(texts().contains(AdminSentences::notSaved()));
        QVERIFY(texts().contains(QStringLiteral("the disk is full")));
        QVERIFY(!m_camera.tried());
    }

    void settingsAreTriedBeforeTheyAreSaved()
    {
        openCameraSettings();
        more(rotation);
        tap(QStringLiteral("Try them"));
        QCOMPARE(tried(), QStringLiteral("camera.rotation=90"));
        QVERIFY(m_camera.isWatched());
        QVERIFY(!box(0)->isVisible());
        QVERIFY(texts().contains(QStringLiteral("This is how it would be. Hold a badge up, for 10 s. Nothing is saved.")));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
        watchTenSeconds();
        QVERIFY(!m_camera.tried());
        QVERIFY(!m_camera.isWatched());
        QVERIFY(box(0)->isVisible());
        QVERIFY2(texts().contains(QStringLiteral("Reads well. Not saved yet.")), qPrintable(texts().join(u'\n')));
        QCOMPARE(box(rotation)->text(), QStringLiteral("90°"));
        QVERIFY(button(QStringLiteral("Save"))->isEnabled());
        QCOMPARE(m_settings->saves.size(), 0);
    }

    void aTrialOfSettingsEndsEarly_data()
    {
        QTest::addColumn<QString>("by");
        QTest::newRow("by the button") << QStringLiteral("Stop");
        QTest::newRow("with another page") << QStringLiteral("About");
        QTest::newRow("with the page that shows the camera") << CameraSentences::title();
    }

    void aTrialOfSettingsEndsEarly()
    {
        QFETCH(QString, by);
        openCameraSettings();
        more(rotation);
        tap(QStringLiteral("Try them"));
        if (by == QStringLiteral("Stop"))
            tap(by);
        else
            openPage(by);
        QVERIFY(!m_camera.tried());
        QCOMPARE(m_camera.isWatched(), by == CameraSentences::title());
        openPage(SettingSentences::pageTitle(QLatin1String("camera")));
        QVERIFY(box(0)->isVisible());
        QCOMPARE(box(rotation)->text(), QStringLiteral("90°"));
        QVERIFY(button(QStringLiteral("Try them"))->isEnabled());
    }

    void whereTheCommandLineNamesTheCameraNothingIsTried()
    {
        CameraFeed::State state = m_camera.state();
        state.canChoose = false;
        m_camera.setState(state);
        openCameraSettings();
        QVERIFY(!button(QStringLiteral("Try them")));
    }

    void nothingIsChosenThatCannotBe_data()
    {
        QTest::addColumn<bool>("canChoose");
        QTest::addColumn<int>("row");
        QTest::newRow("the one in use") << true << 0;
        QTest::newRow("where the command line names it") << false << 1;
    }

    void nothingIsChosenThatCannotBe()
    {
        QFETCH(bool, canChoose);
        QFETCH(int, row);
        CameraFeed::State state = m_camera.state();
        state.canChoose = canChoose;
        m_camera.setState(state);
        openCamera();
        touchRow(row);
        QVERIFY(!m_camera.tried());
    }

private:
    static constexpr int rotation = 4; ///< its box on the page of settings

    void openCameraSettings()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(SettingSentences::pageTitle(QLatin1String("camera")));
        m_settings->finishLoad({});
    }

    /** Of what is tried, in one line. */
    QString tried()
    {
        QStringList all;
        for (const SettingChange& one : m_camera.tried().value_or(QList<SettingChange>()))
            all << one.key + u'=' + one.text.value_or(QString());
        return all.join(u' ');
    }

    void watchTenSeconds()
    {
        for (int i = 0; i < 300; ++i) {
            Q_EMIT m_camera.frameCame(QVideoFrame());
            Q_EMIT m_camera.searched(read());
            m_clock->advance(33ms);
        }
        m_clock->advance(100ms);
        m_window->refresh();
    }

    void openCamera()
    {
        typePin(QStringLiteral("4711"));
        admin().acceptPin();
        openPage(CameraSentences::title());
    }

    CameraPage* page()
    {
        return admin().findChild<CameraPage*>();
    }
    LivePicture* picture()
    {
        return page()->findChild<LivePicture*>();
    }
    QListView* list()
    {
        return page()->findChild<QListView*>();
    }

    QStringList rows()
    {
        QStringList all;
        for (int i = 0; i < list()->model()->rowCount(); ++i)
            all << list()->model()->index(i, 0).data().toString();
        return all;
    }

    void touchRow(int row)
    {
        const QRect place = list()->visualRect(list()->model()->index(row, 0));
        const QPoint at = list()->viewport()->mapTo(m_window.get(), place.center());
        press(at);
        release(at);
    }
};

QTEST_MAIN(TestCameraPage)
#include "tst_camerapage.moc"
