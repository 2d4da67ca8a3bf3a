#pragma once

#include "app/assembly/installation.h"
#include "app/assembly/storage.h"
#include "core/archive/archive.h"
#include "core/legacy/backlog.h"
#include "core/legacy/oldsettings.h"

namespace rollcall::app {

/** Takes over an installation of the predecessor: what it has not sent, with the photos, and its settings. Its folder is only
 *  read. Waits for the disk. Thread: the storage's. */
class Migration {
public:
    /** Both outlive this. `folder`: where the predecessor is installed, with config, data and .env below it. */
    Migration(const Installation& installation, QString folder)
        : m_installation(installation), m_folder(std::move(folder))
    {
    }

    struct Failure {
        QString message;
        QString remedy; ///< what a person can do about it
    };

    /** What was found, before anything is made of it. */
    struct Found {
        legacy::OldSettings settings;
        legacy::Backlog backlog;
        int students = 0; ///< of its roster, which is pulled anew
        DeviceId device;  ///< under which the records go
        QByteArray zone;
    };
    /** Reads all of it. Records go under the device of `settings` or, without one, the predecessor's. */
    std::variant<Found, Failure> look(const config::Settings& settings, const std::optional<QString>& zone) const;

    struct Taken {
        archive::Archive::Taken records;
        QString settingsFile;
    };
    /** Makes it so: all records or, after a Failure, none. A second time takes nothing twice. */
    std::variant<Taken, Failure> takeOver(const Found& found, Storage& storage) const;

private:
    Result<void> writeArchive(const QString& file, const legacy::Backlog& backlog) const;

    const Installation& m_installation;
    const QString m_folder;
};

} // namespace rollcall::app
