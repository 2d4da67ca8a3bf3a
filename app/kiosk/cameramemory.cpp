#include "app/kiosk/cameramemory.h"

#include "core/base/durablefile.h"
#include "core/lock/filelock.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::app {

namespace {

QString cameraFile(const QString& dataDirectory)
{
    return dataDirectory + QStringLiteral("/camera.json");
}

} // namespace

std::optional<scan::RememberedCamera> rememberedCamera(const QString& dataDirectory)
{
    QFile file(cameraFile(dataDirectory));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject fields = QJsonDocument::fromJson(file.read(10'000)).object();
    const QString name = fields.value(u"name").toString();
    if (name.isEmpty())
        return std::nullopt;
    return scan::RememberedCamera{fields.value(u"wanted").toString(),
                                  {fields.value(u"id").toString().toUtf8(), name}};
}

Result<void> rememberCamera(const QString& dataDirectory, const scan::RememberedCamera& camera)
{
    const QJsonObject fields{{QStringLiteral("wanted"), camera.wanted},
                             {QStringLiteral("id"), QString::fromUtf8(camera.camera.id)},
                             {QStringLiteral("name"), camera.camera.description}};
    lock::FileLock lock(cameraFile(dataDirectory) + QStringLiteral(".lock"));
    if (auto locked = lock.acquire(); !locked)
        return locked;
    return writeDurably(cameraFile(dataDirectory), QJsonDocument(fields).toJson());
}

} // namespace rollcall::app
