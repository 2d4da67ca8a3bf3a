#include "ui/text/camerasentences.h"

#include "ui/text/adminsentences.h"
#include "ui/text/sentences.h"
#include "ui/text/settingsentences.h"

#include <cmath>

namespace rollcall::ui {

namespace {

QString decimal(double number)
{
    return AdminSentences::number(QString::number(number, 'f', 1));
}

QString milliseconds(std::chrono::nanoseconds time)
{
    return decimal(double(time.count()) / 1e6);
}

qint64 secondsOf(std::chrono::milliseconds left)
{
    return std::chrono::ceil<std::chrono::seconds>(std::max(left, std::chrono::milliseconds(0))).count();
}

} // namespace

QString CameraSentences::title()
{
    return tr("Camera");
}

QString CameraSentences::intro()
{
    //: %1 is the title of another page: "Camera and badge".
    return tr("The picture as photos show it. Its size and rotation: %1.")
        .arg(SettingSentences::pageTitle(QLatin1String("camera")));
}

QString CameraSentences::livePicture()
{
    return tr("Live picture");
}

QString CameraSentences::waiting()
{
    return tr("Waiting for the camera's first picture.");
}

QString CameraSentences::noPicture(FaultKind kind)
{
    //: %1 is a sentence: "No camera is connected."
    return tr("There is no picture. %1").arg(Sentences::fault(kind).cause);
}

QString CameraSentences::inUse()
{
    //: This camera is the one.
    return tr("In use");
}

QString CameraSentences::beingTried()
{
    //: This camera runs, and is not the chosen one yet.
    return tr("Being tried");
}

QString CameraSentences::touchToTry()
{
    return tr("Touch to try it");
}

QString CameraSentences::namedElsewhere()
{
    return tr("The command line names another");
}

QString CameraSentences::trying(const QString& camera, std::chrono::milliseconds left)
{
    //: %1 is the name of a camera, %2 a number of seconds.
    return tr("Trying %1: hold a badge up, for %2 s. Nothing is saved.").arg(camera).arg(secondsOf(left));
}

QString CameraSentences::askUse(const QString& camera)
{
    //: %1 is the name of a camera.
    return tr("Use %1?").arg(camera);
}

QString CameraSentences::keepOther()
{
    //: The camera that was used before.
    return tr("Keep the other");
}

QString CameraSentences::useIt()
{
    return tr("Use it");
}

QString CameraSentences::chosen()
{
    return tr("Saved. The kiosk uses this camera now.");
}

QString CameraSentences::test()
{
    //: On a button: tries how well a badge is read.
    return tr("Test reading");
}

QString CameraSentences::testing(std::chrono::milliseconds left)
{
    //: %1 is a number of seconds.
    return tr("Hold a badge up, for %1 s. Nobody is counted.").arg(secondsOf(left));
}

QList<ListRow> CameraSentences::figures(const ReadingTest::Figures& figures)
{
    const int percent = figures.searched > 0 ? int(std::lround(100.0 * figures.read / figures.searched)) : 0;
    QList<ListRow> rows{
        {.upper = tr("Pictures"),
         //: %1 pictures came in a second.
         .lower = tr("%1 a second").arg(decimal(figures.framesPerSecond)),
         .end = QString::number(figures.frames)},
        {.upper = tr("Badge read"),
         //: In %1 of %2 pictures.
         .lower = tr("in %1 of %2").arg(figures.read).arg(figures.searched),
         .end = QString::number(percent) + QStringLiteral(" %")},
        {.upper = tr("Time for a picture"),
         //: Milliseconds: the median and the longest.
         .lower = tr("%1 ms, at most %2 ms").arg(milliseconds(figures.median), milliseconds(figures.longest))}};
    if (figures.pixelsPerModule)
        //: %1 pixels for each of the small squares that the code is made of.
        rows.append({.upper = tr("Size of the code"),
                     .lower = tr("%1 pixels a square").arg(decimal(*figures.pixelsPerModule))});
    return rows;
}

QString CameraSentences::judgement(const ReadingTest::Figures& figures)
{
    switch (figures.judgement) {
    case ReadingTest::Judgement::NoPicture:
        return tr("No picture came from the camera.");
    case ReadingTest::Judgement::NothingSeen:
        return tr("No code was seen. Hold a badge before the camera and test again.");
    case ReadingTest::Judgement::ReadsWell:
        return tr("Reads well.");
    case ReadingTest::Judgement::Slow:
        return tr("Reads, but few pictures come. More light, or a smaller size, gives more.");
    case ReadingTest::Judgement::Small:
        return tr("The code is small. Hold it closer, or choose a larger size of the picture.");
    case ReadingTest::Judgement::Hindered:
        return hindrance(figures.hint);
    case ReadingTest::Judgement::Patchy:
        break;
    }
    return tr("Not read in every picture. Hold the badge still, with light from the front.");
}

NoteLine::Note CameraSentences::judged(const ReadingTest::Figures& figures)
{
    using Judgement = ReadingTest::Judgement;
    const bool isGood = figures.judgement == Judgement::ReadsWell;
    const bool isBad = figures.judgement == Judgement::NoPicture || figures.judgement == Judgement::NothingSeen;
    return {isGood  ? NoteLine::Kind::Good
            : isBad ? NoteLine::Kind::Fault
                    : NoteLine::Kind::Doubt,
            judgement(figures)};
}

QString CameraSentences::tryOut()
{
    //: On a button: runs the camera by the settings on the page for some seconds.
    return tr("Try them");
}

QString CameraSentences::stop()
{
    //: On a button: ends the trial.
    return tr("Stop");
}

QString CameraSentences::tryingSettings(std::chrono::milliseconds left)
{
    //: %1 is a number of seconds.
    return tr("This is how it would be. Hold a badge up, for %1 s. Nothing is saved.").arg(secondsOf(left));
}

NoteLine::Note CameraSentences::triedUnsaved(const ReadingTest::Figures& figures)
{
    NoteLine::Note note = judged(figures);
    //: After a sentence on how well a badge was read.
    note.text += u' ' + tr("Not saved yet.");
    return note;
}

QString CameraSentences::hindrance(std::optional<BadgeHint> hint)
{
    switch (hint.value_or(BadgeHint::HoldStill)) {
    case BadgeHint::ShowWhole:
        return tr("A part of the code is out of the picture. Hold it in the middle, or turn the camera.");
    case BadgeHint::OneAtATime:
        return tr("Several codes are in the picture. Show one at a time.");
    case BadgeHint::Tilt:
        return tr("Light is reflected from the badge. Tilt it, or move the lamp.");
    case BadgeHint::Dark:
        return tr("It is dark. Light from the front helps most.");
    case BadgeHint::IntoTheLight:
        return tr("The code is pale. It needs light from the front, or better print.");
    case BadgeHint::Closer: // ReadingTest::Judgement::Small
    case BadgeHint::HoldStill:
        break;
    }
    return tr("The code is blurred. Hold it still, or give more light.");
}

} // namespace rollcall::ui
