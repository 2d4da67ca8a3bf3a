#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

struct archive;

namespace rollcall::archive {

/** Writes a plain tar file (POSIX, uncompressed) of plain files. Any thread, one at a time. */
class TarWriter {
public:
    /** Makes `<file>.part`, mode 0600. Errors: Exists (`file` is there already), NotFound (its folder is not), NotPermitted,
     *  DiskFull, Io. */
    static Result<std::unique_ptr<TarWriter>> create(const QString& file);
    /** Removes what was not finished. */
    ~TarWriter();
    TarWriter(const TarWriter&) = delete;
    TarWriter& operator=(const TarWriter&) = delete;

    /** Errors: DiskFull, Io. */
    Result<void> add(const QString& name, const QByteArray& bytes);

    /** The file is whole, on disk and has its name when this returns a value. */
    Result<void> finish();

private:
    explicit TarWriter(QString file);
    Error failed(const char* doing) const;

    const QString m_file;
    const QString m_temporary;
    int m_descriptor = -1;
    struct archive* m_archive = nullptr;
};

/** Reads a tar file that nobody vouches for: member by member, and nothing is ever unpacked by its name. */
class TarReader {
public:
    /** Errors: NotFound, NotPermitted, Invalid (no plain file), Corrupt (no tar), Io. */
    static Result<std::unique_ptr<TarReader>> open(const QString& file);
    ~TarReader();
    TarReader(const TarReader&) = delete;
    TarReader& operator=(const TarReader&) = delete;

    /** The name of the next member; nothing at the end. Error Corrupt: no tar, cut off, or a member that is no plain
     *  file. */
    Result<std::optional<QString>> next();

    /** The bytes of that member. Error Corrupt: cut off, or more than `most` bytes. */
    Result<QByteArray> read(qint64 most);

    /** The same a piece at a time, for what is too large to be held; an Error of `take` ends it. */
    Result<void> readPieces(qint64 most, const std::function<Result<void>(const QByteArray& piece)>& take);

private:
    TarReader() = default;
    Error damaged() const;

    struct archive* m_archive = nullptr;
    qint64 m_size = 0;
};

} // namespace rollcall::archive
