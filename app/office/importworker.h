#pragma once

#include "app/office/staffworker.h"
#include "app/operations/listimport.h"
#include "core/roster/rosterreader.h"
#include "ui/office/rosterimport.h"

namespace rollcall::app {

/** Reads lists and writes them to the cloud. Thread: as StaffWorker; the methods wait for the cloud, running its event loop. */
class ImportWorker final : public StaffWorker {
    Q_OBJECT

public:
    using StaffWorker::StaffWorker;

    office::RosterImport::Read read(const office::ListChoice& choice);
    office::RosterImport::Write write();
    bool canUndo() const { return m_done.has_value(); }
    office::RosterImport::Undo undo();

private:
    using Kept = std::vector<attendance::KeptStudent>;
    /** All students of the cloud; the detail of an Error is a sentence. */
    Result<Kept> fetched();
    ListImport planned() const;
    office::ListPreview preview(const ListImport& import) const;

    office::ListChoice m_choice;
    roster::Reading m_reading;
    Kept m_known;
    struct Done {
        attendance::RosterChange change;
        Kept before;
        Kept after;
    };
    std::optional<Done> m_done; ///< the last import that was written
};

} // namespace rollcall::app
