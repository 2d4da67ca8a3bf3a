#include "core/archive/sentrecord.h"

#include "core/queue/registercolumns.h"

#include <QJsonDocument>

namespace rollcall::archive {

std::optional<QJsonObject> sentRecord(const QByteArray& line)
{
    using Cloud = queue::RegisterColumn::Cloud;
    const QJsonObject outer = QJsonDocument::fromJson(line).object();
    if (outer.size() != 2 || !outer.value(u"record").isObject() || !outer.value(u"queue").isArray())
        return std::nullopt;
    QJsonObject record = outer.value(u"record").toObject();
    const bool hasPhoto = record.value(u"photo_note").isNull();
    for (const queue::RegisterColumn& column : queue::registerColumns()) {
        if (column.cloud == Cloud::No)
            record.remove(QLatin1String(column.name));
        else if (column.cloud == Cloud::WithPhoto && !hasPhoto)
            record.insert(QLatin1String(column.name), QJsonValue());
    }
    return record;
}

} // namespace rollcall::archive
