#include "core/supabase/pairingtext.h"

#include <QRegularExpression>

namespace rollcall::supabase {

namespace {

const QByteArray prefix = "RP1";

bool fits(const QRegularExpression& form, const QString& text)
{
    return form.match(text).hasMatch();
}

bool isCode(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}\\z"));
    return fits(form, text);
}

bool isAddress(const QByteArray& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\Ahttps?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?\\z"));
    return text.size() <= PairingText::longestAddress && fits(form, QString::fromLatin1(text))
           && QUrl(QString::fromLatin1(text), QUrl::StrictMode).isValid();
}

bool isKey(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9._-]+\\z"));
    return text.size() <= PairingText::longestKey && fits(form, text);
}

} // namespace

Result<QByteArray> writePairingText(const PairingText& text)
{
    const QByteArray address = text.url.toEncoded();
    if (!isCode(text.code) || !isAddress(address) || !isKey(text.key))
        return Error{ErrorCode::Invalid,
                     QStringLiteral("code, address or key have a form that no pairing text can have")};
    return prefix + ' ' + text.code.toLatin1() + ' ' + address + ' ' + text.key.toLatin1();
}

std::variant<PairingText, PairingTextFault> readPairingText(const QByteArray& text)
{
    static const QRegularExpression anyVersion(QStringLiteral("\\ARP[0-9]{1,4} "));
    if (!fits(anyVersion, QString::fromLatin1(text.first(qMin(text.size(), qsizetype(8))))))
        return PairingTextFault::Foreign;
    const QByteArrayList words = text.split(' ');
    if (words.first() != prefix)
        return PairingTextFault::LaterVersion;
    if (words.size() != 4)
        return PairingTextFault::Damaged;
    const PairingText read{QString::fromLatin1(words.at(1)), QUrl(QString::fromLatin1(words.at(2)), QUrl::StrictMode),
                           QString::fromLatin1(words.at(3))};
    const auto again = writePairingText(read);
    if (!again || *again != text)
        return PairingTextFault::Damaged;
    return read;
}

} // namespace rollcall::supabase
