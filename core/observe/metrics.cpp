#include "core/observe/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <cassert>
#include <deque>
#include <map>
#include <mutex>

namespace rollcall::observe {

namespace {

constexpr std::size_t mostSeries = 64;
constexpr std::size_t longestValue = 40;
constexpr std::string_view otherValue = "other";

bool isWord(std::string_view value)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
               || c == '+' || c == '-';
    };
    return !value.empty() && value.size() <= longestValue && std::all_of(value.begin(), value.end(), isAllowed);
}

} // namespace

/** The series of one metric. `T` is the library's class of its kind. */
template <typename T>
class SeriesOf {
public:
    SeriesOf(const MetricRow& row, prometheus::Family<T>& family) : m_row(row), m_family(family) {}

    T& find(Metrics::Labels values)
    {
        assert(values.size() == m_row.labels.size());
        std::string key;
        for (const std::string_view value : values)
            (key += isWord(value) ? value : otherValue) += ' ';
        const std::lock_guard guard(m_mutex);
        auto found = m_series.find(key);
        if (found == m_series.end() && m_series.size() < mostSeries)
            found = m_series.emplace(key, &make(values)).first;
        if (found != m_series.end())
            return *found->second;
        if (!m_overflow)
            m_overflow = &make({});
        return *m_overflow;
    }

    void removeAll()
    {
        const std::lock_guard guard(m_mutex);
        for (const auto& [key, series] : m_series)
            m_family.Remove(series);
        m_series.clear();
    }

private:
    /** Without values all are "other". */
    T& make(Metrics::Labels values)
    {
        prometheus::Labels labels;
        const auto* value = values.begin();
        for (const char* name : m_row.labels) {
            const bool isGiven = value != values.end() && isWord(*value);
            labels.emplace(name, isGiven ? *value : otherValue);
            if (value != values.end())
                ++value;
        }
        if constexpr (std::is_same_v<T, prometheus::Histogram>)
            return m_family.Add(labels, m_row.bounds);
        else
            return m_family.Add(labels);
    }

    const MetricRow& m_row;
    prometheus::Family<T>& m_family;
    std::mutex m_mutex;
    std::map<std::string, T*> m_series;
    T* m_overflow = nullptr;
};

struct Metrics::Families {
    prometheus::Registry registry;
    std::deque<SeriesOf<prometheus::Counter>> counters; // deques: a mutex cannot be moved
    std::deque<SeriesOf<prometheus::Gauge>> gauges;
    std::deque<SeriesOf<prometheus::Histogram>> histograms;
    std::map<Metric, SeriesOf<prometheus::Counter>*> counterOf;
    std::map<Metric, SeriesOf<prometheus::Gauge>*> gaugeOf;
    std::map<Metric, SeriesOf<prometheus::Histogram>*> histogramOf;
    /** Of metrics without labels, so that the road of a scan searches for nothing. */
    std::map<Metric, prometheus::Counter*> onlyCounter;
    std::map<Metric, prometheus::Histogram*> onlyHistogram;
    std::mutex raising;
};

Metrics::Metrics() : m_families(std::make_unique<Families>())
{
    Families& all = *m_families;
    for (const MetricRow& row : allMetrics()) {
        switch (row.kind) {
        case MetricKind::Counter:
            all.counterOf[row.metric] = &all.counters.emplace_back(
                row, prometheus::BuildCounter().Name(row.name).Help(row.help).Register(all.registry));
            if (row.labels.empty())
                all.onlyCounter[row.metric] = &all.counterOf[row.metric]->find({});
            break;
        case MetricKind::Gauge:
            all.gaugeOf[row.metric] = &all.gauges.emplace_back(
                row, prometheus::BuildGauge().Name(row.name).Help(row.help).Register(all.registry));
            break;
        case MetricKind::Histogram:
            all.histogramOf[row.metric] = &all.histograms.emplace_back(
                row, prometheus::BuildHistogram().Name(row.name).Help(row.help).Register(all.registry));
            if (row.labels.empty())
                all.onlyHistogram[row.metric] = &all.histogramOf[row.metric]->find({});
            break;
        }
    }
}

Metrics::~Metrics() = default;

void Metrics::add(Metric counter, Labels labels, double by)
{
    if (labels.size() == 0)
        m_families->onlyCounter.at(counter)->Increment(by);
    else
        m_families->counterOf.at(counter)->find(labels).Increment(by);
}

void Metrics::raiseTo(Metric counter, double total)
{
    const std::lock_guard guard(m_families->raising);
    prometheus::Counter& series = *m_families->onlyCounter.at(counter);
    if (total > series.Value())
        series.Increment(total - series.Value());
}

void Metrics::set(Metric gauge, Labels labels, double value)
{
    m_families->gaugeOf.at(gauge)->find(labels).Set(value);
}

void Metrics::forget(Metric gauge)
{
    m_families->gaugeOf.at(gauge)->removeAll();
}

void Metrics::observe(Metric histogram, Labels labels, std::chrono::duration<double> took)
{
    if (labels.size() == 0)
        m_families->onlyHistogram.at(histogram)->Observe(took.count());
    else
        m_families->histogramOf.at(histogram)->find(labels).Observe(took.count());
}

std::string Metrics::text() const
{
    return prometheus::TextSerializer().Serialize(m_families->registry.Collect());
}

std::string Metrics::text(std::initializer_list<Metric> only) const
{
    auto families = m_families->registry.Collect();
    std::erase_if(families, [only](const prometheus::MetricFamily& family) {
        const auto isIt = [&family](Metric metric) {
            return family.name == allMetrics()[static_cast<std::size_t>(metric)].name;
        };
        return std::none_of(only.begin(), only.end(), isIt);
    });
    return prometheus::TextSerializer().Serialize(families);
}

} // namespace rollcall::observe
