#pragma once

#include "app/operations/pairoptions.h"
#include "core/config/settingsfile.h"
#include "core/supabase/accountstore.h"
#include "core/supabase/pairing.h"

#include <variant>

namespace rollcall::app {

/** Makes a kiosk a device of a project: gets it an account there, binds that to the device of a code, and keeps both in the
 *  settings file and the data directory. Stopped at any moment, the same call with the same code finishes it. Thread: one
 *  that may wait; a window gives it one of its own. */
class KioskPairing {
public:
    /** All outlive this. */
    KioskPairing(const Installation& installation, config::SettingsFile& file, const PairOptions& options)
        : m_installation(installation), m_file(file), m_options(options)
    {
    }

    struct Paired {
        DeviceId device;
        QList<config::Notice> warnings; ///< of the settings, as they are now
        bool isRestartNeeded;           ///< a kiosk runs, with the settings of before
    };
    struct NotKept {
        std::optional<DeviceId>
            device;  ///< what the project has paired the kiosk as; nothing if it was not asked for that
        Error error; ///< of the local disk
    };
    using Answer = std::variant<Paired, supabase::PairingFailure, NotKept>;

    /** Asks the project, and waits for all of its answers; processes this thread's events meanwhile. Ask objection()
     *  first. */
    Answer pair();

private:
    struct Login {
        supabase::Account account;
        supabase::Tokens tokens;
    };
    using ClaimAnswer = supabase::Pairing::ClaimAnswer;

    Result<ClaimAnswer> attempt(net::HttpClient& http, Login& login);
    Result<supabase::Pairing::LoginAnswer> obtainLogin(net::HttpClient& http, supabase::Account& account);
    ClaimAnswer claim(net::HttpClient& http, Login& login);
    Result<QList<config::Notice>> keep(const DeviceId& device, const Login& login);
    supabase::Pairing talkAs(const supabase::Account& account, net::HttpClient& http) const;

    const Installation& m_installation;
    config::SettingsFile& m_file;
    const PairOptions& m_options;
};

} // namespace rollcall::app
