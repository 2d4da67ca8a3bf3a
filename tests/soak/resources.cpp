#include "tests/soak/resources.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

#include <malloc.h>
#include <unistd.h>

namespace rollcall::soak {

namespace {

constexpr double mayGrowBy = 1.03;
constexpr int mayGrowByCount = 2;

int entriesOf(const char* directory)
{
    return int(
        QDir(QLatin1String(directory)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System).size());
}

using Looks = std::vector<Resources>::const_iterator;

Resources largest(Looks begin, Looks end)
{
    Resources most;
    for (; begin != end; ++begin) {
        most.heap = std::max(most.heap, begin->heap);
        most.resident = std::max(most.resident, begin->resident);
        most.widgets = std::max(most.widgets, begin->widgets);
        most.files = std::max(most.files, begin->files);
        most.threads = std::max(most.threads, begin->threads);
    }
    return most;
}

double megabytes(qint64 bytes)
{
    return double(bytes) / 1e6;
}

} // namespace

Resources Resources::ofThisProcess()
{
    Resources now;
    const struct mallinfo2 heap = ::mallinfo2();
    now.heap = qint64(heap.uordblks + heap.hblkhd);
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (statm.open(QIODevice::ReadOnly))
        now.resident = statm.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
    now.widgets = int(QApplication::allWidgets().size());
    now.files = entriesOf("/proc/self/fd");
    now.threads = entriesOf("/proc/self/task");
    return now;
}

QByteArray Resources::titles()
{
    return " heap MB  memory MB  widgets  files  threads";
}

QByteArray Resources::line() const
{
    return QString::asprintf("%8.2f  %9.1f  %7d  %5d  %7d", megabytes(heap), megabytes(resident), widgets, files,
                             threads)
        .toLatin1();
}

QByteArray growth(const std::vector<Resources>& looks)
{
    const auto middle = looks.begin() + std::ptrdiff_t(looks.size() / 2);
    const Resources early = largest(looks.begin(), middle);
    const Resources late = largest(middle, looks.end());
    QByteArray grown;
    if (double(late.heap) > double(early.heap) * mayGrowBy)
        grown += "the heap grew; ";
    if (double(late.resident) > double(early.resident) * mayGrowBy)
        grown += "the memory grew; ";
    if (late.widgets > early.widgets + mayGrowByCount)
        grown += "there are more widgets; ";
    if (late.files > early.files + mayGrowByCount)
        grown += "more files are open; ";
    if (late.threads > early.threads + mayGrowByCount)
        grown += "there are more threads; ";
    return grown;
}

} // namespace rollcall::soak
