#pragma once

#include "core/net/httpclient.h"
#include "core/supabase/project.h"
#include "core/supabase/serviceoutcome.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace rollcall::supabase {

/** A member of staff, logged in for as long as one command or one window works for him; a kiosk's own login is Client's.
 *
 *  Takes e-mail and password, which stay in memory with the tokens: nothing is written to disk. Gives requests a token, and logs in
 *  anew when it has run out or is rejected. Thread: any with an event loop; all calls from that one. */
class StaffLogin : public QObject {
    Q_OBJECT

public:
    using Build = std::function<net::HttpRequest(const QByteArray& accessToken)>;
    template <typename Answer>
    using Read = std::function<Answer(const net::HttpReply& reply)>;

    /** `project` with the person's e-mail and password, and without a device. `http` and `clock` outlive this. */
    StaffLogin(Project project, net::HttpClient& http, net::Timeouts timeouts, const Clock& clock,
               QObject* parent = nullptr)
        : QObject(parent), m_project(std::move(project)), m_http(http), m_timeouts(timeouts), m_clock(clock)
    {
    }

    const Project& project() const { return m_project; }
    net::Timeouts timeouts() const { return m_timeouts; }
    const Clock& clock() const { return m_clock; }

    /** Logs in and asks the project who this is. Done for its staff. Failure::LoginRefused: no such account here, or another
     *  password. Failure::NotStaff: an account of a kiosk, or one that nobody made staff. Else why nobody knows. Always ends. */
    QFuture<ServiceOutcome> open();

    /** Whether open() was told that this is a homeroom teacher, who sees and excuses some sections only. */
    bool isHomeroom() const { return m_isHomeroom; }

    /** Sends what `build` makes of a token and gives what `read` makes of the reply: a ServiceOutcome, or a std::variant that
     *  can be one. Where the token is rejected, once more after a new login. Without a token the answer is why
     *  there is none. Always ends. */
    template <typename Answer>
    QFuture<Answer> send(Build build, Read<Answer> read)
    {
        return attempt<Answer>(std::move(build), std::move(read), true);
    }

private:
    using Access = std::variant<QByteArray, ServiceOutcome>;
    QFuture<Access> access();
    void logIn();
    template <typename Answer>
    QFuture<Answer> attempt(Build build, Read<Answer> read, bool mayRepeat);

    static bool isRejected(const ServiceOutcome& outcome) { return outcome.failure == Failure::TokenRejected; }
    template <typename... Values>
    static bool isRejected(const std::variant<Values...>& answer)
    {
        const auto* outcome = std::get_if<ServiceOutcome>(&answer);
        return outcome && isRejected(*outcome);
    }

    const Project m_project;
    net::HttpClient& m_http;
    const net::Timeouts m_timeouts;
    const Clock& m_clock;
    std::optional<Tokens> m_tokens;
    bool m_isHomeroom = false;
    std::vector<QPromise<Access>> m_waiting; ///< for the login that is under way
};

template <typename Answer>
QFuture<Answer> StaffLogin::attempt(Build build, Read<Answer> read, bool mayRepeat)
{
    const auto withToken = [=, this](const Access& access) -> QFuture<Answer> {
        if (const auto* denied = std::get_if<ServiceOutcome>(&access))
            return QtFuture::makeReadyFuture(Answer(*denied));
        const QByteArray token = std::get<QByteArray>(access);
        const auto withReply = [=, this](const net::HttpReply& reply) -> QFuture<Answer> {
            Answer answer = read(reply);
            if (!mayRepeat || !isRejected(answer))
                return QtFuture::makeReadyFuture(std::move(answer));
            if (m_tokens && m_tokens->access == token) // another request may have got a new one already
                m_tokens.reset();
            return attempt<Answer>(build, read, false);
        };
        return m_http.send(build(token)).then(this, withReply).unwrap();
    };
    return access().then(this, withToken).unwrap();
}

} // namespace rollcall::supabase
