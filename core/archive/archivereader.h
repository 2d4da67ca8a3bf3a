#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>

namespace rollcall::queue {

/** Who is given what an archive holds; an Error ends the reading. */
struct ArchiveVisitor {
    std::function<Result<void>(const QByteArray& key, const QByteArray& jpeg)> photo;
    std::function<Result<void>(const QByteArray& line)> record; ///< after all photos; without its newline
};

/** Reads an Archive from its beginning to its end, a photo or a line at a time. Only with the value that comes at the end
 *  was what it handed out whole and in order: the digest of it all, the same for the same content. Errors: Corrupt,
 *  WrongFormat (no archive of ours), Incompatible (of another version), NotAFile, NotFound, NotPermitted, Io, and those
 *  of the visitor. Internal to this library. */
Result<QByteArray> readArchive(const QString& file, const ArchiveVisitor& visitor);

} // namespace rollcall::queue
