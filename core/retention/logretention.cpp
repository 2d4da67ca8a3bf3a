#include "core/retention/logretention.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <unistd.h>

namespace rollcall::retention {

namespace {

bool isRotated(const QFileInfo& file, const QString& log)
{
    const QString number = file.fileName().mid(QFileInfo(log).fileName().size() + 1);
    return std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

LogRetention::LogRetention(const QStringList& logs, const QDateTime& keepFrom, std::function<bool()> needsRoom)
    : m_keepFrom(keepFrom), m_needsRoom(std::move(needsRoom))
{
    for (const QString& log : logs) {
        const QFileInfo current(log);
        const auto files =
            current.dir().entryInfoList({current.fileName() + QStringLiteral(".?*")}, QDir::Files | QDir::NoSymLinks);
        for (const QFileInfo& file : files) {
            if (isRotated(file, log))
                m_files.push_back({file.filePath(), file.lastModified()});
        }
    }
    std::sort(m_files.begin(), m_files.end(), [](const File& a, const File& b) { return a.written > b.written; });
}

bool LogRetention::step()
{
    if (m_files.empty())
        return false;
    const File file = m_files.back();
    m_files.pop_back();
    const bool isOld = m_keepFrom.isValid() && file.written < m_keepFrom;
    if (!isOld && !m_needsRoom())
        return false; // those that are left are newer
    // The log may have been rotated meanwhile, and another file be at that path.
    if (QFileInfo(file.path).lastModified() == file.written
        && ::unlink(QFile::encodeName(file.path).constData()) == 0)
        ++m_removed;
    return true;
}

} // namespace rollcall::retention
