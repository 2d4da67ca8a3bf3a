#pragma once

#include <QString>

#include <time.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace rollcall::bench {

/** The processor time that the calling thread has used, nanoseconds: other programs on the machine do not change it much. */
inline qint64 threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/** How long something took, many times. Its figures are milliseconds with two digits, 0 if nothing was added. */
class Durations {
public:
    void add(qint64 nanoseconds) { m_milliseconds.push_back(double(nanoseconds) / 1e6); }

    QString mean() const
    {
        const double sum = std::accumulate(m_milliseconds.begin(), m_milliseconds.end(), 0.0);
        return text(m_milliseconds.empty() ? 0 : sum / double(m_milliseconds.size()));
    }

    /** `part` is 0.5 for the median. */
    QString quantile(double part) const
    {
        if (m_milliseconds.empty())
            return text(0);
        std::vector<double> sorted = m_milliseconds;
        std::sort(sorted.begin(), sorted.end());
        return text(sorted[std::min(sorted.size() - 1, std::size_t(part * double(sorted.size())))]);
    }

private:
    static QString text(double value) { return QString::number(value, 'f', 2); }

    std::vector<double> m_milliseconds;
};

} // namespace rollcall::bench
