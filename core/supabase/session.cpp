#include "core/supabase/session.h"

#include "core/log/logger.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

namespace rollcall::supabase {

namespace {

const log::Logger logger{"supabase.session"};

// A token this close to its end may run out on the way.
constexpr int marginSeconds = 60;

QString accountOf(const Project& project)
{
    return project.email + u' ' + project.url.toString();
}

} // namespace

Session::Session(Project project, net::HttpClient& http, net::Timeouts timeouts, TokenStore store, const Clock& clock,
                 QObject* parent)
    : QObject(parent), m_project(std::move(project)), m_http(http), m_timeouts(timeouts), m_store(std::move(store)),
      m_clock(clock), m_account(accountOf(m_project)), m_tokens(m_store.load())
{
    if (m_tokens && m_tokens->account != m_account) // the settings were changed since
        m_tokens.reset();
}

bool Session::isFresh() const
{
    return m_tokens && !m_tokens->access.isEmpty() && m_clock.now().secsTo(m_tokens->expiresAt) > marginSeconds;
}

QFuture<Session::Access> Session::access()
{
    auto promise = std::make_shared<QPromise<Access>>();
    promise->start();
    m_waiting.push_back(promise);
    if (isFresh())
        answer(m_tokens->access);
    else if (m_waiting.size() == 1)
        obtain();
    return promise->future();
}

void Session::reject(const QByteArray& accessToken)
{
    if (m_tokens && m_tokens->access == accessToken)
        m_tokens->access.clear();
}

void Session::obtain()
{
    if (m_tokens)
        request(refreshRequest(m_project, m_tokens->refresh, m_timeouts), true);
    else
        request(loginRequest(m_project, m_timeouts), false);
}

void Session::request(const net::HttpRequest& request, bool mayLogin)
{
    m_http.send(request).then(this, [this, mayLogin](const net::HttpReply& reply) {
        auto read = readTokenReply(reply, m_clock.now());
        if (auto* tokens = std::get_if<Tokens>(&read)) {
            tokens->account = m_account;
            // Before use: a refresh token that is used but not kept would lock this device out.
            if (const auto saved = m_store.save(*tokens); !saved) {
                logger.error("the login could not be kept on disk", {{"error", saved.error().detail}});
                return answer(sync::later(QStringLiteral("login_not_kept")));
            }
            m_tokens = *tokens;
            logger.info("logged in");
            return answer(tokens->access);
        }
        const auto& outcome = std::get<sync::Outcome>(read);
        if (outcome.kind == sync::Outcome::Kind::Halt && mayLogin) {
            m_tokens.reset(); // the refresh token is used up or revoked; the account may still be good
            return obtain();
        }
        answer(outcome);
    });
}

void Session::answer(const Access& access)
{
    // Emptied first: whoever is answered may ask again at once.
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto& promise : waiting) {
        promise->addResult(access);
        promise->finish();
    }
}

} // namespace rollcall::supabase
