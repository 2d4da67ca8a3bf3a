#pragma once

#include "core/archive/checksums.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace rollcall::archive::archiveformat {

// The members of an Archive, in their order. Internal to this library. Do not rename.
inline const QByteArray aboutName = "archive.json";
inline const QByteArray photoFolder = "photos/";
inline const QByteArray recordsName = "records.jsonl";
inline const QByteArray refusalsName = "refusals.jsonl"; ///< since version 4
inline const QByteArray voidsName = "voids.jsonl";       ///< since version 6

inline const QString format = QStringLiteral("rollcall-queue");
inline constexpr int version = 6; ///< what is written; everything since 1 is read

inline Error corrupt(const QString& what)
{
    return {ErrorCode::Corrupt, what};
}

} // namespace rollcall::archive::archiveformat
