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

TarWriter::TarWriter(QString file, std::unique_ptr<OutputFilter> filter)
    : m_file(std::move(file)), m_temporary(m_file + QStringLiteral(".part")), m_filter(std::move(filter))
{
}

Result<std::unique_ptr<TarWriter>> TarWriter::create(const QString& file, std::unique_ptr<OutputFilter> filter)
{
    if (QFileInfo::exists(file))
        return Error{ErrorCode::Exists, QStringLiteral("%1 is there already").arg(file)};
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no folder \"%1\"").arg(folder.filePath())};
    std::unique_ptr<TarWriter> writer(new TarWriter(file, std::move(filter)));
    if (auto opened = writer->open(); !opened)
        return opened.error();
    writer->m_archive = archive_write_new();
    archive_write_set_format_pax_restricted(writer->m_archive);
    archive_write_set_bytes_in_last_block(writer->m_archive, 1);
    const auto take = [](struct archive* tar, void* self, const void* bytes, size_t count) -> la_ssize_t {
        const auto piece = QByteArray::fromRawData(static_cast<const char*>(bytes), qsizetype(count));
        auto* writing = static_cast<TarWriter*>(self);
        if (writing->writeOut(writing->m_filter ? writing->m_filter->take(piece) : piece))
            return la_ssize_t(count);
        archive_set_error(tar, errno, "write");
        return -1;
    };
    if (archive_write_open(writer->m_archive, writer.get(), nullptr, take, nullptr) != ARCHIVE_OK)
        return writer->failed("making");
    return writer;
}

Result<void> TarWriter::open()
{
    const QByteArray folder = QFile::encodeName(QFileInfo(m_file).absolutePath());
    m_descriptor = ::open(folder.constData(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0600);
    if (m_descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL && errno != ENOENT))
        return m_descriptor >= 0 ? Result<void>() : fileError("making", m_file, errno);
    m_descriptor = ::open(QFile::encodeName(m_temporary).constData(),
                          O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor < 0)
        return fileError("making", m_temporary, errno);
    m_hasTemporary = true;
    return {};
}

TarWriter::~TarWriter()
{
    if (m_archive) {
        archive_write_fail(m_archive); // else it would still try to end the file
        archive_write_free(m_archive);
    }
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    if (m_hasTemporary)
        ::unlink(QFile::encodeName(m_temporary).constData());
}

bool TarWriter::writeOut(const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(m_descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        done += written;
    }
    return true;
}

Result<void> TarWriter::begin(const QString& name, qint64 size)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), size);
    return archive_write_header(m_archive, entry.get()) == ARCHIVE_OK ? Result<void>() : failed("writing");
}

Result<void> TarWriter::write(const QByteArray& piece)
{
    if (archive_write_data(m_archive, piece.constData(), static_cast<size_t>(piece.size())) != piece.size())
        return failed("writing");
    return {};
}

Result<void> TarWriter::finish()
{
    if (archive_write_close(m_archive) != ARCHIVE_OK)
        return failed("writing");
    if (m_filter && !writeOut(m_filter->finish()))
        return fileError("writing", m_file, errno);
    if (::fsync(m_descriptor) != 0)
        return fileError("writing", m_file, errno);
    if (auto named = giveName(); !named)
        return named;
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

// Not over a file that came meanwhile; some memory sticks' file systems know no links and no such rename.
Result<void> TarWriter::giveName()
{
    const QByteArray file = QFile::encodeName(m_file);
    if (!m_hasTemporary) {
        const QByteArray self = "/proc/self/fd/" + QByteArray::number(m_descriptor);
        return ::linkat(AT_FDCWD, self.constData(), AT_FDCWD, file.constData(), AT_SYMLINK_FOLLOW) == 0
                   ? Result<void>()
                   : fileError("naming", m_file, errno);
    }
    const QByteArray temporary = QFile::encodeName(m_temporary);
    if (::renameat2(AT_FDCWD, temporary.constData(), AT_FDCWD, file.constData(), RENAME_NOREPLACE) != 0
        && (errno != EINVAL || ::rename(temporary.constData(), file.constData()) != 0))
        return fileError("renaming", m_temporary, errno);
    return {};
}

Error TarWriter::failed(const char* doing) const
{
    return fileError(doing, m_file, archive_errno(m_archive) > 0 ? archive_errno(m_archive) : EIO);
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

Result<std::unique_ptr<TarReader>> TarReader::open(std::unique_ptr<InputFilter> filter)
{
    std::unique_ptr<TarReader> reader(new TarReader);
    reader->m_filter = std::move(filter);
    reader->m_archive = archive_read_new();
    archive_read_support_format_tar(reader->m_archive);
    const auto give = [](struct archive* tar, void* self, const void** bytes) -> la_ssize_t {
        auto* reading = static_cast<TarReader*>(self);
        auto piece = reading->m_filter->next();
        if (!piece) {
            reading->m_filterFailed = piece.error();
            archive_set_error(tar, EIO, "read");
            return -1;
        }
        reading->m_piece = std::move(*piece);
        *bytes = reading->m_piece.constData();
        return reading->m_piece.size();
    };
    if (archive_read_open(reader->m_archive, reader.get(), nullptr, give, nullptr) == ARCHIVE_OK)
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
    if (m_filterFailed)
        return *m_filterFailed;
    const char* said = archive_error_string(m_archive);
    return {ErrorCode::Corrupt, QStringLiteral("the file is no whole tar archive (%1)")
                                    .arg(said ? QString::fromLocal8Bit(said) : QStringLiteral("it ends too early"))};
}

} // namespace rollcall::archive
