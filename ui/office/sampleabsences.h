#pragma once

#include "ui/office/absencesource.h"

namespace rollcall::office {

/** Leave and absences of a made-up school, for pictures and tests; what is decided stays so. Replies at once. Thread: gui. */
class SampleAbsences : public AbsenceSource {
    Q_OBJECT

public:
    /** As of `today`: two leaves to be decided, one of them by a guardian, three that run or are to come, and two students who are
     *  absent without a word. */
    explicit SampleAbsences(QDate today);

    void read(QObject* context, std::function<void(const KnownAbsences&)> then) override;
    void readStudents(QObject* context, std::function<void(const Students&)> then) override;
    void enter(const attendance::NewLeave& leave, QObject* context,
               std::function<void(const std::variant<Entered, CloudFault>&)> then) override;
    void decide(const QString& id, Decision decision, const QString& why, QObject* context,
                std::function<void(const std::variant<Decided, CloudFault>&)> then) override;

protected:
    QDate m_today;
    std::vector<attendance::Leave> m_leaves;
    attendance::AbsentRunning m_absent;
};

} // namespace rollcall::office
