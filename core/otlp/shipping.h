#pragma once

#include "core/otlp/sender.h"

#include <QThread>

namespace rollcall::otlp {

/** A Sender on a thread of its own ("otlp"), so that a log server that hangs holds up nobody. Only one of a folder at a time:
 *  the kiosk's, which alone has its data directory. The destructor ends it without waiting for the server; what is not sent
 *  stays on disk for the next start. */
class Shipping {
public:
    Shipping(const QString& folder, const Server& server, const Resource& resource);
    ~Shipping();
    Shipping(const Shipping&) = delete;
    Shipping& operator=(const Shipping&) = delete;

private:
    QThread m_thread;
    Sender* m_sender; ///< lives there, and is deleted by its end
};

} // namespace rollcall::otlp
