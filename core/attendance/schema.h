#pragma once

#include "core/attendance/fault.h"
#include "core/attendance/pattern.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rollcall::attendance {

/** One field of a record as it was found, before anything is known about it. Text is a view: whoever made the Member
 *  keeps the bytes. */
struct Member {
    enum class Kind : quint8 {
        Null,
        Boolean,
        Integer, ///< also 1.0 and 1e3: what counts is the value, as in JSON Schema
        Number,
        Text,   ///< valid UTF-8
        NoText, ///< a string that has halves of surrogate pairs
        Array,
        Object,
    };
    std::string_view name = {};
    Kind kind = Kind::Null;
    std::string_view text = {};
    double number = 0;
};

/** The fields of one record that the schema knows, by the schema's own order. */
class Fields {
public:
    static constexpr std::size_t most = 32;

    /** The field, if it is there and the schema has no fault to find with it. A field that is null is there. */
    const Member* sound(int field) const
    {
        return (m_sound >> field & 1) != 0 ? m_members[std::size_t(field)] : nullptr;
    }
    bool isThere(int field) const { return (m_there >> field & 1) != 0; }

    /** The text of a sound field; empty if it has none. */
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

/** A JSON Schema (draft-07) of a flat record, compiled to a table of checks.
 *
 *  Understood: type, enum (of texts and null), pattern (see Pattern), minLength, maxLength, minimum, maximum of each
 *  property, and `required`. $schema, $id, $comment, title and description are for people; each property has a
 *  description, which the faults' messages use. Any other keyword is refused when compiling, so that no rule written in a
 *  schema can be without effect. Fields the schema does not name are allowed. Thread-safe. */
class Schema {
public:
    /** Error Invalid names the keyword or property that is wrong. */
    static Result<Schema> compile(const QByteArray& json);

    /** Appends what is wrong with `members`, and gives those that are in order. `members` must outlive the answer. */
    Fields check(std::span<const Member> members, std::vector<Fault>& faults) const;

    /** The field's place for Fields, or -1 if the schema has no such field. */
    int find(std::string_view name) const;

    int size() const { return static_cast<int>(m_properties.size()); }
    QString nameOf(int field) const;
    bool isRequired(int field) const { return (m_required >> field & 1) != 0; }
    /** Whether the pattern leaves room for characters outside ASCII. */
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
    /** Looks at `first` first, and round from there. */
    int findFrom(std::size_t first, std::string_view name) const;
    static bool check(const Property& property, const Member& member, std::vector<Fault>& faults);

    std::vector<Property> m_properties; // in the order of their names, as Qt writes objects
    quint32 m_required = 0;
};

} // namespace rollcall::attendance
