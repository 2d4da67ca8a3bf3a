// rollcall-soak [--no-camera-faults] [MINUTES [SPEED]]: a real kiosk, with a camera, a database and a cloud, lives through so many minutes of a school
// morning (120 unless told), so many times as fast as the clock (10), and what it holds is printed every ten minutes. Exit
// code 1 if it held more in the second half than in the first, or if something of the morning did not happen.

#include "app/kiosk/kiosk.h"
#include "app/kiosk/memoryarenas.h"
#include "core/access/pinstore.h"
#include "core/attendance/schoolclock.h"
#include "core/config/loader.h"
#include "tests/soak/acceleratedclock.h"
#include "tests/soak/schoolmorning.h"
#include "tests/soak/soakcloud.h"
#include "tests/support/fakecamera.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace rollcall;
using namespace std::chrono_literals;
using Camera = soak::SchoolMorning::Camera;

namespace {

ui::KioskWindow& windowOfKiosk()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<ui::KioskWindow*>(widget))
            return *window;
    }
    qFatal("the kiosk has no window");
}

/** Of a morning in which nothing happened nothing is known. */
QByteArray missing(const soak::SchoolMorning& morning, int counted, std::chrono::minutes length, Camera camera)
{
    const int tenMinutes = int(length / soak::SchoolMorning::between);
    QByteArray missed;
    if (counted < 150 * tenMinutes) // of 380 badges that are shown
        missed += "too few students were counted; ";
    if (camera == Camera::Fails && morning.faults() < tenMinutes)
        missed += "the page out of order did not come; ";
    if (morning.officePages() < 4 * tenMinutes)
        missed += "the office was not visited; ";
    if (morning.taps() < 20 * tenMinutes)
        missed += "too little was tapped; ";
    return missed;
}

int countedIn(const QString& data)
{
    const auto storage = app::Storage::openBesideKiosk(data, SystemClock(), app::Storage::Creation::Refused);
    return storage ? int((*storage)->journal.lines()->size()) : 0;
}

int soakFor(std::chrono::minutes length, int speed, Camera camera)
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    const SystemClock machine;
    const std::chrono::milliseconds origin = machine.monotonic();
    const soak::AcceleratedClock accelerated(origin, speed);
    const soak::SoakCloud cloud({QStringLiteral("--cloud"), QString::number(origin.count()), QString::number(speed)});
    QDir().mkpath(data);
    (void)access::PinStore(data + QStringLiteral("/admin.json"), machine, {1, 8192}).set(QStringLiteral("4711"));
    QFile file(folder.filePath(QStringLiteral("config.json")));
    file.open(QIODevice::WriteOnly);
    file.write(cloud.config());
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto report = config::Loader(QProcessEnvironment()).load(file.fileName());
    if (!report.settings)
        qFatal("the settings of the soak are refused");

    const attendance::SchoolClock clock(accelerated, *attendance::SchoolZone::fromId("Asia/Manila"));
    app::Options options;
    options.source = scan::SourceOption{};
    options.configFile = file.fileName();
    options.windowed = true;
    app::Kiosk kiosk(options, *report.settings, data, clock);
    kiosk.start();
    soak::SchoolMorning morning(windowOfKiosk(), clock, length, camera);
    std::printf("minute  %s\n", soak::Resources::titles().constData());
    QObject::connect(&morning, &soak::SchoolMorning::looked, [](std::chrono::minutes at, const soak::Resources& now) {
        std::printf("%6d  %s\n", int(at.count()), now.line().constData());
        std::fflush(stdout);
    });
    QObject::connect(&morning, &soak::SchoolMorning::over, qApp, &QApplication::quit);
    QApplication::exec();

    const int counted = countedIn(data);
    std::printf("%d students counted, %d times out of order, %d taps, %d pages of the office; %d taps missed\n",
                counted, morning.faults(), morning.taps(), morning.officePages(), morning.missed());
    const QByteArray wrong = growth(morning.looks()) + missing(morning, counted, length, camera);
    std::printf("%s\n", wrong.isEmpty() ? "no growth" : wrong.constData());
    return wrong.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    app::useFewArenas(); // as rollcall does
    qputenv("QT_MEDIA_BACKEND", "gstreamer");
    qputenv("GST_PLUGIN_PATH", FAKE_CAMERA_FOLDER);
    qputenv("TZ", "Asia/Manila");
    if (argc == 4 && QByteArray(argv[1]) == "--cloud") {
        QCoreApplication application(argc, argv);
        const soak::AcceleratedClock clock(std::chrono::milliseconds(QByteArray(argv[2]).toLongLong()),
                                           QByteArray(argv[3]).toInt());
        return soak::serveCloud(clock);
    }
    QList<QByteArray> arguments(argv + 1, argv + argc);
    const Camera camera = arguments.removeAll("--no-camera-faults") > 0 ? Camera::Works : Camera::Fails;
    const int minutes = arguments.value(0, "120").toInt();
    const int speed = arguments.value(1, "10").toInt();
    if (minutes < 20 || speed < 1 || arguments.size() > 2) {
        std::fprintf(stderr, "usage: rollcall-soak [--no-camera-faults] [MINUTES [SPEED]], 20 minutes at least\n");
        return 2;
    }
    support::FakeCamera::prepare();
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets);
    QApplication application(argc, argv);
    return soakFor(std::chrono::minutes(minutes), speed, camera);
}
