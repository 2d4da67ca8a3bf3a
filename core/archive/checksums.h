#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QMap>

namespace rollcall::archive {

/** The last member of a tar of ours: the checksums of all others. */
inline const QByteArray sumsName = "SHA256SUMS";

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

} // namespace rollcall::archive
