#pragma once

#include "core/log/log.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

namespace rollcall::log {

/** The lines of a JSON log file. A line that is no JSON object gives an empty one. */
inline QList<QJsonObject> readLines(const QString& path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            lines.append(QJsonDocument::fromJson(file.readLine()).object());
    }
    return lines;
}

inline QString message(const QJsonObject& line)
{
    return line[QLatin1String("message")].toString();
}

/** Everything from DEBUG on into one JSON file, and nothing anywhere else. */
inline Settings onlyFile(const QString& path)
{
    Settings settings;
    settings.level = Level::Debug;
    settings.outputs = {toFile({.path = path})};
    return settings;
}

} // namespace rollcall::log
