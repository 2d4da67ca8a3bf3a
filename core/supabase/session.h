#pragma once

#include "core/net/httpclient.h"
#include "core/supabase/devicestatus.h"
#include "core/supabase/project.h"
#include "core/supabase/tokenstore.h"
#include "core/sync/outcome.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <variant>
#include <vector>

namespace rollcall::supabase {

/** Outcome::code when there is no account to log in with: the kiosk must be paired. */
inline constexpr char notPaired[] = "not_paired";

/** This device's login: gives a fresh access token to whoever sends, and asks for a new one when it runs out.
 *
 *  One request for a token is under way at a time, however many ask and in however many processes: the token store's lock
 *  is held from reading the refresh token until the new one is on disk. A refresh token that a crash lost between use and
 *  disk is refused by the server; then the account's password is used, and if that is refused too, or there is none, the
 *  outcome is Halt (login_refused, not_paired): pair again. Thread: store. */
class Session : public QObject {
    Q_OBJECT

public:
    using Access = std::variant<QByteArray, sync::Outcome>; ///< the token, or why there is none

    /** A whole street's kiosks get their power back in the same second, and their tokens have all run out: spread over
     *  three minutes, a hundred of them are a login every two seconds. Nobody waits for it: scans are counted offline. */
    static constexpr std::chrono::minutes refreshSpread{3};

    Session(Project project, net::HttpClient& http, net::Timeouts timeouts, TokenStore store, const Clock& clock,
            QObject* parent = nullptr);
    ~Session() override;

    /** Counts from the next request on. */
    void setTimeouts(net::Timeouts timeouts) { m_timeouts = timeouts; }

    /** If it comes within ten minutes of this machine's start, the first refresh waits a random part of `over`. For
     *  programs that start by themselves; where a person waits, leave it. Before the first access(). */
    void spreadFirstRefresh(std::chrono::milliseconds over = refreshSpread);

    /** Always ends. While blocked: Halt with the device status's code, and no server is asked. */
    QFuture<Access> access();

    /** The same, blocked or not: for asking whether it still has to be blocked. */
    QFuture<Access> accessDespiteBlock();

    /** Blocked unless Active, which it is to begin with: nobody gets a token. */
    void setDeviceStatus(DeviceStatus status) { m_deviceStatus = status; }
    DeviceStatus deviceStatus() const { return m_deviceStatus; }
    bool isBlocked() const { return m_deviceStatus != DeviceStatus::Active; }

    /** The server did not take this token: the next access() gets another. A newer token stays. */
    void reject(const QByteArray& accessToken);

    /** Whoever waits is answered as Cancelled. The last call. */
    void close();

private:
    bool isFresh() const;
    bool waitsForSpread();
    void adoptFromDisk();
    void obtain();
    void request(const net::HttpRequest& request, bool mayLogin);
    void logIn();
    void answer(const Access& access);

    const Project m_project;
    net::HttpClient& m_http;
    net::Timeouts m_timeouts;
    TokenStore m_store;
    const Clock& m_clock;
    const QString m_account;
    std::optional<Tokens> m_tokens;
    QByteArray m_rejected; ///< an access token that is not to be taken from the disk again
    DeviceStatus m_deviceStatus = DeviceStatus::Active;
    std::chrono::milliseconds m_spread{};
    std::chrono::milliseconds m_lockedOutSince{};
    QTimer m_again; ///< until another process has done with the lock, or our turn has come
    std::vector<std::shared_ptr<QPromise<Access>>> m_waiting;
};

} // namespace rollcall::supabase
