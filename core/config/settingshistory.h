#pragma once

#include "core/base/result.h"
#include "core/config/loader.h"

#include <QDateTime>

#include <vector>

namespace rollcall::config {

/** The last versions of a settings file: copies in "dir/.config.json.versions/NUMBER.json" beside it, of mode 0600 in a
 *  folder of mode 0700, because they may hold passwords. A copy is whole or not there.
 *
 *  Thread: any, in several programs; every call waits for the disk. */
class SettingsHistory {
public:
    static constexpr int kept = 10;

    struct Version {
        int number = 0;     ///< higher is newer
        QDateTime keptAt{}; ///< when the copy was made; local time
        QByteArray bytes{};
    };

    explicit SettingsHistory(QString settingsFile) : m_file(std::move(settingsFile)) {}

    /** Keeps this text as the newest version, unless it is that already. Older ones than the last `kept` go afterwards.
     *  Errors: those of FileLock and writeDurably. */
    Result<void> keep(const QByteArray& bytes) const;

    /** The newest first. What cannot be read is left out. */
    std::vector<Version> versions() const;

    /** The newest that the loader accepts, and that is not `current`; nothing if there is none. While `current` can be used
     *  and is paired, one of no pairing or of another is left out: going back never cuts the kiosk off from its cloud. */
    std::optional<Version> lastGood(const Loader& loader, const std::optional<QByteArray>& current) const;

private:
    QString folder() const;
    QString pathOf(int number) const;
    std::vector<int> numbers() const;

    const QString m_file;
};

} // namespace rollcall::config
