#pragma once

#include "core/log/target.h"

#include <sys/types.h>

namespace rollcall::log {

/** A log file that is appended to and rotated at a size; see FileOutput for the rules. */
class FileTarget final : public Target {
public:
    FileTarget(std::string path, long long maxBytes, int keep);
    ~FileTarget() override;
    FileTarget(const FileTarget&) = delete;
    FileTarget& operator=(const FileTarget&) = delete;

    Outcome write(std::string_view lines, std::span<const size_t> ends) override;
    std::string description() const override;

private:
    bool open();
    void close();
    /** Called once, on opening: ends a line that a power cut left incomplete, so that the next one does not join it. */
    void endTornLine();
    Outcome append(std::string_view lines);
    bool isStillThere() const;
    void rotate();
    std::string numbered(int number) const;

    const std::string m_path;
    const long long m_maxBytes;
    const int m_keep;
    int m_descriptor = -1;
    dev_t m_device = 0;
    ino_t m_inode = 0;
    long long m_size = 0;
};

} // namespace rollcall::log
