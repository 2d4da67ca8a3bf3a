#pragma once

#include "core/net/httpclient.h"
#include "core/supabase/accountstore.h"
#include "core/supabase/youngtokenwaits.h"
#include "core/sync/outcome.h"

#include <QFuture>
#include <QObject>

#include <variant>

namespace rollcall::supabase {

/** Why a kiosk is not paired. */
enum class PairingFault {
    WrongCode,         ///< no such code, or not the right one; triesLeft where the server counts
    TooManyTries,      ///< five wrong tries have made this code invalid
    UsedUp,            ///< another kiosk was paired with it
    Expired,           ///< the code has expired
    OtherDevice,       ///< the code is for `device`, not for the one asked for; it stays valid
    AccountInUse,      ///< the account belongs to another kiosk or to a member of the office
    SignUpClosed,      ///< the project takes no new accounts
    NeedsConfirmation, ///< the project wants new accounts confirmed by e-mail, which a kiosk does not have
    TooManySignUps,    ///< the project has seen too many new accounts from this network lately
    LoginRefused,      ///< wrong e-mail or password
    KeyRejected,       ///< not this project's publishable key
    NotPrepared,       ///< the migrations were not applied
    NotSupabase,       ///< somebody else answered: a captive portal, a proxy, a wrong address
    Unreachable,       ///< nobody answered; `code` says how (net::name())
    ServerTrouble,     ///< it answered, but cannot now; `code`
};

/** A stable name for JSON: "wrong_code", "sign_up_closed", ... */
const char* name(PairingFault fault);

struct PairingFailure {
    PairingFault fault;
    QString code = {};                           ///< for the log and for looking up
    std::optional<int> triesLeft = std::nullopt; ///< of a WrongCode
    QString device = {};                         ///< of OtherDevice: whose code it is
};

/** A new account: a random address under a domain that nobody can own (RFC 2606, .invalid) and 192 random bits. */
Account newAccount(const QUrl& url);

/** The requests of one pairing: an account for the kiosk, then its code. Each is sent once, but for a claim whose
 *  token is not yet valid (YoungTokenWaits); nothing is written to disk here. It needs no Client, which would log in and keep tokens. Thread: any with an event loop. */
class Pairing : public QObject {
    Q_OBJECT

public:
    using LoginAnswer = std::variant<Tokens, PairingFailure>;
    using ClaimAnswer = std::variant<DeviceId, PairingFailure>;

    /** `project` with the account to be paired; its device is ignored. */
    Pairing(Project project, net::HttpClient& http, net::Timeouts timeouts, const Clock& clock,
            QObject* parent = nullptr);

    /** Creates the account. */
    QFuture<LoginAnswer> signUp();

    /** Logs in to an existing account. */
    QFuture<LoginAnswer> logIn();

    /** Binds the account to the code's device and gives its id; with `device`, only if the code is for that one. Asking
     *  again gives the same answer. */
    QFuture<ClaimAnswer> claim(const Tokens& tokens, const QString& typedCode, const std::optional<DeviceId>& device);

private:
    LoginAnswer readLogin(const net::HttpReply& reply) const;
    QFuture<ClaimAnswer> sendClaim(const net::HttpRequest& request, int refusals);

    const Project m_project;
    net::HttpClient& m_http;
    const net::Timeouts m_timeouts;
    const Clock& m_clock;
    YoungTokenWaits m_youngTokenWaits;
};

} // namespace rollcall::supabase
