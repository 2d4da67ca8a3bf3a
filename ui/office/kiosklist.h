#pragma once

#include "ui/office/cloudfault.h"

#include <QDateTime>
#include <QImage>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

namespace rollcall::office {

/** A kiosk as the cloud knows it. */
struct Kiosk {
    enum class State {
        Unpaired,      ///< no kiosk has used its code yet
        NeverReported, ///< paired, and not heard of since
        Working,       ///< it reports
        Silent,        ///< it has missed its last reports
        ShutOut,
    };
    enum class Camera {
        Unknown,
        Works,
        None,   ///< there is none, and a scanner in its place
        Failed, ///< it gives no pictures
    };
    QString id;
    QString name = {};  ///< as the office calls it; may be empty
    QString place = {}; ///< where it stands; may be empty
    State state = State::Unpaired;
    QDateTime reportedAt = {};    ///< what follows is of this moment; invalid if it never reported
    QString version = {};         ///< empty if unknown
    int waiting = 0;              ///< records that the cloud does not have yet
    QDateTime oldestWaiting = {}; ///< invalid if none waits, or unknown
    std::optional<std::chrono::milliseconds> clockAhead = {}; ///< of the right time; nothing if unknown
    bool isClockWrong = false;                                ///< somebody should set it
    Camera camera = Camera::Unknown;
    std::optional<qint64> diskFree = {}; ///< bytes; nothing if unknown
};

struct KioskList {
    QList<Kiosk> kiosks; ///< by id
    QDateTime asOf;      ///< by the server's clock
};

/** The kiosks as they were last heard of. */
struct KnownKiosks {
    std::optional<KioskList> list = {};   ///< nothing: never
    std::optional<CloudFault> fault = {}; ///< why it is not known to be true now
};

/** Numbers of records that a kiosk told of and that are not in the cloud. */
struct KioskHole {
    QString kiosk; ///< its id
    qint64 first = 0;
    qint64 last = 0;
};

/** What a kiosk is paired with, told once. */
struct KioskCode {
    QString code;        ///< XXXX-XXXX-XXXX-XXXX
    QDateTime expiresAt; ///< it pairs one kiosk until then
    QImage picture;      ///< a QR code that says the same with the project's address and key, dark on light with its
                         ///< quiet zone, a few pixels a module; null if it cannot be drawn
};

/** The school's kiosks for the page that shows them; the app implements it. Nothing blocks: `then` is called on the gui thread, at once or
 *  later, and not at all if `context` is destroyed before. Owned by the app; outlives the page. Thread: gui. */
class KioskListSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    template <typename Value>
    using Then = std::function<void(const std::variant<Value, CloudFault>&)>;

    virtual void read(QObject* context, std::function<void(const KnownKiosks&)> then) = 0;

    /** Of all kiosks. The server looks through every record, so not to be asked again and again. */
    virtual void readHoles(QObject* context, Then<QList<KioskHole>> then) = 0;

    enum class Described {
        Done,
        NoSuchKiosk, ///< it was taken away meanwhile
        TooLong,     ///< more than longestText characters
    };
    static constexpr int longestText = 100;
    /** Calls a kiosk so; nothing leaves name or place as it is. */
    virtual void describe(const QString& id, const std::optional<QString>& name, const std::optional<QString>& place,
                          QObject* context, Then<Described> then) = 0;

    /** Makes a code for a kiosk, and the kiosk if there is none of that id (DeviceId). An earlier one that nobody used is void. */
    virtual void makeCode(const QString& id, QObject* context, Then<KioskCode> then) = 0;

    /** Shuts a kiosk out, or lets it in again. Nothing: it is done. */
    virtual void setShutOut(const QString& id, bool isShutOut, QObject* context,
                            std::function<void(const std::optional<CloudFault>&)> then) = 0;
};

} // namespace rollcall::office
