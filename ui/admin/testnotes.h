#pragma once

#include "ui/admin/noteline.h"
#include "ui/admin/servicetest.h"

#include <optional>
#include <vector>

namespace rollcall::ui {

/** What is said under each limit of a service after a test.
 *
 *  @param limits those it was tested with: for connecting and for answering, or one for both
 *  @return as many as `limits`; nothing for a limit about which the test says nothing */
std::vector<std::optional<NoteLine::Note>> testNotes(const ServiceTest& test,
                                                     const std::vector<std::chrono::milliseconds>& limits);

} // namespace rollcall::ui
