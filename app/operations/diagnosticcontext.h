#pragma once

#include "app/assembly/installation.h"
#include "app/assembly/storage.h"
#include "core/net/httpclient.h"
#include "core/supabase/devicestatuscheck.h"

#include <QTemporaryDir>

namespace rollcall::app {

// Why a check of the cloud was skipped.
inline const QString switchedOff = QStringLiteral("the cloud is switched off");
inline const QString unreachable = QStringLiteral("the server cannot be asked");

/** What the checks of one Diagnostics::run() work on, and what earlier checks found out for later ones. One thread. */
class DiagnosticContext {
public:
    explicit DiagnosticContext(const Installation& kiosk) : installation(kiosk) {}

    const Installation installation;

    std::optional<config::Settings> settings; ///< set by checkSettings()
    std::unique_ptr<Storage> storage;         ///< set by checkDatabase() if there is one that works
    std::optional<net::HttpReply> health;     ///< set by checkServer(), whatever was answered
    bool isLoggedIn = false;                  ///< set by checkLogin(): as this device

    bool hasCloud() const { return settings && settings->cloud.enabled; }
    /** Whether the server answered, and answered as a Supabase does. */
    bool isAnswered() const;

    /** Sends it and waits for the reply, 15 s at most. */
    net::HttpReply ask(net::HttpRequest request);

    using Build = std::function<net::HttpRequest(const DiagnosticContext& context, const QByteArray& token)>;
    using Read = std::function<supabase::ServiceOutcome(const net::HttpReply& reply)>;
    /** The same as the account of login(), as the kiosk does it: Client::send(). Gives the last reply; none at all if there
     *  was no token to send it with. */
    net::HttpReply askAsDevice(const Build& build, const Read& read);

    /** Logs in as the kiosk does, and waits for the answer. */
    supabase::Session::Access login();

    /** Asks what the project says of the account of login(), and waits for the answer. Changes nothing here, even if the
     *  kiosk is revoked: it wipes its roster when it learns that itself. */
    supabase::DeviceStatusAnswer deviceStatus();
    /** Whether the account of login() is a member of the staff, who may do what a device may. */
    bool isStaff(const QByteArray& token);

    supabase::Project project() const;
    DeviceId device() const { return kioskDeviceId(*settings); }
    /** The settings' timeouts, 5 s at most: a person is waiting. */
    net::Timeouts limits() const;

private:
    std::unique_ptr<QTemporaryDir> m_scratch; ///< for the login of a kiosk that has no data directory yet
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<supabase::Client> m_client;
};

} // namespace rollcall::app
