#pragma once

#include "core/supabase/session.h"

namespace rollcall::supabase {

/** What the project says of this kiosk's account. Only rpc/device_status tells the first two bad ones apart from each
 *  other and from a mistake in the rights: an empty roster and a 42501 look the same for all. */
enum class DeviceStatus {
    Active,      ///< this kiosk is its device, or staff's
    Revoked,     ///< the office has shut it out
    Replaced,    ///< the account is no device (any more): another kiosk was paired in its place
    OtherDevice, ///< the account is a device, but not the one in the settings: a mistake, not a decision
};

/** Outcome::code while it is so: "device_revoked", "device_replaced", "device_other"; empty for Active. */
QString code(DeviceStatus standing);

/** Whether the kiosk is meant to know its students no more: Revoked and Replaced. */
bool isRevoked(DeviceStatus standing);

/** Whether an answer of this code may come of a bad standing: a right was missing. Then the project should be asked. */
bool mayIndicateRevocation(const QString& code);

/** The last bad standing on disk, so that a shut-out kiosk without a network still knows after a restart. Bound to the
 *  account: a kiosk that is paired anew begins well. Thread: any, one at a time. */
class DeviceStatusStore {
public:
    explicit DeviceStatusStore(QString file) : m_file(std::move(file)) {}

    /** Active if nothing else is known of this account (accountName()). */
    DeviceStatus load(const QString& account) const;
    Result<void> save(const QString& account, DeviceStatus standing);

private:
    QString m_file;
};

/** Asks the project. Thread: store. */
class DeviceStatusCheck : public QObject {
    Q_OBJECT

public:
    using Answer = std::variant<DeviceStatus, sync::Outcome>;

    DeviceStatusCheck(Project project, net::HttpClient& http, Session& session, net::Timeouts timeouts,
                  QObject* parent = nullptr);

    /** Counts from the next request on. */
    void setTimeouts(net::Timeouts timeouts) { m_timeouts = timeouts; }

    /** Goes through a blocked session. Always ends. */
    QFuture<Answer> ask();

private:
    QFuture<Answer> ask(bool mayRepeat);
    Answer read(const net::HttpReply& reply) const;

    const Project m_project;
    net::HttpClient& m_http;
    Session& m_session;
    net::Timeouts m_timeouts;
};

} // namespace rollcall::supabase
