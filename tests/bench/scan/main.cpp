#include "core/scan/unreadcode.h"
#include "tests/bench/scan/footagerate.h"
#include "tests/bench/scan/picturefolder.h"
#include "tests/bench/scan/reachgrid.h"
#include "tests/bench/scan/statistics.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QProcess>
#include <QTextStream>

using namespace rollcall::bench;

namespace {

const QString help = QStringLiteral(
    R"(Measures how many QR codes are read, and what that costs: ours beside the decoding library alone and zbar.

DIR holds pictures, in folders if you like. Beside NAME.png (or .jpg, .webp, ...) stands NAME.txt with the text of its code
in UTF-8, or NAME.bin with its bytes. Where a text is spread over several codes, NAME.txt is that of NAME-01.png, NAME-02.png ...
A picture counts as read if any code in it says the text, and as wrong if only others were read.

The footage is drawn, 19 kinds of it. Its columns: badges that became a scan; frames in which a badge held still was read;
scans of what was not there; scans of the same badge again; how many frames before it was wholly in view the median badge was
read; the mean of a 1280x720 frame, and of one without a badge. All times are processor time.)");

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

QString row(const QString& name, const QStringList& cells)
{
    QString line = name.leftJustified(24) + QLatin1Char(' ');
    for (const QString& cell : cells)
        line += cell.rightJustified(10);
    return line + QLatin1Char('\n');
}

void printUnread(const QImage& gray)
{
    using rollcall::scan::UnreadCode;
    const rollcall::scan::Luma luma{gray.constBits(), gray.width(), gray.height(), int(gray.bytesPerLine()), 1};
    for (const UnreadCode& code : rollcall::scan::findUnreadCodes(luma, {}))
        out() << QStringLiteral("    a code of %1 pixels a module, contrast %2, blur %3, glare %4%5\n")
                     .arg(code.pixelsPerModule, 0, 'f', 1)
                     .arg(code.contrast, 0, 'f', 2)
                     .arg(code.blur, 0, 'f', 2)
                     .arg(code.glare, 0, 'f', 2)
                     .arg(code.isCutOff ? QStringLiteral(", cut off") : QString());
}

void measurePictures(const QString& folder, const QString& only, bool names)
{
    const std::vector<Picture> pictures = picturesIn(folder);
    if (only.isEmpty())
        out() << row(QStringLiteral("%1 pictures").arg(pictures.size()),
                     {QStringLiteral("read"), QStringLiteral("percent"), QStringLiteral("wrong"),
                      QStringLiteral("mean ms"), QStringLiteral("p50"), QStringLiteral("p95")});
    const std::vector<Reader> readers = pictureReaders();
    for (const Reader& reader : readers) {
        if (!only.isEmpty() && only != QLatin1String(reader.name))
            continue;
        const Read read = reader.make();
        int right = 0;
        int wrong = 0;
        Durations durations;
        for (const Picture& picture : pictures) {
            const qint64 begin = threadTime();
            const auto payloads = read(picture.shot);
            durations.add(threadTime() - begin);
            const Verdict verdict = judge(picture, payloads);
            right += verdict == Verdict::Right ? 1 : 0;
            wrong += verdict == Verdict::Wrong ? 1 : 0;
            if (names && verdict != Verdict::Right)
                out() << "  " << reader.name << (verdict == Verdict::Wrong ? " misreads " : " does not read ")
                      << picture.name << '\n';
            if (names && verdict == Verdict::Nothing && &reader == &readers.front())
                printUnread(picture.shot.gray);
        }
        out() << row(QLatin1String(reader.name),
                     {QString::number(right),
                      QString::number(100.0 * right / double(std::max<std::size_t>(1, pictures.size())), 'f', 1),
                      QString::number(wrong), durations.mean(), durations.quantile(0.5), durations.quantile(0.95)});
        out().flush();
    }
}

QString medianOf(std::vector<int> values)
{
    if (values.empty())
        return QStringLiteral("-");
    std::nth_element(values.begin(), values.begin() + qsizetype(values.size() / 2), values.end());
    return QString::number(values[values.size() / 2]);
}

void printFootage(const QString& name, const FootageResult& result)
{
    out() << row(name, {QStringLiteral("%1/%2").arg(result.read).arg(result.badges),
                        QString::number(100.0 * result.readFrames / std::max(1, result.heldFrames), 'f', 1),
                        QString::number(result.wrong), QString::number(result.doubled), medianOf(result.lead),
                        result.frames720.mean(), result.empty720.mean()});
    out().flush();
}

std::vector<Reader> chosenReaders(const QString& only)
{
    std::vector<Reader> readers;
    for (const Reader& reader : streamReaders())
        if (only.isEmpty() || only == QLatin1String(reader.name))
            readers.push_back(reader);
    return readers;
}

void measureFootage(int seed, int visits, const QString& only, bool names)
{
    const std::vector<Reader> readers = chosenReaders(only);
    if (only.isEmpty())
        out() << row(QStringLiteral("footage"),
                     {QStringLiteral("badges"), QStringLiteral("% of held"), QStringLiteral("wrong"),
                      QStringLiteral("doubled"), QStringLiteral("lead"), QStringLiteral("720p ms"),
                      QStringLiteral("empty ms")});
    std::vector<FootageResult> all;
    quint32 footage = quint32(seed);
    for (const auto& kind : rollcall::support::footageKinds()) {
        // Of a kind with two badges at a time, half as many visits.
        const int shown = kind.pairs ? visits / 2 : visits;
        play(kind, ++footage, shown, readers, all);
        if (!names)
            continue;
        std::vector<FootageResult> own;
        play(kind, footage, shown, readers, own);
        for (std::size_t i = 0; i < readers.size(); ++i)
            printFootage(QStringLiteral("  %1: %2").arg(QLatin1String(readers[i].name), QLatin1String(kind.name)),
                         own[i]);
    }
    for (std::size_t i = 0; i < readers.size(); ++i)
        printFootage(QLatin1String(readers[i].name), all[i]);
}

/** Our row of another build of this program, so that both are measured in one run. */
void measureOther(const QString& program, const QStringList& arguments)
{
    QProcess other;
    other.start(program, arguments + QStringList{QStringLiteral("--only"), QStringLiteral("rollcall")});
    if (!other.waitForFinished(-1) || other.exitCode() != 0) {
        out() << "the other build failed: " << other.errorString() << '\n' << other.readAllStandardError();
        return;
    }
    out() << QString::fromUtf8(other.readAllStandardOutput())
                 .replace(QStringLiteral("rollcall   "), QStringLiteral("other build"));
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);

    QCommandLineParser parser;
    parser.setApplicationDescription(help);
    parser.addHelpOption();
    const QCommandLineOption pictures(QStringLiteral("pictures"), QStringLiteral("Read the pictures in DIR."),
                                      QStringLiteral("DIR"));
    const QCommandLineOption names(
        QStringLiteral("names"),
        QStringLiteral("Name each picture that was not read, and say what is seen of its codes."));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Print the row of READER alone."),
                                  QStringLiteral("READER"));
    const QCommandLineOption beside(QStringLiteral("beside"),
                                    QStringLiteral("Print our row of another build of this program, too."),
                                    QStringLiteral("PROGRAM"));
    const QCommandLineOption footage(QStringLiteral("footage"),
                                     QStringLiteral("Read drawn footage of badges held up to a camera."));
    const QCommandLineOption reach(QStringLiteral("reach"),
                                   QStringLiteral("Print which sizes, contrasts and movements of a badge are read."));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Draw other footage."), QStringLiteral("N"),
                                  QStringLiteral("1"));
    const QCommandLineOption visits(QStringLiteral("badges"), QStringLiteral("Badges in each footage."),
                                    QStringLiteral("N"), QStringLiteral("10"));
    parser.addOptions({pictures, footage, reach, seed, visits, names, only, beside});
    parser.process(app);

    if (parser.isSet(pictures)) {
        measurePictures(parser.value(pictures), parser.value(only), parser.isSet(names));
        if (parser.isSet(beside))
            measureOther(parser.value(beside), {QStringLiteral("--pictures"), parser.value(pictures)});
        return 0;
    }
    if (parser.isSet(footage)) {
        measureFootage(parser.value(seed).toInt(), parser.value(visits).toInt(), parser.value(only),
                       parser.isSet(names));
        if (parser.isSet(beside))
            measureOther(parser.value(beside),
                         {QStringLiteral("--footage"), QStringLiteral("--seed"), parser.value(seed),
                          QStringLiteral("--badges"), parser.value(visits)});
        return 0;
    }
    if (parser.isSet(reach)) {
        printReach(out(), quint32(parser.value(seed).toInt()), parser.value(visits).toInt());
        return 0;
    }
    parser.showHelp(2);
}
