#pragma once

#include "core/attendance/roster.h"
#include "core/queue/database.h"
#include "core/queue/rosterfiles.h"

#include <QDateTime>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace rollcall::queue {

/** The roster on disk, in the register's database. Thread: store. */
class RosterStore final : public attendance::Roster {
public:
    explicit RosterStore(Database& database);

    Result<std::optional<attendance::Student>> find(const StudentNumber& number) const override;

    struct Change {
        int added = 0;
        int changed = 0;
        int removed = 0;
    };

    /** Makes the roster be exactly `students`, in one transaction that writes only what differs. Error Invalid for an
     *  empty list: an empty answer is taken for a fault of the server, and never empties the roster. A valid `at` is noted as
     *  the moment the list was known to be true, and `origin` beside it. If anything differs, the roster of before is kept
     *  for previous(). */
    Result<Change> replace(const std::vector<attendance::Student>& students, const QDateTime& at = {},
                           std::optional<RosterOrigin> origin = {});

    /** That moment, of the last replace() that gave one. */
    Result<std::optional<QDateTime>> updatedAt() const;
    /** Where the list of that moment came from; nothing if that is not known. */
    Result<std::optional<RosterOrigin>> origin() const;

    using HeldBack = RosterFiles::HeldBack;
    /** Notes that a roster of the cloud was not taken, on disk, for people to be told, until the next replace() or wipe().
     *  Errors: Replaced, Timeout, DiskFull, NotPermitted, Io. */
    Result<void> noteHeldBack(const HeldBack& roster);
    std::optional<HeldBack> heldBack() const { return m_files.heldBack(); }

    /** Forgets every student, in the pages of the file too (sqlite's secure_delete), and the roster of before, for a kiosk
     *  that is shut out. What was counted stays. */
    Result<void> wipe();

    /** How many students there are. */
    Result<int> size() const;

    /** By student number. */
    Result<std::vector<attendance::Student>> list() const;

    /** The sections there are, each once, as people sort them: "Grade 8" before "Grade 10". An empty one, of students without a
     *  section, comes last. */
    Result<QStringList> sections() const;
    /** Who is in this one, in no order. */
    Result<std::vector<attendance::Student>> listSection(const QString& section) const;

    /** The roster before the last replace() that changed it. Errors as RosterFiles::previous(). */
    Result<std::vector<attendance::Student>> previous() const { return m_files.previous(); }

private:
    Result<void> write(const attendance::Student& student);
    Result<std::vector<attendance::Student>> select(const QString& which, const QVariantList& values) const;

    Database& m_database;
    RosterFiles m_files;
};

} // namespace rollcall::queue
