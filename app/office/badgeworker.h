#pragma once

#include "app/office/staffworker.h"
#include "app/operations/badgeplan.h"
#include "core/attendance/student.h"
#include "core/badge/signedbadge.h"
#include "ui/office/badgesource.h"

#include <QPagedPaintDevice>

namespace rollcall::app {

/** Whose cards are made. */
struct CardJob {
    office::CardWish wish;
    std::vector<attendance::Student> students; ///< in the order of the sheets
    BadgePlan plan = {};                       ///< for signed ones
};

/** Signs and draws cards. Thread: as StaffWorker. */
class BadgeWorker final : public StaffWorker {
    Q_OBJECT

public:
    using StaffWorker::StaffWorker;

    /** Issues, writes or prints the sheets, and revokes what they replace; in that order, so that what goes wrong leaves nobody without a badge
     *  that counts. Waits for the cloud, running the thread's event loop. The answer has a sentence for the clerk where nothing was made. */
    office::BadgeSource::Made save(const CardJob& job, const QString& file);
    office::BadgeSource::Made print(const CardJob& job, QPagedPaintDevice& printer);
    /** The same for one student, with the code alone. */
    office::BadgeSource::Made show(const CardJob& job);

    /** A card as it would be; of a signed one the code is made up. Null if it cannot be drawn. */
    QImage preview(const office::CardWish& wish, const attendance::Student& student, int width) const;

private:
    using Badges = std::vector<badge::SignedBadge>;
    using Draw = std::function<office::BadgeSource::Made(const Badges&)>;
    office::BadgeSource::Made make(const CardJob& job, const Draw& draw);
};

} // namespace rollcall::app
