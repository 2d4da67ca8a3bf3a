#pragma once

#include "core/base/ids.h"
#include "core/supabase/stafflogin.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace rollcall::supabase {

/** What a kiosk said of itself when it last reported (kiosk_heartbeats). */
struct KioskReport {
    QDateTime receivedAt; ///< by the server's clock, UTC
    int waiting;          ///< records that the cloud had not taken yet
    std::optional<std::chrono::milliseconds>
        clockOffset; ///< how far its clock was ahead; nothing if it does not know
    QString version;
};

/** A row of `devices`, with its report. */
struct CloudKiosk {
    enum class State {
        Unpaired, ///< no account is bound to it
        Active,
        Revoked,
    };
    DeviceId id;
    QString name; ///< as the office calls it; may be empty
    State state;
    std::optional<KioskReport> report; ///< nothing if it never reported
};

/** A stable name for JSON: "unpaired", "active", "revoked". */
const char* name(CloudKiosk::State state);

/** What a kiosk is paired with, told once. */
struct PairingCode {
    QString code; ///< XXXX-XXXX-XXXX-XXXX
    DeviceId device;
    QDateTime expiresAt; ///< UTC
};

/** The project's kiosks as a member of staff sees and changes them. Thread: that of the login. */
class StaffKiosks : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffKiosks(StaffLogin& login, QObject* parent = nullptr) : QObject(parent), m_login(login) {}

    using Kiosks = std::variant<std::vector<CloudKiosk>, ServiceOutcome>;
    using Code = std::variant<PairingCode, ServiceOutcome>;

    /** All of them by id, at most a page's (rowsOfPage), or why not. Always ends. */
    QFuture<Kiosks> fetch();

    /** Makes a code for a kiosk, and the kiosk if the project has none of that id. An earlier code that nobody used is void. Sent
     *  once: doing it again makes another code. Always ends. */
    QFuture<Code> makeCode(const DeviceId& device, std::chrono::minutes validFor);
    static constexpr std::chrono::minutes longestCode{1440}; ///< the shortest is one minute

    /** Shuts a kiosk out at its next request, or lets it in again. The project has to have it. Doing it again is harmless. Always ends. */
    QFuture<ServiceOutcome> setShutOut(const DeviceId& device, bool isShutOut);

private:
    using Rows = std::variant<QJsonArray, ServiceOutcome>;
    QFuture<Rows> rows(const QString& table, const QStringList& columns);

    StaffLogin& m_login;
};

} // namespace rollcall::supabase
