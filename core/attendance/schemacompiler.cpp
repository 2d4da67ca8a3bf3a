#include "core/attendance/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::attendance {

namespace {

using Kind = Member::Kind;

Error wrong(const QString& what)
{
    return {ErrorCode::Invalid, QStringLiteral("schema: ") + what};
}

std::optional<QString> unknownKeyword(const QJsonObject& object, std::initializer_list<const char*> known)
{
    for (const QString& key : object.keys()) {
        if (std::none_of(known.begin(), known.end(), [&key](const char* k) { return key == QLatin1String(k); }))
            return key;
    }
    return std::nullopt;
}

// The bits of a JSON Schema type name; 0 for types that a record cannot have.
quint8 kindsOf(const QString& type)
{
    const auto bit = [](Kind kind) { return static_cast<quint8>(1U << static_cast<unsigned>(kind)); };
    if (type == QLatin1String("string"))
        return bit(Kind::Text);
    if (type == QLatin1String("integer"))
        return bit(Kind::Integer);
    if (type == QLatin1String("number"))
        return static_cast<quint8>(bit(Kind::Integer) | bit(Kind::Number));
    if (type == QLatin1String("boolean"))
        return bit(Kind::Boolean);
    if (type == QLatin1String("null"))
        return bit(Kind::Null);
    if (type == QLatin1String("object"))
        return bit(Kind::Object);
    return 0;
}

} // namespace

class Schema::Compiler {
public:
    Result<Schema> compile(const QJsonObject& root)
    {
        if (const auto unknown = unknownKeyword(
                root, {"$schema", "$id", "$comment", "title", "description", "type", "properties", "required"}))
            return wrong(QStringLiteral("the keyword %1 is not understood").arg(*unknown));
        if (root.value(QLatin1String("type")) != QLatin1String("object"))
            return wrong(QStringLiteral("type must be object"));
        const QJsonObject properties = root.value(QLatin1String("properties")).toObject();
        if (properties.isEmpty() || properties.size() > qsizetype(Fields::most))
            return wrong(QStringLiteral("properties must name 1 to %1 fields").arg(Fields::most));
        for (auto it = properties.constBegin(); it != properties.constEnd(); ++it) {
            auto property = compileProperty(it.key(), it.value());
            if (!property)
                return property.error();
            m_schema.m_properties.push_back(std::move(*property));
        }
        std::sort(m_schema.m_properties.begin(), m_schema.m_properties.end(),
                  [](const Property& a, const Property& b) { return a.name < b.name; });
        if (root.contains(QLatin1String("required")) && !root.value(QLatin1String("required")).isArray())
            return wrong(QStringLiteral("required must be a list"));
        for (const QJsonValue& required : root.value(QLatin1String("required")).toArray()) {
            const int field = m_schema.find(required.toString().toStdString());
            if (field < 0)
                return wrong(QStringLiteral("required names \"%1\", which is no property").arg(required.toString()));
            m_schema.m_required |= 1U << field;
        }
        return std::move(m_schema);
    }

private:
    Result<Property> compileProperty(const QString& name, const QJsonValue& value)
    {
        const auto faulty = [&name](const QString& what) { return wrong(name + u' ' + what); };
        const QJsonObject object = value.toObject();
        if (const auto unknown = unknownKeyword(object, {"$comment", "title", "description", "type", "enum",
                                                         "pattern", "minLength", "maxLength", "minimum", "maximum"}))
            return faulty(QStringLiteral("has the keyword %1, which is not understood").arg(*unknown));
        Property property;
        property.name = name.toStdString();
        property.description = object.value(QLatin1String("description")).toString();
        if (property.description.isEmpty())
            return faulty(QStringLiteral("needs a description"));
        if (!addTypes(property, object.value(QLatin1String("type"))))
            return faulty(QStringLiteral("needs a type, or a list of types, a record can have"));
        if (object.contains(QLatin1String("enum")) && !addChoices(property, object.value(QLatin1String("enum"))))
            return faulty(QStringLiteral("needs an enum of texts and null"));
        if (!addBounds(property, object))
            return faulty(QStringLiteral("has a bound that is not a number, or not one of its type"));
        if (object.contains(QLatin1String("pattern"))) {
            auto pattern = Pattern::compile(object.value(QLatin1String("pattern")).toString().toUtf8());
            if (!pattern)
                return faulty(QStringLiteral("has a ") + pattern.error().detail);
            property.pattern = std::move(*pattern);
        }
        return property;
    }

    static bool addTypes(Property& property, const QJsonValue& type)
    {
        const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
        for (const QJsonValue& one : types) {
            const quint8 kinds = kindsOf(one.toString());
            if (kinds == 0)
                return false;
            property.kinds |= kinds;
        }
        return property.kinds != 0;
    }

    static bool addChoices(Property& property, const QJsonValue& choices)
    {
        property.hasChoices = true;
        for (const QJsonValue& choice : choices.toArray()) {
            if (choice.isNull())
                property.choosesNull = true;
            else if (choice.isString())
                property.choices.push_back(choice.toString().toStdString());
            else
                return false;
        }
        return !property.choices.empty();
    }

    static bool addBounds(Property& property, const QJsonObject& object)
    {
        const auto length = [&object](const char* keyword, std::optional<std::size_t>& bound) {
            const QJsonValue value = object.value(QLatin1String(keyword));
            if (value.toInteger(-1) >= 0)
                bound = static_cast<std::size_t>(value.toInteger());
            return bound.has_value() || value.isUndefined();
        };
        const auto number = [&object](const char* keyword, std::optional<double>& bound) {
            const QJsonValue value = object.value(QLatin1String(keyword));
            if (value.isDouble())
                bound = value.toDouble();
            return bound.has_value() || value.isUndefined();
        };
        std::optional<std::size_t> minLength;
        if (!length("minLength", minLength) || !length("maxLength", property.maxLength)
            || !number("minimum", property.minimum) || !number("maximum", property.maximum))
            return false;
        property.minLength = minLength.value_or(0);
        return true;
    }

    Schema m_schema;
};

Result<Schema> Schema::compile(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return wrong(QStringLiteral("not a JSON object (%1, at %2)").arg(error.errorString()).arg(error.offset));
    return Compiler().compile(document.object());
}

} // namespace rollcall::attendance
