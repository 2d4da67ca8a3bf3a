#pragma once

#include "core/base/ids.h"
#include "core/supabase/stafflogin.h"
#include "core/sync/heartbeattimer.h"
#include "core/sync/uplink.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

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
    std::optional<QDateTime> oldestWaiting = {}; ///< since when the oldest of `waiting` does: UTC, by the server's
                                                 ///< clock as far as the kiosk knew how far its own was off
    std::optional<sync::CameraState> camera = {};
    std::optional<qint64> diskFree = {}; ///< bytes, where its database lies
};

/** A row of `devices`, with its report. */
struct CloudKiosk {
    enum class State {
        Unpaired, ///< no account is bound to it
        Active,
        Revoked,
    };
    DeviceId id;
    QString name;  ///< as the office calls it; may be empty
    QString place; ///< where it stands; may be empty
    State state;
    std::optional<KioskReport> report; ///< nothing if it never reported
};

/** A kiosk that works reports every five minutes at least (HeartbeatTimer::longest, looked at once a minute), so one that has been
 *  silent for longer than this has missed two reports. */
inline constexpr std::chrono::milliseconds silentAfter =
    2 * sync::HeartbeatTimer::longest + sync::HeartbeatTimer::shortest;

/** Whether an active kiosk has not reported for longer than that. One that never reported is not silent. `asOf` as KioskList's. */
bool isSilent(const CloudKiosk& kiosk, const QDateTime& asOf);

/** The project's kiosks at one moment. */
struct KioskList {
    std::vector<CloudKiosk> kiosks; ///< by id
    QDateTime asOf;          ///< the server's clock when it answered, UTC; this machine's where it does not say
    QJsonObject answer = {}; ///< what it was read from: for StaffKiosks::readAnswer(), on a day without the cloud
};

/** Numbers that a kiosk has given to records and that the cloud has no record of: on their way, set aside on the kiosk, or lost. */
struct KioskHole {
    DeviceId device;
    QString epoch; ///< of the kiosk's database
    qint64 first;
    qint64 last; ///< at least `first`
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

    using Kiosks = std::variant<KioskList, ServiceOutcome>;
    using Holes = std::variant<std::vector<KioskHole>, ServiceOutcome>;
    using Code = std::variant<PairingCode, ServiceOutcome>;

    /** All of them, at most a page's (rowsOfPage), or why not. What a project of before 20261130110100_kiosk_health.sql does not know
     *  is empty. Always ends. */
    QFuture<Kiosks> fetch();

    /** What fetch() once gave; nothing if it is no such answer. Pure. */
    static std::optional<KioskList> readAnswer(const QJsonObject& answer);

    /** Of all kiosks, at most a page's (rowsOfPage), by id; the server looks through every record for them. Always ends. */
    QFuture<Holes> fetchHoles();

    /** What became of describe(). */
    enum class Described {
        Done,
        NoSuchKiosk,
        TooLong, ///< more than `longestText` characters
    };
    using Description = std::variant<Described, ServiceOutcome>;
    static constexpr int longestText = 100; ///< characters of a name or a place

    /** What the office calls a kiosk, and where it stands; nothing leaves one as it is. Doing it again is harmless. Always ends. */
    QFuture<Description> describe(const DeviceId& device, const std::optional<QString>& name,
                                  const std::optional<QString>& place);

    /** Makes a code for a kiosk, and the kiosk if the project has none of that id. An earlier code that nobody used is void. Sent
     *  once: doing it again makes another code. Always ends. */
    QFuture<Code> makeCode(const DeviceId& device, std::chrono::minutes validFor);
    static constexpr std::chrono::minutes longestCode{1440}; ///< the shortest is one minute

    /** Shuts a kiosk out at its next request, or lets it in again. The project has to have it. Doing it again is harmless. Always ends. */
    QFuture<ServiceOutcome> setShutOut(const DeviceId& device, bool isShutOut);

private:
    struct DatedRows {
        QJsonArray rows;
        QDateTime at; ///< the server's clock; invalid if it does not say
    };
    using Rows = std::variant<DatedRows, ServiceOutcome>;
    QFuture<Rows> rows(const QString& table, const QStringList& columns);

    StaffLogin& m_login;
};

} // namespace rollcall::supabase
