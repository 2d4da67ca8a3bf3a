#include "core/roster/textdecoding.h"

#include <QStringDecoder>

#include <algorithm>

namespace rollcall::roster {

namespace {

// Of ASCII text in UTF-16 every second byte is zero.
std::optional<QStringConverter::Encoding> encodingByZeros(const QByteArray& bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 1024) / 2 * 2;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; ++i)
        (i % 2 == 0 ? even : odd) += bytes.at(i) == '\0' ? 1 : 0;
    if (looked < 8 || std::max(even, odd) < looked / 4 || std::min(even, odd) > 0)
        return std::nullopt;
    return odd > even ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
}

QStringDecoder decoderFor(const QByteArray& bytes, const QString& encoding)
{
    // Stateless, so that a character cut off at the end is an error too.
    constexpr auto whole = QStringDecoder::Flag::Stateless;
    if (!encoding.isEmpty())
        return QStringDecoder(encoding.toLatin1().constData(), whole);
    auto found = QStringConverter::encodingForData(bytes); // by its byte-order mark
    if (!found)
        found = encodingByZeros(bytes);
    return QStringDecoder(found.value_or(QStringConverter::Utf8), whole);
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes, const QString& encoding)
{
    QStringDecoder decoder = decoderFor(bytes, encoding);
    if (!decoder.isValid())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("the encoding %1 is not known; examples are utf-8, utf-16 and windows-1252")
                         .arg(encoding)};
    QString text = decoder.decode(bytes);
    if (!decoder.hasError() && !text.contains(QChar(0))) {
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
        return text;
    }
    if (!encoding.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("the file is not text in %1").arg(encoding)};
    if (bytes.contains('\0'))
        return Error{ErrorCode::Invalid, QStringLiteral("the file is not text: neither CSV, .xlsx nor .ods")};
    return Error{
        ErrorCode::Invalid,
        QStringLiteral("the file is not text in UTF-8. If it comes from Excel on Windows, try --encoding "
                       "windows-1252 --dry-run and look at the accents, or save it as .xlsx or \"CSV UTF-8\"")};
}

} // namespace rollcall::roster
