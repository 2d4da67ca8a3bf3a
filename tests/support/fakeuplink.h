#pragma once

#include "core/sync/uplink.h"

#include <QPromise>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

namespace rollcall::support {

/** An Uplink that answers what the test says, from the event loop as a real one does, and remembers what it was given. */
class FakeUplink final : public sync::Uplink {
public:
    std::function<sync::Outcome(const QStringList& numbers)> onRecords = [](const QStringList&) {
        return sync::done();
    };
    std::function<sync::Outcome(const QString& key)> onPhoto = [](const QString&) { return sync::done(); };

    std::vector<QStringList> batches; ///< the students' numbers, as they were sent
    QStringList photos;               ///< keys, as they were sent
    std::vector<QByteArray> jpegs;
    QStringList order; ///< "records" and "photo"
    int mostPhotosAtOnce = 0;
    int underway = 0;

    int requests() const { return int(order.size()); }

    QFuture<sync::Outcome> sendRecords(const std::vector<queue::DueRecord>& records) override
    {
        QStringList numbers;
        for (const queue::DueRecord& record : records)
            numbers << record.record.studentNumber.toString();
        batches.push_back(numbers);
        order << QStringLiteral("records");
        return later([this, numbers] { return onRecords(numbers); });
    }

    QFuture<sync::Outcome> sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg) override
    {
        photos << photo.key;
        jpegs.push_back(jpeg);
        order << QStringLiteral("photo");
        mostPhotosAtOnce = std::max(mostPhotosAtOnce, underway + 1);
        return later([this, key = photo.key] { return onPhoto(key); });
    }

private:
    QFuture<sync::Outcome> later(std::function<sync::Outcome()> outcome)
    {
        auto promise = std::make_shared<QPromise<sync::Outcome>>();
        promise->start();
        ++underway;
        QTimer::singleShot(0, &m_context, [this, promise, outcome] {
            const sync::Outcome result = outcome();
            --underway;
            promise->addResult(result);
            promise->finish();
        });
        return promise->future();
    }

    QObject m_context;
};

} // namespace rollcall::support
