#include "app/ctl/linereader.h"

#include <algorithm>

namespace rollcall::app {

bool LineReader::fill()
{
    m_at = 0;
    m_end = std::fread(m_buffer.data(), 1, m_buffer.size(), m_file);
    return m_end > 0;
}

bool LineReader::next(QByteArray& line)
{
    line.resize(0);
    if (m_at == m_end && !fill())
        return false;
    do {
        const auto begin = m_buffer.begin() + static_cast<std::ptrdiff_t>(m_at);
        const auto end = m_buffer.begin() + static_cast<std::ptrdiff_t>(m_end);
        const auto found = std::find(begin, end, '\n');
        const qsizetype room = m_longest + 1 - line.size();
        line.append(&*begin, std::min<qsizetype>(found - begin, room));
        m_at = static_cast<std::size_t>(found - m_buffer.begin());
        if (found != end) {
            ++m_at;
            return true;
        }
    } while (fill());
    return true;
}

} // namespace rollcall::app
