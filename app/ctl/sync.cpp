#include "app/assembly/cloudlink.h"
#include "app/assembly/instance.h"
#include "app/assembly/stopsignals.h"
#include "app/ctl/command.h"
#include "app/ctl/statusline.h"
#include "app/ctl/syncprogress.h"

#include <QEventLoop>

namespace rollcall::app {

namespace {

using namespace std::chrono_literals;

/** Tells how it goes. */
class Ticker {
public:
    Ticker(const Storage& storage, const Clock& clock) : m_storage(storage), m_progress(clock), m_line(clock) {}

    /** The queue changed; said now if the last time was long enough ago. */
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
    /** Why the last look at the queue told nothing. */
    const std::optional<Error>& fault() const { return m_fault; }

private:
    const Storage& m_storage;
    SyncProgress m_progress;
    StatusLine m_line;
    std::optional<Error> m_fault;
};

/** Sends until nothing is due, or for ever; Ctrl-C ends it. */
class Sending {
public:
    Sending(const Context& context, Storage& storage, const config::Settings& settings, Ticker& ticker, bool watches)
        : m_ticker(ticker), m_watches(watches), m_link(storage, settings, context.dataDirectory, context.clock)
    {
        if (isKioskRunning(context.dataDirectory))
            m_link.engine.spareOthers();
        QObject::connect(&m_signals, &StopSignals::stopRequested, &m_loop, [this] {
            m_wasStopped = true;
            m_loop.quit();
        });
        QObject::connect(&m_everySecond, &QTimer::timeout, &m_loop, [this] { m_ticker.tick(); });
        QObject::connect(&m_link.engine, &sync::Engine::progressed, &m_loop, [this] { m_ticker.tick(); });
        QObject::connect(&m_link.engine, &sync::Engine::halted, &m_loop,
                         [this](const sync::Outcome& outcome) { onHalt(outcome); });
        QObject::connect(&m_link.engine, &sync::Engine::drained, &m_loop,
                         [this](const sync::Engine::DrainResult& tally) {
                             m_result = tally;
                             m_isDrained = true;
                             endIfDone();
                         });
    }

    /** What became of it. */
    sync::Engine::DrainResult run()
    {
        m_everySecond.start(1s);
        m_ticker.tick();
        QMetaObject::invokeMethod(&m_link.engine, &sync::Engine::drain, Qt::QueuedConnection);
        m_loop.exec();
        if (!m_result.halt.isEmpty() && m_link.isBlocked())
            m_result.halt = supabase::code(m_link.deviceStatus());
        return m_result;
    }

    bool wasStopped() const { return m_wasStopped; }

private:
    // Behind a missing right there may be a revocation, and behind a revocation of before the end of it.
    void onHalt(const sync::Outcome& outcome)
    {
        const bool wasBlocked = m_link.isBlocked();
        if (!wasBlocked && !supabase::mayIndicateRevocation(outcome))
            return tell(outcome.code);
        if (std::exchange(m_isAsking, true))
            return;
        m_link.checkDeviceStatus().then(&m_loop, [this, code = outcome.code, wasBlocked](const sync::Outcome&) {
            m_isAsking = false;
            if (wasBlocked && !m_link.isBlocked()) {
                m_isDrained = false;
                return m_link.engine.drain();
            }
            tell(m_link.isBlocked() ? supabase::code(m_link.deviceStatus()) : code);
            endIfDone();
        });
    }

    void tell(const QString& code)
    {
        m_ticker.finish();
        Context::complain(
            QStringLiteral("The cloud takes nothing until somebody helps (%1); rollcallctl doctor and the "
                           "operator's guide say what to do.")
                .arg(code));
    }

    void endIfDone()
    {
        if (m_isDrained && !m_isAsking && !m_watches)
            m_loop.quit();
    }

    Ticker& m_ticker;
    const bool m_watches;
    StopSignals m_signals;
    QTimer m_everySecond; ///< a rate sinks while nothing happens
    QEventLoop m_loop;
    sync::Engine::DrainResult m_result;
    bool m_wasStopped = false;
    bool m_isDrained = false;
    bool m_isAsking = false; ///< what this kiosk is to the project
    CloudLink m_link;        ///< the last: what is answered at its end is still told
};

QString sentence(const sync::Engine::DrainResult& result, int itemsLeft)
{
    QStringList parts{QStringLiteral("%1 sent").arg(result.done)};
    if (itemsLeft > 0) // not only those that were tried: a pause after one holds up the rest
        parts << QStringLiteral("%1 still to be sent").arg(itemsLeft);
    if (result.refused > 0)
        parts << QStringLiteral("%1 refused and parked").arg(result.refused);
    const bool isAll = parts.size() == 1 && result.halt.isEmpty();
    return parts.join(QLatin1String(", "))
           + (result.halt.isEmpty() ? QString() : QStringLiteral("; stopped: ") + result.halt)
           + (isAll ? QString() : QStringLiteral(" (why: rollcallctl queue list)"));
}

void print(const Context& context, const sync::Engine::DrainResult& result, int itemsLeft)
{
    if (context.json)
        Context::print(
            QJsonObject{{QStringLiteral("done"), result.done},
                        {QStringLiteral("later"), result.later},
                        {QStringLiteral("refused"), result.refused},
                        {QStringLiteral("halt"), result.halt.isEmpty() ? QJsonValue() : QJsonValue(result.halt)}});
    else
        Context::print(sentence(result, itemsLeft));
}

} // namespace

int syncNow(const Context& context, const QStringList& arguments)
{
    const bool watches = arguments == QStringList{QStringLiteral("--watch")};
    if (!watches && arguments != QStringList{QStringLiteral("--once")}) {
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

    StopSignals::block();
    Ticker ticker(*storage, context.clock);
    sync::Engine::DrainResult result;
    bool wasStopped = false;
    {
        Sending sending(context, *storage, *settings, ticker, watches);
        result = sending.run();
        wasStopped = sending.wasStopped();
    }
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
    print(context, result, ticker.progress().itemsLeft());
    return result.later == 0 && result.refused == 0 && result.halt.isEmpty() ? Well : FoundFault;
}

} // namespace rollcall::app
