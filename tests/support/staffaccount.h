#pragma once

#include "core/net/httpclient.h"
#include "core/supabase/requests.h"
#include "tests/support/await.h"
#include "tests/support/localsupabase.h"
#include "tests/support/program.h"

namespace rollcall::support {

/** The password of the accounts of signUp(). */
inline const QString staffPassword = QStringLiteral("a long enough passw0rd");

/** Makes an account in `cloud`, which is nobody's until its id stands in staff. Gives the id. */
inline QString signUp(const LocalSupabase& cloud, const QString& email)
{
    const supabase::Project project{QUrl(cloud.url()), cloud.publishableKey().toLatin1(), {}, email, staffPassword};
    const auto limit = std::chrono::seconds(20);
    net::HttpClient http;
    const net::HttpReply reply = await(http.send(supabase::signUpRequest(project, {limit, limit})));
    return QJsonDocument::fromJson(reply.body)[u"user"][u"id"].toString();
}

/** Runs `program` to its end and gives it the password as a script would: a line of its standard input. */
inline ProgramRun runWithPassword(const QString& program, const QStringList& arguments, const QString& home,
                                  const QString& password = staffPassword)
{
    QProcess process;
    prepare(process, home);
    process.start(program, arguments);
    process.write((password + u'\n').toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace rollcall::support
