#include "core/cards/qrcode.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <QPainter>

#include <exception>
#include <optional>

namespace rollcall::cards {

namespace {

// The library's steps of 0 to 8 stand for L, M, Q and H.
constexpr int correctionM = 4;
constexpr int correctionQ = 6;
constexpr int correctionH = 8;

constexpr int quietModulesAround = 4; // ISO/IEC 18004

std::optional<ZXing::BitMatrix> modulesOf(const std::wstring& text, int correction)
{
    try {
        return ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
            .setEncoding(ZXing::CharacterSet::ISO8859_1)
            .setEccLevel(correction)
            .setMargin(0)
            .encode(text, 0, 0);
    } catch (const std::exception&) {
        return std::nullopt; // too long for the largest code
    }
}

QImage pictureOf(const ZXing::BitMatrix& modules)
{
    QImage picture(modules.width(), modules.height(), QImage::Format_Mono);
    picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    for (int y = 0; y < modules.height(); ++y)
        for (int x = 0; x < modules.width(); ++x)
            picture.setPixel(x, y, modules.get(x, y) ? 1 : 0);
    return picture;
}

} // namespace

Result<QImage> qrCode(const QByteArray& text)
{
    if (text.isEmpty())
        return Error{ErrorCode::Invalid, QStringLiteral("a code of no text")};
    const std::wstring characters = QString::fromLatin1(text).toStdWString();
    std::optional<ZXing::BitMatrix> best = modulesOf(characters, correctionM);
    if (!best)
        return Error{ErrorCode::Invalid, QStringLiteral("%1 characters do not fit into a code").arg(text.size())};
    for (const int correction : {correctionQ, correctionH}) {
        auto better = modulesOf(characters, correction);
        if (!better || better->width() > best->width())
            break;
        best = std::move(better);
    }
    return pictureOf(*best);
}

Result<QImage> qrPicture(const QByteArray& text, int pixels)
{
    const auto code = qrCode(text);
    if (!code)
        return code.error();
    const QSize size = code->size() * pixels;
    const QPoint corner(quietModulesAround * pixels, quietModulesAround * pixels);
    QImage picture(size.grownBy({corner.x(), corner.y(), corner.x(), corner.y()}), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter(&picture).drawImage(QRect(corner, size), *code);
    return picture;
}

} // namespace rollcall::cards
