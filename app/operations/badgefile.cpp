#include "app/operations/badgefile.h"

#include "core/base/durablefile.h"
#include "core/base/timetext.h"
#include "core/report/csv.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace rollcall::app {

using badge::BadgeClaims;
using badge::SignedBadge;

namespace {

constexpr qint64 longestLine = 4096; // bytes; a badge has 175 at most

} // namespace

QString badgeCsv(const std::vector<SignedBadge>& badges)
{
    QString csv = report::csvLine(
        {QStringLiteral("number"), QStringLiteral("serial"), QStringLiteral("last_day"), QStringLiteral("payload")});
    for (const SignedBadge& one : badges) {
        const BadgeClaims& claims = one.claims();
        csv += report::csvLine({report::csvCell(claims.number.toString()), QString::number(claims.serial),
                                claims.lastDay ? isoDate(*claims.lastDay) : QString(),
                                QString::fromLatin1(one.payload())});
    }
    return csv;
}

Result<void> checkBadgeFile(const QString& file)
{
    if (QFileInfo::exists(file))
        return Error{ErrorCode::Exists, QStringLiteral("%1 is there already: name another file").arg(file)};
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no folder %1").arg(folder.filePath())};
    if (!folder.isWritable())
        return Error{ErrorCode::NotPermitted, QStringLiteral("no file can be made in %1").arg(folder.filePath())};
    return {};
}

Result<void> writeBadges(const std::vector<SignedBadge>& badges, const QString& file)
{
    if (auto free = checkBadgeFile(file); !free)
        return free;
    return writeDurably(file, report::csvMark() + badgeCsv(badges).toUtf8());
}

Result<std::vector<SignedBadge>> readBadges(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{source.error() == QFile::PermissionsError ? ErrorCode::NotPermitted : ErrorCode::NotFound,
                     QStringLiteral("%1 cannot be read: %2").arg(file, source.errorString())};
    std::vector<SignedBadge> badges;
    std::set<badge::Serial> known;
    for (int line = 1; !source.atEnd(); ++line) {
        QByteArray text = source.readLine(longestLine).trimmed();
        if (text.isEmpty())
            continue;
        const qsizetype start = std::max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1;
        const auto found = SignedBadge::parse(text.mid(start).replace('"', QByteArray()).trimmed());
        if (!found && line == 1) // the headings, which somebody may have removed
            continue;
        if (!found)
            return Error{
                ErrorCode::Invalid,
                QStringLiteral("%1, line %2: there is no badge in the last column; take the file that badges "
                               "issue --csv wrote")
                    .arg(file)
                    .arg(line)};
        if (!known.insert(found->claims().serial).second)
            return Error{ErrorCode::Invalid,
                         QStringLiteral("%1, line %2: this badge is there twice").arg(file).arg(line)};
        badges.push_back(*found);
    }
    return badges;
}

} // namespace rollcall::app
