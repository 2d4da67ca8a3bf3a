#include "core/scan/relief.h"

#include "core/scan/localmean.h"
#include "core/scan/shrink.h"

namespace rollcall::scan {

Relief::Relief(const GrayPicture& picture, int radius)
    : m_width(picture.width), m_height(picture.height), m_values(picture.pixels.size())
{
    qint8* out = m_values.data();
    visitLocalMeans(picture, radius, [&](int, int, int brighter, int pixels) {
        *out++ = qint8(std::clamp(brighter / pixels, -60, 60));
    });
}

Relief Relief::ofWhole(const Luma& luma)
{
    GrayPicture picture;
    copy(luma, picture);
    return {picture, std::clamp(std::max(luma.width, luma.height) / 15, 16, 100)};
}

Relief Relief::ofBlackAndWhite(const GrayPicture& picture)
{
    Relief relief(picture.width, picture.height);
    relief.m_values.resize(picture.pixels.size());
    std::transform(picture.pixels.begin(), picture.pixels.end(), relief.m_values.begin(),
                   [](uchar value) { return qint8(value == 0 ? -60 : 60); });
    return relief;
}

GrayPicture Relief::blackAndWhite() const
{
    GrayPicture picture;
    picture.resize(m_width, m_height);
    std::transform(m_values.begin(), m_values.end(), picture.pixels.begin(),
                   [](qint8 value) { return value > 0 ? uchar(255) : uchar(0); });
    return picture;
}

} // namespace rollcall::scan
