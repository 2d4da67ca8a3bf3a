#include "core/sync/uploader.h"

namespace rollcall::sync {

Uploader::Uploader(QString kind, QString service, DeliveryLog& log, RetryPolicy::Settings retry, const Clock& clock)
    : m_log(log), m_retry(std::move(service), retry, clock), m_kind(std::move(kind))
{
}

} // namespace rollcall::sync
