#pragma once

#include "core/attendance/roster.h"
#include "core/queue/database.h"

#include <vector>

namespace rollcall::queue {

/** The roster on disk, in the register's database. Thread: store. */
class RosterStore final : public attendance::Roster {
public:
    explicit RosterStore(Database& database) : m_database(database) {}

    Result<std::optional<attendance::Student>> find(const StudentNumber& number) const override;

    struct Change {
        int added = 0;
        int changed = 0;
        int removed = 0;
    };

    /** Makes the roster be exactly `students`, in one transaction that writes only what differs. Error Invalid for an
     *  empty list: an empty answer is taken for a fault of the server, and never empties the roster. A valid `at` is noted as
     *  the moment the list was known to be true. */
    Result<Change> replace(const std::vector<attendance::Student>& students, const QDateTime& at = {});

    /** That moment, of the last replace() that gave one. */
    Result<std::optional<QDateTime>> updatedAt() const;

    /** Forgets every student, in the pages of the file too (sqlite's secure_delete), for a kiosk that is shut out. What
     *  was counted stays. */
    Result<void> wipe();

    /** By student number. */
    Result<std::vector<attendance::Student>> list() const;

private:
    Database& m_database;
};

} // namespace rollcall::queue
