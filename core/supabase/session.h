#pragma once

#include "core/net/httpclient.h"
#include "core/supabase/project.h"
#include "core/supabase/tokenstore.h"
#include "core/sync/outcome.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <variant>
#include <vector>

namespace rollcall::supabase {

/** This device's login: gives a fresh access token to whoever sends, and asks for a new one when it runs out.
 *  One request for a token is under way at a time, however many ask. Thread: store. */
class Session : public QObject {
    Q_OBJECT

public:
    using Access = std::variant<QByteArray, sync::Outcome>; ///< the token, or why there is none

    Session(Project project, net::HttpClient& http, net::Timeouts timeouts, TokenStore store, const Clock& clock,
            QObject* parent = nullptr);

    /** Counts from the next request on. */
    void setTimeouts(net::Timeouts timeouts) { m_timeouts = timeouts; }

    /** Always ends. */
    QFuture<Access> access();

    /** The server did not take this token: the next access() gets another. A newer token stays. */
    void reject(const QByteArray& accessToken);

private:
    bool isFresh() const;
    void obtain();
    void request(const net::HttpRequest& request, bool mayLogin);
    void answer(const Access& access);

    const Project m_project;
    net::HttpClient& m_http;
    net::Timeouts m_timeouts;
    TokenStore m_store;
    const Clock& m_clock;
    const QString m_account;
    std::optional<Tokens> m_tokens;
    std::vector<std::shared_ptr<QPromise<Access>>> m_waiting;
};

} // namespace rollcall::supabase
