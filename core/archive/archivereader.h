#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>

namespace rollcall::archive {

/** Is given what an archive holds; an Error ends the reading. */
struct ArchiveVisitor {
    std::function<Result<void>(const QByteArray& key, const QByteArray& jpeg)> photo;
    /** After all photos; without its newline. `version` is that of the archive. */
    std::function<Result<void>(const QByteArray& line, int version)> record;
    /** After all records, likewise. */
    std::function<Result<void>(const QByteArray& line)> refusal;
    /** After all refusals, likewise. */
    std::function<Result<void>(const QByteArray& line)> scanVoid;
};

/** Reads an Archive from its beginning to its end, a photo or a line at a time. Gives a digest, the same for the same
 *  content. Only when it does was everything handed out complete and undamaged. Errors: Corrupt,
 *  WrongFormat (no archive of ours), Incompatible (of a newer version), NotAFile, NotFound, NotPermitted, Io, and those of
 *  the visitor. Internal to this library. */
Result<QByteArray> readArchive(const QString& file, const ArchiveVisitor& visitor);

} // namespace rollcall::archive
