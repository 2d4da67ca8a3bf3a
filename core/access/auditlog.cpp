#include "core/access/auditlog.h"

#include "core/base/durablefile.h"
#include "core/base/timetext.h"
#include "core/lock/filelock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

#include <unistd.h>

namespace rollcall::access {

namespace {

using namespace Qt::Literals::StringLiterals;

// An entry is some hundred bytes; the end of the file holds the last ones whole.
constexpr qint64 tailBytes = qint64{256} * 1024;

QByteArray hashOf(const QByteArray& line)
{
    return QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex();
}

std::optional<QJsonObject> entryOf(const QByteArray& line)
{
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    return entry.contains("number"_L1) && entry.contains("previous"_L1) ? std::optional(entry) : std::nullopt;
}

Error unreadable(const QFile& file)
{
    return {ErrorCode::Io, u"%1: %2"_s.arg(file.fileName(), file.errorString())};
}

} // namespace

AuditLog::AuditLog(const QString& dataDirectory, const Clock& clock)
    : m_file(QDir(dataDirectory).absoluteFilePath(u"audit.jsonl"_s)), m_clock(clock)
{
}

Result<AuditLog::Head> AuditLog::head() const
{
    QFile file(m_file);
    if (!file.exists())
        return Head{};
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    file.seek(std::max<qint64>(0, file.size() - tailBytes));
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (const auto entry = entryOf(*line))
            return Head{entry->value("number"_L1).toInt(), hashOf(*line)};
    }
    return Head{};
}

Result<AuditLog::Head> AuditLog::append(const QString& by, const QString& event, const QJsonObject& details)
{
    lock::FileLock lock(m_file + u".lock"_s);
    if (auto locked = lock.acquire(); !locked)
        return locked.error();
    const auto last = head();
    if (!last)
        return last.error();
    const QJsonObject entry{{u"number"_s, last->number + 1},
                            {u"at"_s, toRfc3339(m_clock.now())},
                            {u"by"_s, by},
                            {u"event"_s, event},
                            {u"details"_s, details},
                            {u"previous"_s, QString::fromLatin1(last->hash)}};
    const QByteArray line = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    const Head written{last->number + 1, hashOf(line)};
    QFile file(m_file);
    if (!file.exists()) { // the folder has to know it, too
        if (auto begun = writeDurably(m_file, line + '\n'); !begun)
            return begun.error();
        return written;
    }
    if (!file.open(QIODevice::ReadWrite))
        return unreadable(file);
    const bool isTorn = file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n";
    file.seek(file.size());
    const QByteArray bytes = (isTorn ? QByteArray("\n") : QByteArray()) + line + '\n';
    if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return unreadable(file);
    return written;
}

Result<AuditLog::Verified> AuditLog::verify() const
{
    Verified found;
    QFile file(m_file);
    if (!file.exists())
        return found;
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    for (int number = 1; !file.atEnd(); ++number) {
        QByteArray line = file.readLine();
        if (line.endsWith('\n'))
            line.chop(1);
        const auto entry = entryOf(line);
        if (!entry) {
            ++found.torn; // if it is what somebody made of an entry, the next one does not fit
            continue;
        }
        const bool fits = entry->value("previous"_L1).toString().toLatin1() == found.head.hash;
        const bool follows = entry->value("number"_L1).toInt() == found.head.number + 1;
        if (!fits || !follows) {
            found.brokenAt = number;
            found.reason = fits ? u"entry %1 is missing"_s.arg(found.head.number + 1)
                                : u"what stands before it is not what was there when it was written"_s;
            return found;
        }
        found.head = {found.head.number + 1, hashOf(line)};
    }
    return found;
}

} // namespace rollcall::access
