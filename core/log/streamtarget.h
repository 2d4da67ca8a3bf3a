#pragma once

#include "core/log/target.h"

namespace rollcall::log {

/** A descriptor that somebody else opened and closes: a terminal or a pipe, usually stderr. */
class StreamTarget final : public Target {
public:
    explicit StreamTarget(int descriptor) : m_descriptor(descriptor) {}

    Outcome write(std::string_view lines, std::span<const size_t> ends) override;
    std::string description() const override;

private:
    const int m_descriptor;
};

/** write(2) until all is written or it fails; waits where the descriptor does not block. */
Target::Outcome writeAll(int descriptor, std::string_view bytes);

} // namespace rollcall::log
