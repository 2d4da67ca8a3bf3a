#pragma once

#include "core/log/correlation.h"
#include "core/net/httpclient.h"
#include "core/supabase/session.h"

#include <functional>

namespace rollcall::supabase {

/** The time limits of each service. */
struct ServiceTimeouts {
    net::Timeouts supabase = {}; ///< REST and login
    net::Timeouts storage = {};
    /** How long an attempt with an extended timeout waits for an answer at most, but never less than its service's own
     *  limit. */
    std::chrono::milliseconds longestRead{};
    net::Timeouts connectivity = {}; ///< the question whether the server can be reached
};

/** One Supabase project as this device's account sees it: the project, the login, the time limits, and requests that log
 *  in again once when their token is rejected. Thread: store, or a tool's only one. */
class Client : public QObject {
    Q_OBJECT

public:
    using Build = std::function<net::HttpRequest(const QByteArray& accessToken)>;
    template <typename Answer>
    using Read = std::function<Answer(const net::HttpReply& reply)>;

    enum class WhileBlocked {
        Halt, ///< Session::access()
        Send, ///< Session::accessDespiteBlock()
    };

    /** `http` outlives it. */
    Client(Project project, net::HttpClient& http, const ServiceTimeouts& timeouts, TokenStore store,
           const Clock& clock, QObject* parent = nullptr);

    const Project& project() const { return m_session.project(); }
    net::HttpClient& http() { return m_http; }
    Session& session() { return m_session; }
    const Session& session() const { return m_session; }

    const ServiceTimeouts& timeouts() const { return m_timeouts; }
    /** Count from the next request on; what is under way keeps its own. */
    void setTimeouts(const ServiceTimeouts& timeouts);

    /** Sends what `build` makes of a fresh token and gives what `read` makes of the reply. `Answer` is a ServiceOutcome or
     *  a std::variant of a value and a ServiceOutcome. A token that ran out early or was revoked is no reason to stop:
     *  a reply read as TokenRejected is followed by one new login and one more attempt, unless the login is new already.
     *  One read as TokenNotYetValid is followed by up to three more attempts with the same token, after 2, 5 and 15 s.
     *  Without a token the answer is the session's outcome. Outcome::wasSent tells whether bytes may have left in any of it. Always ends. */
    template <typename Answer>
    QFuture<Answer> send(Build build, Read<Answer> read, WhileBlocked blocked = WhileBlocked::Halt)
    {
        return attempt<Answer>(std::move(build), std::move(read), blocked, {});
    }

private:
    static ServiceOutcome* outcomeOf(ServiceOutcome& answer) { return &answer; }
    template <typename Value>
    static ServiceOutcome* outcomeOf(std::variant<Value, ServiceOutcome>& answer)
    {
        return std::get_if<ServiceOutcome>(&answer);
    }

    /** What earlier attempts at the same request came to. */
    struct Earlier {
        int rejections = 0; ///< as TokenRejected
        int tooYoung = 0;   ///< as TokenNotYetValid
    };

    template <typename Answer>
    QFuture<Answer> attempt(Build build, Read<Answer> read, WhileBlocked blocked, Earlier earlier);
    template <typename Answer>
    QFuture<Answer> repeat(Build build, Read<Answer> read, WhileBlocked blocked, Earlier earlier);

    net::HttpClient& m_http;
    ServiceTimeouts m_timeouts;
    Session m_session;
};

template <typename Answer>
QFuture<Answer> Client::attempt(Build build, Read<Answer> read, WhileBlocked blocked, Earlier earlier)
{
    const auto withToken = [=, this, id = log::correlationId()](const Session::Access& access) -> QFuture<Answer> {
        const log::CorrelationScope scope(id);
        if (const auto* denied = std::get_if<ServiceOutcome>(&access)) {
            ServiceOutcome unsent = *denied;
            unsent.wasSent = false; // whatever became of the login, the items stayed here
            return QtFuture::makeReadyFuture(Answer(unsent));
        }
        const QByteArray token = std::get<QByteArray>(access);
        const auto withReply = [=, this](const net::HttpReply& reply) -> QFuture<Answer> {
            const log::CorrelationScope inner(id);
            Answer answer = read(reply);
            ServiceOutcome* outcome = outcomeOf(answer);
            if (outcome)
                outcome->wasSent = net::mayHaveBeenDelivered(reply);
            Earlier until = earlier;
            if (outcome && outcome->failure == Failure::TokenNotYetValid) {
                ++until.tooYoung;
                const auto waited = [=, this](bool sendAgain) {
                    const log::CorrelationScope later(id);
                    return sendAgain ? repeat<Answer>(build, read, blocked, until)
                                     : QtFuture::makeReadyFuture(answer);
                };
                return m_session.awaitValidity(token, until.tooYoung).then(this, waited).unwrap();
            }
            if (!outcome || outcome->failure != Failure::TokenRejected)
                return QtFuture::makeReadyFuture(answer);
            const bool isReplaced = m_session.reject(token);
            return isReplaced && until.rejections++ == 0 ? repeat<Answer>(build, read, blocked, until)
                                                         : QtFuture::makeReadyFuture(answer);
        };
        return m_http.send(build(token)).then(this, withReply).unwrap();
    };
    const auto access = blocked == WhileBlocked::Send ? m_session.accessDespiteBlock() : m_session.access();
    return QFuture(access).then(this, withToken).unwrap();
}

template <typename Answer>
QFuture<Answer> Client::repeat(Build build, Read<Answer> read, WhileBlocked blocked, Earlier earlier)
{
    return attempt<Answer>(std::move(build), std::move(read), blocked, earlier).then([](Answer answer) {
        if (ServiceOutcome* outcome = outcomeOf(answer))
            outcome->wasSent = true; // the first attempt did leave, whatever became of the second
        return answer;
    });
}

} // namespace rollcall::supabase
