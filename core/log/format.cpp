#include "core/log/format.h"

#include "core/log/escape.h"

#include <QUuid>

#include <charconv>
#include <chrono>
#include <cmath>
#include <errno.h>
#include <type_traits>

namespace rollcall::log {

namespace {

// In units of the text. Together with maxLine they bound what one line can cost its caller, the buffer and
// the disk.
constexpr size_t maxMessage = 16 * 1024;
constexpr size_t maxText = 4 * 1024;
constexpr size_t maxLine = 64 * 1024;

template <typename Number>
void appendNumber(LineBuffer& out, Number number)
{
    char* to = out.reserve(32);
    out.advance(static_cast<size_t>(std::to_chars(to, to + 32, number).ptr - to));
}

void writeDigits(char* to, int count, unsigned value)
{
    for (int i = count - 1; i >= 0; --i) {
        to[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

void appendTimestamp(LineBuffer& out, timespec time, char separator)
{
    // The calendar is worked out once a second.
    thread_local constinit struct {
        time_t second = -1;
        char text[19] = {};
    } t_last;
    if (t_last.second != time.tv_sec) {
        using namespace std::chrono;
        const sys_seconds now{seconds(time.tv_sec)};
        const auto day = floor<days>(now);
        const year_month_day date(day);
        const hh_mm_ss clock(now - day);
        char* to = t_last.text;
        writeDigits(to, 4, static_cast<unsigned>(static_cast<int>(date.year())));
        to[4] = to[7] = '-';
        writeDigits(to + 5, 2, static_cast<unsigned>(date.month()));
        writeDigits(to + 8, 2, static_cast<unsigned>(date.day()));
        to[13] = to[16] = ':';
        writeDigits(to + 11, 2, static_cast<unsigned>(clock.hours().count()));
        writeDigits(to + 14, 2, static_cast<unsigned>(clock.minutes().count()));
        writeDigits(to + 17, 2, static_cast<unsigned>(clock.seconds().count()));
        t_last.second = time.tv_sec;
    }
    char* to = out.reserve(27);
    std::memcpy(to, t_last.text, 19);
    to[10] = separator;
    to[19] = '.';
    writeDigits(to + 20, 6, static_cast<unsigned>(time.tv_nsec / 1000));
    to[26] = 'Z';
    out.advance(27);
}

/** "core/queue/journal.cpp" -> "journal" */
std::string_view moduleOf(std::string_view file)
{
    file.remove_prefix(file.rfind('/') + 1);
    return file.substr(0, file.rfind('.'));
}

void appendDouble(LineBuffer& out, double number, bool json)
{
    if (std::isfinite(number))
        return appendNumber(out, number);
    const std::string_view text = std::isnan(number) ? "nan" : number > 0 ? "inf" : "-inf";
    if (json)
        out.append('"'); // JSON has no number for it
    out.append(text);
    if (json)
        out.append('"');
}

void appendValue(LineBuffer& out, const Value& value, bool json)
{
    switch (value.kind()) {
    case Value::Kind::Bool:
        out.append(value.truth() ? std::string_view("true") : std::string_view("false"));
        break;
    case Value::Kind::Integer:
        appendNumber(out, value.integer());
        break;
    case Value::Kind::Unsigned:
        appendNumber(out, value.unsignedInteger());
        break;
    case Value::Kind::Double:
        appendDouble(out, value.number(), json);
        break;
    case Value::Kind::Text:
        out.append('"');
        appendEscaped(out, value.text(), maxText);
        out.append('"');
        break;
    }
}

void appendMember(LineBuffer& out, std::string_view key, std::string_view value)
{
    out.append(key);
    appendEscaped(out, value, maxText);
    out.append('"');
}

void appendExtras(LineBuffer& out, const Entry& entry)
{
    for (size_t i = 0; i < entry.extraCount; ++i) {
        if (i > 0)
            out.append(',');
        out.append('"');
        if (out.size() > maxLine) {
            out.append(R"(cut":true)");
            return;
        }
        appendEscaped(out, entry.extras[i].key, maxText);
        out.append(R"(":)");
        appendValue(out, entry.extras[i].value, true);
    }
}

} // namespace

std::string_view functionOf(std::string_view pretty)
{
    const std::string_view head = pretty.substr(0, pretty.find('('));
    int depth = 0;
    for (size_t i = head.size(); i > 0; --i) {
        const char c = head[i - 1];
        depth += c == '>' ? 1 : c == '<' ? -1 : 0;
        if (depth == 0 && (c == ' ' || c == '*' || c == '&'))
            return head.substr(i);
    }
    return head;
}

void formatJson(LineBuffer& out, const Entry& entry)
{
    out.append(R"({"timestamp":")");
    appendTimestamp(out, entry.time, 'T');
    out.append(R"(","level":")");
    out.append(name(entry.level));
    appendMember(out, R"(","logger":")", entry.logger);
    out.append(R"(,"message":")");
    appendEscaped(out, entry.message, maxMessage);
    appendMember(out, R"(","module":")", moduleOf(entry.file));
    appendMember(out, R"(,"function":")", functionOf(entry.function));
    out.append(R"(,"line":)");
    appendNumber(out, entry.line);
    if (!entry.correlationId.empty())
        appendMember(out, R"(,"correlation_id":")", entry.correlationId);
    if (!entry.exceptionCode.empty()) {
        out.append(R"(,"exception":")");
        out.append(entry.exceptionCode);
        out.append(": ");
        appendEscaped(out, entry.exceptionDetail, maxText);
        out.append('"');
    }
    if (entry.extraCount > 0) {
        out.append(R"(,"extra":{)");
        appendExtras(out, entry);
        out.append('}');
    }
    out.append("}\n");
}

void formatHuman(LineBuffer& out, const Entry& entry)
{
    appendTimestamp(out, entry.time, ' ');
    out.append(' ');
    const std::string_view level = name(entry.level);
    out.append(level);
    out.append(std::string_view("         ").substr(0, 9 - level.size()));
    appendEscaped(out, entry.logger, maxText);
    out.append(" [");
    appendEscaped(out, entry.correlationId.empty() ? std::string_view("-") : entry.correlationId, maxText);
    out.append("] ");
    appendEscaped(out, entry.message, maxMessage);
    for (size_t i = 0; i < entry.extraCount && out.size() <= maxLine; ++i) {
        out.append(' ');
        appendEscaped(out, entry.extras[i].key, maxText);
        out.append('=');
        appendValue(out, entry.extras[i].value, false);
    }
    if (!entry.exceptionCode.empty()) {
        out.append(" - ");
        out.append(entry.exceptionCode);
        out.append(": ");
        appendEscaped(out, entry.exceptionDetail, maxText);
    }
    out.append('\n');
}

namespace {

// With its name and what a cut adds; `journalctl -o json` prints null from 4096 on.
constexpr size_t maxField = 4000;

/** Shortens the field that began at `start` to its limit, and says so; never within a character. */
void cutField(LineBuffer& out, size_t start)
{
    if (out.size() - start <= maxField)
        return;
    size_t end = start + maxField;
    while ((static_cast<unsigned char>(out.data()[end]) & 0xC0) == 0x80)
        --end;
    out.truncate(end);
    out.append("...[cut]");
}

/** KEY=value, where the value is escaped to be on one line. */
template <typename Write>
void appendField(LineBuffer& out, std::string_view key, Write write)
{
    const size_t start = out.size();
    out.append(key);
    out.append('=');
    write();
    cutField(out, start);
    out.append('\n');
}

int syslogPriority(Level level)
{
    constexpr int priorities[] = {7, 6, 4, 3, 2};
    return priorities[static_cast<int>(level)];
}

/** An upper-case name as the journal allows it: letters, digits and underscores. */
void appendFieldName(LineBuffer& out, std::string_view key)
{
    for (const char c : key) {
        const bool lower = c >= 'a' && c <= 'z';
        const bool allowed = lower || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out.append(lower ? static_cast<char>(c - 'a' + 'A') : allowed ? c : '_');
    }
}

void appendMessageId(LineBuffer& out, const Value& event)
{
    if (event.kind() != Value::Kind::Text)
        return;
    constexpr QUuid events(0x5d1d0a7c, 0x3f0e, 0x4c7b, 0x9d, 0x43, 0x6f, 0x8a, 0x0f, 0x6f, 0x2b, 0x51);
    const Text text = event.text();
    const auto size = static_cast<qsizetype>(text.size());
    const QByteArray name = text.kind() == Text::Kind::Utf16 ? QStringView(text.utf16(), size).toUtf8()
                                                             : QByteArray(text.bytes(), size);
    const QByteArray id = QUuid::createUuidV5(events, name).toByteArray(QUuid::Id128);
    appendField(out, "MESSAGE_ID",
                [&] { out.append(std::string_view(id.constData(), static_cast<size_t>(id.size()))); });
}

} // namespace

void formatJournal(LineBuffer& out, const Entry& entry)
{
    appendField(out, "MESSAGE", [&] { appendEscaped(out, entry.message, maxMessage); });
    appendField(out, "PRIORITY", [&] { appendNumber(out, syslogPriority(entry.level)); });
    appendField(out, "SYSLOG_IDENTIFIER", [&] { out.append(program_invocation_short_name); });
    appendField(out, "LOGGER", [&] { appendEscaped(out, entry.logger, maxText); });
    appendField(out, "CODE_FILE", [&] { appendEscaped(out, entry.file, maxText); });
    appendField(out, "CODE_FUNC", [&] { appendEscaped(out, functionOf(entry.function), maxText); });
    appendField(out, "CODE_LINE", [&] { appendNumber(out, entry.line); });
    if (!entry.correlationId.empty())
        appendField(out, "CORRELATION_ID", [&] { appendEscaped(out, entry.correlationId, maxText); });
    if (!entry.exceptionCode.empty()) {
        appendField(out, "EXCEPTION", [&] {
            out.append(entry.exceptionCode);
            out.append(": ");
            appendEscaped(out, entry.exceptionDetail, maxText);
        });
    }
    for (size_t i = 0; i < entry.extraCount && out.size() <= maxLine; ++i) {
        const auto& [key, value] = entry.extras[i];
        if (std::string_view(key) == "event")
            appendMessageId(out, value);
        const size_t start = out.size();
        out.append("EXTRA_");
        appendFieldName(out, key);
        out.append('=');
        if (value.kind() == Value::Kind::Text)
            appendEscaped(out, value.text(), maxText);
        else
            appendValue(out, value, false);
        cutField(out, start);
        out.append('\n');
    }
}

} // namespace rollcall::log
