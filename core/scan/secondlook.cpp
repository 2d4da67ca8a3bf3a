#include "core/scan/secondlook.h"

#include <array>

namespace rollcall::scan {

namespace {

// What each of these costs and wins stands in DECISIONS.md.
constexpr std::array<Pass, 4> passes{{
    {.size = Pass::Size::Half, .tone = Pass::Tone::Inverted, .threshold = Threshold::LocalMean},
    {.everyRow = true},
    {.size = Pass::Size::Half, .threshold = Threshold::LocalMean, .mirrored = true},
    {.size = Pass::Size::TwoThirds, .threshold = Threshold::LocalMean},
}};

constexpr quint64 framesNew = 30;
// Long, because a poster that is read now and then only must not be new each time.
constexpr quint64 framesRemembered = 300;

} // namespace

void SecondLook::beginFrame()
{
    ++m_frame;
    m_hasNew = false;
    std::erase_if(m_inView, [&](const auto& entry) { return m_frame - entry.second.last > framesRemembered; });
}

bool SecondLook::areEnough(const QList<Code>& codes)
{
    for (const Code& code : codes) {
        Span& span = m_inView.try_emplace(code.payload, Span{m_frame, m_frame}).first->second;
        span.last = m_frame;
        m_hasNew = m_hasNew || m_frame - span.first < framesNew;
    }
    return m_hasNew && m_frame % 6 != 0;
}

std::optional<Pass> SecondLook::next()
{
    if (!m_isReading && m_frame % 3 != 0)
        return std::nullopt;
    if (m_favourite && (m_isReading || m_isFavouritesTurn)) {
        m_current = *m_favourite;
    } else {
        m_turn = (m_turn + 1) % passes.size();
        if (m_turn == m_favourite)
            m_turn = (m_turn + 1) % passes.size();
        m_current = m_turn;
    }
    m_isFavouritesTurn = !m_isFavouritesTurn;
    return passes[m_current];
}

void SecondLook::report(bool hasRead)
{
    m_isReading = hasRead;
    if (hasRead)
        m_favourite = m_current;
}

} // namespace rollcall::scan
