#include "core/scan/videofilesource.h"

#include <QFile>
#include <QFileInfo>
#include <QMediaPlayer>
#include <QUrl>
#include <QVideoSink>

namespace rollcall::scan {

namespace {

constexpr double fastRate = 4;
constexpr std::size_t manyHeld = 8;
constexpr std::size_t fewHeld = 2;

/** Qt 6.4's ffmpeg backend looks for a file of the encoded name: "%C3%A9.mp4" for "é.mp4". */
bool isSureToBeFound(const QUrl& url)
{
    return url.toEncoded(QUrl::PreferLocalFile) == QFile::encodeName(url.toLocalFile());
}

} // namespace

struct VideoFileSource::Playback {
    QFile file; // outlives the player
    QVideoSink sink;
    QMediaPlayer player;
};

VideoFileSource::VideoFileSource(const Clock& clock, const VideoFileSettings& settings, const RetryPace& retry)
    : FrameSource(clock, retry), m_settings(settings)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(settings.silence);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail(SourceFaultCode::FileUnreadable,
             QStringLiteral("%1: no frame for %2 ms").arg(m_settings.file).arg(m_settings.silence.count()));
    });
}

VideoFileSource::~VideoFileSource() = default;

void VideoFileSource::open()
{
    const QFileInfo file(m_settings.file);
    if (!file.isFile())
        return fail(SourceFaultCode::FileMissing, QStringLiteral("%1: no such file").arg(m_settings.file));
    if (!file.isReadable())
        return fail(SourceFaultCode::FileUnreadable, QStringLiteral("%1: may not be read").arg(m_settings.file));

    m_isAtEnd = false;
    m_isAwaited = true;
    m_playback = std::make_unique<Playback>();
    QMediaPlayer& player = m_playback->player;
    // All connections are queued: closing from within a signal would delete its sender.
    connect(
        &m_playback->sink, &QVideoSink::videoFrameChanged, this,
        [this, number = attempt()](const QVideoFrame& frame) {
            if (number == attempt())
                takeFrame(frame);
        },
        Qt::QueuedConnection);
    connect(
        &player, &QMediaPlayer::mediaStatusChanged, this,
        [this, number = attempt()](QMediaPlayer::MediaStatus status) {
            if (number == attempt() && status == QMediaPlayer::EndOfMedia)
                endReached();
        },
        Qt::QueuedConnection);
    connect(
        &player, &QMediaPlayer::errorOccurred, this,
        [this, number = attempt()](QMediaPlayer::Error error, const QString& text) {
            if (number == attempt() && error != QMediaPlayer::NoError)
                fail(SourceFaultCode::FileUnreadable, QStringLiteral("%1: %2").arg(m_settings.file, text));
        },
        Qt::QueuedConnection);
    player.setVideoSink(&m_playback->sink);
    const QUrl url = QUrl::fromLocalFile(file.absoluteFilePath());
    if (isSureToBeFound(url)) {
        player.setSource(url);
    } else {
        m_playback->file.setFileName(file.absoluteFilePath());
        if (!m_playback->file.open(QIODevice::ReadOnly))
            return fail(SourceFaultCode::FileUnreadable,
                        QStringLiteral("%1: %2").arg(m_settings.file, m_playback->file.errorString()));
        player.setSourceDevice(&m_playback->file, url);
    }
    if (m_settings.mode == PlaybackMode::OnDemand)
        player.setPlaybackRate(fastRate);
    m_silence.start();
    player.play();
}

void VideoFileSource::close()
{
    m_silence.stop();
    m_held.clear();
    m_playback.reset();
}

void VideoFileSource::takeFrame(const QVideoFrame& frame)
{
    if (!frame.isValid())
        return;
    m_silence.start();
    if (m_settings.mode == PlaybackMode::RealTime)
        return deliver(frame);
    m_held.push_back(frame);
    if (m_held.size() >= manyHeld) {
        m_silence.stop();
        m_playback->player.pause();
    }
    forward();
}

void VideoFileSource::requestNext()
{
    if (!m_playback || m_settings.mode == PlaybackMode::RealTime)
        return;
    m_isAwaited = true;
    forward();
}

void VideoFileSource::forward()
{
    if (!m_isAwaited)
        return;
    if (m_held.empty()) {
        if (m_isAtEnd)
            finish();
        return;
    }
    m_isAwaited = false;
    const QVideoFrame frame = m_held.front();
    m_held.pop_front();
    if (m_held.size() <= fewHeld && !m_isAtEnd && m_playback->player.playbackState() == QMediaPlayer::PausedState) {
        m_silence.start();
        m_playback->player.play();
    }
    deliver(frame);
}

void VideoFileSource::endReached()
{
    m_silence.stop();
    if (m_settings.repeats) {
        m_silence.start();
        m_playback->player.setPosition(0);
        m_playback->player.play();
        return;
    }
    if (m_settings.mode == PlaybackMode::RealTime)
        return finish();
    m_isAtEnd = true;
    forward();
}

} // namespace rollcall::scan
