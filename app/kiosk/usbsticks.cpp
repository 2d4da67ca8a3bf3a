#include "app/kiosk/usbsticks.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace rollcall::app {

QStringList usbSticks(StickUse use)
{
    QStringList folders;
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
        const QString root = volume.rootPath();
        const bool isPluggedIn = root.startsWith(QLatin1String("/media/"))
                                 || root.startsWith(QLatin1String("/run/media/"))
                                 || root.startsWith(QLatin1String("/mnt"));
        const bool isUsable = use == StickUse::Read ? QFileInfo(root).isReadable()
                                                    : !volume.isReadOnly() && QFileInfo(root).isWritable();
        if (isPluggedIn && volume.isReady() && isUsable)
            folders << root;
    }
    return folders;
}

} // namespace rollcall::app
