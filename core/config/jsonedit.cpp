#include "core/config/jsonedit.h"

#include "core/config/jsonreader.h"

#include <QStringList>

#include <algorithm>

namespace rollcall::config {

namespace {

using namespace Qt::Literals::StringLiterals;
using Member = JsonNode::Member;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

const Member* find(const JsonNode& object, const QString& key)
{
    const auto found = std::find_if(object.members.begin(), object.members.end(),
                                    [&key](const Member& member) { return member.key == key; });
    return found == object.members.end() ? nullptr : &*found;
}

Error notAnObject(const QString& path)
{
    return {ErrorCode::Invalid, u"%1 is no section in braces"_s.arg(path.isEmpty() ? u"the file"_s : path)};
}

Result<JsonNode> parsed(const QString& text)
{
    auto json = readJson(text.toUtf8());
    if (const auto* fault = std::get_if<JsonFault>(&json))
        return Error{ErrorCode::Invalid, u"line %1: %2"_s.arg(fault->line).arg(fault->reason)};
    JsonNode root = std::get<JsonText>(std::move(json)).root;
    if (root.kind != JsonNode::Kind::Object)
        return notAnObject({});
    return root;
}

QString lineEnd(const QString& text)
{
    return text.contains("\r\n"_L1) ? u"\r\n"_s : u"\n"_s;
}

/** The blanks at the beginning of the line that holds `at`. */
QString indentAt(const QString& text, qsizetype at)
{
    const qsizetype start = at == 0 ? 0 : text.lastIndexOf(u'\n', at - 1) + 1;
    qsizetype end = start;
    while (end < text.size() && (text.at(end) == u' ' || text.at(end) == u'\t'))
        ++end;
    return text.mid(start, end - start);
}

/** What one level is indented by, as the file's first key shows it. */
QString indentStep(const QString& text, const JsonNode& root)
{
    const QString first = root.members.empty() ? QString() : indentAt(text, root.members.front().begin);
    return first.isEmpty() ? u"  "_s : first;
}

/** `"a": {"b": value}` for the keys that are missing, one on each line. */
QString entry(const QStringList& keys, const QString& value, const QString& indent, const QString& step,
              const QString& newLine)
{
    const QString head = u"\"%1\": "_s.arg(keys.first());
    if (keys.size() == 1)
        return head + value;
    const QString inner = indent + step;
    return head + u'{' + newLine + inner + entry(keys.mid(1), value, inner, step, newLine) + newLine + indent + u'}';
}

QString inserted(QString text, const JsonNode& root, const JsonNode& object, const QStringList& keys,
                 const QString& value)
{
    const QString newLine = lineEnd(text);
    const QString step = indentStep(text, root);
    if (object.members.empty()) {
        const QString outer = indentAt(text, object.begin);
        const QString inner = outer + step;
        const QString content = newLine + inner + entry(keys, value, inner, step, newLine) + newLine + outer;
        return text.replace(object.begin + 1, object.end - object.begin - 2, content);
    }
    const Member& last = *std::max_element(object.members.begin(), object.members.end(),
                                           [](const Member& a, const Member& b) { return a.begin < b.begin; });
    const QString indent = indentAt(text, last.begin);
    const bool ownLine = text.mid(object.begin, last.begin - object.begin).contains(u'\n');
    return text.insert(last.value.end,
                       u',' + (ownLine ? newLine + indent : u" "_s) + entry(keys, value, indent, step, newLine));
}

QString removed(QString text, const JsonNode& object, const Member& member)
{
    qsizetype before = member.begin - 1;
    while (isBlank(text.at(before)))
        --before;
    if (text.at(before) == u',')
        return text.remove(before, member.value.end - before);
    qsizetype after = member.value.end;
    while (isBlank(text.at(after)))
        ++after;
    if (text.at(after) != u',') // it was the only one
        return text.remove(object.begin + 1, object.end - object.begin - 2);
    ++after;
    while (isBlank(text.at(after)))
        ++after;
    return text.remove(member.begin, after - member.begin);
}

} // namespace

Result<QString> withValue(const QString& text, const QString& path, const QString& value)
{
    const auto root = parsed(text);
    if (!root)
        return root.error();
    const JsonNode* object = &*root;
    const QStringList keys = path.split(u'.');
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (object->kind != JsonNode::Kind::Object)
            return notAnObject(keys.mid(0, i).join(u'.'));
        const Member* member = find(*object, keys.at(i));
        if (!member)
            return inserted(text, *root, *object, keys.mid(i), value);
        object = &member->value;
    }
    return QString(text).replace(object->begin, object->end - object->begin, value);
}

Result<QString> withoutValue(const QString& text, const QString& path)
{
    const auto root = parsed(text);
    if (!root)
        return root.error();
    const JsonNode* object = &*root;
    const QStringList keys = path.split(u'.');
    for (const QString& key : keys.mid(0, keys.size() - 1)) {
        const Member* section = find(*object, key);
        if (!section)
            return text;
        object = &section->value;
    }
    if (object->kind != JsonNode::Kind::Object)
        return notAnObject(path.section(u'.', 0, -2));
    const Member* member = find(*object, keys.last());
    // Of a key given twice only the last one is seen; without it, the one before comes to light.
    return member ? withoutValue(removed(text, *object, *member), path) : Result<QString>(text);
}

} // namespace rollcall::config
