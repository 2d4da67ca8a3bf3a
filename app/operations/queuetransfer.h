#pragma once

#include "app/assembly/installation.h"
#include "app/assembly/storage.h"
#include "core/archive/archive.h"

#include <variant>

namespace rollcall::app {

/** Carries what waits on one kiosk to another machine, as a file. Thread: the storage's; it waits for the disk. */
class QueueTransfer {
public:
    /** Both outlive this. */
    QueueTransfer(const Installation& installation, Storage& storage)
        : m_installation(installation), m_storage(storage)
    {
    }

    struct Failure {
        QString message;
        QString remedy; ///< what a person can do about it
    };

    /** Before an export: decides what became of the photos of programs that were killed (Backlog::settle()). After an error
     *  the export leaves out the records of these photos. */
    Result<void> settlePhotos();

    using Exported = std::variant<archive::Archive::Written, Failure>;
    /** As Archive::write(). */
    Exported exportTo(const QString& file, const archive::Archive::Progress& progress = {});

    enum class Devices {
        Own, ///< records of this kiosk's device only
        Any, ///< needs an account of the staff to send them
    };
    using Imported = std::variant<archive::Archive::Taken, Failure>;
    /** As Archive::take(); one import at a time. */
    Imported importFrom(const QString& file, const config::Settings& settings, Devices devices,
                        const archive::Archive::Progress& progress = {});

private:
    const Installation& m_installation;
    Storage& m_storage;
};

} // namespace rollcall::app
