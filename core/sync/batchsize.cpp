#include "core/sync/batchsize.h"

#include <algorithm>

namespace rollcall::sync {

int BatchSize::next() const
{
    // Half of the suspects: its outcome clears or convicts that half.
    return m_suspects > 0 ? std::min(m_size, std::max(1, m_suspects / 2)) : m_size;
}

void BatchSize::taken(int count)
{
    m_suspects = std::max(0, m_suspects - count);
    m_size = std::min(m_most, m_size * 2);
}

void BatchSize::refused(int count)
{
    m_suspects = count > 1 ? count : 0;
}

void BatchSize::tooMuch(int count)
{
    m_size = std::max(1, count / 2);
}

} // namespace rollcall::sync
