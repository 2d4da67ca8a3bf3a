#include "core/archive/tarfile.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace rollcall::archive {

namespace {

constexpr size_t blockSize = 64 * 1024;

struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

Error fileError(const char* doing, const QString& file, int number)
{
    return {errorCodeFromErrno(number),
            QStringLiteral("%1 %2: %3").arg(QLatin1String(doing), file, qt_error_string(number))};
}

} // namespace

TarWriter::TarWriter(QString file) : m_file(std::move(file)), m_temporary(m_file + QStringLiteral(".part")) {}

Result<std::unique_ptr<TarWriter>> TarWriter::create(const QString& file)
{
    if (QFileInfo::exists(file))
        return Error{ErrorCode::Exists, QStringLiteral("%1 is there already").arg(file)};
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no folder \"%1\"").arg(folder.filePath())};
    std::unique_ptr<TarWriter> writer(new TarWriter(file));
    writer->m_descriptor = ::open(QFile::encodeName(writer->m_temporary).constData(),
                                  O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (writer->m_descriptor < 0)
        return fileError("making", writer->m_temporary, errno);
    writer->m_archive = archive_write_new();
    archive_write_set_format_pax_restricted(writer->m_archive);
    archive_write_set_bytes_in_last_block(writer->m_archive, 1);
    if (archive_write_open_fd(writer->m_archive, writer->m_descriptor) != ARCHIVE_OK)
        return writer->failed("making");
    return writer;
}

TarWriter::~TarWriter()
{
    if (m_archive) {
        archive_write_fail(m_archive); // else it would still try to end the file
        archive_write_free(m_archive);
    }
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        ::unlink(QFile::encodeName(m_temporary).constData());
    }
}

Result<void> TarWriter::add(const QString& name, const QByteArray& bytes)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), bytes.size());
    if (archive_write_header(m_archive, entry.get()) != ARCHIVE_OK)
        return failed("writing");
    if (archive_write_data(m_archive, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        return failed("writing");
    return {};
}

Result<void> TarWriter::finish()
{
    if (archive_write_close(m_archive) != ARCHIVE_OK)
        return failed("writing");
    if (::fsync(m_descriptor) != 0)
        return fileError("writing", m_temporary, errno);
    // Not over a file that came meanwhile; some memory sticks' file systems know no links, so it is not link().
    if (::renameat2(AT_FDCWD, QFile::encodeName(m_temporary).constData(), AT_FDCWD,
                    QFile::encodeName(m_file).constData(), RENAME_NOREPLACE)
            != 0
        && (errno != EINVAL
            || ::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_file).constData()) != 0))
        return fileError("renaming", m_temporary, errno);
    ::close(std::exchange(m_descriptor, -1));
    const int folder =
        ::open(QFile::encodeName(QFileInfo(m_file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0 || ::fsync(folder) != 0) {
        const Error error = fileError("syncing the folder of", m_file, errno);
        if (folder >= 0)
            ::close(folder);
        return error;
    }
    ::close(folder);
    return {};
}

Error TarWriter::failed(const char* doing) const
{
    return fileError(doing, m_temporary, archive_errno(m_archive) > 0 ? archive_errno(m_archive) : EIO);
}

Result<std::unique_ptr<TarReader>> TarReader::open(const QString& file)
{
    // libarchive's own words and numbers for these would mislead.
    const QFileInfo info(file);
    if (!info.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no file \"%1\"").arg(file)};
    if (!info.isFile())
        return Error{ErrorCode::NotAFile, QStringLiteral("\"%1\" is no plain file").arg(file)};
    if (!info.isReadable())
        return Error{ErrorCode::NotPermitted, QStringLiteral("\"%1\" may not be read by this user").arg(file)};
    std::unique_ptr<TarReader> reader(new TarReader);
    reader->m_archive = archive_read_new();
    archive_read_support_format_tar(reader->m_archive);
    if (archive_read_open_filename(reader->m_archive, QFile::encodeName(file).constData(), blockSize) == ARCHIVE_OK)
        return reader;
    return reader->damaged();
}

TarReader::~TarReader()
{
    archive_read_free(m_archive);
}

Result<std::optional<QString>> TarReader::next()
{
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(m_archive, &entry);
    if (result == ARCHIVE_EOF)
        return std::optional<QString>();
    if (result != ARCHIVE_OK)
        return damaged();
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
        return Error{ErrorCode::Corrupt, QStringLiteral("the archive holds something else than plain files")};
    m_size = archive_entry_size(entry);
    return std::optional(QString::fromUtf8(archive_entry_pathname(entry)));
}

Result<QByteArray> TarReader::read(qint64 most)
{
    QByteArray bytes;
    const auto take = [&bytes](const QByteArray& piece) -> Result<void> {
        bytes += piece;
        return {};
    };
    if (auto read = readPieces(most, take); !read)
        return read.error();
    return bytes;
}

Result<void> TarReader::readPieces(qint64 most, const std::function<Result<void>(const QByteArray& piece)>& take)
{
    if (m_size < 0 || m_size > most)
        return Error{ErrorCode::Corrupt, QStringLiteral("the archive holds a file that is too large")};
    // No more at once than is there: the size is what the file says of itself.
    QByteArray buffer(std::min<qint64>(m_size, blockSize), Qt::Uninitialized);
    for (qint64 done = 0; done < m_size;) {
        const la_ssize_t got = archive_read_data(m_archive, buffer.data(), static_cast<size_t>(buffer.size()));
        if (got <= 0)
            return damaged();
        done += got;
        if (auto taken = take(buffer.left(got)); !taken)
            return taken;
    }
    return {};
}

Error TarReader::damaged() const
{
    const char* said = archive_error_string(m_archive);
    return {ErrorCode::Corrupt, QStringLiteral("the file is no whole tar archive (%1)")
                                    .arg(said ? QString::fromLocal8Bit(said) : QStringLiteral("it ends too early"))};
}

} // namespace rollcall::archive
