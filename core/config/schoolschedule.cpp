#include "core/config/schoolschedule.h"

#include "core/attendance/schedulefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::config {

namespace {

QJsonValue toJson(const JsonNode& node)
{
    switch (node.kind) {
    case JsonNode::Kind::Null:
        break;
    case JsonNode::Kind::Flag:
        return node.flag;
    case JsonNode::Kind::Number:
        return node.number;
    case JsonNode::Kind::Text:
        return node.text;
    case JsonNode::Kind::List: {
        QJsonArray list;
        for (const JsonNode& item : node.items)
            list.append(toJson(item));
        return list;
    }
    case JsonNode::Kind::Object: {
        QJsonObject object;
        for (const JsonNode::Member& member : node.members)
            object.insert(member.key, toJson(member.value));
        return object;
    }
    }
    return {};
}

} // namespace

QByteArray readSchoolSchedule(const JsonNode& root, const QString& file, LoadReport& report)
{
    const auto found = std::find_if(root.members.begin(), root.members.end(),
                                    [](const JsonNode::Member& member) { return member.key == schoolScheduleKey; });
    if (found == root.members.end())
        return {};
    const QByteArray json =
        QJsonDocument(QJsonObject{{schoolScheduleKey, toJson(found->value)}}).toJson(QJsonDocument::Compact);
    const auto rules = attendance::readScheduleFile(json);
    if (rules)
        return json;
    for (const QString& sentence : rules.error().sentences)
        report.faults.append({file, found->line, schoolScheduleKey, sentence, QString()});
    return {};
}

} // namespace rollcall::config
