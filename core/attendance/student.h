#pragma once

#include "core/base/ids.h"

namespace rollcall::attendance {

/** A student on the roster, with only what the kiosk needs to decide and to greet. Guardians stay in the cloud. */
struct Student {
    StudentNumber number;
    QString firstName;
    QString lastName;
    QString section;       ///< for display, "Grade 8 - Narra"; may be empty
    QString language = {}; ///< in which the results are shown: one of languageCodes (languages.h); empty: the kiosk's

    friend bool operator==(const Student&, const Student&) = default;
};

} // namespace rollcall::attendance
