#include "core/otlp/record.h"

#include "core/log/escape.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace rollcall::otlp {

namespace {

using log::LineBuffer;
using log::Value;

// As in core/log/format.cpp: what one line may cost.
constexpr size_t longestMessage = 16 * 1024;
constexpr size_t longestText = 4 * 1024;
constexpr size_t longestRecord = 64 * 1024;

thread_local constinit bool t_isUnlogged = false;

template <typename Number>
void appendDigits(LineBuffer& out, Number number)
{
    char* to = out.reserve(32);
    out.advance(static_cast<size_t>(std::to_chars(to, to + 32, number).ptr - to));
}

// 64-bit integers are strings in JSON (https://protobuf.dev/programming-guides/json/).
template <typename Number>
void appendQuoted(LineBuffer& out, Number number)
{
    out.append('"');
    appendDigits(out, number);
    out.append('"');
}

void appendString(LineBuffer& out, log::Text text)
{
    out.append(R"({"stringValue":")");
    appendEscaped(out, text, longestText);
    out.append(R"("})");
}

void appendInteger(LineBuffer& out, long long number)
{
    out.append(R"({"intValue":)");
    appendQuoted(out, number);
    out.append('}');
}

void appendFraction(LineBuffer& out, double number)
{
    out.append(R"({"doubleValue":)");
    if (std::isfinite(number))
        appendDigits(out, number);
    else
        out.append(std::isnan(number) ? R"("NaN")" : number > 0 ? R"("Infinity")" : R"("-Infinity")");
    out.append('}');
}

void appendValue(LineBuffer& out, const Value& value)
{
    switch (value.kind()) {
    case Value::Kind::Bool:
        out.append(value.truth() ? R"({"boolValue":true})" : R"({"boolValue":false})");
        break;
    case Value::Kind::Integer:
        appendInteger(out, value.integer());
        break;
    case Value::Kind::Unsigned: {
        constexpr auto most = static_cast<unsigned long long>(std::numeric_limits<long long>::max());
        appendInteger(out, static_cast<long long>(std::min(value.unsignedInteger(), most)));
        break;
    }
    case Value::Kind::Double:
        appendFraction(out, value.number());
        break;
    case Value::Kind::Text:
        appendString(out, value.text());
        break;
    }
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/** The 32 digits of a UUID in lower case; nothing for anything else, nor for zeros, which OTLP does not allow. */
void appendTraceId(LineBuffer& out, std::string_view id)
{
    char digits[32];
    size_t count = 0;
    bool isZero = true;
    for (size_t i = 0; i < id.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (id[i] != '-')
                return;
        } else if (!isHex(id[i]) || count == sizeof digits) {
            return;
        } else {
            isZero = isZero && id[i] == '0';
            digits[count++] = id[i];
        }
    }
    if (count != sizeof digits || isZero)
        return;
    out.append(R"(,"traceId":")");
    out.append(std::string_view(digits, sizeof digits));
    out.append('"');
}

/** Everything of a line that is not its time, level, sentence or trace. */
class Attributes {
public:
    explicit Attributes(LineBuffer& out) : m_out(out) {}
    ~Attributes()
    {
        if (!m_isFirst)
            m_out.append(']');
    }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;

    /** The value is to follow, then end(). */
    void begin(std::string_view prefix, std::string_view key)
    {
        m_out.append(m_isFirst ? R"(,"attributes":[{"key":")" : R"(,{"key":")");
        m_isFirst = false;
        m_out.append(prefix);
        appendEscaped(m_out, key, longestText);
        m_out.append(R"(","value":)");
    }
    void end() { m_out.append('}'); }

    void text(std::string_view key, log::Text text)
    {
        begin({}, key);
        appendString(m_out, text);
        end();
    }

private:
    LineBuffer& m_out;
    bool m_isFirst = true;
};

void appendAttributes(LineBuffer& out, const log::Entry& entry)
{
    Attributes attributes(out);
    // https://opentelemetry.io/docs/specs/semconv/registry/attributes/code/ and .../exception/
    if (!entry.file.empty())
        attributes.text("code.file.path", entry.file);
    if (!entry.function.empty())
        attributes.text("code.function.name", log::functionOf(entry.function));
    if (entry.line > 0) {
        attributes.begin({}, "code.line.number");
        appendInteger(out, entry.line);
        attributes.end();
    }
    if (!entry.correlationId.empty())
        attributes.text("rollcall.correlation_id", entry.correlationId);
    if (!entry.exceptionCode.empty()) {
        attributes.text("exception.type", entry.exceptionCode);
        attributes.text("exception.message", entry.exceptionDetail);
    }
    for (size_t i = 0; i < entry.extraCount && out.size() <= longestRecord; ++i) {
        attributes.begin("rollcall.", entry.extras[i].key);
        appendValue(out, entry.extras[i].value);
        attributes.end();
    }
}

void appendEventName(LineBuffer& out, const log::Entry& entry)
{
    for (size_t i = 0; i < entry.extraCount; ++i) {
        const auto& [key, value] = entry.extras[i];
        if (std::string_view(key) != "event" || value.kind() != Value::Kind::Text)
            continue;
        out.append(R"(,"eventName":")");
        appendEscaped(out, value.text(), longestText);
        out.append('"');
        return;
    }
}

int severityNumber(log::Level level)
{
    constexpr int numbers[] = {5, 9, 13, 17, 21}; // DEBUG, INFO, WARN, ERROR, FATAL
    return numbers[static_cast<int>(level)];
}

} // namespace

void formatRecord(LineBuffer& out, const log::Entry& entry)
{
    if (t_isUnlogged)
        return;
    appendEscaped(out, entry.logger, longestText);
    out.append("\t{\"timeUnixNano\":");
    appendQuoted(out, static_cast<long long>(entry.time.tv_sec) * 1'000'000'000 + entry.time.tv_nsec);
    out.append(R"(,"severityNumber":)");
    appendDigits(out, severityNumber(entry.level));
    out.append(R"(,"severityText":")");
    out.append(name(entry.level));
    out.append(R"(","body":{"stringValue":")");
    appendEscaped(out, entry.message, longestMessage);
    out.append(R"("})");
    appendTraceId(out, entry.correlationId);
    appendEventName(out, entry);
    appendAttributes(out, entry);
    out.append("}\n");
}

Unlogged::Unlogged()
{
    t_isUnlogged = true;
}

Unlogged::~Unlogged()
{
    t_isUnlogged = false;
}

} // namespace rollcall::otlp
