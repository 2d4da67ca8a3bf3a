#pragma once

#include "core/sync/uplink.h"
#include "tests/support/duerow.h"

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
    std::function<void(const QJsonObject& row)> onRow = [](const QJsonObject&) {}; ///< of a batch, before its outcome
    std::function<sync::Outcome(const QString& key)> onPhoto = [](const QString&) { return sync::done(); };

    std::function<sync::Outcome(const QStringList& reasons)> onRefusals = [](const QStringList&) {
        return sync::done();
    };
    std::function<sync::Outcome()> onVoid = [] { return sync::done(); };
    std::function<sync::Outcome()> onHeartbeat = [] { return sync::done(); };

    /** Whether it says that a batch has left, as a real one does. */
    std::function<bool()> tellsUploaded = [] { return true; };
    /** Whether the batch just given never has an outcome. */
    std::function<bool()> holdsRecords = [] { return false; };
    /** Of a photo whose file is gone. */
    std::function<sync::Outcome(const QString& key)> onQuestion = [](const QString&) {
        return sync::refused(QStringLiteral("photo_missing"));
    };
    bool holdsPhotos = false; ///< until releaseHeld(), none has an outcome

    std::vector<QStringList> batches; ///< the students' numbers, as they were sent
    QStringList photos;               ///< keys, as they were sent
    std::vector<QByteArray> jpegs;
    std::vector<sync::Attempt> attempts;
    QStringList order;                 ///< "records", "photo", "refusals", "void" and "heartbeat"
    std::vector<QStringList> refusals; ///< batches of ids, as they were sent
    QStringList voids;                 ///< the scans, as they were sent
    std::vector<sync::Heartbeat> heartbeats;
    int mostPhotosAtOnce = 0;
    int photosUnderway = 0;

    int requests() const { return int(order.size()); }

    QFuture<sync::Outcome> sendRecords(const std::vector<queue::DueRecord>& records,
                                       const sync::Attempt& attempt) override
    {
        attempts.push_back(attempt);
        QStringList numbers;
        for (const queue::DueRecord& record : records) {
            const QJsonObject row = rowOf(record);
            onRow(row);
            numbers << row[QLatin1String("student_number")].toString();
        }
        batches.push_back(numbers);
        order << QStringLiteral("records");
        return later([this, numbers] { return onRecords(numbers); }, holdsRecords(),
                     tellsUploaded() ? attempt.uploaded : nullptr);
    }

    QFuture<sync::Outcome> sendRefusals(const std::vector<queue::DueRow>& rows, const sync::Attempt& attempt) override
    {
        attempts.push_back(attempt);
        QStringList ids;
        QStringList reasons;
        for (const queue::DueRow& row : rows) {
            ids << row.id.toString();
            reasons << rowOf(row)[QLatin1String("reason")].toString();
        }
        refusals.push_back(ids);
        order << QStringLiteral("refusals");
        return later([this, reasons] { return onRefusals(reasons); }, false, attempt.uploaded);
    }

    QFuture<sync::Outcome> sendVoid(const queue::DueRow& row, const sync::Attempt& attempt) override
    {
        attempts.push_back(attempt);
        voids << rowOf(row)[QLatin1String("scan_id")].toString();
        order << QStringLiteral("void");
        return later([this] { return onVoid(); }, false, attempt.uploaded);
    }

    QFuture<sync::Outcome> sendHeartbeat(const sync::Heartbeat& heartbeat, const sync::Attempt& attempt) override
    {
        attempts.push_back(attempt);
        heartbeats.push_back(heartbeat);
        order << QStringLiteral("heartbeat");
        return later([this] { return onHeartbeat(); });
    }

    QFuture<sync::Outcome> sendPhoto(const queue::DuePhoto& photo, const QByteArray& jpeg,
                                     const sync::Attempt& attempt) override
    {
        attempts.push_back(attempt);
        photos << photo.key;
        jpegs.push_back(jpeg);
        order << QStringLiteral("photo");
        mostPhotosAtOnce = std::max(mostPhotosAtOnce, ++photosUnderway);
        return later(
            [this, key = photo.key] {
                --photosUnderway;
                return onPhoto(key);
            },
            holdsPhotos, tellsUploaded() ? attempt.uploaded : nullptr);
    }

    QFuture<sync::Outcome> findPhoto(const queue::DuePhoto& photo, const sync::Attempt& attempt) override
    {
        attempts.push_back(attempt);
        order << QStringLiteral("question");
        return later([this, key = photo.key] { return onQuestion(key); });
    }

    void releaseOnePhoto()
    {
        const auto finish = m_held.front();
        m_held.erase(m_held.begin());
        finish();
    }

    void releaseHeld()
    {
        holdsPhotos = false;
        for (const auto& finish : std::exchange(m_held, {}))
            finish();
    }

private:
    QFuture<sync::Outcome> later(std::function<sync::Outcome()> outcome, bool isHeld = false,
                                 const std::function<void()>& uploaded = {})
    {
        auto promise = std::make_shared<QPromise<sync::Outcome>>();
        promise->start();
        const auto finish = [promise, outcome] {
            promise->addResult(outcome());
            promise->finish();
        };
        QTimer::singleShot(0, &m_context, [this, uploaded, finish, isHeld] {
            if (uploaded)
                uploaded();
            if (!isHeld)
                QTimer::singleShot(0, &m_context, finish);
        });
        if (isHeld)
            m_held.emplace_back(finish);
        return promise->future();
    }

    QObject m_context;
    std::vector<std::function<void()>> m_held;
};

} // namespace rollcall::support
