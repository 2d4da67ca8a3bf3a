#include "core/form/package.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

namespace rollcall::form {

namespace {

constexpr qint64 blockSize = 64 * 1024;
constexpr time_t firstOfZip = 315'532'800; // 1980, before which a ZIP file knows no time

struct FreeReader {
    void operator()(struct archive* zip) const { archive_read_free(zip); }
};
struct FreeWriter {
    void operator()(struct archive* zip) const { archive_write_free(zip); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

Error noWorkbook()
{
    return {ErrorCode::Invalid,
            QStringLiteral("it is no Excel workbook (.xlsx), or it is damaged or has a password; open it in a "
                           "spreadsheet program and save it as .xlsx, without a password")};
}

la_ssize_t append(struct archive*, void* bytes, const void* data, std::size_t size)
{
    static_cast<QByteArray*>(bytes)->append(static_cast<const char*>(data), qsizetype(size));
    return la_ssize_t(size);
}

} // namespace

Result<Package> Package::read(const QByteArray& zip)
{
    const std::unique_ptr<struct archive, FreeReader> reader(archive_read_new());
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_memory(reader.get(), zip.constData(), std::size_t(zip.size())) != ARCHIVE_OK)
        return noWorkbook();
    Package package;
    qint64 left = mostBytes;
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        const char* name = status < ARCHIVE_WARN ? nullptr : archive_entry_pathname(entry);
        if (!name || archive_entry_is_data_encrypted(entry))
            return noWorkbook();
        Part part{QString::fromUtf8(name), {}};
        if (part.name.endsWith(u'/')) // a folder
            continue;
        for (;;) {
            QByteArray block(blockSize, Qt::Uninitialized);
            const la_ssize_t got = archive_read_data(reader.get(), block.data(), std::size_t(block.size()));
            if (got < 0)
                return noWorkbook();
            if (got == 0)
                break;
            left -= got;
            if (left < 0)
                return Error{ErrorCode::Invalid, QStringLiteral("it unpacks to more than %1 MB, which no form does")
                                                     .arg(mostBytes / (1024 * 1024))};
            part.bytes.append(block.constData(), got);
        }
        package.m_parts.push_back(std::move(part));
    }
    if (package.m_parts.empty())
        return noWorkbook();
    return package;
}

const Package::Part* Package::find(const QString& name) const
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(), [&name](const Part& part) {
        return part.name.compare(name, Qt::CaseInsensitive) == 0; // as the format has it
    });
    return found == m_parts.end() ? nullptr : &*found;
}

QByteArray Package::part(const QString& name) const
{
    const Part* found = find(name);
    return found ? found->bytes : QByteArray();
}

void Package::setPart(const QString& name, const QByteArray& bytes)
{
    if (const Part* found = find(name))
        m_parts[std::size_t(found - m_parts.data())].bytes = bytes;
    else
        m_parts.push_back({name, bytes});
}

void Package::remove(const QString& name)
{
    if (const Part* found = find(name))
        m_parts.erase(m_parts.begin() + (found - m_parts.data()));
}

Result<QByteArray> Package::toZip() const
{
    QByteArray zip;
    const std::unique_ptr<struct archive, FreeWriter> writer(archive_write_new());
    archive_write_set_format_zip(writer.get());
    archive_write_set_bytes_per_block(writer.get(), 0);
    bool isWritten = archive_write_open(writer.get(), &zip, nullptr, append, nullptr) == ARCHIVE_OK;
    for (const Part& part : m_parts) {
        const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        archive_entry_set_pathname_utf8(entry.get(), part.name.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0600);
        archive_entry_set_size(entry.get(), part.bytes.size());
        archive_entry_set_mtime(entry.get(), firstOfZip, 0);
        isWritten = isWritten && archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK
                    && archive_write_data(writer.get(), part.bytes.constData(), std::size_t(part.bytes.size()))
                           == la_ssize_t(part.bytes.size());
    }
    if (!isWritten || archive_write_close(writer.get()) != ARCHIVE_OK)
        return Error{ErrorCode::Io, QStringLiteral("there is no memory for the workbook")};
    return zip;
}

} // namespace rollcall::form
