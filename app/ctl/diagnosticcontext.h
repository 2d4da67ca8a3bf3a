#pragma once

#include "app/assembly/storage.h"
#include "app/ctl/command.h"
#include "core/net/httpclient.h"
#include "core/supabase/devicestatuscheck.h"

namespace rollcall::app {

/** What one check of the doctor found, and what to do about it. */
struct Finding {
    enum class Grade {
        Ok,
        Warn,    ///< works, but somebody should know
        Bad,     ///< does not work
        Skipped, ///< could not be looked at, for what an earlier check found
    };
    Grade grade;
    QString message;
    QString remedy = {}; ///< what a person can do about it; empty for Ok
};

/** "ok", "warn", "bad", "skipped": for people and scripts. */
const char* name(Finding::Grade grade);

inline Finding ok(QString message)
{
    return {Finding::Grade::Ok, std::move(message)};
}
inline Finding warn(QString message, QString remedy)
{
    return {Finding::Grade::Warn, std::move(message), std::move(remedy)};
}
inline Finding bad(QString message, QString remedy)
{
    return {Finding::Grade::Bad, std::move(message), std::move(remedy)};
}
inline Finding skipped(QString message)
{
    return {Finding::Grade::Skipped, std::move(message)};
}

/** What the doctor looks at, and what earlier checks found out for later ones. One run of the program, one thread. */
class DiagnosticContext {
public:
    explicit DiagnosticContext(const Context& ctx) : context(ctx) {}

    const Context& context;

    std::optional<config::Settings> settings; ///< by the check of the configuration
    std::unique_ptr<Storage> storage;         ///< by the check of the database, if there is one
    std::optional<net::HttpReply> health;     ///< by the check of the server, whatever it answered
    QByteArray token;                         ///< by the check of the login, or empty if it is not this device's

    bool hasCloud() const { return settings && settings->cloud.enabled; }
    /** Somebody answered who speaks like a Supabase. */
    bool isAnswered() const;

    /** Sends it and waits for its end, within limits of the doctor's own: 15 s at most. */
    net::HttpReply ask(net::HttpRequest request);

    /** Logs in as the kiosk does, and waits for its end. */
    supabase::Session::Access login();

    /** Asks what the account of login() is, and waits for the answer's end. Changes nothing here: a kiosk that is shut
     *  out wipes its roster when it hears of it itself. */
    supabase::DeviceStatusCheck::Answer standing();

    supabase::Project project() const;
    DeviceId device() const { return kioskDeviceId(*settings); }
    /** The settings' limits, but no longer ones than somebody wants to wait for. */
    net::Timeouts limits() const;

private:
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<supabase::Session> m_session;
};

/** One check: its name in the output and how it is done. */
struct Check {
    const char* name;
    Finding (*run)(DiagnosticContext& patient);
};

// This machine
Finding checkSettings(DiagnosticContext& patient);
Finding checkDisk(DiagnosticContext& patient);
Finding checkDatabase(DiagnosticContext& patient);
/** What to do about a database that cannot be opened. Only one that is damaged or another's is ever to be put aside. */
QString todoAboutDatabase(ErrorCode code);
Finding checkLocks(DiagnosticContext& patient);
Finding checkQueue(DiagnosticContext& patient);
Finding checkRosterAge(DiagnosticContext& patient);

// The way to the cloud and what it lets us do there
Finding checkName(DiagnosticContext& patient);
Finding checkServer(DiagnosticContext& patient);
Finding checkEncryption(DiagnosticContext& patient);
Finding checkClock(DiagnosticContext& patient);
Finding checkLogin(DiagnosticContext& patient);
Finding checkRights(DiagnosticContext& patient);
Finding checkBucket(DiagnosticContext& patient);

} // namespace rollcall::app
