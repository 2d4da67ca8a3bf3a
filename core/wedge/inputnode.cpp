#include "core/wedge/inputnode.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace rollcall::wedge {

namespace {

QString fact(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(1000)).trimmed() : QString();
}

} // namespace

std::vector<InputNode> inputNodes(const InputFolders& folders)
{
    const QDir dev(folders.nodes);
    std::vector<InputNode> nodes;
    for (const QString& name : dev.entryList({QStringLiteral("event*")}, QDir::System, QDir::Name)) {
        const QString facts = folders.facts + u'/' + name + QStringLiteral("/device/");
        const QString path = dev.filePath(name);
        nodes.push_back({path, fact(facts + QStringLiteral("name")),
                         fact(facts + QStringLiteral("id/vendor")).toUShort(nullptr, 16),
                         ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), R_OK, AT_EACCESS) == 0});
    }
    return nodes;
}

} // namespace rollcall::wedge
