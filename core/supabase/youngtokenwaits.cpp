#include "core/supabase/youngtokenwaits.h"

#include "core/log/logger.h"

#include <QTimer>

#include <algorithm>

namespace rollcall::supabase {

namespace {

const log::Logger youngTokenLog{"supabase.token"};

} // namespace

QFuture<bool> YoungTokenWaits::wait(int refusals)
{
    const auto nth = static_cast<size_t>(std::max(1, refusals)) - 1;
    if (nth >= m_schedule.size())
        return QtFuture::makeReadyFuture(false);
    const auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    m_waiting.push_back(promise);
    youngTokenLog.warning(
        "the cloud calls the login not yet valid: its servers' clocks differ; sending again with it",
        {{"wait", m_schedule.at(nth)}});
    QTimer::singleShot(m_schedule.at(nth), this, [this, promise] { end(promise, true); });
    return promise->future();
}

void YoungTokenWaits::end(const Promise& promise, bool sendAgain)
{
    if (std::erase(m_waiting, promise) == 0) // was cancelled
        return;
    promise->addResult(sendAgain);
    promise->finish();
}

void YoungTokenWaits::cancel()
{
    while (!m_waiting.empty())
        end(Promise(m_waiting.back()), false);
}

} // namespace rollcall::supabase
