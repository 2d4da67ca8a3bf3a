#include "app/assembly/cloudlink.h"
#include "app/assembly/stopsignals.h"
#include "app/ctl/command.h"
#include "app/ctl/statusline.h"
#include "app/ctl/syncprogress.h"
#include "core/lock/lockholder.h"

#include <QDir>
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

QString sentence(const sync::Engine::Tally& result, int itemsLeft)
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

void print(const Context& context, const sync::Engine::Tally& result, int itemsLeft)
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
    StopSignals signals;
    Ticker ticker(*storage, context.clock);
    QTimer everySecond; // a rate sinks while nothing happens
    sync::Engine::Tally result;
    bool wasStopped = false;
    {
        QEventLoop loop;
        bool isDrained = false;
        bool isAsking = false;
        const auto endIfDone = [&] {
            if (isDrained && !isAsking && !watches)
                loop.quit();
        };
        const auto tell = [&](const QString& code) {
            ticker.finish();
            Context::complain(
                QStringLiteral("The cloud takes nothing until somebody helps (%1); rollcallctl doctor and the "
                               "operator's guide say what to do.")
                    .arg(code));
        };
        // After what its last answers, which come at its end, are told to.
        CloudLink link(*storage, *settings, context.dataDirectory, context.clock);
        if (lock::readLockHolder(QDir(context.dataDirectory).absoluteFilePath(QStringLiteral(".rollcall.lock"))))
            link.engine.spareOthers();
        // Behind a missing right there may be a revocation, and behind a revocation of before the end of it.
        const auto hearHalt = [&](const QString& code) {
            const bool wasSealed = link.isSealed();
            if (!wasSealed && !supabase::mayMeanShutOut(code))
                return tell(code);
            if (std::exchange(isAsking, true))
                return;
            link.checkStanding().then(&loop, [&, code, wasSealed](const sync::Outcome&) {
                isAsking = false;
                if (wasSealed && !link.isSealed()) {
                    isDrained = false;
                    return link.engine.drain();
                }
                tell(link.isSealed() ? link.sealedBy() : code);
                endIfDone();
            });
        };
        QObject::connect(&signals, &StopSignals::stopRequested, &loop, [&] {
            wasStopped = true;
            loop.quit();
        });
        QObject::connect(&link.engine, &sync::Engine::progressed, &loop, [&] { ticker.tick(); });
        QObject::connect(&everySecond, &QTimer::timeout, &loop, [&] { ticker.tick(); });
        QObject::connect(&link.engine, &sync::Engine::drained, &loop, [&](const sync::Engine::Tally& tally) {
            result = tally;
            isDrained = true;
            endIfDone();
        });
        QObject::connect(&link.engine, &sync::Engine::halted, &loop, hearHalt);
        everySecond.start(1s);
        ticker.tick();
        QMetaObject::invokeMethod(&link.engine, &sync::Engine::drain, Qt::QueuedConnection);
        loop.exec();
        if (!result.halt.isEmpty() && link.isSealed())
            result.halt = link.sealedBy();
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
