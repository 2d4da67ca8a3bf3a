#include "core/postgres/connectiontarget.h"

#include "core/postgres/libpq.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace rollcall::postgres {

namespace {

void take(const PQconninfoOption* options, Parameters& target)
{
    for (const PQconninfoOption* one = options; one && one->keyword; ++one) {
        if (one->val && *one->val != '\0')
            target.insert(one->keyword, one->val);
    }
}

bool isHere(const QByteArray& host)
{
    return host.startsWith('/') || host == "localhost" || QHostAddress(QString::fromUtf8(host)).isLoopback();
}

} // namespace

Result<Parameters, TargetFault> readTarget(const QString& connectionString)
{
    const QString typed = connectionString.trimmed();
    if (typed.startsWith(QLatin1String("https:")) || typed.startsWith(QLatin1String("http:")))
        return TargetFault::IsWebAddress;
    if (typed.contains(QLatin1String("[YOUR-PASSWORD]"), Qt::CaseInsensitive)
        || typed.contains(QLatin1String("%5BYOUR-PASSWORD%5D"), Qt::CaseInsensitive))
        return TargetFault::Placeholder;
    const Libpq* pq = libpq();
    if (!pq)
        return TargetFault::NoLibrary;

    char* message = nullptr;
    PQconninfoOption* given = pq->conninfoParse(typed.toUtf8().constData(), &message);
    pq->freemem(message); // it may quote what was typed
    if (!given)
        return TargetFault::NotReadable;
    Parameters target;
    take(given, target);
    pq->conninfoFree(given);
    const bool asksForTls = target.contains("sslmode");
    Parameters usual; // the environment's, as psql would take them
    if (PQconninfoOption* defaults = pq->conndefaults()) {
        take(defaults, usual);
        pq->conninfoFree(defaults);
    }
    const auto effective = [&](const QByteArray& name) { return target.value(name, usual.value(name)); };

    const QByteArray host = effective("hostaddr").isEmpty() ? effective("host") : effective("hostaddr");
    if (host.isEmpty())
        return TargetFault::NoHost;
    if (!isHere(host)) {
        if (effective("password").isEmpty() && effective("passfile").isEmpty())
            return TargetFault::NoPassword;
        const QByteArray mode = effective("sslmode");
        const bool isEnough = mode == "require" || mode == "verify-ca" || mode == "verify-full";
        if (!isEnough && asksForTls)
            return TargetFault::NotEncrypted;
        if (!isEnough)
            target.insert("sslmode", "require");
    }
    return target;
}

QString projectOf(const Parameters& target)
{
    static const QRegularExpression direct(QStringLiteral("\\Adb\\.([a-z0-9]+)\\.supabase\\.(?:co|red|in)\\z"));
    static const QRegularExpression pooled(QStringLiteral("\\A[a-z0-9_]+\\.([a-z0-9]+)\\z"));
    const QString host = QString::fromUtf8(target.value("host"));
    if (const auto match = direct.match(host); match.hasMatch())
        return match.captured(1);
    const auto user = pooled.match(QString::fromUtf8(target.value("user")));
    return host.endsWith(QLatin1String(".pooler.supabase.com")) && user.hasMatch() ? user.captured(1) : QString();
}

} // namespace rollcall::postgres
