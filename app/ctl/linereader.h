#pragma once

#include <QByteArray>

#include <cstdio>
#include <vector>

namespace rollcall::app {

/** Reads lines of any length from a file or a pipe in constant memory. Does not own the file. */
class LineReader {
public:
    /** Of a line longer than `longest` bytes only the first `longest` + 1 are kept. */
    LineReader(std::FILE* file, qsizetype longest) : m_file(file), m_longest(longest), m_buffer(64 * 1024) {}

    /** The next line without its end; false after the last. */
    bool next(QByteArray& line);

    /** Whether the file could not be read to its end. */
    bool failed() const { return std::ferror(m_file) != 0; }

private:
    bool fill();

    std::FILE* m_file;
    qsizetype m_longest;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
};

} // namespace rollcall::app
