#pragma once

#include "core/config/settings.h"
#include "core/net/httpclient.h"
#include "core/observe/alarmbook.h"
#include "core/observe/alarmoutbox.h"

#include <QTimer>

namespace rollcall::app {

/** Sends alarms to the address of the settings, one at a time and in order, over a connection of its own, so that the cloud's
 *  requests never wait for them. A server that is away or has too much to do is tried again, ever less often; what it refuses is
 *  logged and gone. In memory only: what stands at the next start is told again by then. Thread: the one it lives on. */
class AlarmWebhook : public QObject {
    Q_OBJECT

public:
    /** `settings.alarms.webhookUrl` must not be empty. `clock` outlives this. */
    AlarmWebhook(const config::Settings& settings, const Clock& clock, QObject* parent,
                 const observe::AlarmOutbox::Pace& pace = {});
    ~AlarmWebhook() override;

    void send(const observe::AlarmEvent& event);

Q_SIGNALS:
    /** A message is gone: delivered, or refused for good. */
    void settled(bool isDelivered);

private:
    void sendDue();
    void take(const net::HttpReply& reply);
    net::HttpRequest request(const QByteArray& message) const;

    const QUrl m_url;
    const QByteArray m_token;
    const QString m_kiosk;
    const net::Timeouts m_limits;
    const Clock& m_clock;
    observe::AlarmOutbox m_outbox;
    std::unique_ptr<net::HttpClient> m_http;
    QTimer m_timer;
    bool m_isAway = false; ///< which was logged
};

} // namespace rollcall::app
