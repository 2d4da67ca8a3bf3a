#include "core/scan/relief.h"

#include "core/scan/localmean.h"

namespace rollcall::scan {

Relief::Relief(const GrayPicture& picture, int radius)
    : m_width(picture.width), m_height(picture.height), m_values(picture.pixels.size())
{
    qint8* out = m_values.data();
    visitLocalMeans(picture, radius, [&](int, int, int brighter, int pixels) {
        *out++ = qint8(std::clamp(brighter / pixels, -60, 60));
    });
}

} // namespace rollcall::scan
