#include "core/roster/zippart.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

namespace rollcall::roster {

namespace {

constexpr size_t zipBlockSize = 64 * 1024;

const QString damagedZip = QStringLiteral("the file is damaged: open it in a spreadsheet program and save it again");

} // namespace

Result<std::unique_ptr<ZipPart>> ZipPart::open(const QString& file, const QString& name, qint64 most)
{
    struct archive* zip = archive_read_new();
    std::unique_ptr<ZipPart> part(new ZipPart(zip, most));
    // By its directory: what a ZIP file is said to hold there is what every other program sees.
    archive_read_support_format_zip_seekable(zip);
    if (archive_read_open_filename(zip, QFile::encodeName(file).constData(), zipBlockSize) != ARCHIVE_OK)
        return Error{ErrorCode::Invalid, damagedZip};
    archive_entry* entry = nullptr;
    for (;;) {
        const int status = archive_read_next_header(zip, &entry);
        if (status == ARCHIVE_EOF)
            return Error{ErrorCode::NotFound, QStringLiteral("the file has no part %1").arg(name)};
        if (status < ARCHIVE_WARN)
            return Error{ErrorCode::Invalid, damagedZip};
        const char* path = archive_entry_pathname(entry);
        if (path != nullptr && name.compare(QString::fromUtf8(path), Qt::CaseInsensitive) == 0)
            break;
    }
    part->QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return part;
}

ZipPart::~ZipPart()
{
    archive_read_free(m_archive);
}

qint64 ZipPart::readData(char* data, qint64 most)
{
    if (m_failure)
        return -1;
    const auto got = archive_read_data(m_archive, data, static_cast<size_t>(most));
    m_left -= got;
    if (got < 0)
        m_failure = Error{ErrorCode::Invalid, damagedZip};
    else if (m_left < 0)
        m_failure =
            Error{ErrorCode::Invalid,
                  QStringLiteral("the file unpacks to more than %1 MB; no roster does").arg(m_most / (1024 * 1024))};
    return m_failure || got == 0 ? -1 : got;
}

} // namespace rollcall::roster
