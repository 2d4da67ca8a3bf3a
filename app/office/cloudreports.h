#pragma once

#include "app/office/cloudaccount.h"
#include "app/office/reportworker.h"
#include "core/supabase/staffroster.h"
#include "ui/office/reportsource.h"

#include <QThread>

namespace rollcall::app {

/** Reports from the school's register in the cloud, for the office's page. Thread: gui. */
class CloudReports final : public office::ReportSource {
    Q_OBJECT

public:
    /** Somebody is signed in at `account`, which outlives this. */
    explicit CloudReports(CloudAccount& account);
    /** Gives up a report that is being made. */
    ~CloudReports() override;

    void sections(QObject* context, std::function<void(const QStringList&)> then) override;
    void make(const office::ReportQuestion& question, QObject* context,
              std::function<void(const Answer&)> then) override;
    void save(const QString& file, QObject* context,
              std::function<void(const std::optional<QString>&)> then) override;
    bool print(QWidget& parent) override;

private:
    CloudAccount& m_account;
    supabase::StaffRoster m_roster;
    MadeReport m_last;
    QThread m_thread;
    ReportWorker* m_worker; ///< lives on m_thread
};

} // namespace rollcall::app
