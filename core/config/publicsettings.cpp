#include "core/config/publicsettings.h"

#include "core/config/schoolschedule.h"
#include "core/config/setting.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::config {

namespace {

QJsonValue valueAt(const QJsonObject& object, const QStringList& path)
{
    const QJsonValue value = object.value(path.constFirst());
    return path.size() == 1 ? value : valueAt(value.toObject(), path.mid(1));
}

QJsonObject withValueAt(QJsonObject object, const QStringList& path, const QJsonValue& value)
{
    const QString& key = path.constFirst();
    object.insert(key, path.size() == 1 ? value
                                        : QJsonValue(withValueAt(object.value(key).toObject(), path.mid(1), value)));
    return object;
}

} // namespace

QByteArray publicSettings(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return {};
    const QJsonObject all = document.object();
    QJsonObject kept;
    const auto keep = [&](QLatin1String key) {
        const QStringList path = QString(key).split(u'.');
        if (const QJsonValue value = key.isEmpty() ? QJsonValue() : valueAt(all, path);
            !value.isNull() && !value.isUndefined())
            kept = withValueAt(kept, path, value);
    };
    for (const Setting& setting : allSettings()) {
        if (setting.secret)
            continue;
        for (const QLatin1String key : {setting.key, setting.olderKey, setting.formerKey})
            keep(key);
    }
    keep(schoolScheduleKey);
    return QJsonDocument(kept).toJson();
}

} // namespace rollcall::config
