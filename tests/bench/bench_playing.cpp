// What the kiosk takes to play footage, beside a bare Qt program with one window and the same player: the largest memory, and the
// time from the start to the first frame on the screen; and how many frames of real time it drops.

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
    double dropped = 0;    ///< percent of the frames that were not looked at for a code; only of the kiosk
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

/** `data`: the kiosk's data directory, which is there already on every day but the first. */
std::optional<Played> play(Program program, const QString& footage, const QTemporaryDir& data)
{
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
    if (program == Program::Bare) {
        played.firstFrame = answer.trimmed().toDouble();
    } else {
        const QJsonDocument summary = QJsonDocument::fromJson(answer);
        played.firstFrame = summary[u"startup_ms"].toDouble();
        played.dropped = 100 * summary[u"dropped"].toDouble() / std::max(1.0, summary[u"frames"].toDouble());
    }
    return played.firstFrame > 0 ? std::optional(played) : std::nullopt;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/** Medians of five plays. */
void playing(benchmark::State& state, Program program, int height)
{
    qputenv("QT_MEDIA_BACKEND", "ffmpeg"); // what the kiosk takes for footage; both inherit it
    const QString footage = footageOf(height);
    const QTemporaryDir data;
    std::vector<double> peaks;
    std::vector<double> firstFrames;
    std::vector<double> dropped;
    for ([[maybe_unused]] auto _ : state) {
        for (int round = 0; round < 5; ++round) {
            const auto played = play(program, footage, data);
            if (!played)
                return state.SkipWithError("it did not play; is ffmpeg there?");
            peaks.push_back(played->peakMegabytes);
            firstFrames.push_back(played->firstFrame);
            dropped.push_back(played->dropped);
        }
    }
    state.counters["peak_MB"] = median(peaks);
    state.counters["first_frame_ms"] = median(firstFrames);
    if (program == Program::Kiosk)
        state.counters["dropped_percent"] = median(dropped);
}

BENCHMARK_CAPTURE(playing, bare_720p, Program::Bare, 720)->Iterations(1)->UseRealTime();
BENCHMARK_CAPTURE(playing, kiosk_720p, Program::Kiosk, 720)->Iterations(1)->UseRealTime();
BENCHMARK_CAPTURE(playing, bare_1080p, Program::Bare, 1080)->Iterations(1)->UseRealTime();
BENCHMARK_CAPTURE(playing, kiosk_1080p, Program::Kiosk, 1080)->Iterations(1)->UseRealTime();

} // namespace
