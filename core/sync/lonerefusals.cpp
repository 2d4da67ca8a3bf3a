#include "core/sync/lonerefusals.h"

#include <utility>

namespace rollcall::sync {

void LoneRefusals::refusedTogether(const std::vector<queue::ItemId>& items)
{
    for (const queue::ItemId item : items)
        m_firstRefusedAt.try_emplace(item, m_passes);
}

LoneRefusals::Verdict LoneRefusals::judge(queue::ItemId item, bool hasOthers)
{
    if (m_firstRefusedAt.try_emplace(item, m_passes).first->second < m_passes) {
        m_firstRefusedAt.erase(item);
        m_suspects.erase(item);
        return Verdict::Item;
    }
    m_suspects.insert(item);
    const bool isSecond = std::exchange(m_lastAloneAt, m_passes) == m_passes;
    return isSecond || !hasOthers ? Verdict::Service : Verdict::OthersFirst;
}

void LoneRefusals::passed(const std::vector<queue::ItemId>& items)
{
    ++m_passes;
    for (const queue::ItemId item : items) {
        m_firstRefusedAt.erase(item);
        m_suspects.erase(item);
    }
}

} // namespace rollcall::sync
