// schoolmoments ZONE FIRST LAST [ZONE FIRST LAST]...: what SchoolZone says of each minute between two instants, in seconds since
// 1970, and of the millisecond before it: a line "2026-04-24 01:00:00.000" each. For tests that compare others with it.

#include "core/attendance/schoolzone.h"

#include <cstdio>

using namespace rollcall::attendance;

int main(int argc, char** argv)
{
    for (int i = 1; i + 2 < argc; i += 3) {
        const auto zone = SchoolZone::fromId(argv[i]);
        if (!zone)
            return 1;
        for (qint64 second = QByteArray(argv[i + 1]).toLongLong(); second <= QByteArray(argv[i + 2]).toLongLong();
             second += 60) {
            for (const qint64 instant : {second * 1000 - 1, second * 1000}) {
                const ScanMoment moment = zone->momentOf(QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC));
                const qint64 time = moment.timeOfDay.count();
                std::printf("%s %02d:%02d:%02d.%03d\n", qPrintable(moment.day.toString(Qt::ISODate)),
                            int(time / 3'600'000), int(time / 60'000 % 60), int(time / 1000 % 60), int(time % 1000));
            }
        }
    }
}
