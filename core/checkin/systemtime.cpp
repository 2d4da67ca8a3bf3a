#include "core/checkin/systemtime.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <sys/timex.h>

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

} // namespace

QString bootId()
{
    const QString id = QString::fromLatin1(firstLine(QStringLiteral("/proc/sys/kernel/random/boot_id")));
    return id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : id;
}

bool isClockKept()
{
    static const bool hasBattery = hasSetClockAtBoot();
    timex state{};
    return hasBattery || (adjtimex(&state) != TIME_ERROR && (state.status & STA_UNSYNC) == 0);
}

} // namespace rollcall::checkin
