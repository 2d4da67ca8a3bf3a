#pragma once

#include "app/office/cloudaccount.h"
#include "core/supabase/staffday.h"
#include "ui/office/daysource.h"

#include <QElapsedTimer>

namespace rollcall::app {

/** The school's days in the cloud, for the office's page. Thread: gui. */
class CloudDay final : public office::DaySource {
    Q_OBJECT

public:
    /** Somebody is signed in at `account`, which outlives this. */
    explicit CloudDay(CloudAccount& account);

    void read(const std::optional<QDate>& day, QObject* context,
              std::function<void(const office::KnownDay&)> then) override;
    bool takesExcusesOnly() const override { return m_account.isHomeroom(); }
    void readStudent(const StudentNumber& student, QDate day, QObject* context,
                     std::function<void(const Story&)> then) override;
    void correct(const attendance::Correction& correction, QObject* context,
                 std::function<void(const std::optional<office::CloudFault>&)> then) override;
    void photo(const QString& scan, QObject* context, std::function<void(const Photo&)> then) override;

private:
    void keep(const supabase::StaffDay::Fetched& fetched);
    office::KnownDay taken(const std::optional<QDate>& asked, const supabase::StaffDay::Day& answer);

    CloudAccount& m_account;
    supabase::StaffDay m_cloud;
    // What was heard last: of one day, as the page shows one.
    std::optional<QDate> m_asked;
    QString m_version;
    office::KnownDay m_known;
    QElapsedTimer m_sinceKept;
};

} // namespace rollcall::app
