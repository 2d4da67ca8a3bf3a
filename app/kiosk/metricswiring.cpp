// What the kiosk's objects do, counted for who watches from afar.

#include "app/kiosk/kiosk.h"
#include "core/attendance/verdictname.h"
#include "core/log/log.h"
#include "core/supabase/requests.h"

#include <algorithm>

namespace rollcall::app {

namespace {

double breakerValue(sync::CircuitBreaker::State state)
{
    using State = sync::CircuitBreaker::State;
    return state == State::Closed ? 0 : state == State::HalfOpen ? 1 : 2;
}

// A kind and state of which there is nothing is 0, not missing.
void setQueueItems(observe::Metrics& metrics, const std::vector<queue::ItemCount>& items)
{
    namespace kinds = queue::itemkinds;
    for (const QString& kind : {kinds::attendance, kinds::photo, kinds::refusal, kinds::scanVoid, kinds::heartbeat}) {
        for (const char* state : {"waiting", "sending", "retrying", "parked"}) {
            int sum = 0;
            for (const queue::ItemCount& count : items)
                sum += count.kind == kind && count.state == QLatin1String(state) ? count.items : 0;
            metrics.set(observe::Metric::QueueItems, {kind.toStdString(), state}, sum);
        }
    }
}

void setMeasured(observe::Metrics& metrics, const Measurement& measured)
{
    using observe::Metric;
    setQueueItems(metrics, measured.items);
    metrics.set(Metric::QueueOldestSeconds, {}, std::chrono::duration<double>(measured.oldest).count());
    for (const auto& breaker : measured.breakers)
        metrics.set(Metric::BreakerState, {breaker.name.toStdString()}, breakerValue(breaker.state));
    if (measured.clockOffset)
        metrics.set(Metric::ClockOffsetSeconds, {}, std::chrono::duration<double>(*measured.clockOffset).count());
    else
        metrics.forget(Metric::ClockOffsetSeconds);
    if (measured.disk)
        metrics.set(Metric::DiskFreeBytes, {}, static_cast<double>(measured.disk->free));
}

void setAlarms(observe::Metrics& metrics, const std::vector<observe::StandingAlarm>& standing)
{
    for (const observe::AlarmRow& row : observe::allAlarms()) {
        const bool stands = std::any_of(standing.begin(), standing.end(),
                                        [&row](const observe::StandingAlarm& one) { return one.alarm == row.alarm; });
        metrics.set(observe::Metric::Alarm, {row.code.data()}, stands ? 1 : 0);
    }
}

void observeRequest(observe::Metrics& metrics, const net::HttpReply& reply)
{
    const char* service = supabase::serviceOf(reply.path);
    const auto observe = [&](const char* phase, std::chrono::milliseconds took) {
        metrics.observe(observe::Metric::HttpSeconds, {service, phase}, took);
    };
    if (reply.transmissions > 0)
        observe("connect", reply.connectTime);
    if (reply.status == 0)
        return;
    observe("first_byte", reply.timeToFirstByte);
    observe("body", reply.bodyTime);
}

} // namespace

// Each on the thread that it happens on, so that nothing is queued to be counted. What they refer to outlives the threads.
void Kiosk::connectMetrics(const config::MetricsSettings& settings)
{
    using observe::Metric;
    m_metrics = std::make_unique<observe::Metrics>();
    observe::Metrics* metrics = m_metrics.get();
    metrics->set(Metric::BuildInfo, {ROLLCALL_VERSION, qVersion()}, 1);
    for (const char* result : attendance::verdictNames())
        metrics->add(Metric::Scans, {result}, 0);
    connect(m_source.get(), &scan::FrameSource::frameReady, this, [metrics] { metrics->add(Metric::CameraFrames); });
    connect(m_scanner, &scan::ScanWorker::searched, m_scanner,
            [metrics](std::chrono::nanoseconds took) { metrics->observe(Metric::DecodeSeconds, {}, took); });
    connect(m_backend, &Backend::decided, m_backend,
            [metrics](const attendance::Verdict& verdict, std::chrono::nanoseconds took) {
                metrics->add(Metric::Scans, {name(verdict)});
                metrics->observe(Metric::DecisionSeconds, {}, took);
            });
    connect(m_backend, &Backend::attempted, m_backend,
            [metrics](const QString& service, sync::Outcome::Kind outcome) {
                metrics->add(Metric::SyncAttempts, {service.toStdString(), name(outcome)});
            });
    connect(m_backend, &Backend::requestEnded, m_backend,
            [metrics](const net::HttpReply& reply) { observeRequest(*metrics, reply); });
    connect(m_backend, &Backend::measured, m_backend,
            [metrics](const Measurement& measured) { setMeasured(*metrics, measured); });
    connect(m_alarms, &Alarms::standingChanged, m_alarms,
            [metrics](const std::vector<observe::StandingAlarm>& standing) { setAlarms(*metrics, standing); });
    m_backend->setMeasures();

    observe::Exporter::Settings exporter{.textfile = settings.textfile,
                                         .textfileInterval = settings.textfileInterval};
    if (const auto endpoint = observe::parseEndpoint(settings.listen))
        exporter.listen = *endpoint;
    m_exporter = std::make_unique<observe::Exporter>(exporter, [metrics] {
        metrics->raiseTo(Metric::LogDropped, static_cast<double>(log::health().dropped));
        return QByteArray::fromStdString(metrics->text());
    });
}

} // namespace rollcall::app
