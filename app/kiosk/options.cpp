#include "app/kiosk/options.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace rollcall::app {

namespace {

const QCommandLineOption config(QStringLiteral("config"), QStringLiteral("Read the settings from FILE."),
                                QStringLiteral("FILE"));
const QCommandLineOption dataDir(QStringLiteral("data-dir"), QStringLiteral("Keep the register and photos in DIR."),
                                 QStringLiteral("DIR"));
const QCommandLineOption source(QStringLiteral("source"),
                                QStringLiteral("Where frames come from: camera[:ID], video:FILE or images:DIR."),
                                QStringLiteral("SOURCE"));
const QCommandLineOption
    exitAtEnd(QStringLiteral("exit-at-end"),
              QStringLiteral("Play the footage once, send what waits, print a JSON summary, and end: "
                             "0 if nothing was parked or lost."));
const QCommandLineOption fast(QStringLiteral("fast"),
                              QStringLiteral("Play footage as fast as every frame can be looked at."));
const QCommandLineOption measurePace(
    QStringLiteral("measure"),
    QStringLiteral("As --exit-at-end, with a video at its own pace: also print how long it takes from a badge in "
                   "view to its result on the screen, and how late the window's event loop is."));
const QCommandLineOption
    drain(QStringLiteral("drain"),
          QStringLiteral("With --exit-at-end: wait at most SECONDS for the queue to empty (10)."),
          QStringLiteral("SECONDS"));
const QCommandLineOption screenshots(QStringLiteral("screenshots"),
                                     QStringLiteral("Write each page as PNG into DIR, and end."),
                                     QStringLiteral("DIR"));
const QCommandLineOption
    pictured(QStringLiteral("page"),
             QStringLiteral("With --screenshots: this page only, as its files are named: idle, ..."),
             QStringLiteral("NAME"));
const QCommandLineOption pictureSize(QStringLiteral("size"),
                                     QStringLiteral("With --screenshots: in this size only, as 1280x800."),
                                     QStringLiteral("SIZE"));
const QCommandLineOption pictureTheme(QStringLiteral("theme"),
                                      QStringLiteral("With --screenshots: by day or by night only."),
                                      QStringLiteral("light|night"));
const QCommandLineOption pictureText(QStringLiteral("text-size"),
                                     QStringLiteral("With --screenshots: with letters of 80 to 200 per cent."),
                                     QStringLiteral("PERCENT"));
const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("Begin in this language: en, de, ..."),
                                  QStringLiteral("CODE"));
const QCommandLineOption recover(QStringLiteral("recover"),
                                 QStringLiteral("Rename a damaged or foreign database aside and begin a new one."));
const QCommandLineOption
    allowServiceKey(QStringLiteral("allow-service-key"),
                    QStringLiteral("Take a service key in the settings, which is refused as a rule: whoever has it "
                                   "may read and change everything."));
const QCommandLineOption selfTest(
    QStringLiteral("self-test"),
    QStringLiteral(
        "Open everything, count and send nothing, and end: 0 if the database opens, the page is painted and, with "
        "\"camera\" instead of \"no-camera\", the camera gives a picture."),
    QStringLiteral("camera|no-camera"));
const QCommandLineOption windowed(QStringLiteral("windowed"), QStringLiteral("In a window, not full screen."));

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Attendance kiosk: a badge held to the camera is counted, kept and sent."));
    parser.addOptions(kioskOptions());
}

/** Which pictures; nothing of it without --screenshots. */
Result<ui::ScreenshotSet> picturesOf(const QCommandLineParser& parser)
{
    ui::ScreenshotSet set;
    set.pages = parser.values(pictured);
    set.languages = parser.values(language);
    for (const QString& value : parser.values(pictureSize)) {
        static const QRegularExpression form(QStringLiteral("^([1-9][0-9]{2,3})x([1-9][0-9]{2,3})$"));
        const auto match = form.match(value);
        if (!match.hasMatch())
            return Error{ErrorCode::Invalid, QStringLiteral("--size takes pixels from 100x100 to 9999x9999")};
        set.sizes << QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    for (const QString& value : parser.values(pictureTheme)) {
        if (value != QLatin1String("light") && value != QLatin1String("night"))
            return Error{ErrorCode::Invalid, QStringLiteral("--theme takes light or night")};
        set.themes << (value == QLatin1String("light") ? ui::ScreenshotSet::Theme::Light
                                                       : ui::ScreenshotSet::Theme::Night);
    }
    if (parser.isSet(pictureText)) {
        const int percent = parser.value(pictureText).toInt();
        if (percent < 80 || percent > 200)
            return Error{ErrorCode::Invalid, QStringLiteral("--text-size takes a number from 80 to 200")};
        set.textSize = percent / 100.0;
    }
    for (const QCommandLineOption& one : {pictured, pictureSize, pictureTheme, pictureText}) {
        if (parser.isSet(one) && !parser.isSet(screenshots))
            return Error{ErrorCode::Invalid,
                         QStringLiteral("--%1 goes with --screenshots only").arg(one.names().constFirst())};
    }
    return set;
}

std::optional<QString> valueOf(const QCommandLineParser& parser, const QCommandLineOption& option)
{
    return parser.isSet(option) ? std::optional(parser.value(option)) : std::nullopt;
}

} // namespace

Result<Options> parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{QStringLiteral("rollcall")} + arguments))
        return Error{ErrorCode::Invalid, parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("\"%1\" is not understood").arg(parser.positionalArguments().constFirst())};

    Options options;
    options.configFile = valueOf(parser, config);
    options.dataDirectory = valueOf(parser, dataDir);
    options.screenshots = valueOf(parser, screenshots);
    options.language = valueOf(parser, language);
    options.measure = parser.isSet(measurePace);
    options.exitAtEnd = parser.isSet(exitAtEnd) || options.measure;
    options.fast = parser.isSet(fast);
    options.allowServiceKey = parser.isSet(allowServiceKey);
    options.recover = parser.isSet(recover);
    options.windowed = parser.isSet(windowed);
    const auto pictures = picturesOf(parser);
    if (!pictures)
        return pictures.error();
    options.pictures = *pictures;
    if (parser.isSet(source)) {
        const auto parsed = scan::SourceOption::parse(parser.value(source));
        if (!parsed)
            return parsed.error();
        options.source = *parsed;
    }
    if (parser.isSet(drain)) {
        bool isNumber = false;
        const double seconds = parser.value(drain).toDouble(&isNumber);
        if (!isNumber || !(seconds >= 0 && seconds <= 86'400)) // "nan" is a number to Qt
            return Error{ErrorCode::Invalid, QStringLiteral("--drain takes seconds from 0 to 86400")};
        options.drain = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    }
    if (parser.isSet(selfTest)) {
        const QString wanted = parser.value(selfTest);
        if (wanted != QLatin1String("camera") && wanted != QLatin1String("no-camera"))
            return Error{ErrorCode::Invalid, QStringLiteral("--self-test takes camera or no-camera")};
        options.selfTest = wanted == QLatin1String("camera") ? SelfTest::Camera::Needed : SelfTest::Camera::NotNeeded;
        if (options.exitAtEnd || options.recover)
            return Error{ErrorCode::Invalid,
                         QStringLiteral("--self-test goes with neither --exit-at-end nor --recover")};
    }
    if (options.measure && (!options.source || options.source->kind != scan::SourceKind::Video || options.fast))
        return Error{ErrorCode::Invalid, QStringLiteral("--measure needs --source video:FILE, and not --fast")};
    if (options.exitAtEnd && (!options.source || options.source->kind == scan::SourceKind::Camera))
        return Error{ErrorCode::Invalid,
                     QStringLiteral("--exit-at-end needs footage: --source video:FILE or images:DIR")};
    return options;
}

QList<QCommandLineOption> kioskOptions()
{
    return {config,   dataDir,         source,   exitAtEnd,   measurePace,  fast,
            drain,    screenshots,     pictured, pictureSize, pictureTheme, pictureText,
            language, allowServiceKey, recover,  selfTest,    windowed};
}

QString optionsHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace rollcall::app
