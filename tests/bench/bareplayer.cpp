// A bare Qt program that does what any kiosk with a preview must: one window, and the same player. rollcall-bench puts the kiosk's
// memory and start beside it. Plays FILE once, prints how many milliseconds after its start the first frame was painted, and ends.

#include <QApplication>
#include <QFile>
#include <QMediaPlayer>
#include <QPainter>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>
#include <QWidget>

#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace {

/** Milliseconds, from the kernel's own note of the start: the 22nd field of the line, counted from the end of the name. */
double sinceStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double startedAt = fields.value(19).toDouble() * 1000 / double(::sysconf(_SC_CLK_TCK));
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6 - startedAt;
}

class Screen final : public QWidget {
public:
    void show(const QVideoFrame& frame)
    {
        m_frame = frame;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const QImage image = m_frame.toImage();
        QPainter(this).drawImage(rect(), image);
        if (!image.isNull() && !std::exchange(m_hasPainted, true))
            std::printf("%.0f\n", sinceStart());
    }

private:
    QVideoFrame m_frame;
    bool m_hasPainted = false;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets);
    QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    Screen screen;
    screen.resize(1280, 800);
    screen.QWidget::show();
    QMediaPlayer player;
    QVideoSink sink;
    QObject::connect(&sink, &QVideoSink::videoFrameChanged, &screen, &Screen::show);
    QObject::connect(&player, &QMediaPlayer::mediaStatusChanged, &application, [](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia)
            QCoreApplication::exit(0);
    });
    QObject::connect(&player, &QMediaPlayer::errorOccurred, &application, [] { QCoreApplication::exit(1); });
    player.setVideoSink(&sink);
    player.setSource(QUrl::fromLocalFile(QString::fromLocal8Bit(argv[1])));
    player.play();
    return QApplication::exec();
}
