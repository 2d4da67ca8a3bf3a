#pragma once

#include "app/ctl/command.h"
#include "core/config/settings.h"
#include "core/supabase/stafflogin.h"

#include <functional>
#include <optional>

namespace rollcall::app {

/** The project of the settings as this member of staff, whose password is asked for; nothing after a complaint. */
std::optional<supabase::Project> staffProject(const config::Settings& settings, const QString& email);

/** Logs in as the member of staff that --staff names, and gives what `work` does. Where that cannot be, FoundFault after a complaint that
 *  begins with `consequence`, such as "Nothing was changed". */
int asStaff(const Context& context, const Arguments& arguments, const QString& consequence,
            const std::function<int(supabase::StaffLogin&)>& work);

} // namespace rollcall::app
