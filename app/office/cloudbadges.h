#pragma once

#include "app/office/badgeworker.h"
#include "app/office/cloudaccount.h"
#include "core/supabase/staffbadges.h"
#include "core/supabase/staffroster.h"

#include <QThread>

namespace rollcall::app {

/** The school's badges in the cloud, for the office's page. Thread: gui. */
class CloudBadges final : public office::BadgeSource {
    Q_OBJECT

public:
    /** Somebody is signed in at `account`, which outlives this, as does `clock`. */
    CloudBadges(CloudAccount& account, const Clock& clock);
    /** Waits for cards that are being made. */
    ~CloudBadges() override;

    void read(QObject* context, std::function<void(const office::KnownBadges&)> then) override;
    void reportLost(quint32 serial, const QString& reason, QObject* context,
                    std::function<void(const Change&)> then) override;
    void reportFound(quint32 serial, QObject* context, std::function<void(const Change&)> then) override;
    void makeKey(const QString& file, QObject* context,
                 std::function<void(const std::optional<QString>&)> then) override;
    Plan plan(const office::CardWish& wish) override;
    void save(const office::CardWish& wish, const QString& file, QObject* context,
              std::function<void(const Made&)> then) override;
    bool print(const office::CardWish& wish, QWidget& parent, QObject* context,
               std::function<void(const Made&)> then) override;
    void show(const office::CardWish& wish, QObject* context, std::function<void(const Made&)> then) override;
    void preview(const office::CardWish& wish, int width, QObject* context,
                 std::function<void(const QImage&)> then) override;

private:
    void take(std::vector<attendance::Student> students, const supabase::BadgeBook& book);
    void keep();
    void change(QFuture<supabase::StaffBadges::Answer<StudentNumber>> answer, QObject* context,
                std::function<void(const Change&)> then);
    /** Nothing where a key is needed and cannot be read; the sentence stands in the Error's detail. */
    Result<BadgePlan> planOf(const office::CardWish& wish) const;
    Result<CardJob> jobOf(const office::CardWish& wish) const;
    /** `work` on the worker's thread. */
    void run(const office::CardWish& wish, std::function<Made(BadgeWorker&, const CardJob&)> work, QObject* context,
             std::function<void(const Made&)> then);

    CloudAccount& m_account;
    const Clock& m_clock;
    supabase::StaffRoster m_roster;
    supabase::StaffBadges m_badges;
    std::vector<attendance::Student> m_students; ///< by section and name
    supabase::BadgeBook m_book;
    office::KnownBadges m_known;
    QThread m_thread;
    BadgeWorker* m_worker; ///< lives on m_thread
};

} // namespace rollcall::app
