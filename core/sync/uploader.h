#pragma once

#include "core/sync/deliverylog.h"
#include "core/sync/retrypolicy.h"

#include <QObject>

namespace rollcall::sync {

/** Sends the items of one kind: takes what is due, sends it, and notes in the DeliveryLog what became of it.
 *
 *  The Engine holds a list of these in order of priority and knows no kind by name, so a new kind of item is a new
 *  subclass and one line in app/assembly/uploaders.cpp. Each has a RetryPolicy of its own: what pauses one kind pauses no
 *  other. Thread: store. */
class Uploader : public QObject {
    Q_OBJECT

public:
    /** `kind` is the name that the queue knows its items by (queue::itemkinds), `service` names its RetryPolicy in logs.
     *  The log and the clock outlive this. */
    Uploader(QString kind, QString service, DeliveryLog& log, RetryPolicy::Settings retry, const Clock& clock);

    const QString& kind() const { return m_kind; }

    /** Sends what is due, as far as anything may be sent now. True if items were skipped (put off or parked without being
     *  sent), so that there may be others behind them. */
    virtual bool send() = 0;

    /** Something is under way. */
    virtual bool isBusy() const = 0;

    /** Another request could be begun beside those that are under way. */
    virtual bool hasCapacity() const = 0;

    /** Nothing that is not under way yet goes before the next send(): the network is gone, the program ends, or one of higher
     *  priority has a backlog. */
    virtual void holdBack() {}

    /** More may be due than what is under way takes. Kinds of lower priority wait for that. */
    virtual bool hasBacklog() const { return false; }

    RetryPolicy& retry() { return m_retry; }
    const RetryPolicy& retry() const { return m_retry; }

Q_SIGNALS:
    /** An attempt is over and noted. */
    void attempted(const rollcall::sync::Outcome& outcome);

protected:
    /** How long items wait that the cloud has no table for: until somebody applies the migrations, which nobody waits for. */
    static constexpr std::chrono::milliseconds whileThereIsNoTable = std::chrono::minutes(15);

    DeliveryLog& m_log;
    RetryPolicy m_retry;

private:
    const QString m_kind;
};

} // namespace rollcall::sync
