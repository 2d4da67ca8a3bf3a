#pragma once

#include "core/supabase/project.h"
#include "tests/support/httpserver.h"

namespace rollcall::support {

inline constexpr net::Timeouts briefTimeouts{std::chrono::seconds(5), std::chrono::seconds(5)};

/** The project a kiosk would have if `url` were its Supabase. */
inline supabase::Project cloudProject(const QUrl& url)
{
    return {url, "sb_publishable_k3y", *DeviceId::parse(u"gate-1"), QStringLiteral("gate-1@school.test"),
            QStringLiteral("sësame & +%")};
}

/** What GoTrue answers a login or a refresh. */
inline HttpAnswer tokens(const QByteArray& access, const QByteArray& refresh, int seconds = 3600)
{
    return HttpAnswer::json(200, R"({"access_token":")" + access + R"(","refresh_token":")" + refresh
                                     + R"(","token_type":"bearer","expires_in":)" + QByteArray::number(seconds)
                                     + "}");
}

inline HttpAnswer jwtExpired()
{
    return HttpAnswer::json(401, R"({"code":"PGRST303","details":null,"hint":null,"message":"JWT expired"})");
}

} // namespace rollcall::support
