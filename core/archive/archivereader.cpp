#include "core/archive/archivereader.h"

#include "core/archive/archiveformat.h"
#include "core/archive/tarfile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::archive {

using namespace archiveformat;

namespace {

constexpr qint64 largestAbout = 64 << 10;
constexpr qint64 largestPhoto = 16LL << 20;
constexpr qint64 largestLine = 256 << 10;
constexpr qint64 largestLines = 8LL << 30;
constexpr qint64 largestSums = 512LL << 20;

Error noArchive()
{
    return {ErrorCode::WrongFormat, QStringLiteral("the file is no archive of Rollcall's queue")};
}

// Its version.
Result<int> readAbout(const QByteArray& about)
{
    const QJsonObject object = QJsonDocument::fromJson(about).object();
    if (object.value(QLatin1String("format")) != format)
        return noArchive();
    const int made = object.value(QLatin1String("version")).toInt();
    if (made < 1 || made > version)
        return Error{ErrorCode::Incompatible, QStringLiteral("the archive was made by a newer version of Rollcall")};
    return made;
}

// The members that come after the photos, in their order.
QList<QByteArray> lastNames(int version)
{
    QList<QByteArray> names{recordsName};
    if (version >= 4)
        names << refusalsName;
    if (version >= 6)
        names << voidsName;
    return names << sumsName;
}

/** Hands out the lines of a member, and gives the sum of them all. */
Result<QByteArray> readLines(TarReader& tar, const std::function<Result<void>(const QByteArray& line)>& takeLine)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray rest;
    const auto take = [&](const QByteArray& piece) -> Result<void> {
        hash.addData(piece);
        rest += piece;
        qsizetype begin = 0;
        for (qsizetype end = 0; (end = rest.indexOf('\n', begin)) >= 0; begin = end + 1) {
            if (auto taken = takeLine(rest.mid(begin, end - begin)); !taken)
                return taken;
        }
        rest.remove(0, begin);
        return rest.size() > largestLine ? corrupt(QStringLiteral("the archive holds a line that is too large"))
                                         : Result<void>();
    };
    if (auto read = tar.readPieces(largestLines, take); !read)
        return read.error();
    if (!rest.isEmpty())
        return corrupt(QStringLiteral("the last line of one of the archive's files is cut off"));
    return hash.result();
}

} // namespace

Result<QByteArray> readArchive(const QString& file, const ArchiveVisitor& visitor)
{
    const auto opened = TarReader::open(file);
    if (!opened)
        return opened.error().code == ErrorCode::Corrupt ? noArchive() : opened.error();
    TarReader& tar = **opened;
    Sums sums;
    int made = 0;
    QList<QByteArray> ahead; // of the last names, those that have not come
    for (;;) {
        const auto next = tar.next();
        if (!next)
            return sums.isEmpty() ? noArchive() : next.error();
        if (!*next)
            return sums.isEmpty() ? noArchive()
                                  : corrupt(QStringLiteral("the archive is cut off: its checksums are missing"));
        const QByteArray name = (*next)->toUtf8();
        if (sums.isEmpty() && name != aboutName)
            return noArchive();
        const bool isOutOfOrder = !ahead.isEmpty() && name != ahead.first();
        if (sums.contains(name) || (sums.contains(recordsName) && isOutOfOrder))
            return corrupt(QStringLiteral("the archive holds a file twice, or one out of order"));

        const bool isLaterLines = !ahead.isEmpty() && ahead.contains(name) && name != sumsName;
        if (name == recordsName || (isLaterLines && !isOutOfOrder)) {
            const auto sum = readLines(tar, [&](const QByteArray& line) {
                return name == recordsName    ? visitor.record(line, made)
                       : name == refusalsName ? visitor.refusal(line)
                                              : visitor.scanVoid(line);
            });
            ahead.removeFirst();
            if (!sum)
                return sum.error();
            sums.insert(name, *sum);
            continue;
        }
        const bool isPhoto = name.startsWith(photoFolder);
        const auto bytes = tar.read(isPhoto ? largestPhoto : name == aboutName ? largestAbout : largestSums);
        if (!bytes)
            return bytes.error();
        if (name == sumsName) {
            if (isOutOfOrder || *bytes != toText(sums))
                return corrupt(QStringLiteral("the archive was changed or damaged: its checksums do not agree"));
            const auto behind = tar.next();
            if (!behind)
                return behind.error();
            if (*behind)
                return corrupt(QStringLiteral("the archive holds a file behind its end"));
            return sumOf(*bytes);
        }
        if (name == aboutName) {
            const auto version = readAbout(*bytes);
            if (!version)
                return version.error();
            made = *version;
            ahead = lastNames(made);
        } else if (!isPhoto) {
            return corrupt(QStringLiteral("the archive holds a file that belongs to no record"));
        }
        sums.insert(name, sumOf(*bytes));
        if (isPhoto) {
            if (auto taken = visitor.photo(name.mid(photoFolder.size()), *bytes); !taken)
                return taken.error();
        }
    }
}

} // namespace rollcall::archive
