#pragma once

#include "core/net/httpclient.h"
#include "core/supabase/devicestatus.h"
#include "core/supabase/project.h"
#include "core/supabase/serviceoutcome.h"
#include "core/supabase/tokenstore.h"
#include "core/supabase/youngtokenwaits.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <variant>
#include <vector>

namespace rollcall::supabase {

/** This device's login: gives a fresh access token for each request, and gets a new one when it expires.
 *
 *  Only one request for a token is under way at a time, however many callers and processes ask: the token store's lock is
 *  held from reading the refresh token until the new one is on disk. If a crash loses a new refresh token before it is on
 *  disk, the server refuses the used one; the account's password is then used, and if that is refused too, or there is
 *  none, the outcome is Halt (LoginRefused, NotPaired): pair again. Thread: store. */
class Session : public QObject {
    Q_OBJECT

public:
    using Access = std::variant<QByteArray, ServiceOutcome>; ///< the token, or why there is none

    /** After a power cut all kiosks of a district start in the same second, and all their tokens have expired. Spread over
     *  three minutes, a hundred kiosks make one login every two seconds. Nobody waits for it: scans are counted offline. */
    static constexpr std::chrono::minutes refreshSpread{3};

    Session(Project project, net::HttpClient& http, net::Timeouts timeouts, TokenStore store, const Clock& clock,
            QObject* parent = nullptr);
    ~Session() override;

    const Project& project() const { return m_project; }

    /** Count from the next request on. */
    void setTimeouts(net::Timeouts timeouts) { m_timeouts = timeouts; }

    /** Delays the first refresh by a random part of `over` if it falls within ten minutes of this machine's start. For
     *  programs that start by themselves, not where a person waits. Call it before the first access(). */
    void spreadFirstRefresh(std::chrono::milliseconds over = refreshSpread);

    /** Always ends. While blocked: Halt with the device status's code, and no server is asked. */
    QFuture<Access> access();

    /** The same, blocked or not: for asking whether it still has to be blocked. */
    QFuture<Access> accessDespiteBlock();

    /** Blocked unless Active, which it is to begin with: nobody gets a token. */
    void setDeviceStatus(DeviceStatus status) { m_deviceStatus = status; }
    DeviceStatus deviceStatus() const { return m_deviceStatus; }
    bool isBlocked() const { return m_deviceStatus != DeviceStatus::Active; }

    /** The server rejected this token. True: the next access() gets another. False: it is kept, because it took the place
     *  of a rejected one within the last minute; a server that rejects every token must not be asked for one after the
     *  other. Each replacement doubles that time, up to eight minutes; an hour without one resets it. */
    bool reject(const QByteArray& accessToken);

    /** The server calls this token not yet valid. `refusals`: how often the request in question was refused for this so
     *  far, 1 or more. True after a wait: send it again with the token of access(), which is the same. False: give up for
     *  now. The token is kept, unless a minute of this did not make it valid: then it is rejected, as the login service's
     *  clock may have been far ahead once. */
    QFuture<bool> awaitValidity(const QByteArray& accessToken, int refusals);
    YoungTokenWaits& youngTokenWaits() { return m_youngTokenWaits; }

    /** Answers every waiting caller with Cancelled. Must be the last call. */
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
    QByteArray m_rejected; ///< an access token that must not be read from the disk again
    std::optional<std::chrono::milliseconds> m_replacedAt; ///< when reject() last led to another token
    std::chrono::milliseconds m_keepFor{};                 ///< how long from then on it is kept
    YoungTokenWaits m_youngTokenWaits;
    QByteArray m_young; ///< the token that is not yet valid
    std::chrono::milliseconds m_youngSince{};
    DeviceStatus m_deviceStatus = DeviceStatus::Active;
    std::chrono::milliseconds m_spread{};
    std::chrono::milliseconds m_lockedOutSince{};
    QTimer m_again; ///< until another process may have released the lock, or the spread delay is over
    std::vector<std::shared_ptr<QPromise<Access>>> m_waiting;
};

} // namespace rollcall::supabase
