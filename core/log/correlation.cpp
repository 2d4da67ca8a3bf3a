#include "core/log/correlation.h"

#include <QUuid>

#include <algorithm>
#include <cstring>

namespace rollcall::log {

namespace {

thread_local constinit detail::CorrelationBuffer t_current{};

void set(QStringView id)
{
    const QByteArray utf8 = id.toUtf8();
    const size_t size = std::min(static_cast<size_t>(utf8.size()), detail::maxCorrelationId);
    std::memcpy(t_current.text, utf8.constData(), size);
    t_current.size = static_cast<unsigned char>(size);
}

} // namespace

QString setCorrelationId(QStringView id)
{
    set(id);
    return correlationId();
}

QString setCorrelationId()
{
    return setCorrelationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QString correlationId()
{
    return QString::fromUtf8(t_current.text, t_current.size);
}

void clearCorrelationId()
{
    t_current.size = 0;
}

const detail::CorrelationBuffer& detail::currentCorrelation()
{
    return t_current;
}

CorrelationScope::CorrelationScope(QStringView id) : m_before(t_current)
{
    set(id);
}

CorrelationScope::~CorrelationScope()
{
    t_current = m_before;
}

} // namespace rollcall::log
