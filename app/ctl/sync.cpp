#include "app/assembly/stopsignals.h"
#include "app/ctl/command.h"
#include "app/ctl/statusline.h"
#include "app/operations/queuedrain.h"
#include "app/operations/reasonsentence.h"
#include "app/operations/syncprogress.h"

#include <QEventLoop>
#include <QTimer>

namespace rollcall::app {

namespace {

using namespace std::chrono_literals;

/** Shows on stderr how far it has come. */
class Ticker {
public:
    Ticker(const Storage& storage, const Clock& clock) : m_storage(storage), m_progress(clock), m_line(clock) {}

    /** Call it when the queue may have changed; shows something only if the last time was long enough ago. */
    void tick()
    {
        if (m_line.isDue())
            tell();
    }

    void tell()
    {
        const auto stats = m_storage.outbox.stats();
        m_fault = stats ? std::nullopt : std::optional(stats.error());
        if (!stats)
            return;
        m_progress.count(*stats);
        m_line.say(m_progress.sentence());
    }

    void finish() { m_line.finish(); }

    const SyncProgress& progress() const { return m_progress; }
    /** Why the queue could not be read the last time. */
    const std::optional<Error>& fault() const { return m_fault; }

private:
    const Storage& m_storage;
    SyncProgress m_progress;
    StatusLine m_line;
    std::optional<Error> m_fault;
};

/** Sends until nothing is due, or for ever; Ctrl-C ends it and is `wasStopped`. */
sync::Engine::DrainResult drain(const Context& context, Storage& storage, const config::Settings& settings,
                                checkin::Timekeeper& time, QueueDrain::Mode mode, Ticker& ticker, bool& wasStopped)
{
    QEventLoop loop;
    StopSignals signals;
    QObject::connect(&signals, &StopSignals::stopRequested, &loop, [&] {
        wasStopped = true;
        loop.quit();
    });
    QTimer everySecond; // the rate sinks while nothing happens
    QObject::connect(&everySecond, &QTimer::timeout, &loop, [&] { ticker.tick(); });
    QueueDrain queueDrain(context, storage, settings, time, mode);
    QObject::connect(&queueDrain, &QueueDrain::progressed, &loop, [&] { ticker.tick(); });
    QObject::connect(&queueDrain, &QueueDrain::halted, &loop, [&](const QString& code) {
        ticker.finish();
        Context::complain(
            QStringLiteral("The cloud takes nothing until somebody helps: %1. rollcallctl doctor and the "
                           "operator's guide say what to do.")
                .arg(reasonSentence(code)));
    });
    QObject::connect(&queueDrain, &QueueDrain::finished, &loop, &QEventLoop::quit);
    everySecond.start(1s);
    ticker.tick();
    queueDrain.start();
    loop.exec();
    return queueDrain.result();
}

QString sentence(const sync::Engine::DrainResult& result, const SyncProgress& progress)
{
    QStringList parts{QStringLiteral("%1 sent").arg(result.done)};
    if (progress.itemsLeft() > 0) // not only those that were tried: a pause after one holds up the rest
        parts << QStringLiteral("%1 still to be sent").arg(progress.itemsLeft());
    if (result.refused > 0)
        parts << QStringLiteral("%1 refused and parked").arg(result.refused);
    if (const int earlier = progress.parked() - result.refused; earlier > 0)
        parts << QStringLiteral("%1 parked earlier").arg(earlier);
    const bool isAll = parts.size() == 1 && result.halt.isEmpty();
    return parts.join(QLatin1String(", "))
           + (result.halt.isEmpty() ? QString() : QStringLiteral("; stopped: ") + result.halt)
           + (isAll ? QString() : QStringLiteral(" (why: rollcallctl queue list)"));
}

void print(const Context& context, const sync::Engine::DrainResult& result, const SyncProgress& progress)
{
    if (context.json)
        Context::print(
            QJsonObject{{QStringLiteral("done"), result.done},
                        {QStringLiteral("later"), result.later},
                        {QStringLiteral("refused"), result.refused},
                        {QStringLiteral("halt"), result.halt.isEmpty() ? QJsonValue() : QJsonValue(result.halt)}});
    else
        Context::print(sentence(result, progress));
}

} // namespace

int syncNow(const Context& context, const Arguments& arguments)
{
    const bool watches = arguments.has("--watch");
    if (watches == arguments.has("--once")) {
        Context::complain(QStringLiteral("sync takes --once or --watch"));
        return WrongUsage;
    }
    const auto settings = context.settings();
    if (!settings)
        return FoundFault;
    if (!settings->cloud.enabled) {
        Context::complain(QStringLiteral("The cloud is switched off (cloud.enabled); nothing is sent."));
        return FoundFault;
    }
    const auto storage = context.storage();
    if (!storage)
        return FoundFault;

    const auto time = makeTimekeeper(*storage, context.clock);
    if (!time) {
        Context::complain(time.error().detail);
        return FoundFault;
    }

    StopSignals::block();
    Ticker ticker(*storage, context.clock);
    bool wasStopped = false;
    const auto result = drain(context, *storage, *settings, **time,
                              watches ? QueueDrain::Mode::Watch : QueueDrain::Mode::UntilDrained, ticker, wasStopped);
    ticker.tell();
    ticker.finish();
    if (const auto& fault = ticker.fault()) {
        Context::complain(
            QStringLiteral("The queue cannot be read (rollcallctl doctor looks at it): %1").arg(fault->detail));
        return FoundFault;
    }

    if (watches || wasStopped) {
        if (context.json)
            Context::print(ticker.progress().toJson());
        else
            Context::print(ticker.progress().sentence());
        return watches ? Well : FoundFault;
    }
    const SyncProgress& progress = ticker.progress();
    print(context, result, progress);
    const bool isNothingLeft = progress.itemsLeft() == 0 && progress.parked() == 0;
    return isNothingLeft && result.later == 0 && result.refused == 0 && result.halt.isEmpty() ? Well : FoundFault;
}

} // namespace rollcall::app
