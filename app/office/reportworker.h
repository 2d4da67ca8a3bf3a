#pragma once

#include "app/office/staffworker.h"
#include "core/report/table.h"
#include "ui/office/reportsource.h"

namespace rollcall::app {

/** A report, and of a ministry's form the workbook. */
struct MadeReport {
    report::Table table;
    QByteArray form = {}; ///< empty: it is no form
};

/** Makes reports from the school's register in the cloud. Thread: as StaffWorker. */
class ReportWorker final : public StaffWorker {
    Q_OBJECT

public:
    using StaffWorker::StaffWorker;

    /** Waits for the cloud, running the thread's event loop. The detail of an Error is a sentence for the clerk. */
    Result<MadeReport> make(const office::ReportQuestion& question);
};

} // namespace rollcall::app
