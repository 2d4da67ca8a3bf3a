#include "core/supabase/session.h"

#include "core/log/logger.h"
#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rollcall::supabase {

using namespace std::chrono_literals;

namespace {

const log::Logger sessionLog{"supabase.session"};

// A token this close to its end may run out on the way.
constexpr int marginSeconds = 60;

constexpr std::chrono::milliseconds justStarted = 10min;

// Another process holds the lock for one request. If it holds it for longer than any request may take, it hangs.
constexpr std::chrono::milliseconds lockPoll = 100ms;
constexpr std::chrono::milliseconds lockPatience = 2min;

// How long a token that took the place of a rejected one is kept.
constexpr std::chrono::milliseconds shortestKeep = 1min;
constexpr std::chrono::milliseconds longestKeep = 8min;
constexpr std::chrono::milliseconds rejectionForgotten = 1h;

// Differences between the clocks of a project's servers are seconds.
constexpr std::chrono::milliseconds youngTokenPatience = 1min;

} // namespace

Session::Session(Project project, net::HttpClient& http, net::Timeouts timeouts, TokenStore store, const Clock& clock,
                 QObject* parent)
    : QObject(parent), m_project(std::move(project)), m_http(http), m_timeouts(timeouts), m_store(std::move(store)),
      m_clock(clock), m_account(accountName(m_project)), m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Session::obtain);
    adoptFromDisk();
}

Session::~Session()
{
    close();
}

void Session::close()
{
    m_again.stop();
    m_youngTokenWaits.cancel();
    answer(ServiceOutcome(sync::cancelled()));
}

void Session::spreadFirstRefresh(std::chrono::milliseconds over)
{
    m_spread = over;
}

void Session::adoptFromDisk()
{
    auto tokens = m_store.load();
    if (!tokens || tokens->account != m_account) // the settings were changed since
        return;
    if (tokens->access == m_rejected)
        tokens->access.clear();
    m_tokens = std::move(tokens);
}

bool Session::isFresh() const
{
    return m_tokens && !m_tokens->access.isEmpty() && m_clock.now().secsTo(m_tokens->expiresAt) > marginSeconds;
}

QFuture<Session::Access> Session::access()
{
    if (isBlocked())
        return QtFuture::makeReadyFuture(Access(ServiceOutcome(sync::halt(code(m_deviceStatus)))));
    return accessDespiteBlock();
}

QFuture<Session::Access> Session::accessDespiteBlock()
{
    auto promise = std::make_shared<QPromise<Access>>();
    promise->start();
    m_waiting.push_back(promise);
    if (isFresh())
        answer(m_tokens->access);
    else if (m_waiting.size() == 1 && !waitsForSpread())
        obtain();
    return promise->future();
}

// Only where there are tokens already: a kiosk without any is being set up by a person.
bool Session::waitsForSpread()
{
    const auto spread = std::exchange(m_spread, 0ms);
    const bool isStart = m_clock.monotonic() < justStarted; // the monotonic clock counts from the machine's start
    if (spread == 0ms || !m_tokens || !isStart)
        return false;
    const auto wait = spread * QRandomGenerator::global()->generateDouble();
    m_again.start(std::chrono::duration_cast<std::chrono::milliseconds>(wait));
    sessionLog.info("the machine has just been started; the login is refreshed in a moment",
                    {{"wait_ms", std::chrono::duration_cast<std::chrono::milliseconds>(wait)}});
    return true;
}

bool Session::reject(const QByteArray& accessToken)
{
    if (!m_tokens || m_tokens->access != accessToken) {
        m_rejected = accessToken;
        return true;
    }
    const auto now = m_clock.monotonic();
    const auto kept = m_replacedAt ? now - *m_replacedAt : rejectionForgotten;
    if (kept < m_keepFor) {
        sessionLog.warning("the cloud rejects a login that is new; it is kept for now", {{"for", m_keepFor - kept}});
        return false;
    }
    m_keepFor = kept >= rejectionForgotten ? shortestKeep : std::min(2 * m_keepFor, longestKeep);
    m_replacedAt = now;
    m_rejected = accessToken;
    m_tokens->access.clear();
    return true;
}

QFuture<bool> Session::awaitValidity(const QByteArray& accessToken, int refusals)
{
    if (m_young != accessToken) {
        m_young = accessToken;
        m_youngSince = m_clock.monotonic();
    } else if (m_clock.monotonic() - m_youngSince >= youngTokenPatience && reject(accessToken)) {
        return QtFuture::makeReadyFuture(false);
    }
    return m_youngTokenWaits.wait(refusals);
}

void Session::obtain()
{
    if (const auto locked = m_store.tryLock(); !locked) {
        if (m_lockedOutSince == 0ms)
            m_lockedOutSince = m_clock.monotonic();
        const bool isBusy = locked.error().code == ErrorCode::WouldBlock;
        if (isBusy && m_clock.monotonic() - m_lockedOutSince < lockPatience)
            return m_again.start(lockPoll);
        sessionLog.error("the login's lock cannot be had", locked.error());
        return answer(isBusy ? ServiceOutcome(sync::later(QStringLiteral("login_busy")), Failure::LoginBusy)
                             : ServiceOutcome(sync::later(QStringLiteral("login_not_kept")), Failure::LoginNotKept));
    }
    m_lockedOutSince = 0ms;
    adoptFromDisk(); // another process may have refreshed meanwhile, which used up the token we know
    if (isFresh())
        answer(m_tokens->access);
    else if (m_tokens)
        request(refreshRequest(m_project, m_tokens->refresh, m_timeouts), true);
    else
        logIn();
}

void Session::logIn()
{
    if (m_project.email.isEmpty() || m_project.password.isEmpty())
        return answer(ServiceOutcome(sync::halt(QStringLiteral("not_paired")), Failure::NotPaired));
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
                sessionLog.error("the login could not be kept on disk", {{"error", saved.error().detail}});
                return answer(ServiceOutcome(sync::later(QStringLiteral("login_not_kept")), Failure::LoginNotKept));
            }
            m_tokens = *tokens;
            sessionLog.info("logged in");
            return answer(tokens->access);
        }
        const auto& outcome = std::get<ServiceOutcome>(read);
        if (outcome.kind == sync::Outcome::Kind::Halt && mayLogin) {
            m_tokens.reset(); // the refresh token is used up or revoked; the account may still be good
            return logIn();
        }
        answer(outcome);
    });
}

void Session::answer(const Access& access)
{
    m_store.unlock();
    // Emptied first, because a caller may ask again as soon as it is answered.
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto& promise : waiting) {
        promise->addResult(access);
        promise->finish();
    }
}

} // namespace rollcall::supabase
