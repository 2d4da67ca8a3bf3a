#pragma once

#include "core/base/clock.h"
#include "core/config/settings.h"
#include "core/net/httpclient.h"
#include "core/report/table.h"
#include "core/supabase/stafflogin.h"
#include "ui/office/reportsource.h"

#include <QObject>

#include <memory>

namespace rollcall::app {

/** A report, and of a ministry's form the workbook. */
struct MadeReport {
    report::Table table;
    QByteArray form = {}; ///< empty: it is no form
};

/** Makes reports from the school's register in the cloud with a login of its own, because a report waits for one answer after the other. Thread:
 *  one of its own, with an event loop. */
class ReportWorker final : public QObject {
    Q_OBJECT

public:
    ReportWorker(supabase::Project project, config::Settings settings);
    ~ReportWorker() override;

    /** Waits for the cloud, running the thread's event loop. The detail of an Error is a sentence for the clerk. */
    Result<MadeReport> make(const office::ReportQuestion& question);
    /** Ends the thread's event loop; a report that is being made is given up, and ends with an Error before. */
    void endThread();

private:
    Result<MadeReport> madeOf(const office::ReportQuestion& question);

    const supabase::Project m_project;
    const config::Settings m_settings;
    const SystemClock m_clock;
    std::unique_ptr<net::HttpClient> m_http; // of the thread that makes reports, so made there
    std::unique_ptr<supabase::StaffLogin> m_login;
    bool m_isMaking = false;
    bool m_isToEnd = false;
};

} // namespace rollcall::app
