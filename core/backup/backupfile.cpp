#include "core/backup/backupfile.h"

#include "core/archive/checksums.h"
#include "core/archive/tarfile.h"
#include "core/backup/sealing.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace rollcall::backup {

using archive::TarReader;

namespace {

constexpr qint64 largestText = 4LL << 20;
constexpr qint64 largestSums = 512LL << 20;
constexpr qint64 largestPhoto = 16LL << 20;
constexpr qint64 largestDatabase = 64LL << 30;

Error damagedBackup(const QString& what)
{
    return {ErrorCode::Corrupt, what};
}

Error noBackup()
{
    return {ErrorCode::WrongFormat, QStringLiteral("the file is no backup of Rollcall")};
}

Error newerBackup()
{
    return {ErrorCode::Incompatible, QStringLiteral("the backup was made by a newer version of Rollcall")};
}

/** The most bytes that a member may have; nothing if there is none of this name. */
std::optional<qint64> limitOf(const QByteArray& name)
{
    if (name == names::database)
        return largestDatabase;
    for (const QByteArray& text : {names::about, names::settings, names::account, names::pin, names::summary}) {
        if (name == text)
            return largestText;
    }
    // A name that could lead anywhere else is none of ours.
    static const QRegularExpression photo(QStringLiteral("\\Aphotos(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\\.jpg\\z"));
    return photo.match(QString::fromUtf8(name)).hasMatch() ? std::optional(largestPhoto) : std::nullopt;
}

Result<std::unique_ptr<TarReader>> openTar(const QString& name, const KeyPair* key, bool& isSealed)
{
    QFile file(name);
    isSealed = file.open(QIODevice::ReadOnly) && file.read(sealedMark.size()) == sealedMark;
    if (!isSealed)
        return TarReader::open(name);
    if (!key)
        return Error{ErrorCode::Invalid, QStringLiteral("the backup is sealed, and no key was given")};
    auto filter = unseal(name, *key);
    if (!filter)
        return filter.error();
    return TarReader::open(std::move(*filter));
}

class Reading {
public:
    Reading(TarReader& tar, const BackupVisitor& visitor, bool isSealed) : m_tar(tar), m_visitor(visitor)
    {
        m_facts.isSealed = isSealed;
    }

    Result<BackupFacts> run()
    {
        for (;;) {
            const auto next = m_tar.next();
            if (!next)
                return m_sums.isEmpty() && next.error().code == ErrorCode::Corrupt && !m_facts.isSealed
                           ? noBackup()
                           : next.error();
            if (!*next)
                return m_sums.isEmpty()
                           ? noBackup()
                           : damagedBackup(QStringLiteral("the backup is cut off: its checksums are missing"));
            const QByteArray name = (*next)->toUtf8();
            if (m_sums.isEmpty() && name != names::about)
                return noBackup();
            if (name == archive::sumsName)
                return finish();
            if (m_sums.contains(name))
                return damagedBackup(QStringLiteral("the backup holds a file twice"));
            if (auto taken = takeMember(name); !taken)
                return taken.error();
        }
    }

private:
    Result<void> takeMember(const QByteArray& name)
    {
        const auto limit = limitOf(name);
        if (!limit)
            return newerBackup();
        if (m_visitor.begin) {
            if (auto begun = m_visitor.begin(name, m_tar.size()); !begun)
                return begun;
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QByteArray text;
        const bool isText = *limit == largestText;
        const auto take = [&](const QByteArray& piece) -> Result<void> {
            hash.addData(piece);
            if (isText)
                text += piece;
            return m_visitor.piece ? m_visitor.piece(piece) : Result<void>();
        };
        if (auto read = m_tar.readPieces(*limit, take); !read)
            return read;
        m_sums.insert(name, hash.result());
        m_facts.photos += name.startsWith(names::photoFolder);
        if (name == names::database)
            m_facts.databaseBytes = m_tar.size();
        if (auto understood = understand(name, text); !understood)
            return understood;
        return m_visitor.end ? m_visitor.end() : Result<void>();
    }

    Result<void> understand(const QByteArray& name, const QByteArray& text)
    {
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        if (name == names::about) {
            if (object.value(u"format") != backupFormat)
                return noBackup();
            const int version = object.value(u"version").toInt();
            if (version < 1 || version > backupVersion)
                return newerBackup();
            m_facts.madeAt = object.value(u"made_at").toString();
            m_facts.deviceId = object.value(u"device_id").toString();
        } else if (name == names::summary) {
            m_facts.records = object.value(u"records").toInt();
            m_facts.photosMissing = object.value(u"photos_missing").toInt();
        }
        return {};
    }

    Result<BackupFacts> finish()
    {
        const auto bytes = m_tar.read(largestSums);
        if (!bytes)
            return bytes.error();
        if (*bytes != archive::toText(m_sums))
            return damagedBackup(QStringLiteral("the backup was changed or damaged: its checksums do not agree"));
        if (!m_sums.contains(names::database) || !m_sums.contains(names::summary))
            return damagedBackup(QStringLiteral("the backup holds no database"));
        const auto behind = m_tar.next();
        if (!behind)
            return behind.error();
        if (*behind)
            return damagedBackup(QStringLiteral("the backup holds a file behind its end"));
        return m_facts;
    }

    TarReader& m_tar;
    const BackupVisitor& m_visitor;
    archive::Sums m_sums;
    BackupFacts m_facts;
};

} // namespace

Result<BackupFacts> readBackup(const QString& file, const KeyPair* key, const BackupVisitor& visitor)
{
    bool isSealed = false;
    const auto tar = openTar(file, key, isSealed);
    if (!tar)
        return tar.error().code == ErrorCode::Corrupt && !isSealed ? noBackup() : tar.error();
    return Reading(**tar, visitor, isSealed).run();
}

} // namespace rollcall::backup
