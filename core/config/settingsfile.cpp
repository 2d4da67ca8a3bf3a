#include "core/config/settingsfile.h"

#include "core/base/durablefile.h"
#include "core/config/jsonedit.h"
#include "core/lock/filelock.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include <sys/stat.h>

namespace rollcall::config {

namespace {

using namespace Qt::Literals::StringLiterals;

const QByteArray byteOrderMark = "\xef\xbb\xbf";

QString asJson(const Setting& setting, const Value& value)
{
    if (const auto* levels = std::get_if<LoggerLevels>(&value)) {
        QJsonObject object;
        for (auto rule = levels->begin(); rule != levels->end(); ++rule)
            object.insert(rule.key(), levelName(rule.value()));
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    const QString text = plainText(value);
    if (setting.type == Type::Flag || setting.type == Type::Integer || setting.type == Type::Seconds)
        return text;
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

bool isGiven(const QString& text, const QString& path)
{
    const auto without = withoutValue(text, path);
    return without && *without != text;
}

/** Every key under which the setting is read, the one that wins first. */
QStringList keysOf(const Setting& setting)
{
    QStringList keys{setting.key, setting.formerKey, setting.olderKey};
    keys.removeAll(QString());
    return keys;
}

Result<QString> changed(const QString& text, const SettingChange& change)
{
    const QStringList keys = keysOf(*change.setting);
    if (change.value) {
        const auto given =
            std::find_if(keys.begin(), keys.end(), [&text](const QString& key) { return isGiven(text, key); });
        return withValue(text, given == keys.end() ? keys.first() : *given, asJson(*change.setting, *change.value));
    }
    Result<QString> without = text;
    for (const QString& key : keys) {
        if (without)
            without = withoutValue(*without, key);
    }
    return without;
}

Result<QByteArray> changed(const QByteArray& bytes, const QList<SettingChange>& changes)
{
    const bool marked = bytes.startsWith(byteOrderMark);
    QString text = QString::fromUtf8(marked ? bytes.mid(byteOrderMark.size()) : bytes);
    for (const SettingChange& change : changes) {
        auto next = changed(text, change);
        if (!next)
            return next.error();
        text = *next;
    }
    return (marked ? byteOrderMark : QByteArray()) + text.toUtf8();
}

unsigned modeOf(const QString& path)
{
    struct ::stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777u : 0600u;
}

QString lockOf(const QString& path)
{
    const QFileInfo info(path);
    return info.path() + u"/."_s + info.fileName() + u".lock"_s;
}

} // namespace

SettingsFile::SettingsFile(const Loader& loader, std::optional<QString> explicitFile)
    : m_loader(loader), m_explicitFile(std::move(explicitFile))
{
}

Result<void> SettingsFile::makeIfMissing()
{
    if (!m_explicitFile)
        return {};
    lock::FileLock lock(lockOf(*m_explicitFile));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    return QFileInfo::exists(*m_explicitFile) ? Result<void>() : writeDurably(*m_explicitFile, "{}\n");
}

LoadReport SettingsFile::load()
{
    m_read = m_loader.read(m_explicitFile);
    return m_loader.check(m_read);
}

QString SettingsFile::target() const
{
    const QFileInfo info(m_read.path);
    return info.exists() ? info.canonicalFilePath() : m_read.path;
}

Result<LoadReport> SettingsFile::backToLastGood()
{
    m_read = m_loader.read(m_explicitFile);
    const QString target = this->target();
    lock::FileLock lock(lockOf(target));
    if (auto locked = lock.acquire(); !locked)
        return locked.error();
    m_read = m_loader.read(m_explicitFile);
    const SettingsHistory history(target);
    const auto good = history.lastGood(m_loader, m_read.bytes);
    if (!good)
        return Error{ErrorCode::NotFound, u"no earlier version of %1 that could be used is kept"_s.arg(target)};
    if (m_read.bytes) {
        if (auto kept = history.keep(*m_read.bytes); !kept)
            return kept.error();
    }
    if (auto written = writeDurably(target, good->bytes, modeOf(target)); !written)
        return written.error();
    m_read = {m_read.path, good->bytes, QString()};
    return m_loader.check(m_read);
}

Result<LoadReport> SettingsFile::save(const QList<SettingChange>& changes)
{
    const QString target = this->target();
    lock::FileLock lock(lockOf(target));
    if (auto locked = lock.acquire(); !locked)
        return locked.error();
    if (m_loader.read(m_explicitFile) != m_read)
        return Error{ErrorCode::Conflict, u"%1 was changed by somebody else meanwhile"_s.arg(m_read.path)};
    if (!m_read.fault.isEmpty())
        return Error{ErrorCode::Invalid, u"%1: %2"_s.arg(m_read.path, m_read.fault)};

    const auto bytes = changed(m_read.bytes.value_or("{}\n"), changes);
    if (!bytes)
        return Error{bytes.error().code, u"%1: %2"_s.arg(m_read.path, bytes.error().detail)};
    const ConfigText next{m_read.path, *bytes, QString()};
    LoadReport report = m_loader.check(next);
    if (!report.ok())
        return Error{ErrorCode::Invalid, report.faults.first().toString()};
    const SettingsHistory history(target);
    if (m_read.bytes) {
        if (auto kept = history.keep(*m_read.bytes); !kept)
            return kept.error();
    }
    if (auto written = writeDurably(target, *bytes, modeOf(target)); !written)
        return written.error();
    if (auto kept = history.keep(*bytes); !kept)
        report.warnings.append(
            {target, 0, QString(), u"this version is not kept: "_s + kept.error().detail, QString()});
    m_read = next;
    return report;
}

} // namespace rollcall::config
