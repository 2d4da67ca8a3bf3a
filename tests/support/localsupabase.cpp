#include "tests/support/localsupabase.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryFile>
#include <QUrl>

#include <stdexcept>

namespace rollcall::support {

namespace {

QString serverScript()
{
    return qEnvironmentVariable("ROLLCALL_LOCAL_SUPABASE",
                                QStringLiteral(ROLLCALL_SOURCE_DIR "/deploy/local/server"));
}

} // namespace

LocalSupabase::LocalSupabase(QString folder) : m_folder(std::move(folder)) {}

LocalSupabase::~LocalSupabase()
{
    QProcess::execute(serverScript(), {QStringLiteral("stop"), m_folder});
}

QJsonObject LocalSupabase::run(const QString& command, const QStringList& options) const
{
    return runCommand(command, options).object();
}

QJsonDocument LocalSupabase::runCommand(const QString& command, const QStringList& options) const
{
    QProcess process;
    process.start(serverScript(), QStringList{command, m_folder} + options);
    const bool ended = process.waitForFinished(120'000);
    if (!ended || process.exitCode() != 0)
        throw std::runtime_error(serverScript().toStdString() + " " + command.toStdString() + ": "
                                 + process.readAllStandardError().toStdString());
    return QJsonDocument::fromJson(process.readAllStandardOutput());
}

void LocalSupabase::start()
{
    m_state = run(QStringLiteral("start"));
}

void LocalSupabase::stop()
{
    run(QStringLiteral("stop"));
}

void LocalSupabase::seed(const QString& rosterCsv)
{
    m_state = run(QStringLiteral("seed"), {QStringLiteral("--roster"), rosterCsv});
}

void LocalSupabase::fillRoster(const QString& rosterCsv)
{
    run(QStringLiteral("roster"), {QStringLiteral("--roster"), rosterCsv});
}

QString LocalSupabase::pairingCode(const QString& device)
{
    return run(QStringLiteral("code"), {QStringLiteral("--device"), device})[QLatin1String("code")].toString();
}

QJsonArray LocalSupabase::sql(const QString& statement)
{
    QTemporaryFile file;
    const QByteArray text = statement.toUtf8();
    if (!file.open() || file.write(text) != text.size() || !file.flush())
        throw std::runtime_error("no file can be written for a statement");
    return runCommand(QStringLiteral("sql"), {QStringLiteral("--file"), file.fileName()}).array();
}

void LocalSupabase::revoke(const QString& device)
{
    run(QStringLiteral("revoke"), {QStringLiteral("--device"), device});
}

void LocalSupabase::restore(const QString& device)
{
    run(QStringLiteral("restore"), {QStringLiteral("--device"), device});
}

QJsonObject LocalSupabase::cloudSettings() const
{
    const QString device = QStringLiteral("kiosk-1");
    const QJsonObject account = m_state.value(QLatin1String("devices")).toObject().value(device).toObject();
    return {{QStringLiteral("enabled"), true},
            {QStringLiteral("url"), m_state.value(QLatin1String("url"))},
            {QStringLiteral("api_key"), m_state.value(QLatin1String("publishable_key"))},
            {QStringLiteral("device_id"), device},
            {QStringLiteral("device_email"), account.value(QLatin1String("email"))},
            {QStringLiteral("device_password"), account.value(QLatin1String("password"))},
            {QStringLiteral("retry_delay"), 1}};
}

QJsonObject LocalSupabase::contents() const
{
    return run(QStringLiteral("cloud"));
}

QJsonObject LocalSupabase::contentsWithDigests() const
{
    return run(QStringLiteral("cloud"), {QStringLiteral("--digests")});
}

quint16 LocalSupabase::port() const
{
    return static_cast<quint16>(QUrl(m_state.value(QLatin1String("url")).toString()).port());
}

} // namespace rollcall::support
