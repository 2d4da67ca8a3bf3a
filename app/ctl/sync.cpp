#include "app/assembly/cloudlink.h"
#include "app/assembly/stopsignals.h"
#include "app/ctl/command.h"
#include "app/ctl/syncprogress.h"
#include "core/lock/lockholder.h"

#include <QDir>
#include <QEventLoop>

#include <unistd.h>

#include <cstdio>

namespace rollcall::app {

namespace {

using namespace std::chrono_literals;

/** Tells how it goes, on standard error: on a terminal one line that changes, else a line now and then. */
class Ticker {
public:
    Ticker(const Storage& storage, const Clock& clock)
        : m_storage(storage), m_clock(clock), m_progress(clock), m_isTerminal(::isatty(STDERR_FILENO) == 1)
    {
    }

    /** The queue changed; said now if the last time was long enough ago. */
    void tick()
    {
        const auto now = m_clock.monotonic();
        if (m_toldAt && now - *m_toldAt < (m_isTerminal ? 250ms : 5s))
            return;
        m_toldAt = now;
        tell();
    }

    void tell()
    {
        const auto stats = m_storage.outbox.stats();
        if (!stats)
            return;
        m_progress.count(*stats);
        const QString sentence = m_progress.sentence();
        if (m_isTerminal)
            std::fprintf(stderr, "\r\x1b[K%s", qUtf8Printable(sentence));
        else if (std::exchange(m_last, sentence) != sentence)
            std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
        m_hasLine = m_isTerminal;
    }

    /** What follows begins on a line of its own. */
    void finish()
    {
        if (std::exchange(m_hasLine, false))
            std::fprintf(stderr, "\n");
    }

    const SyncProgress& progress() const { return m_progress; }

private:
    const Storage& m_storage;
    const Clock& m_clock;
    SyncProgress m_progress;
    const bool m_isTerminal;
    bool m_hasLine = false;
    QString m_last;
    std::optional<std::chrono::milliseconds> m_toldAt;
};

void print(const Context& context, const sync::Engine::Tally& result)
{
    if (context.json)
        Context::print(
            QJsonObject{{QStringLiteral("done"), result.done},
                        {QStringLiteral("later"), result.later},
                        {QStringLiteral("refused"), result.refused},
                        {QStringLiteral("halt"), result.halt.isEmpty() ? QJsonValue() : QJsonValue(result.halt)}});
    else
        Context::print(QStringLiteral("%1 done, %2 later, %3 refused%4")
                           .arg(result.done)
                           .arg(result.later)
                           .arg(result.refused)
                           .arg(result.halt.isEmpty() ? QString() : QStringLiteral("; stopped: ") + result.halt));
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
                QStringLiteral("The cloud takes nothing until somebody helps (%1); see the operator's guide.")
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

    if (watches || wasStopped) {
        if (context.json)
            Context::print(ticker.progress().toJson());
        else
            Context::print(ticker.progress().sentence());
        return watches ? Well : FoundFault;
    }
    print(context, result);
    return result.later == 0 && result.refused == 0 && result.halt.isEmpty() ? Well : FoundFault;
}

} // namespace rollcall::app
