#pragma once

#include "core/archive/bytefilter.h"
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
    /** The file has no name until finish(), so a kill leaves nothing; on a file system that knows no such files it is
     *  `<file>.part` meanwhile. Mode 0600. Errors: Exists (`file` is there already), NotFound (its folder is not),
     *  NotPermitted, DiskFull, Io. */
    static Result<std::unique_ptr<TarWriter>> create(const QString& file, std::unique_ptr<OutputFilter> filter = {});
    /** Removes what was not finished. */
    ~TarWriter();
    TarWriter(const TarWriter&) = delete;
    TarWriter& operator=(const TarWriter&) = delete;

    /** A member follows, whose `size` bytes are given to write(). Errors: DiskFull, Io. */
    Result<void> begin(const QString& name, qint64 size);
    Result<void> write(const QByteArray& piece);

    /** The file is whole, on disk and has its name when this returns a value. */
    Result<void> finish();

private:
    TarWriter(QString file, std::unique_ptr<OutputFilter> filter);
    Result<void> open();
    Result<void> giveName();
    bool writeOut(const QByteArray& bytes);
    Error failed(const char* doing) const;

    const QString m_file;
    const QString m_temporary;
    const std::unique_ptr<OutputFilter> m_filter;
    int m_descriptor = -1;
    bool m_hasTemporary = false; ///< it has a name meanwhile
    struct archive* m_archive = nullptr;
};

/** Reads a tar file that nobody vouches for: member by member, and nothing is ever unpacked by its name. */
class TarReader {
public:
    /** Errors: NotFound, NotPermitted, Invalid (no plain file), Corrupt (no tar), Io. */
    static Result<std::unique_ptr<TarReader>> open(const QString& file);
    /** Of bytes that come from elsewhere. Errors: those of the filter, Corrupt. */
    static Result<std::unique_ptr<TarReader>> open(std::unique_ptr<InputFilter> filter);
    ~TarReader();
    TarReader(const TarReader&) = delete;
    TarReader& operator=(const TarReader&) = delete;

    /** The name of the next member; nothing at the end. Error Corrupt: no tar, cut off, or a member that is no plain
     *  file. */
    Result<std::optional<QString>> next();

    /** The bytes of that member, as it says itself. */
    qint64 size() const { return m_size; }

    /** The bytes of that member. Error Corrupt: cut off, or more than `most` bytes. */
    Result<QByteArray> read(qint64 most);

    /** The same a piece at a time, for what is too large to be held; an Error of `take` ends it. */
    Result<void> readPieces(qint64 most, const std::function<Result<void>(const QByteArray& piece)>& take);

private:
    TarReader() = default;
    Error damaged() const;

    std::unique_ptr<InputFilter> m_filter;
    QByteArray m_piece; ///< the last of the filter, which libarchive reads
    std::optional<Error> m_filterFailed;
    struct archive* m_archive = nullptr;
    qint64 m_size = 0;
};

} // namespace rollcall::archive
