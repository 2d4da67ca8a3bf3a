#pragma once

#include "core/log/target.h"

namespace rollcall::log {

/** systemd's journal: one datagram an entry to /run/systemd/journal/socket, as systemd's
 *  JOURNAL_NATIVE_PROTOCOL says. Lines must come from formatJournal(). */
class JournalTarget final : public Target {
public:
    explicit JournalTarget(std::string socketPath = "/run/systemd/journal/socket");
    ~JournalTarget() override;
    JournalTarget(const JournalTarget&) = delete;
    JournalTarget& operator=(const JournalTarget&) = delete;

    Outcome write(std::string_view lines, std::span<const size_t> ends) override;
    std::string description() const override;
    bool isForwarding() const override { return true; }

private:
    const std::string m_path;
    int m_socket = -1;
};

} // namespace rollcall::log
