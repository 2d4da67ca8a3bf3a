#include "core/badge/base32.h"

namespace rollcall::badge {

namespace {

constexpr char base32Alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::optional<unsigned> base32Digit(char character)
{
    if (character >= 'A' && character <= 'Z')
        return unsigned(character - 'A');
    if (character >= '2' && character <= '7')
        return unsigned(character - '2') + 26;
    return std::nullopt;
}

} // namespace

QByteArray toBase32(const QByteArray& bytes)
{
    QByteArray text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    unsigned bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | uchar(byte);
        count += 8;
        while (count >= 5) {
            count -= 5;
            text += base32Alphabet[(bits >> count) & 31];
        }
    }
    if (count > 0)
        text += base32Alphabet[(bits << (5 - count)) & 31];
    return text;
}

std::optional<QByteArray> fromBase32(const QByteArray& text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 5 / 8);
    unsigned bits = 0;
    int count = 0;
    for (const char character : text) {
        const auto digit = base32Digit(character);
        if (!digit)
            return std::nullopt;
        bits = (bits << 5) | *digit;
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += char((bits >> count) & 255);
        }
    }
    const bool hasUselessCharacter = count >= 5;
    if (hasUselessCharacter || (bits & ((1U << count) - 1)) != 0)
        return std::nullopt;
    return bytes;
}

} // namespace rollcall::badge
