#pragma once

#include "ui/admin/waitingitems.h"

namespace rollcall::ui {

/** Things that wait, as many as wanted, for the pictures of the pages: some of every kind and state. Replies at once.
 *  Thread: gui. */
class SampleWaiting : public WaitingItems {
    Q_OBJECT

public:
    /** The oldest has waited since `now` minus some days. */
    SampleWaiting(int count, const QDateTime& now) : m_count(count), m_now(now) {}

    void list(QObject* context, std::function<void(const std::optional<std::vector<Key>>&)> then) override;
    void read(const std::vector<qint64>& items, QObject* context,
              std::function<void(const std::vector<WaitingItem>&)> then) override;
    void retry(qint64 item, QObject* context, std::function<void(Outcome)> then) override;
    void retryAll(QObject* context, std::function<void(Outcome)> then) override;
    void park(qint64 item, QObject* context, std::function<void(Outcome)> then) override;
    QStringList sticks() const override { return {QStringLiteral("/media/OFFICE")}; }
    void copyTo(const QString& folder, QObject* context, std::function<void(const CopyReply&)> then) override;

private:
    WaitingItem sample(qint64 item) const;

    const int m_count;
    const QDateTime m_now;
};

} // namespace rollcall::ui
