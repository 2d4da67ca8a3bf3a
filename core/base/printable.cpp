#include "core/base/printable.h"

#include <QStringDecoder>

#include <algorithm>

namespace rollcall {

namespace {

bool isShown(char32_t c)
{
    constexpr char32_t nonJoiner = 0x200c;
    constexpr char32_t joiner = 0x200d;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Other_Format:
        return c == nonJoiner || c == joiner;
    default:
        return true;
    }
}

} // namespace

QString printable(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const qsizetype units = isPair ? 2 : 1;
        const char32_t c = isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode();
        for (const QChar unit : text.mid(i, units)) {
            if (isShown(c))
                result += unit;
            else
                result += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
        }
        i += units;
    }
    return result;
}

QByteArray printable(const QByteArray& utf8)
{
    const bool isPlain = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (isPlain)
        return utf8;
    // fromUtf8() would drop a mark of byte order at the beginning.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return printable(QString(decoder(utf8))).toUtf8();
}

} // namespace rollcall
