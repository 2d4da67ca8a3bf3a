#include "core/checkin/systemtime.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <sys/timex.h>
#include <time.h>

#include <algorithm>

namespace rollcall::checkin {

namespace {

QByteArray firstLine(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : QByteArray();
}

bool hasSetClockAtBoot()
{
    const QDir clocks(QStringLiteral("/sys/class/rtc"));
    const QStringList names = clocks.entryList({QStringLiteral("rtc*")}, QDir::Dirs | QDir::NoDotAndDotDot);
    return std::any_of(names.begin(), names.end(), [&clocks](const QString& name) {
        return firstLine(clocks.filePath(name + QStringLiteral("/hctosys"))) == "1";
    });
}

QString bootId()
{
    const QString id = QString::fromLatin1(firstLine(QStringLiteral("/proc/sys/kernel/random/boot_id")));
    return id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : id;
}

bool isKeptByNtp()
{
    timex state{};
    const int condition = adjtimex(&state);
    return condition >= 0 && condition != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

std::chrono::nanoseconds read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::chrono::milliseconds timeAsleep()
{
    return std::chrono::round<std::chrono::milliseconds>(read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC));
}

} // namespace

Timekeeper::Machine thisMachine()
{
    const bool hasBattery = hasSetClockAtBoot();
    return {bootId(), [hasBattery] { return hasBattery || isKeptByNtp(); }, timeAsleep};
}

} // namespace rollcall::checkin
