#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMap>
#include <QString>

namespace rollcall::archive::archiveformat {

// The members of an Archive, in their order. Internal to this library. Do not rename.
inline const QByteArray aboutName = "archive.json";
inline const QByteArray photoFolder = "photos/";
inline const QByteArray recordsName = "records.jsonl";
inline const QByteArray refusalsName = "refusals.jsonl"; ///< since version 4
inline const QByteArray sumsName = "SHA256SUMS";

inline const QString format = QStringLiteral("rollcall-queue");
inline constexpr int version = 4; ///< what is written; everything since 1 is read

inline Error corrupt(const QString& what)
{
    return {ErrorCode::Corrupt, what};
}

/** SHA-256 by member, in the order of their names. */
using Sums = QMap<QByteArray, QByteArray>;

inline QByteArray sumOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/** As sha256sum writes them. */
inline QByteArray toText(const Sums& sums)
{
    QByteArray text;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        text += it.value().toHex() + "  " + it.key() + '\n';
    return text;
}

} // namespace rollcall::archive::archiveformat
