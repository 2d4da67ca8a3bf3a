#pragma once

#include "core/attendance/fault.h"
#include "core/attendance/pattern.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rollcall::attendance {

/** One field of a record as it was found, not yet checked. Text is a view: whoever makes the Member keeps the bytes. */
struct Member {
    enum class Kind : quint8 {
        Null,
        Boolean,
        Integer, ///< also 1.0 and 1e3: the value decides, as in JSON Schema
        Number,
        Text,   ///< valid UTF-8
        NoText, ///< a string with unpaired surrogates
        Array,
        Object, ///< its text is its JSON, without blanks
    };
    std::string_view name = {};
    Kind kind = Kind::Null;
    std::string_view text = {};
    double number = 0;
};

/** The fields of one record that the schema knows, in the schema's order. */
class Fields {
public:
    static constexpr std::size_t most = 32;

    /** The field if it is present and the schema found no fault in it, else null. A field that is null is present. */
    const Member* sound(int field) const
    {
        return (m_sound >> field & 1) != 0 ? m_members[std::size_t(field)] : nullptr;
    }
    bool isThere(int field) const { return (m_there >> field & 1) != 0; }

    /** The text of a sound field; empty if there is none. */
    std::string_view text(int field) const
    {
        const Member* const member = sound(field);
        return member ? member->text : std::string_view();
    }

private:
    friend class Schema;
    std::array<const Member*, most> m_members;
    quint32 m_there = 0;
    quint32 m_sound = 0;
};

/** A JSON Schema (draft-07) of a record, whose objects are not looked into, compiled to a table of checks.
 *
 *  Supported: type, enum (of texts and null), pattern (see Pattern), minLength, maxLength, minimum, maximum of each
 *  property, and `required`. $schema, $id, $comment, title and description are for people; each property has a
 *  description, which the messages of faults use. Compiling refuses any other keyword, so that every rule written in a
 *  schema has an effect. Fields that the schema does not name are allowed. Thread-safe. */
class Schema {
public:
    /** Error Invalid names the keyword or property that is wrong. */
    static Result<Schema> compile(const QByteArray& json);

    /** Appends the faults of `members`, and gives the fields. `members` must outlive what is given back. */
    Fields check(std::span<const Member> members, std::vector<Fault>& faults) const;

    /** The field's index in Fields, or -1 if the schema has no such field. */
    int find(std::string_view name) const;

    int size() const { return static_cast<int>(m_properties.size()); }
    QString nameOf(int field) const;
    bool isRequired(int field) const { return (m_required >> field & 1) != 0; }
    /** Whether the pattern allows characters outside ASCII. */
    bool takesNonAscii(int field) const;

private:
    struct Property {
        std::string name;
        QString description;
        quint8 kinds = 0; // one bit for each Member::Kind
        std::vector<std::string> choices;
        bool hasChoices = false;
        bool choosesNull = false;
        std::size_t minLength = 0;
        std::optional<std::size_t> maxLength;
        std::optional<double> minimum;
        std::optional<double> maximum;
        std::optional<Pattern> pattern;
    };

    class Compiler;
    /** Searches from `first` on, then from the beginning. */
    int findFrom(std::size_t first, std::string_view name) const;
    static bool check(const Property& property, const Member& member, std::vector<Fault>& faults);

    std::vector<Property> m_properties; // in the order of their names, as Qt writes objects
    quint32 m_required = 0;
};

} // namespace rollcall::attendance
