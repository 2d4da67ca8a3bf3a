#pragma once

#include "core/net/httpclient.h"
#include "core/supabase/accountstore.h"
#include "core/sync/outcome.h"

#include <QFuture>
#include <QObject>

#include <variant>

namespace rollcall::supabase {

/** Why a kiosk is not paired. */
enum class PairingFault {
    WrongCode,         ///< no such code, or not the right one; triesLeft where the server counts
    TooManyTries,      ///< this code was tried wrongly five times: void
    UsedUp,            ///< another kiosk was paired with it
    Expired,           ///< its time is over
    OtherDevice,       ///< it is for `device`, and another one was asked for; the code stays good
    AccountInUse,      ///< the account is another kiosk's or a person's of the office
    SignUpClosed,      ///< the project takes no new accounts
    NeedsConfirmation, ///< the project wants new accounts confirmed by e-mail, which a kiosk has not
    TooManySignUps,    ///< too many new accounts from this network for now
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

/** The conversation of one pairing: an account of its own, then the code. Each step once; nothing is kept on disk here.
 *  Thread: any one with an event loop. */
class Pairing : public QObject {
    Q_OBJECT

public:
    using LoginAnswer = std::variant<Tokens, PairingFailure>;
    using ClaimAnswer = std::variant<DeviceId, PairingFailure>;

    /** `project` with the account that is to be paired; its device is not looked at. */
    Pairing(Project project, net::HttpClient& http, net::Timeouts timeouts, const Clock& clock,
            QObject* parent = nullptr);

    /** Makes the account. */
    QFuture<LoginAnswer> signUp();

    /** Logs in to an account that is there. */
    QFuture<LoginAnswer> logIn();

    /** Binds the account to the code's device: which one that is. With `device`, only to that one. Asking again is
     *  answered alike. */
    QFuture<ClaimAnswer> claim(const Tokens& tokens, const QString& typedCode, const std::optional<DeviceId>& device);

private:
    LoginAnswer readLogin(const net::HttpReply& reply) const;

    const Project m_project;
    net::HttpClient& m_http;
    const net::Timeouts m_timeouts;
    const Clock& m_clock;
};

} // namespace rollcall::supabase
