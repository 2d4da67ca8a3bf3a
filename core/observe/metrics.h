#pragma once

#include "core/observe/metrictable.h"

#include <chrono>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace rollcall::observe {

/** The values of all metrics of allMetrics(). Knows nothing of what it measures: who has something to count calls add().
 *
 *  Gives text() for Prometheus. All functions are thread-safe and never wait for anything slower than a copy of the values.
 *  Without labels a call is an atomic addition (a histogram: a lock for as long as that takes), with labels also the search
 *  for the series.
 *
 *  `labels` are the values for the names in the metric's row, in their order, from lists of short, fixed words. A value that
 *  is no such word (1 to 40 of A-Z a-z 0-9 . _ + -), and those of the 65th series on, count as "other": so nothing that tells
 *  of a person and no number that grows gets in by a slip. */
class Metrics {
public:
    using Labels = std::initializer_list<std::string_view>;

    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    /** Of a counter. By 0: the series is there from now on, so that its first increase is seen as one. */
    void add(Metric counter, Labels labels = {}, double by = 1);
    /** Of a counter without labels that is kept elsewhere: it has come to `total`. Less than before changes nothing. */
    void raiseTo(Metric counter, double total);

    void set(Metric gauge, Labels labels, double value);
    /** Not known any more: all its series go. Not while another thread sets the same gauge. */
    void forget(Metric gauge);

    void observe(Metric histogram, Labels labels, std::chrono::duration<double> took);

    /** In Prometheus's text format 0.0.4: one HELP and one TYPE a name, no timestamps, a newline at its end. */
    std::string text() const;
    /** The same of these only. */
    std::string text(std::initializer_list<Metric> only) const;

private:
    struct Families;
    const std::unique_ptr<Families> m_families;
};

} // namespace rollcall::observe
