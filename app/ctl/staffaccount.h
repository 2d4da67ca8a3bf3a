#pragma once

#include "core/config/settings.h"
#include "core/supabase/project.h"

#include <optional>

namespace rollcall::app {

/** The project of the settings as this member of staff, whose password is asked for; nothing after a complaint. */
std::optional<supabase::Project> staffProject(const config::Settings& settings, const QString& email);

} // namespace rollcall::app
