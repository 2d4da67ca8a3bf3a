#pragma once

#include "core/net/httpclient.h"
#include "core/supabase/devicestatus.h"
#include "core/supabase/project.h"
#include "core/supabase/serviceoutcome.h"
#include "core/supabase/tokenstore.h"

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

    /** The server rejected this token: the next access() gets another. A newer token is kept. */
    void reject(const QByteArray& accessToken);

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
    DeviceStatus m_deviceStatus = DeviceStatus::Active;
    std::chrono::milliseconds m_spread{};
    std::chrono::milliseconds m_lockedOutSince{};
    QTimer m_again; ///< until another process may have released the lock, or the spread delay is over
    std::vector<std::shared_ptr<QPromise<Access>>> m_waiting;
};

} // namespace rollcall::supabase
