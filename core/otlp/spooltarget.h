#pragma once

#include "core/log/log.h"
#include "core/log/target.h"
#include "core/otlp/spool.h"

namespace rollcall::otlp {

/** The log output that puts lines into a Spool, for a Shipping to send. What the Spool drops counts as dropped lines. */
class SpoolTarget final : public log::Target {
public:
    SpoolTarget(const QString& folder, long long maxBytes);

    Outcome write(std::string_view lines, std::span<const size_t> ends) override;
    std::string description() const override;
    bool isForwarding() const override { return true; }

private:
    const QString m_folder;
    Spool m_spool;
};

/** See Settings::outputs. `maxBytes`: the most that waits on disk. */
log::Output toSpool(log::Level level, const QString& folder, long long maxBytes);

} // namespace rollcall::otlp
