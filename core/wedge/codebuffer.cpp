#include "core/wedge/codebuffer.h"

#include <utility>

namespace rollcall::wedge {

std::optional<QByteArray> CodeBuffer::add(QByteArrayView character, Time at)
{
    std::optional<QByteArray> before;
    if (m_last && at - *m_last >= pause)
        before = end();
    m_last = at;
    if (!m_isLost)
        m_code.append(character);
    if (m_code.size() > longest)
        lose();
    return before;
}

std::optional<QByteArray> CodeBuffer::end()
{
    QByteArray code = std::exchange(m_code, {});
    m_isLost = false;
    m_last.reset();
    if (code.isEmpty())
        return std::nullopt;
    return code;
}

void CodeBuffer::lose()
{
    m_code.clear();
    m_isLost = true;
}

} // namespace rollcall::wedge
