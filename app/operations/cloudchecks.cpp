#include "app/operations/cloudchecks.h"

#include "app/operations/cloudremedies.h"
#include "core/observe/alarmlimits.h"
#include "core/supabase/requests.h"
#include "core/supabase/supabaseprobe.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxyFactory>
#include <QTimer>

#include <cstdlib>

namespace rollcall::app {

using namespace std::chrono_literals;
using net::HttpReply;
using net::TransportError;
using supabase::Failure;

namespace {

constexpr qint64 worryingSeconds = 30;

bool goesThroughProxy(const QUrl& url)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

} // namespace

Finding checkName(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    const QString host = context.settings->cloud.url.host();
    if (!QHostAddress(host).isNull())
        return ok(QStringLiteral("%1 needs no name server").arg(host));
    if (goesThroughProxy(context.settings->cloud.url))
        return ok(QStringLiteral("the proxy looks up %1").arg(host));
    QEventLoop loop;
    std::optional<QHostInfo> answer;
    const int lookup = QHostInfo::lookupHost(host, &loop, [&](const QHostInfo& info) {
        answer = info;
        loop.quit();
    });
    QTimer::singleShot(context.limits().connect, &loop, &QEventLoop::quit);
    loop.exec();
    QHostInfo::abortHostLookup(lookup);
    if (!answer)
        return bad(QStringLiteral("no name server answered about %1").arg(host),
                   remedyFor(TransportError::DnsFailed));
    if (answer->error() != QHostInfo::NoError)
        return bad(QStringLiteral("%1 is not known: %2").arg(host, answer->errorString()),
                   remedyFor(TransportError::DnsFailed));
    return ok(QStringLiteral("%1 is known").arg(host));
}

Finding checkServer(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    context.health = context.ask(supabase::healthRequest(context.project(), context.limits()));
    const HttpReply& reply = *context.health;
    if (reply.error != TransportError::None)
        return bad(QStringLiteral("no answer: %1").arg(QLatin1String(net::name(reply.error))),
                   remedyFor(reply.error));
    if (context.isAnswered())
        return ok(QStringLiteral("answered after %1 ms").arg((reply.connectTime + reply.timeToFirstByte).count()));
    if (reply.status == 540)
        return as(observe::Alarm::SendingHalted,
                  bad(QStringLiteral("the project is paused"), remedyFor({sync::halt({}), Failure::ProjectPaused})));
    const bool isKeyRefused =
        (reply.status == 401 || reply.status == 403) && supabase::readHealthReply(reply) == Reachability::Online;
    if (isKeyRefused)
        return as(observe::Alarm::SendingHalted, bad(QStringLiteral("the server does not take the key"),
                                                     remedyFor({sync::halt({}), Failure::KeyRejected})));
    return bad(
        QStringLiteral("somebody answered (HTTP %1) who is no Supabase").arg(reply.status),
        QStringLiteral("a captive portal or a proxy: log in to it, or free the address; else check cloud.url"));
}

Finding checkEncryption(DiagnosticContext& context)
{
    if (!context.hasCloud())
        return skipped(switchedOff);
    const QUrl& url = context.settings->cloud.url;
    if (url.scheme() == QLatin1String("http")) {
        const bool isHere = QHostAddress(url.host()).isLoopback() || url.host() == QLatin1String("localhost");
        return isHere ? ok(QStringLiteral("none, but the server is this machine"))
                      : bad(QStringLiteral("cloud.url is http: names and keys travel in the clear"),
                            QStringLiteral("set cloud.url to https"));
    }
    if (context.health && context.health->error == TransportError::TlsFailed)
        return bad(context.health->detail, remedyFor(TransportError::TlsFailed));
    if (!context.health || context.health->error != TransportError::None)
        return skipped(unreachable);
    return ok(QStringLiteral("the server proved who it is"));
}

Finding checkClock(DiagnosticContext& context)
{
    const QDateTime now = context.installation.clock.now();
    const QString ntp = QStringLiteral("switch on time synchronisation (timedatectl set-ntp true), or set the clock");
    const QDateTime theirs = context.health ? context.health->date() : QDateTime();
    if (!theirs.isValid()) {
        return now.date().year() < 2024
                   ? as(observe::Alarm::ClockWrong,
                        bad(QStringLiteral("it is not %1").arg(now.date().toString(Qt::ISODate)), ntp))
                   : skipped(QStringLiteral("no server to compare it with; here it is %1").arg(toRfc3339(now)));
    }
    const qint64 seconds = theirs.secsTo(now);
    const QString facts = QStringLiteral("%1 s %2 the server's")
                              .arg(std::abs(seconds))
                              .arg(seconds < 0 ? QStringLiteral("behind") : QStringLiteral("ahead of"));
    if (std::abs(seconds) > std::chrono::seconds(observe::wrongClock).count())
        return as(observe::Alarm::ClockWrong, bad(facts, ntp));
    if (std::abs(seconds) > worryingSeconds)
        return warn(facts, ntp);
    return ok(facts);
}

} // namespace rollcall::app
