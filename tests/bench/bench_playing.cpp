// What the kiosk takes to play footage, beside a bare Qt program with one window and the same player: the largest memory, and the
// time from the start to the first frame on the screen.

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <optional>

namespace {

enum class Program { Kiosk, Bare };

/** Six seconds of the demo's footage, so many pixels high. */
QString footageOf(int height)
{
    static const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("%1p.mp4").arg(height));
    if (QFile::exists(file))
        return file;
    const int code =
        QProcess::execute(QStringLiteral("ffmpeg"),
                          {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-t"), QStringLiteral("6"),
                           QStringLiteral("-i"), QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/demo/badges.mp4"),
                           QStringLiteral("-vf"), QStringLiteral("scale=-2:%1").arg(height), file});
    return code == 0 ? file : QString();
}

struct Played {
    double peakMegabytes = 0;
    double firstFrame = 0; ///< milliseconds after the start
};

double peakOf(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1000;
    return 0;
}

std::optional<Played> play(Program program, const QString& footage)
{
    const QTemporaryDir data;
    QFile config(data.filePath(QStringLiteral("config.json")));
    if (!config.open(QIODevice::WriteOnly) || config.write("{}") < 0)
        return std::nullopt;
    config.close();
    QProcess process;
    if (program == Program::Bare)
        process.start(QStringLiteral(ROLLCALL_BARE_PLAYER), {footage});
    else
        process.start(QStringLiteral(ROLLCALL),
                      {QStringLiteral("--config"), config.fileName(), QStringLiteral("--data-dir"), data.path(),
                       QStringLiteral("--source"), QStringLiteral("video:") + footage,
                       QStringLiteral("--exit-at-end"), QStringLiteral("--windowed")});
    Played played;
    if (!process.waitForStarted())
        return std::nullopt;
    while (!process.waitForFinished(50)) {
        if (process.state() == QProcess::NotRunning)
            break;
        played.peakMegabytes = std::max(played.peakMegabytes, peakOf(process.processId()));
    }
    const QByteArray answer = process.readAllStandardOutput();
    played.firstFrame = program == Program::Bare ? answer.trimmed().toDouble()
                                                 : QJsonDocument::fromJson(answer)[u"startup_ms"].toDouble();
    return played.firstFrame > 0 ? std::optional(played) : std::nullopt;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/** Medians of three plays. */
void playing(benchmark::State& state, Program program, int height)
{
    qputenv("QT_MEDIA_BACKEND", "ffmpeg"); // what the kiosk takes for footage; both inherit it
    const QString footage = footageOf(height);
    std::vector<double> peaks;
    std::vector<double> firstFrames;
    for ([[maybe_unused]] auto _ : state) {
        for (int round = 0; round < 3; ++round) {
            const auto played = play(program, footage);
            if (!played)
                return state.SkipWithError("it did not play; is ffmpeg there?");
            peaks.push_back(played->peakMegabytes);
            firstFrames.push_back(played->firstFrame);
        }
    }
    state.counters["peak_MB"] = median(peaks);
    state.counters["first_frame_ms"] = median(firstFrames);
}

BENCHMARK_CAPTURE(playing, bare_720p, Program::Bare, 720)->Iterations(1)->UseRealTime();
BENCHMARK_CAPTURE(playing, kiosk_720p, Program::Kiosk, 720)->Iterations(1)->UseRealTime();
BENCHMARK_CAPTURE(playing, bare_1080p, Program::Bare, 1080)->Iterations(1)->UseRealTime();
BENCHMARK_CAPTURE(playing, kiosk_1080p, Program::Kiosk, 1080)->Iterations(1)->UseRealTime();

} // namespace
