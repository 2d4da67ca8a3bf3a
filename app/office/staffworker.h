#pragma once

#include "core/base/clock.h"
#include "core/config/settings.h"
#include "core/net/httpclient.h"
#include "core/supabase/stafflogin.h"

#include <QObject>

#include <memory>

namespace rollcall::app {

/** Works for a member of staff with a login of its own, because it waits for one answer after the other. Thread: one of its own, with an
 *  event loop. */
class StaffWorker : public QObject {
    Q_OBJECT

public:
    StaffWorker(supabase::Project project, config::Settings settings);
    ~StaffWorker() override;

    enum class Unfinished {
        Finish, ///< whatever writes
        GiveUp, ///< its requests are aborted, so it ends soon with their faults
    };
    /** Ends the thread's event loop once no work is under way. */
    void endThread(Unfinished work);

protected:
    /** As long as one lives within a piece of work, the thread's event loop goes on. */
    class Work {
    public:
        explicit Work(StaffWorker& worker);
        ~Work();
        Work(const Work&) = delete;
        Work& operator=(const Work&) = delete;

    private:
        StaffWorker& m_worker;
    };

    /** Waits for the cloud, running the thread's event loop. Gives the login, or the outcome that is not Done. */
    std::variant<supabase::StaffLogin*, supabase::ServiceOutcome> opened();
    const config::Settings& settings() const { return m_settings; }
    const Clock& clock() const { return m_clock; }

private:
    const supabase::Project m_project;
    const config::Settings m_settings;
    const SystemClock m_clock;
    std::unique_ptr<net::HttpClient> m_http; // of the thread that works, so made there
    std::unique_ptr<supabase::StaffLogin> m_login;
    int m_works = 0;
    bool m_isToEnd = false;
};

} // namespace rollcall::app
