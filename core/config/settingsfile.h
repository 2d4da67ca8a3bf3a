#pragma once

#include "core/base/result.h"
#include "core/config/settingshistory.h"

namespace rollcall::config {

/** One setting as it is to stand in the file; without a value its key is taken out, so that it inherits or has its
 *  default. */
struct SettingChange {
    const Setting* setting = nullptr;
    std::optional<Value> value;
};

/** config.json, for programs that write into it.
 *
 *  Written whole or not at all (temporary file, fsync, rename) under the lock "dir/.config.json.lock", with the mode the
 *  file has; one behind a symbolic link stays behind it. What is not changed stays as it is, character for character:
 *  unknown keys, order, blanks. A changed value keeps its place, a new key comes last in its section, a removed one takes
 *  its line with it. A setting that stands under its older or former key is changed there.
 *
 *  Each version is kept in the SettingsHistory beside it: the one of before, before it is replaced, and the new one.
 *
 *  Thread: any, one at a time; every call waits for the disk. */
class SettingsFile {
public:
    SettingsFile(const Loader& loader, std::optional<QString> explicitFile);

    /** Makes an empty one if the file named at construction is not there: the loader refuses a named file that is
     *  missing. Errors: those of FileLock and writeDurably. */
    Result<void> makeIfMissing();

    /** Reads as Loader::load() does, and remembers what it read for save(). */
    LoadReport load();

    /** Makes the changes. Gives what is in effect then. Nothing is written, and the file stays as it is, with
     *  - Conflict: somebody else changed the file since load(); load() again
     *  - Invalid: the file is not JSON, or the loader would refuse it afterwards
     *  - the errors of FileLock and writeDurably. */
    Result<LoadReport> save(const QList<SettingChange>& changes);

    /** Puts the last good version (SettingsHistory::lastGood()) in the place of what the file holds now, which is kept as
     *  one too. Gives what is in effect then. Errors: NotFound if there is none, those of FileLock and writeDurably. */
    Result<LoadReport> backToLastGood();

    /** The file that load() read, or that save() would make. */
    const QString& path() const { return m_read.path; }

private:
    QString target() const;

    const Loader m_loader;
    const std::optional<QString> m_explicitFile;
    ConfigText m_read;
};

} // namespace rollcall::config
