#pragma once

#include "app/ctl/context.h"
#include "core/access/pinstore.h"

namespace rollcall::app {

/** Why this is no PIN for the office, without quoting it: "a PIN has ..."; nothing if it may be one. */
std::optional<QString> pinObjection(const QString& pin);

/** The office's PIN on this kiosk. The context's clock outlives it. */
access::PinStore pinStore(const Context& context);

} // namespace rollcall::app
