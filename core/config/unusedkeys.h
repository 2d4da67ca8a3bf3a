#pragma once

#include <QLatin1String>

#include <span>

namespace rollcall::config {

/** Keys of the predecessor's config.json whose feature is not there (yet): no typing errors, but nothing
 *  reads them. An entry stands for itself and for everything below it. A feature that arrives moves its
 *  keys to the table. */
std::span<const QLatin1String> unusedKeys();

} // namespace rollcall::config
