#pragma once

#include "core/base/ids.h"

namespace rollcall::attendance {

/** One line of the roster, as much of it as the kiosk needs to greet and to decide. Guardians stay in the cloud. */
struct Student {
    StudentNumber number;
    QString firstName;
    QString lastName;
    QString section; ///< as people say it, "Grade 8 - Narra"; may be empty

    friend bool operator==(const Student&, const Student&) = default;
};

} // namespace rollcall::attendance
