#pragma once

#include "core/supabase/client.h"
#include "tests/support/cloudproject.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

namespace rollcall::support {

/** A client of a project whose REST the test answers; logins pass. */
class CloudClient {
public:
    explicit CloudClient(HttpServer::Answerer rest)
        : m_server([this, rest = std::move(rest)](const HttpQuestion& question) {
              return question.path.startsWith(QLatin1String("/rest/"))
                         ? rest(question)
                         : tokens("a" + QByteArray::number(++m_logins), "r");
          }),
          m_client(cloudProject(m_server.url()), m_http, supabase::ServiceTimeouts{briefTimeouts},
                   supabase::TokenStore(m_directory.filePath(QStringLiteral("session.json"))), m_clock)
    {
    }

    supabase::Client& client() { return m_client; }
    HttpServer& server() { return m_server; }
    FakeClock& clock() { return m_clock; }
    QString path() const { return m_directory.path(); }

private:
    QTemporaryDir m_directory;
    FakeClock m_clock;
    int m_logins = 0;
    HttpServer m_server;
    net::HttpClient m_http;
    supabase::Client m_client;
};

} // namespace rollcall::support
