#pragma once

#include "app/ctl/context.h"
#include "core/attendance/studentprofile.h"

namespace rollcall::app {

/** How the commands about students print them. */

/** "2026-0001  Ana Reyes (Grade 8 - Narra) [inactive]". */
QString studentLine(const attendance::StudentProfile& student);

/** Every field by its column, and "version". */
QJsonObject studentJson(const attendance::KeptStudent& student);

/** What a change did: "added", "deleted", or "section: "Narra" -> "Molave"" of each field. */
QString changeLine(const attendance::StudentChange& change);

/** What is wrong with a field that was typed, as a sentence without a full stop. */
QString faultSentence(attendance::ProfileField field, attendance::ProfileFault fault);

/** "--first-name" of a field. */
QString optionOf(attendance::ProfileField field);

} // namespace rollcall::app
