#pragma once

#include "core/base/ids.h"
#include "core/net/timeouts.h"

#include <QByteArray>
#include <QUrl>

namespace rollcall::supabase {

/** One Supabase project and this device's account in it. */
struct Project {
    QUrl url;          ///< https://<ref>.supabase.co; without a slash at its end
    QByteArray apiKey; ///< publishable (or anon) key: not a secret, but never logged
    DeviceId device;
    QString email;    ///< the device's own account
    QString password; ///< never logged
};

/** The tokens of a login (GoTrue's answer to /auth/v1/token). */
struct Tokens {
    QByteArray access;
    QByteArray refresh;   ///< single use
    QDateTime expiresAt;  ///< of the access token, by our clock
    QString account = {}; ///< whose they are: another account or project must not be sent them
};

} // namespace rollcall::supabase
