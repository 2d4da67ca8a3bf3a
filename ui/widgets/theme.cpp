#include "ui/widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace rollcall::ui {

namespace {

constexpr QRgb lightInk = 0xff10212b;
constexpr qreal referenceSide = 800;
constexpr int smallestText = 16;

} // namespace

Theme Theme::light()
{
    return {QColor(0xf6f4ef), QColor(0xffffff), QColor(lightInk),
            QColor(0x52636d), QColor(0x0a6c68), QColor(0xa8241c)};
}

Theme Theme::night()
{
    return {QColor(0x0e1a21), QColor(0x182831), QColor(0xf6f4ef),
            QColor(0xa9b8c0), QColor(0x4fc3bc), QColor(0xff9d93)};
}

Colours resultColours(ResultKind kind)
{
    switch (kind) {
    case ResultKind::In:
        return {QColor(0x14703f), Qt::white};
    case ResultKind::Late:
        return {QColor(0xf2b01e), QColor(lightInk)};
    case ResultKind::Out:
        return {QColor(0x1d5fa6), Qt::white};
    case ResultKind::Again:
    case ResultKind::OutAgain:
    case ResultKind::TooSoon:
        return {QColor(0x5b4b8a), Qt::white};
    case ResultKind::Closed:
    case ResultKind::WrongSession:
    case ResultKind::NoSchool:
    case ResultKind::NotOnRoster:
    case ResultKind::NotABadge:
    case ResultKind::BadgeRevoked:
    case ResultKind::BadgeExpired:
    case ResultKind::BadgeNotValid:
    case ResultKind::NotRecorded:
        break;
    }
    return {QColor(0xa8241c), Qt::white};
}

Scale::Scale(QSize window, qreal textSize)
    : m_factor(std::min(window.width(), window.height()) / referenceSide), m_textSize(textSize)
{
}

int Scale::text(int atReference) const
{
    return std::max(smallestText, static_cast<int>(std::lround(atReference * m_factor * m_textSize)));
}

int Scale::length(int atReference) const
{
    return 8 * std::max(1, static_cast<int>(std::lround(atReference * m_factor / 8)));
}

int Scale::stroke(int atReference) const
{
    return std::max(1, static_cast<int>(std::lround(atReference * m_factor)));
}

QFont themeFont(int pixelSize, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("sans-serif")});
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

} // namespace rollcall::ui
