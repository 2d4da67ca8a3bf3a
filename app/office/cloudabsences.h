#pragma once

#include "app/office/cloudaccount.h"
#include "core/supabase/staffleaves.h"
#include "core/supabase/staffroster.h"
#include "ui/office/absencesource.h"

namespace rollcall::app {

/** Leave and absences of the cloud, for the office's page. Thread: gui. */
class CloudAbsences final : public office::AbsenceSource {
    Q_OBJECT

public:
    /** Somebody is signed in at `account`. Both outlive this. */
    CloudAbsences(CloudAccount& account, const Clock& clock);

    /** Without an answer, what was seen last, also if that was on another day (CloudAccount::lastSeen()). */
    void read(QObject* context, std::function<void(const office::KnownAbsences&)> then) override;
    void readStudents(QObject* context, std::function<void(const Students&)> then) override;
    void enter(const attendance::NewLeave& leave, QObject* context,
               std::function<void(const std::variant<Entered, office::CloudFault>&)> then) override;
    void decide(const QString& id, Decision decision, const QString& why, QObject* context,
                std::function<void(const std::variant<Decided, office::CloudFault>&)> then) override;

private:
    void take(const supabase::StaffLeaves::List& list, const supabase::StaffLeaves::Missed& missed);
    office::KnownAbsences known(const std::optional<office::CloudFault>& fault) const;
    /** What `show` makes of an answer, or its fault; and the window hears whether the cloud has answered. */
    template <typename Shown, typename Value>
    void give(QFuture<std::variant<Value, supabase::ServiceOutcome>> answer, QObject* context,
              std::function<void(const std::variant<Shown, office::CloudFault>&)> then, Shown (*show)(const Value&));

    CloudAccount& m_account;
    const Clock& m_clock;
    supabase::StaffLeaves m_leaves;
    supabase::StaffRoster m_roster;
    office::KnownAbsences m_known;
};

} // namespace rollcall::app
