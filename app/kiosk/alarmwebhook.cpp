#include "app/kiosk/alarmwebhook.h"

#include "app/assembly/cloudlink.h"
#include "app/kiosk/alarmmessage.h"
#include "core/log/logger.h"

namespace rollcall::app {

using net::TransportError;

namespace {

const log::Logger webhookLog{"app.webhook"};

// Of a server that is overloaded, or is no server of ours for the moment.
bool mayPassLater(int status)
{
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

} // namespace

AlarmWebhook::AlarmWebhook(const config::Settings& settings, const Clock& clock, QObject* parent,
                           const observe::AlarmOutbox::Pace& pace)
    : QObject(parent), m_url(settings.alarms.webhookUrl), m_token(settings.alarms.webhookToken.toUtf8()),
      m_kiosk(kioskDeviceId(settings).toString()), m_limits(generalTimeouts(settings)), m_clock(clock),
      m_outbox(pace, clock), m_http(makeHttpClient(settings.cloud)), m_timer(this)
{
    m_http->setParent(this); // so that it moves to the thread along with this
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AlarmWebhook::sendDue);
}

AlarmWebhook::~AlarmWebhook() = default;

void AlarmWebhook::send(const observe::AlarmEvent& event)
{
    if (m_outbox.add(alarmMessage(event, m_kiosk, m_clock.now(), QUuid::createUuid())))
        webhookLog.warning("the webhook's server has been away for so long that the oldest alarm is not sent");
    sendDue();
}

void AlarmWebhook::sendDue()
{
    if (const auto message = m_outbox.next()) {
        m_http->send(request(*message)).then(this, [this](const net::HttpReply& reply) { take(reply); });
        return;
    }
    if (const auto wait = m_outbox.dueIn())
        m_timer.start(*wait);
}

net::HttpRequest AlarmWebhook::request(const QByteArray& message) const
{
    net::HttpRequest request{.method = net::Method::Post,
                             .url = m_url,
                             .headers = {{"Content-Type", "application/json"}},
                             .body = message,
                             .timeouts = m_limits,
                             .isPathSecret = true,
                             .tag = QStringLiteral("alarm")};
    if (!m_token.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + m_token);
    return request;
}

void AlarmWebhook::take(const net::HttpReply& reply)
{
    if (reply.error == TransportError::Cancelled) // the program ends
        return;
    if (reply.error != TransportError::None || mayPassLater(reply.status)) {
        if (!std::exchange(m_isAway, true))
            webhookLog.warning("the webhook does not take alarms just now; they are sent again later",
                               {{"error", net::name(reply.error)}, {"status", reply.status}});
        m_outbox.failed();
        sendDue();
        return;
    }
    if (!reply.isSuccess())
        webhookLog.error("the webhook refused an alarm; look at alarms.webhook_url and alarms.webhook_token",
                         {{"status", reply.status}});
    else if (std::exchange(m_isAway, false))
        webhookLog.info("the webhook takes alarms again");
    m_outbox.settled();
    Q_EMIT settled(reply.isSuccess());
    sendDue();
}

} // namespace rollcall::app
