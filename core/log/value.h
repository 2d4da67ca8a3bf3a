#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <concepts>
#include <cstring>
#include <string>
#include <string_view>

namespace rollcall::log {

/** A view of text in any of its usual types. It is not copied, so it must outlive the call that it is passed to. Any
 *  bytes are allowed; what is not valid Unicode is written as U+FFFD. */
class Text {
public:
    enum class Kind { Utf8, Latin1, Utf16 };

    constexpr Text() = default;
    Text(const char* utf8) : Text(Kind::Utf8, utf8, utf8 ? std::strlen(utf8) : 0) {}
    Text(std::string_view utf8) : Text(Kind::Utf8, utf8.data(), utf8.size()) {}
    Text(const std::string& utf8) : Text(std::string_view(utf8)) {}
    Text(const QByteArray& utf8) : Text(Kind::Utf8, utf8.constData(), static_cast<size_t>(utf8.size())) {}
    Text(QByteArrayView utf8) : Text(Kind::Utf8, utf8.data(), static_cast<size_t>(utf8.size())) {}
    Text(QLatin1String latin1) : Text(Kind::Latin1, latin1.data(), static_cast<size_t>(latin1.size())) {}
    Text(const QString& text) : Text(QStringView(text)) {}
    Text(QStringView text) : Text(Kind::Utf16, text.utf16(), static_cast<size_t>(text.size())) {}

    Kind kind() const { return m_kind; }
    size_t size() const { return m_size; } ///< in units of its kind
    const char* bytes() const { return static_cast<const char*>(m_data); }
    const char16_t* utf16() const { return static_cast<const char16_t*>(m_data); }

private:
    constexpr Text(Kind kind, const void* data, size_t size) : m_kind(kind), m_data(data), m_size(size) {}
    Kind m_kind = Kind::Utf8;
    const void* m_data = nullptr;
    size_t m_size = 0;
};

/** The value of an extra field: a Boolean, a number, or a Text with its lifetime rule. A duration becomes
 *  a number of milliseconds; say so in the key ("waited_ms"). */
class Value {
public:
    enum class Kind { Bool, Integer, Unsigned, Double, Text };

    template <std::same_as<bool> T>
    Value(T value) : m_kind(Kind::Bool), m_unsigned(value ? 1 : 0)
    {
    }
    template <std::signed_integral T>
    Value(T value) : m_kind(Kind::Integer), m_integer(value)
    {
    }
    template <std::unsigned_integral T>
    requires(!std::same_as<T, bool>) Value(T value) : m_kind(Kind::Unsigned), m_unsigned(value) {}
    Value(double value) : m_kind(Kind::Double), m_double(value) {}
    template <typename Rep, typename Period>
    Value(std::chrono::duration<Rep, Period> value) : m_kind(Kind::Double), m_double(0)
    {
        if constexpr (std::convertible_to<decltype(value), std::chrono::milliseconds>) {
            m_kind = Kind::Integer;
            m_integer = std::chrono::milliseconds(value).count();
        } else {
            m_double = std::chrono::duration<double, std::milli>(value).count();
        }
    }
    template <typename T>
    requires std::convertible_to<const T&, Text> Value(const T& text) : m_kind(Kind::Text), m_integer(0), m_text(text)
    {
    }

    Kind kind() const { return m_kind; }
    bool truth() const { return m_unsigned != 0; }
    long long integer() const { return m_integer; }
    unsigned long long unsignedInteger() const { return m_unsigned; }
    double number() const { return m_double; }
    Text text() const { return m_text; }

private:
    Kind m_kind;
    union {
        long long m_integer;
        unsigned long long m_unsigned;
        double m_double;
    };
    Text m_text;
};

/** One field of a line's `extra` object. The key is a literal of ours in snake_case. */
struct Extra {
    const char* key;
    Value value;
};

} // namespace rollcall::log
