#include "core/attendance/schema.h"

#include <QStringList>

#include <algorithm>
#include <cstring>

namespace rollcall::attendance {

namespace {

using Kind = Member::Kind;

quint8 bit(Kind kind)
{
    return static_cast<quint8>(1U << static_cast<unsigned>(kind));
}

// JSON Schema counts characters, not bytes.
std::size_t lengthOf(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

QString kindsAsWords(quint8 kinds)
{
    QStringList words;
    if ((kinds & bit(Kind::Text)) != 0)
        words.append(QStringLiteral("text"));
    if ((kinds & bit(Kind::Number)) != 0)
        words.append(QStringLiteral("a number"));
    else if ((kinds & bit(Kind::Integer)) != 0)
        words.append(QStringLiteral("a whole number"));
    if ((kinds & bit(Kind::Boolean)) != 0)
        words.append(QStringLiteral("true or false"));
    if ((kinds & bit(Kind::Object)) != 0)
        words.append(QStringLiteral("an object"));
    if ((kinds & bit(Kind::Null)) != 0)
        words.append(QStringLiteral("null"));
    return words.join(QStringLiteral(" or "));
}

} // namespace

int Schema::find(std::string_view name) const
{
    return findFrom(0, name);
}

int Schema::findFrom(std::size_t first, std::string_view name) const
{
    const std::size_t count = m_properties.size();
    for (std::size_t i = 0, at = first; i < count; ++i, ++at) {
        if (at >= count)
            at = 0;
        const std::string& known = m_properties[at].name;
        if (known.size() == name.size() && std::memcmp(known.data(), name.data(), name.size()) == 0)
            return static_cast<int>(at);
    }
    return -1;
}

QString Schema::nameOf(int field) const
{
    return QString::fromStdString(m_properties[static_cast<std::size_t>(field)].name);
}

bool Schema::takesNonAscii(int field) const
{
    const Property& property = m_properties[static_cast<std::size_t>(field)];
    return !property.hasChoices && (!property.pattern || property.pattern->takesNonAscii());
}

Fields Schema::check(std::span<const Member> members, std::vector<Fault>& faults) const
{
    Fields fields;
    std::size_t expected = 0; // most records are written in the order of the names
    for (const Member& member : members) {
        const int found = findFrom(expected, member.name);
        if (found < 0)
            continue;
        const auto at = static_cast<std::size_t>(found);
        expected = at + 1;
        const quint32 mask = 1U << at;
        if ((fields.m_there & mask) != 0) {
            const QString name = nameOf(static_cast<int>(at));
            faults.push_back({pointerTo(name), FaultCode::Duplicate, QStringLiteral("%1 is there twice").arg(name)});
            fields.m_sound &= ~mask;
            continue;
        }
        fields.m_there |= mask;
        fields.m_members[at] = &member;
        if (check(m_properties[at], member, faults))
            fields.m_sound |= mask;
    }
    for (quint32 missing = m_required & ~fields.m_there; missing != 0; missing &= missing - 1) {
        const Property& property = m_properties[qCountTrailingZeroBits(missing)];
        const QString name = QString::fromStdString(property.name);
        faults.push_back({pointerTo(name), FaultCode::Required,
                          QStringLiteral("%1 is missing: %2").arg(name, property.description)});
    }
    return fields;
}

bool Schema::check(const Property& property, const Member& member, std::vector<Fault>& faults)
{
    const std::size_t before = faults.size();
    const auto fault = [&](FaultCode code, const QString& what) {
        const QString name = QString::fromStdString(property.name);
        faults.push_back({pointerTo(name), code, name + u' ' + what});
    };

    if (member.kind == Kind::NoText && (property.kinds & bit(Kind::Text)) != 0) {
        fault(FaultCode::ControlCharacter, QStringLiteral("has halves of characters"));
        return false;
    }
    if ((property.kinds & bit(member.kind)) == 0) {
        fault(FaultCode::Type, QStringLiteral("has the wrong type: it must be %1").arg(kindsAsWords(property.kinds)));
        return false;
    }
    if (property.hasChoices) {
        const bool chosen =
            member.kind == Kind::Null
                ? property.choosesNull
                : std::find(property.choices.begin(), property.choices.end(), member.text) != property.choices.end();
        if (!chosen)
            fault(FaultCode::Enum, QStringLiteral("must be %1").arg(property.description));
    }
    if (member.kind == Kind::Text) {
        if (property.minLength > 0 && lengthOf(member.text) < property.minLength)
            fault(FaultCode::MinLength,
                  QStringLiteral("is too short: at least %1 characters").arg(property.minLength));
        // A text has no more characters than bytes, so most need no counting.
        if (property.maxLength && member.text.size() > *property.maxLength
            && lengthOf(member.text) > *property.maxLength)
            fault(FaultCode::MaxLength,
                  QStringLiteral("is too long: at most %1 characters").arg(*property.maxLength));
        if (property.pattern && !property.pattern->matches(member.text))
            fault(FaultCode::Pattern, QStringLiteral("must be %1").arg(property.description));
    }
    if (member.kind == Kind::Integer || member.kind == Kind::Number) {
        if (property.minimum && member.number < *property.minimum)
            fault(FaultCode::Minimum, QStringLiteral("is too small: at least %1").arg(*property.minimum, 0, 'f', 0));
        if (property.maximum && member.number > *property.maximum)
            fault(FaultCode::Maximum, QStringLiteral("is too large: at most %1").arg(*property.maximum, 0, 'f', 0));
    }
    return faults.size() == before;
}

} // namespace rollcall::attendance
