#pragma once

#include "app/assembly/storage.h"
#include "core/config/settings.h"
#include "core/retention/diskcare.h"

namespace rollcall::app {

/** How the settings want a data directory to be kept. */
retention::DiskCare::Settings diskCareSettings(const config::Settings& settings, const QString& dataDirectory);

/** Keeps the disk of `dataDirectory`, from start() on. Days are the school's, by the earlier of this machine's clock and the time the
 *  cloud last told: a clock that runs ahead makes nothing old. The storage and the clock outlive it. */
std::unique_ptr<retention::DiskCare> makeDiskCare(Storage& storage, const config::Settings& settings,
                                                  const QString& dataDirectory, const Clock& clock);

} // namespace rollcall::app
