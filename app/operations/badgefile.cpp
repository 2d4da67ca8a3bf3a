#include "app/operations/badgefile.h"

#include "core/base/durablefile.h"
#include "core/base/timetext.h"
#include "core/report/csv.h"

#include <QFileInfo>

namespace rollcall::app {

using badge::BadgeClaims;
using badge::SignedBadge;

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

} // namespace rollcall::app
