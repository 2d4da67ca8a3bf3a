#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <array>
#include <chrono>
#include <memory>
#include <vector>

namespace rollcall::supabase {

/** The waits after a server called a token not yet valid. The login service's clock may be seconds ahead of that server's,
 *  and then the token becomes valid by itself, while a new one would be younger still. Thread: that of its owner. */
class YoungTokenWaits final : public QObject {
    Q_OBJECT

public:
    using Schedule = std::array<std::chrono::milliseconds, 3>;

    explicit YoungTokenWaits(QObject* parent = nullptr) : QObject(parent) {}
    ~YoungTokenWaits() override { cancel(); }

    /** For tests; else 2, 5 and 15 s. */
    void setSchedule(const Schedule& schedule) { m_schedule = schedule; }

    /** `refusals` says how often the request in question was refused for this so far, 1 or more. True after the wait that
     *  follows: send it again with the same token. False, at once, when it was refused after the last wait too, and on
     *  cancel(): give up. */
    QFuture<bool> wait(int refusals);

    /** How many are waiting. */
    int count() const { return static_cast<int>(m_waiting.size()); }

    /** Ends every wait with false. */
    void cancel();

private:
    using Promise = std::shared_ptr<QPromise<bool>>;

    void end(const Promise& promise, bool sendAgain);

    Schedule m_schedule{std::chrono::seconds(2), std::chrono::seconds(5), std::chrono::seconds(15)};
    std::vector<Promise> m_waiting;
};

} // namespace rollcall::supabase
