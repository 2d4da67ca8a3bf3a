#include "core/otlp/shipping.h"

#include "core/otlp/record.h"

#include <optional>

namespace rollcall::otlp {

Shipping::Shipping(const QString& folder, const Server& server, const Resource& resource)
    : m_sender(new Sender(folder, server, resource))
{
    m_thread.setObjectName(QStringLiteral("otlp"));
    m_sender->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_sender, [sender = m_sender] {
        static thread_local const Unlogged unlogged;
        sender->start();
    });
    QObject::connect(&m_thread, &QThread::finished, m_sender, &QObject::deleteLater);
    m_thread.start();
}

Shipping::~Shipping()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace rollcall::otlp
