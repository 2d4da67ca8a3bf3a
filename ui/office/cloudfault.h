#pragma once

#include <QString>

namespace rollcall::office {

/** Why the cloud did not do what the office asked of it, by who can do something about it. */
struct CloudFault {
    enum class Kind {
        NoAnswer,     ///< no network, or the server is away: it is worth trying again
        NotOurs,      ///< something else answered: a portal, a proxy, another server
        Paused,       ///< Supabase has paused the project
        KeyRejected,  ///< not this project's publishable key
        LoginRefused, ///< unknown e-mail, or wrong password
        NotStaff,     ///< the account is not of the school's staff, or not any more
        NoRight,      ///< the project's migrations are older than this program
        Refused,      ///< it does not take this; `code` says why
        BadAddress,   ///< what was typed is no project's address
        BadKey,       ///< what was typed is no API key
        SecretKey,    ///< what was typed is a secret key, which belongs on no computer of the office
        NotKept,      ///< the settings cannot be written on this computer
    };
    Kind kind = Kind::NoAnswer;
    QString code = {}; ///< for technicians: what the program calls it, such as "http_503"
};

} // namespace rollcall::office
