#include "core/attendance/recordreader.h"

#include "core/attendance/record.h"
#include "core/attendance/validator.h"

#include <QJsonDocument>

#include <simdjson.h>

#include <cmath>

namespace rollcall::attendance {

namespace {

using Kind = Member::Kind;

Kind kindOf(double number)
{
    return std::floor(number) == number ? Kind::Integer : Kind::Number;
}

Kind kindOf(const QString& text)
{
    return QStringView(text).isValidUtf16() ? Kind::Text : Kind::NoText;
}

// Without the text of an object, which somebody has to keep.
Member memberOf(std::string_view name, simdjson::dom::element value)
{
    Member member{.name = name};
    switch (value.type()) {
    case simdjson::dom::element_type::STRING:
        member.kind = Kind::Text;
        member.text = value.get_string().value_unsafe();
        break;
    case simdjson::dom::element_type::INT64:
    case simdjson::dom::element_type::UINT64:
        member.kind = Kind::Integer;
        member.number = value.get_double().value_unsafe();
        break;
    case simdjson::dom::element_type::DOUBLE:
        member.number = value.get_double().value_unsafe();
        member.kind = kindOf(member.number);
        break;
    case simdjson::dom::element_type::BOOL:
        member.kind = Kind::Boolean;
        break;
    case simdjson::dom::element_type::NULL_VALUE:
        member.kind = Kind::Null;
        break;
    case simdjson::dom::element_type::ARRAY:
        member.kind = Kind::Array;
        break;
    case simdjson::dom::element_type::OBJECT:
        member.kind = Kind::Object;
        break;
    }
    return member;
}

Fault faultOf(simdjson::error_code error)
{
    if (error == simdjson::DEPTH_ERROR)
        return {{},
                FaultCode::TooDeep,
                QStringLiteral("the record is nested deeper than %1").arg(Validator::deepestRecord)};
    return {{},
            FaultCode::NotJson,
            QStringLiteral("the record is not JSON (%1)").arg(QLatin1String(simdjson::error_message(error)))};
}

} // namespace

struct RecordReader::Parser {
    simdjson::dom::parser parser;
};

RecordReader::RecordReader() = default;
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;

std::optional<Fault> RecordReader::read(const QByteArray& json)
{
    m_members.clear();
    m_texts.clear();
    if (json.size() > Validator::largestRecord)
        return Fault{{},
                     FaultCode::TooLarge,
                     QStringLiteral("the record is larger than %1 bytes").arg(Validator::largestRecord)};
    if (!m_parser) {
        m_parser = std::make_unique<Parser>();
        if (const auto error = m_parser->parser.allocate(Validator::largestRecord, Validator::deepestRecord); error)
            return faultOf(error);
    }
    const auto parsed = m_parser->parser.parse(json.constData(), static_cast<std::size_t>(json.size()), true);
    if (parsed.error())
        return faultOf(parsed.error());
    const auto object = parsed.get_object();
    if (object.error())
        return Fault{{}, FaultCode::NotObject, QStringLiteral("the record is JSON, but not an object")};
    m_texts.reserve(object.value_unsafe().size()); // views into it must stay
    for (const auto [name, value] : object.value_unsafe()) {
        Member member = memberOf(name, value);
        if (member.kind == Kind::Object)
            member.text = keep(QByteArray::fromStdString(simdjson::minify(value)));
        m_members.push_back(member);
    }
    return std::nullopt;
}

std::string_view RecordReader::keep(QByteArray utf8)
{
    const QByteArray& kept = m_texts.emplace_back(std::move(utf8));
    return std::string_view(kept.constData(), static_cast<std::size_t>(kept.size()));
}

std::string_view RecordReader::keep(const QString& text)
{
    return keep(text.toUtf8());
}

std::string_view RecordReader::keep(const QJsonObject& object)
{
    return keep(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// Without the object, which costs more than all checks: this is on the way of every scan.
void RecordReader::read(const Record& record)
{
    const auto fields = record.fields();
    m_members.clear();
    m_texts.clear();
    m_texts.reserve(fields.size()); // views into it must stay
    for (const Record::Field& field : fields) {
        Member member{.name = field.name};
        if (const auto* text = std::get_if<QString>(&field.value)) {
            member.kind = kindOf(*text);
            member.text = keep(*text);
        } else if (const auto* number = std::get_if<qint64>(&field.value)) {
            member.kind = Kind::Integer;
            member.number = static_cast<double>(*number);
        } else if (const auto* object = std::get_if<QByteArray>(&field.value)) {
            member.kind = Kind::Object;
            member.text = keep(*object);
        }
        m_members.push_back(member);
    }
}

void RecordReader::read(const QJsonObject& object)
{
    m_members.clear();
    m_texts.clear();
    m_texts.reserve(static_cast<std::size_t>(object.size()) * 2); // views into it must stay
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        Member member{.name = keep(it.key())};
        switch (it->type()) {
        case QJsonValue::String: {
            const QString text = it->toString();
            member.kind = kindOf(text);
            member.text = keep(text);
            break;
        }
        case QJsonValue::Double:
            member.number = it->toDouble();
            member.kind = kindOf(member.number);
            break;
        case QJsonValue::Bool:
            member.kind = Kind::Boolean;
            break;
        case QJsonValue::Array:
            member.kind = Kind::Array;
            break;
        case QJsonValue::Object:
            member.kind = Kind::Object;
            member.text = keep(it->toObject());
            break;
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            member.kind = Kind::Null;
            break;
        }
        m_members.push_back(member);
    }
}

} // namespace rollcall::attendance
