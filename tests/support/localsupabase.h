#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace rollcall::support {

/** The local Supabase of deploy/local, or what ROLLCALL_LOCAL_SUPABASE names in its place (deploy/postgrest), in a folder
 *  of its own, for journeys. Every call blocks until it is done and
 *  throws std::runtime_error with what the script said if it fails. Stopped when this goes. */
class LocalSupabase {
public:
    /** `folder` is made if needed; the same folder keeps port, keys and data. */
    explicit LocalSupabase(QString folder);
    ~LocalSupabase();
    LocalSupabase(const LocalSupabase&) = delete;
    LocalSupabase& operator=(const LocalSupabase&) = delete;

    void start();
    void stop();
    /** Roster from a CSV file and the account of the device `kiosk-1`. */
    void seed(const QString& rosterCsv);

    /** The roster alone; the office makes the devices' codes then. */
    void fillRoster(const QString& rosterCsv);
    /** A new pairing code. */
    QString pairingCode(const QString& device);
    /** Runs it as the owner of the database; the server may restart for it. Gives the rows of the last statement. */
    QJsonArray sql(const QString& statement);
    void revoke(const QString& device);
    void restore(const QString& device);

    QString url() const { return m_state.value(QLatin1String("url")).toString(); }
    QString secretKey() const { return m_state.value(QLatin1String("secret_key")).toString(); }
    QString publishableKey() const { return m_state.value(QLatin1String("publishable_key")).toString(); }

    /** The `cloud` part of a kiosk's settings, once seeded. */
    QJsonObject cloudSettings() const;

    /** What is stored: {"students":N,"attendance":[...],"objects":[...]}. */
    QJsonObject contents() const;
    /** The same, each object with its "sha256". */
    QJsonObject contentsWithDigests() const;
    /** Its port on 127.0.0.1, once started. */
    quint16 port() const;

private:
    QJsonDocument runCommand(const QString& command, const QStringList& options) const;
    QJsonObject run(const QString& command, const QStringList& options = {}) const;
    QString m_folder;
    QJsonObject m_state;
};

} // namespace rollcall::support
