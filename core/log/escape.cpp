#include "core/log/escape.h"

#include <array>
#include <charconv>

namespace rollcall::log {

namespace {

constexpr char32_t replacement = 0xFFFD;

/** What can be copied as it is: printable ASCII but the quote and the backslash. */
constexpr std::array<bool, 256> plain = [] {
    std::array<bool, 256> table{};
    for (size_t c = 0x20; c < 0x7f; ++c)
        table[c] = c != '"' && c != '\\';
    return table;
}();

void appendEscape(LineBuffer& out, char32_t c)
{
    char* to = out.reserve(6);
    to[0] = '\\';
    size_t size = 2;
    switch (c) {
    case U'"':
    case U'\\':
        to[1] = static_cast<char>(c);
        break;
    case U'\n':
        to[1] = 'n';
        break;
    case U'\r':
        to[1] = 'r';
        break;
    case U'\t':
        to[1] = 't';
        break;
    default: {
        constexpr char digits[] = "0123456789abcdef";
        to[1] = 'u';
        for (int i = 0; i < 4; ++i)
            to[2 + i] = digits[(c >> (12 - 4 * i)) & 0xf];
        size = 6;
    }
    }
    out.advance(size);
}

/** For what is not plain. `c` is a Unicode scalar value. */
void appendCharacter(LineBuffer& out, char32_t c)
{
    char* to = out.reserve(4);
    if (c < 0xa0 || c == 0x2028 || c == 0x2029) {
        if (c < 0x80 && plain[c])
            out.append(static_cast<char>(c));
        else
            appendEscape(out, c);
    } else if (c < 0x800) {
        to[0] = static_cast<char>(0xc0 | (c >> 6));
        to[1] = static_cast<char>(0x80 | (c & 0x3f));
        out.advance(2);
    } else if (c < 0x10000) {
        to[0] = static_cast<char>(0xe0 | (c >> 12));
        to[1] = static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        to[2] = static_cast<char>(0x80 | (c & 0x3f));
        out.advance(3);
    } else {
        to[0] = static_cast<char>(0xf0 | (c >> 18));
        to[1] = static_cast<char>(0x80 | ((c >> 12) & 0x3f));
        to[2] = static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        to[3] = static_cast<char>(0x80 | (c & 0x3f));
        out.advance(4);
    }
}

/** Decodes one character that starts at `p`, which is not ASCII. Gives the number of bytes taken, 1 for a bad
 *  one. */
size_t decodeUtf8(const unsigned char* p, size_t left, char32_t& c)
{
    c = replacement;
    size_t length = 0;
    char32_t value = 0;
    char32_t least = 0;
    if (p[0] >= 0xc2 && p[0] <= 0xdf) {
        length = 2;
        value = p[0] & 0x1f;
        least = 0x80;
    } else if (p[0] >= 0xe0 && p[0] <= 0xef) {
        length = 3;
        value = p[0] & 0x0f;
        least = 0x800;
    } else if (p[0] >= 0xf0 && p[0] <= 0xf4) {
        length = 4;
        value = p[0] & 0x07;
        least = 0x10000;
    }
    if (length == 0 || length > left)
        return 1;
    for (size_t i = 1; i < length; ++i) {
        if ((p[i] & 0xc0) != 0x80)
            return 1;
        value = (value << 6) | (p[i] & 0x3f);
    }
    if (value < least || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
        return 1;
    c = value;
    return length;
}

void appendUtf8(LineBuffer& out, const char* bytes, size_t size)
{
    const auto* p = reinterpret_cast<const unsigned char*>(bytes);
    size_t i = 0;
    while (i < size) {
        const size_t start = i;
        while (i < size && plain[p[i]])
            ++i;
        out.append(std::string_view(bytes + start, i - start));
        if (i == size)
            return;
        char32_t c = p[i];
        i += c < 0x80 ? 1 : decodeUtf8(p + i, size - i, c);
        appendCharacter(out, c);
    }
}

void appendLatin1(LineBuffer& out, const char* bytes, size_t size)
{
    for (size_t i = 0; i < size; ++i)
        appendCharacter(out, static_cast<unsigned char>(bytes[i]));
}

void appendUtf16(LineBuffer& out, const char16_t* units, size_t size)
{
    size_t i = 0;
    while (i < size) {
        char* to = out.reserve(size - i);
        size_t run = 0;
        while (i < size && units[i] < 0x80 && plain[units[i]])
            to[run++] = static_cast<char>(units[i++]);
        out.advance(run);
        if (i == size)
            return;
        char32_t c = units[i++];
        if (c >= 0xd800 && c <= 0xdfff) {
            const bool pair = c < 0xdc00 && i < size && units[i] >= 0xdc00 && units[i] <= 0xdfff;
            c = pair ? 0x10000 + ((c - 0xd800) << 10) + (units[i++] - 0xdc00) : replacement;
        }
        appendCharacter(out, c);
    }
}

} // namespace

void appendEscaped(LineBuffer& out, Text text, size_t limit)
{
    size_t size = text.size();
    if (size > limit) {
        size = limit;
        // Not in the middle of a character: the cut should not add a U+FFFD that was never there.
        if (text.kind() == Text::Kind::Utf16)
            size -= text.utf16()[size - 1] >= 0xd800 && text.utf16()[size - 1] <= 0xdbff ? 1 : 0;
        else if (text.kind() == Text::Kind::Utf8)
            for (int i = 0; i < 3 && size > 1 && (text.bytes()[size] & 0xc0) == 0x80; ++i)
                --size;
    }
    switch (text.kind()) {
    case Text::Kind::Utf8:
        appendUtf8(out, text.bytes(), size);
        break;
    case Text::Kind::Latin1:
        appendLatin1(out, text.bytes(), size);
        break;
    case Text::Kind::Utf16:
        appendUtf16(out, text.utf16(), size);
        break;
    }
    if (size < text.size()) {
        char* to = out.reserve(40);
        std::memcpy(to, "...[", 4);
        char* end = std::to_chars(to + 4, to + 30, text.size() - size).ptr;
        std::memcpy(end, " cut]", 5);
        out.advance(static_cast<size_t>(end + 5 - to));
    }
}

} // namespace rollcall::log
