#pragma once

#include "core/base/ids.h"
#include "core/net/timeouts.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace rollcall::supabase {

/** One Supabase project and this device's account in it. */
struct Project {
    QUrl url;                       ///< https://<ref>.supabase.co; without a slash at its end
    QByteArray apiKey;              ///< publishable (or anon) key: not a secret, but never logged
    std::optional<DeviceId> device; ///< unknown only while pairing
    QString email;                  ///< the device's own account; empty if it has none yet
    QString password;               ///< never logged
};

/** Whose tokens and standing are kept on disk: another account or another project must not be taken for it. */
inline QString accountName(const Project& project)
{
    return project.email + u' ' + project.url.toString();
}

/** The tokens of a login (GoTrue's answer to /auth/v1/token). */
struct Tokens {
    QByteArray access;
    QByteArray refresh;   ///< single use
    QDateTime expiresAt;  ///< of the access token, by our clock
    QString account = {}; ///< accountName(): whose they are
};

} // namespace rollcall::supabase
