#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace rollcall::ui {

/** Where something that is to be sent stands; in the order in which the office looks at it. */
enum class WaitingState {
    Parked,   ///< needs a person
    Retrying, ///< was tried and came to nothing; is tried again
    Sending,
    Waiting, ///< was never tried
};

/** One thing that is still to be sent. */
struct WaitingItem {
    enum class Kind { Record, Photo, RefusedScan, ScanVoid, StatusReport };

    qint64 item = 0; ///< its number, as rollcallctl shows it
    Kind kind{};
    WaitingState state{};
    QString studentNumber{}; ///< may be empty
    QString ref{};           ///< the id of the record or scan
    QDateTime since{};
    std::optional<QDateTime> nextTry{};
    std::optional<QDateTime> firstTry{};
    std::optional<QDateTime> lastTry{};
    int tries = 0;
    QString code{}; ///< why the last try came to nothing; empty if none did
    QString requestId{};
};

/** What waits to be sent, for the page that shows it; the app implements it.
 *
 *  Nothing blocks: `then` is called on the gui thread, at once or later, and not at all if `context` is destroyed before.
 *  Owned by the app; outlives the pages. Thread: gui. */
class WaitingItems : public QObject {
    Q_OBJECT

public:
    struct Key {
        qint64 item;
        WaitingState state;
    };
    /** What became of a person's order. */
    enum class Outcome {
        Done,
        BeingSent, ///< right now, so it is left alone
        Gone,      ///< it was sent meanwhile
        Failed,    ///< the database cannot be used
    };
    struct Copied {
        int records = 0;
        int photos = 0;
        int leftOut = 0; ///< records whose photos are still being made
    };
    /** What was copied, or why nothing was: for technicians. */
    using CopyReply = std::variant<Copied, QString>;

    using QObject::QObject;

    /** Every item, oldest first; nothing if they cannot be read. */
    virtual void list(QObject* context, std::function<void(const std::optional<std::vector<Key>>&)> then) = 0;
    /** Those of these items that are still there. */
    virtual void read(const std::vector<qint64>& items, QObject* context,
                      std::function<void(const std::vector<WaitingItem>&)> then) = 0;

    virtual void retry(qint64 item, QObject* context, std::function<void(Outcome)> then) = 0;
    virtual void retryAll(QObject* context, std::function<void(Outcome)> then) = 0;
    /** Keeps it until a person wants it tried again. */
    virtual void park(qint64 item, QObject* context, std::function<void(Outcome)> then) = 0;

    /** Folders on USB sticks that can be written to. */
    virtual QStringList sticks() const = 0;
    /** Writes everything that waits into a new file in this folder; it goes on waiting here. One at a time. */
    virtual void copyTo(const QString& folder, QObject* context, std::function<void(const CopyReply&)> then) = 0;

Q_SIGNALS:
    /** list() may give something else. */
    void changed();
};

} // namespace rollcall::ui
