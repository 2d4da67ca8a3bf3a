#include "app/operations/projectaccess.h"

#include "core/config/apikey.h"
#include "core/config/valuereader.h"
#include "core/postgres/connectiontarget.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace rollcall::app {

using postgres::TargetFault;

namespace {

const QString connectPlace = QStringLiteral("It is in the project's dashboard under \"Connect\"");

bool isLoopbackHost(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool looksLikeDatabase(const QString& text)
{
    return text.startsWith(QLatin1String("postgres://")) || text.startsWith(QLatin1String("postgresql://"));
}

bool isJwt(const QString& key)
{
    return key.startsWith(QLatin1String("eyJ")) && key.count(u'.') == 2;
}

/** Which hosted project a key of the older kind is of; empty of any other key. */
QString projectOfKey(const QString& key)
{
    if (!isJwt(key))
        return {};
    const QByteArray claims =
        QByteArray::fromBase64(key.section(u'.', 1, 1).toLatin1(), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(claims).object().value(QLatin1String("ref")).toString();
}

QString projectOfAddress(const QUrl& url)
{
    static const QRegularExpression hosted(QStringLiteral("\\A([a-z0-9]+)\\.supabase\\.(?:co|red|in)\\z"));
    return hosted.match(url.host()).captured(1);
}

std::optional<QString> objectionToAddress(const QUrl& url)
{
    if (url.isEmpty())
        return QStringLiteral("The project's address is missing, such as https://abcdefgh.supabase.co.");
    if (looksLikeDatabase(url.toString()))
        return QStringLiteral("This is a database connection where the project's address is asked for, such as "
                              "https://abcdefgh.supabase.co.");
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!isWeb || url.host().isEmpty())
        return QStringLiteral("This is no address of a project, such as https://abcdefgh.supabase.co.");
    if (url.host() == QLatin1String("supabase.com") || url.host().endsWith(QLatin1String(".supabase.com")))
        return QStringLiteral("This is the address of Supabase's dashboard; the project's own is there under "
                              "\"Connect\", such as https://abcdefgh.supabase.co.");
    if (url.scheme() == QLatin1String("http") && !isLoopbackHost(url.host()))
        return QStringLiteral("The address begins with http://, so keys and names would travel in the clear; use "
                              "https://.");
    return std::nullopt;
}

std::optional<QString> objectionToKeys(const ProjectAccess& access)
{
    if (access.key.isEmpty())
        return QStringLiteral("The project's publishable key is missing; it begins with sb_publishable_ (or eyJ).");
    if (config::isServiceKey(access.key))
        return QStringLiteral("This is a secret key where the publishable one is asked for, which begins with "
                              "sb_publishable_ (or eyJ).");
    if (looksLikeDatabase(access.key))
        return QStringLiteral("This is a database connection where the publishable key is asked for.");
    if (access.secretKey.isEmpty() && access.database.isEmpty())
        return QStringLiteral("The owner's secret key or the database connection is missing: without one of them "
                              "nothing can be set up.");
    if (access.secretKey.isEmpty() || config::isServiceKey(access.secretKey))
        return std::nullopt;
    if (looksLikeDatabase(access.secretKey))
        return QStringLiteral("This is a database connection where the secret key is asked for.");
    if (access.secretKey.startsWith(QLatin1String("sb_publishable_")) || isJwt(access.secretKey))
        return QStringLiteral("This is a publishable key where the secret one is asked for, which begins with "
                              "sb_secret_ (or is called service_role).");
    return QStringLiteral("This is no secret key; it begins with sb_secret_ (or is called service_role).");
}

std::optional<QString> objectionToDatabase(const QString& connection)
{
    if (config::isServiceKey(connection) || connection.startsWith(QLatin1String("sb_")) || isJwt(connection))
        return QStringLiteral("This is a key where the database connection is asked for. %1.").arg(connectPlace);
    const auto target = postgres::readTarget(connection);
    if (target)
        return std::nullopt;
    switch (target.error()) {
    case TargetFault::NoLibrary:
        return QStringLiteral("This machine has no client for PostgreSQL: sudo apt install libpq5. Or give the "
                              "secret key alone, after the files of deploy/supabase/migrations were run in the "
                              "dashboard's SQL editor.");
    case TargetFault::NotReadable:
        return QStringLiteral("This is no database connection such as postgresql://postgres:PASSWORD@"
                              "db.abcdefgh.supabase.co:5432/postgres. %1; in a password, write %40 for @, %2F for / "
                              "and %25 for %.")
            .arg(connectPlace);
    case TargetFault::IsWebAddress:
        return QStringLiteral("This is the project's web address where the database connection is asked for, which "
                              "begins with postgresql://. %1.")
            .arg(connectPlace);
    case TargetFault::Placeholder:
        return QStringLiteral("The database's password is not in it yet: write it in the place of [YOUR-PASSWORD]. "
                              "Who has lost it sets a new one in the dashboard, under Database, Settings.");
    case TargetFault::NoHost:
        return QStringLiteral("The database connection names no host. %1.").arg(connectPlace);
    case TargetFault::NoPassword:
        return QStringLiteral("The database connection has no password: postgresql://postgres:PASSWORD@... .");
    case TargetFault::NotEncrypted:
        return QStringLiteral("The database connection asks for no TLS (sslmode), so the password could be read on "
                              "the way; take sslmode=... out of it.");
    }
    Q_UNREACHABLE();
}

std::optional<QString> objectionToProjects(const ProjectAccess& access)
{
    const QString project = projectOfAddress(access.url);
    if (project.isEmpty())
        return std::nullopt;
    const auto differs = [&project](const QString& other) { return !other.isEmpty() && other != project; };
    const auto target = postgres::readTarget(access.database);
    if (!access.database.isEmpty() && target && differs(postgres::projectOf(*target)))
        return QStringLiteral("The database is of another project (%1) than the address (%2).")
            .arg(postgres::projectOf(*target), project);
    for (const QString& key : {access.key, access.secretKey}) {
        if (differs(projectOfKey(key)))
            return QStringLiteral("A key is of another project (%1) than the address (%2).")
                .arg(projectOfKey(key), project);
    }
    return std::nullopt;
}

std::optional<QString> objectionToZone(const QString& zone)
{
    if (zone.isEmpty())
        return std::nullopt;
    const auto reading = config::readValue(*config::findSetting("school.time_zone"), zone);
    return reading.value ? std::nullopt : std::optional(QStringLiteral("The time zone: %1").arg(reading.reason));
}

} // namespace

QUrl addressFrom(const QString& typed)
{
    QString text = typed.trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    return QUrl(text, QUrl::StrictMode);
}

std::optional<QString> accessObjection(const ProjectAccess& access)
{
    if (auto reason = objectionToZone(access.timeZone))
        return reason;
    if (auto reason = objectionToAddress(access.url))
        return reason;
    if (auto reason = objectionToKeys(access))
        return reason;
    if (!access.database.isEmpty()) {
        if (auto reason = objectionToDatabase(access.database))
            return reason;
    }
    if (auto reason = objectionToProjects(access))
        return reason;
    static const QRegularExpression email(QStringLiteral("\\A[^@\\s]+@[^@\\s]+\\.[^@\\s]+\\z"));
    if (!access.staffEmail.isEmpty() && !email.match(access.staffEmail).hasMatch())
        return QStringLiteral("This is no e-mail address of a member of staff.");
    if (!access.staffEmail.isEmpty() && access.staffPassword.isEmpty())
        return QStringLiteral("The password of the first member of staff is missing.");
    return std::nullopt;
}

} // namespace rollcall::app
