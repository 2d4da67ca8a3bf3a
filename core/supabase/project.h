#pragma once

#include "core/base/ids.h"
#include "core/net/timeouts.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace rollcall::supabase {

/** One Supabase project and this device's account in it. */
struct Project {
    QUrl url;                       ///< https://<ref>.supabase.co; without a trailing slash
    QByteArray apiKey;              ///< publishable (or anon) key: not a secret, but never logged
    std::optional<DeviceId> device; ///< unknown only while pairing
    QString email;                  ///< the device's own account; empty if it has none yet
    QString password;               ///< never logged
};

/** Names this account of this project in what is kept on disk, so that what belongs to another one is not used. */
inline QString accountName(const Project& project)
{
    return project.email + u' ' + project.url.toString();
}

/** The tokens of a login (GoTrue's answer to /auth/v1/token). */
struct Tokens {
    QByteArray access;
    QByteArray refresh;   ///< single use
    QDateTime expiresAt;  ///< of the access token, by our clock
    QString account = {}; ///< accountName() of their owner
};

} // namespace rollcall::supabase
