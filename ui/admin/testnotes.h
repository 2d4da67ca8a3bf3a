#pragma once

#include "ui/admin/noteline.h"
#include "ui/admin/servicetest.h"

#include <optional>
#include <vector>

namespace rollcall::ui {

/** How long each of a service's limits was needed for, as a test measured it.
 *
 *  @param count of limits: for connecting and for answering, or one for both
 *  @return as many; nothing where it did not come so far */
std::vector<std::optional<std::chrono::milliseconds>> measuredTimes(const ServiceTest& test, std::size_t count);

/** What is said under each limit of a service after a test that did not succeed.
 *
 *  @param limits those it was tested with: for connecting and for answering, or one for both
 *  @return as many as `limits`; nothing for a limit about which there is nothing to say */
std::vector<std::optional<NoteLine::Note>> testNotes(const ServiceTest& test,
                                                     const std::vector<std::chrono::milliseconds>& limits);

} // namespace rollcall::ui
